# Sitting together: nothing of it is kept, but for what you choose.

button-together-begin = We have begun
button-together-yes = Yes, we have begun
button-together-not-yet = No, not begun yet
together-ask = Have you begun?
together-asked = I will ask { $name }.
together-too-early = The talk is on { $moment }. It is still too early.
together-not-yet = That is fine. Take your time.
together-menu =
    You have begun. I write nothing down.
    This is what I can do for you.
together-paused = The talk is on hold. You say when it goes on.
together-stands-still = The talk is on hold now.
together-question =
    A question to ask out loud:
    { $question }
think-how-long =
    You think out loud. The others listen.
    How long?
# sample: count=5
think-begun =
    After { $count } minutes I will give a soft sign.
    I write nothing down.
think-over =
    Now it is the turn of the others.
    { $question }
together-end-ask =
    To decide nothing is fine too.
    Is the talk over?
button-question = An open question
button-question-else = Another question
button-think = Think out loud together
# sample: count=5
button-minutes = { $count } minutes
button-pause = I step out for a moment
button-back = I am back
button-together-end = The talk is over
button-together-end-yes = Yes, the talk is over
button-together-on = No, we will go on
button-remember = Remember something together
button-remember-more = First, something more to remember

remember-ask =
    What do you want to remember together?
    Type it or say it, in your own words.
remember-nothing = That is fine. Nothing is decided yet.
remember-confirm = Do you all want to remember this?
remember-confirm-promise = May I keep this promise?
remember-kept = You remember this together.
remember-dropped = That is fine. I will not keep this.
button-remember-keep = Yes, keep these words
button-remember-drop = No, do not keep this
button-nothing-decided = Nothing decided yet
button-promise = I make a promise

promise-ask =
    What do you yourself promise?
    Type it or say it, in your own words.
promise-when =
    When will you do it?
    You may also type a day.
promise-when-again =
    I do not understand yet when that is.
    You can type: Friday.
promise-remind-ask = Do you want a message from me on { $moment }?
promise-remind-yes = Then I will write to you on { $moment }.
promise-reminder = This is what you promised:
button-promise-tomorrow = I will do it tomorrow
button-promise-week = Within a week
button-promise-no-day = Without a set day
button-promise-remind = Yes, send me one message
button-promise-no-reminder = No, no message

# How it was: three words, never whose.
how-choose =
    This is about the talk. Nobody sees whose answer it is.
    Could you choose?
how-lived = Did people's own experience count?
how-reach = Could you get what you needed?
how-own-people = Were people from your own life there?
how-thanks = Thank you. I only count the words.
how-enough = That is fine. Thank you.
button-how-yes = Yes, it was like that
button-how-a-bit = A little bit
button-how-no = No, it was not like that
button-how-skip = Skip this question
button-how-next = Ask one more question
button-how-enough = This is enough
totals =
    This is how it was for people in three months ({ $year }, part { $part }).
    { $lines }
# sample: yes=8; bit=3; no=1
totals-choose = To choose: yes { $yes }, a little { $bit }, no { $no }
# sample: yes=8; bit=3; no=1
totals-lived = What people lived through: yes { $yes }, a little { $bit }, no { $no }
# sample: yes=8; bit=3; no=1
totals-reach = To get what you need: yes { $yes }, a little { $bit }, no { $no }
# sample: yes=8; bit=3; no=1
totals-own-people = Own people there: yes { $yes }, a little { $bit }, no { $no }
# sample: fewest=10
totals-too-few =
    There are too few answers yet.
    I only show it from { $fewest } on.

data-head-remembered = WHAT YOU REMEMBER TOGETHER
data-remembered = On { $moment }: { $words }
data-remembered-offered = This waits for a yes: { $words }
data-remembered-until = I keep this until 30 days after the talk.
data-head-sitting = TOGETHER NOW
data-sitting = You are sitting together now. After that this is gone.
