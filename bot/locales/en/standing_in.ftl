# Somebody else for a while, and what they may read.

stand-in-offered =
    { $name } can chat with you meanwhile.
    { $name } reads { $when }.
    Would you like that?
stand-in-sees =
    I do not keep your words.
    From Telegram I can still show { $count } messages, since { $when }.
    What may { $name } read?
stand-in-sees-nothing-kept =
    What you both wrote before I cannot show any more.
    What may { $name } read?
stand-in-begun =
    { $name } is here for now.
    What you write now goes to { $name }.
    Is { $other } back? Then I tell you.
stand-in-begun-apart =
    { $name } is here for now.
    I ask you each time who your words are for.
    Is { $other } back? Then I tell you.
stand-in-begun-worker =
    You chat with { $name } for now.
    { $name } chose what you see here.
    Is { $other } back? Then this stops.
stand-in-begun-until =
    You chat with { $name } for now.
    { $name } chose what you see here.
    { $other } is back on { $until }.
stand-in-begun-own = { $name } chats with { $other } for now.
stand-in-stands = { $name } is here for you for now.
stand-in-over =
    { $name } is back.
    What you write goes to { $name } again.
stand-in-thanks =
    The other person does not need your help now.
    Thank you for being there.
stand-in-unanswered =
    { $name } has not answered yet.
    It is not because of you.
    { $name } reads { $when }.
    What would you like?
stand-in-lost =
    Who was here for now cannot go on.
    { $name } reads again { $when }.
    May somebody else chat with you meanwhile?

button-stand-in = Yes, somebody else for now
button-stand-in-yes = Yes, chat with { $name }
button-stand-in-no = No, nobody else after all
button-stand-in-end = Do not chat with { $name } any more
button-sees-nothing = Nothing, I start again
button-sees-now = What I write from now on
button-sees-week = Also the last week
button-sees-all = Also everything there still is
