# It is a shock: for who works here, always.

word-startled = It is a shock
startled-asked =
    I asked somebody from here to call you.
    I did not say whom it is about.
startled-please-call =
    A talk was a shock for { $name }.
    Will you call { $name } now?
startled-call-now = { $name } calls you now.
startled-thanks = Thank you. I told { $name } that you call now.
startled-over = That is no longer needed. Thank you.
startled-nobody =
    Nobody can call you now.
    Do not carry it alone: 113 helps you too.
button-call-colleague = I call now
