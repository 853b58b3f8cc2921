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
opening-list =
    There is something from { $count } people.
    You need not read it all at once.
    Who do you begin with?
opening-more =
    There is something from somebody else too.
    It can wait until you are ready.
button-open = Begin with { $name }
button-open-next = Go on with somebody else
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
data-contact-unanswered = There is no answer yet to what was said on { $moment }.
data-contact-spoken = You last wrote to each other around { $moment }.
data-contact-away = The peer worker is back on { $moment }.
data-contact-until = This stops on { $moment }.
data-contact-sees = I keep what the other person may read of before.
data-contact-wished = One of you asked to see each other.
data-contact-usual = I keep whether you may see how fast an answer usually comes.

# A place of their own for everybody, where Telegram has that.

topic-gone =
    The place of { $name } is gone.
    What { $name } says now stands here.
topic-made = That is fine. There will be a place for { $name } again.
topics-together =
    That is fine.
    What people say now stands here together.
    You can take the old places away.
topics-apart = That is fine. Everybody you chat with gets a place of their own.
button-topic-again = Make a place for { $name } again
button-topics-together = All of it together
button-topics-apart = A place for everybody

data-head-preferences = WHAT YOU WANT OTHERWISE
data-wants-hidden = You see what somebody says to you when you press.
data-wants-no-remarks = I say nothing about your words.
data-wants-no-evening = I ask you nothing in the evening.
data-wants-together = What people say stands together in one chat.

# Care for those who work here.

peer-waits =
    Something waits for you from { $count ->
        [one] one person
       *[other] { $count } people
    }.
    Somebody has waited since { $since }.
    It can wait until you are there.
remark-advice =
    Only you see this.
    You wrote: { $words }. That can sound like an order.
    I passed your message on as it is.
remark-stopped = That is fine. I say nothing about your words any more.
remark-again = That is fine. I say it again when I see such words.
evening-question =
    There was a lot for you today. A question for yourself:
    { $question }
    Keep it to yourself, or tell somebody you trust.
    Do not type it here. That could go to somebody else.
evening-stopped = That is fine. I ask you nothing in the evening any more.
evening-again = That is fine. After a hard day I ask something again.
button-remark-stop = Say no more about this
button-remark-again = Do say it again
button-evening-stop = Ask me nothing in the evening
button-evening-again = Do ask it again
