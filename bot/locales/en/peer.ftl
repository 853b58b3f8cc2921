# For peer workers: with whom you chat, who you are, and being away.

peer-stands =
    You now chat with { $count ->
        [0] nobody
        [one] one person
       *[other] { $count } people
    }.
peer-pair = You have been chatting with { $name } since { $since }.
peer-pair-paused =
    You have been chatting with { $name } since { $since }.
    { $name } is having a break.
peer-open = New people can choose you.
peer-closed = New people do not see you now.
peer-closed-now =
    That is fine. Nobody new comes now.
    Who you chat with already stays.
peer-opened-now = That is fine. Somebody new can come again.
peer-away-ask =
    How long are you away?
    You can also type it, like: until Friday.
peer-away-again = I do not understand yet. Until which day are you away?
peer-away =
    That is fine. I say that you are back on { $until }.
    Who misses you can choose somebody else meanwhile.
introducing-ask =
    Who are you? Say it in your own words.
    A photo or your voice is fine too.
    Who wants to chat sees this before choosing.
introducing-more =
    I kept it like this.
    You can send something more.
introducing-full = I kept it like this. More does not fit.
introducing-stands = This is what people see of you now.
introducing-done = That is fine.

button-peer-pair = Look at { $name }
button-peer-more = Show other names
button-peer-self = About me
button-peer-open = Somebody new can come
button-peer-close = Nobody new for now
button-peer-away = I am away for a while
button-away-week = One week
button-away-weeks = Two weeks
button-away-longer = Three weeks
button-introduce = This is me
button-introduce-done = It is good like this
button-introduce-not = Not telling now
button-introduce-anew = Start again
button-introduce-leave = Leave this as it is

data-head-peer = NEW PEOPLE
data-peer-closed = You want nobody new since { $moment }.
data-head-introduction = THIS IS ME
