# The first minutes.

welcome =
    I am Naast, a program.
    Within a day I look for two people to talk with you.
    Telegram can read along.
    May I keep what you tell me?
welcome-more =
    Two facilitators talk with you.
    You choose the time and the place.
    Type /data to see all or throw it away.
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
    First say who you are, under My chats.
    Who you chat with is there too.
staff-welcome-coordinator =
    Welcome, { $name }. You are a coordinator now.
    I write to you here when something does not work.

word-yes = Yes
word-more = Tell me more first
word-no = No
word-help = Need help now
word-ask = A talk within a day
word-mine = My talk
word-chat = My chat
word-chats = My chats
word-easy = Easy Dutch
word-usual = Usual Dutch

word-stop = Send me nothing more
command-ask = A talk within a day
command-mine = My talk
command-chat = My chat
command-help = Need help now
command-english = English
command-dutch = Nederlands
command-data = My data
command-easy = Easy Dutch
welcome-again =
    May I keep what you tell me?
    Yes or no is enough.
stop-sure =
    I then throw away all I have of you.
    Do you want that?
stop-erased =
    All is gone.
    Our messages of the last two days I take away here.
    What is in Telegram from before, you can take away yourself.
    You can always come back.
stop-calendar = Please take the talk out of your calendar.
stop-tell = Please tell { $names } that there is no talk.
button-erase = Yes, throw it all away
button-keep-all = No, leave it as it is
stranger-rests =
    There is a lot at once now. I answer again in a while.
    Say yes, and we talk without waiting. Help is always there.
