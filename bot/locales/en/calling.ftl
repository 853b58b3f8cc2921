# A human who can call now. Only after that person's own press do we say that they call.

word-reachable = You can reach me now
reachable-ask =
    Good. Whoever needs help can then ask you to call.
    Until when can we reach you?
reachable-still =
    We can reach you until { $until }.
    Do you want to change that?
reachable-until =
    We can reach you until { $until }.
    Does someone ask you? You hear it at once, at night too.
reachable-no-more = That is fine. Nobody asks you to call now.
button-one-hour = One hour
button-two-hours = Two hours
button-this-evening = Until ten this evening
button-not-reachable = Not now

button-ask-call = Ask { $name } to call
button-no-call = No call after all
# length: safety
call-number =
    On which number can { $name } call you?
    { $name } then reads your name and your number.
    Are you in danger now? Call 112.
call-number-again =
    I do not see a number yet.
    On which number can { $name } call you?
call-asked =
    I ask { $name } now.
    You hear from me within 10 minutes.
# length: safety
call-waits =
    I have asked already. You will hear soon.
    Are you in danger now? Call 112.
call-not = That is fine. You can always ask later.
call-now = { $name } calls you now.
# length: safety
call-not-now =
    { $name } cannot call now.
    Are you in danger now? Call 112.
    Want to talk to someone now? Call 113, day and night.
# length: safety
call-silent =
    { $name } has not answered yet.
    Are you in danger now? Call 112.
    Want to talk to someone now? Call 113, day and night.
# length: safety
call-nobody =
    Nobody here can call you now.
    Are you in danger now? Call 112.
    Want to talk to someone now? Call 113, day and night.

call-please =
    { $name } asks if you call now: { $number }.
    Do you call now?
button-call-now = Yes, I call now
button-cannot-call = I cannot call now
call-thanks =
    Thank you. { $name } knows that you call now.
    Until you say so again, nobody asks you.
    In an hour I take the number away here.
call-refused =
    That is fine. I say so at once.
    Nobody asks you to call now.
call-too-late =
    Someone asked you to call. There is no need any more.
    Nobody asks you to call now.
call-over = There is no need to call any more. Thank you.
