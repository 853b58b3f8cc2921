# The first minutes.

welcome =
    I am Naast, a program.
    Within a day you talk with people you choose.
    Telegram can read along.
    May I keep what you tell me?
welcome-more =
    Two facilitators talk with you and your people.
    You choose the time, the place and the people.
    You may see all that I keep about you.
    Do you want to go on?
welcome-agreed =
    Good that you are here.
    Do you want to talk? Press the button below.
welcome-declined =
    I keep nothing about you.
    Want to talk to someone after all? Call { $phone }.
    You can always come back.
language-set = I speak English now.
link-is-old =
    This link does not work any more.
    Ask for a new link.
staff-welcome-facilitator =
    Welcome, { $name }. You are a facilitator now.
    I ask you here when someone wants to talk.
staff-welcome-peer =
    Welcome, { $name }. You are a peer worker now.
    A peer worker has lived through it too.
staff-welcome-coordinator =
    Welcome, { $name }. You are a coordinator now.
    I write to you here when something does not work.

word-yes = Yes
word-more = Tell me more first
word-no = No
word-help = Need help now
word-ask = A talk within a day
word-mine = My talk

command-ask = A talk within a day
command-mine = My talk
command-help = Need help now
command-english = English
command-dutch = Nederlands
