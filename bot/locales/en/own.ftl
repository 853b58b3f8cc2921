# Mine: a story and a plan in pieces. You choose who reads them.

command-own = My story, my plan, a note
button-own = Something for myself
own-menu =
    This is yours. Nobody reads it.
    Only you choose who may read something.
own-not-here =
    This is for people who ask for help here.
    Do you have a thought about somebody? Say it in the talk.
button-own-story = My story
button-own-plan = My plan for hard times
button-own-note = A note to myself

own-story-first =
    Here you can keep your story, in pieces.
    Then you need not tell it again and again.
    Do you want to make a piece?
own-plan-first =
    Do you have a plan for when it is hard?
    A card or your own words are fine.
    You choose who sees it then.
own-story-lead = Your story, piece { $place } of { $count }:
own-plan-lead = Your plan, piece { $place } of { $count }:
own-write-story =
    Type, speak or send a photo.
    One message is one piece of your story.
own-write-plan =
    What helps you when it is hard?
    Type, speak or send a photo.
own-kept =
    I keep this for you.
    Only you can read it.
own-left = That is fine. You can find it under /own.
own-gone = This is not here any more.
own-throw-away-sure =
    Then this piece is gone, also for those who read it.
    Do you want to throw it away?
own-thrown-away = It is gone.
button-own-write = Yes, make a piece
button-own-write-more = Make one more piece
button-own-next = Read another piece
button-own-share = Choose who may read this
button-own-throw-away = Throw this piece away
button-own-throw-away-yes = Yes, throw this piece away
button-own-keep = No, keep it
button-own-done = Done with this
button-own-not-now = Rather not now

share-nobody = Only you read this.
share-readers =
    They may read this:
    { $readers }
share-none-yet =
    There is nobody yet you can choose.
    You can once you know somebody here.
share-line = { $name }, not read yet
share-line-read = { $name }, read on { $moment }
share-line-waits = { $name }, only when you say so
share-plan-when = When may { $name } see this?
share-taken-back = { $name } can no longer read this.
share-taken-back-read =
    { $name } can no longer read this.
    { $name } read it before, and may remember it.
shared-offer =
    { $name } wants to let you read something.
    It belongs to { $name }. Keep it to yourself.
shared-not-now = You cannot read this now. That may change again.
button-share-in = Let { $name } read this
button-share-out = Take it back from { $name }
button-share-more = See other people
button-shared-read = Read it now
button-plan-now = Already now
button-plan-later = Only when I say so

plan-first = Your plan:
plan-open-ask = May { $names } read your plan now?
plan-opened = It is ready for them now.
button-plan-open = Yes, let my plan be read now

note-write =
    What do you want to let yourself know?
    Type, speak or send a photo.
    Only you get it.
note-when =
    When shall I send it?
    You may also type: every day at 8 am.
note-when-again =
    I do not understand yet when that is.
    You can type: tomorrow at 8 am.
note-which = This can mean two things. Which is it?
note-lead = Your note:
note-once = I will send it on { $moment }. Only you get it.
note-daily =
    I will send it every day, first on { $moment }.
    Only you get it.
note-no-time = No time is chosen yet.
note-comes = This is what you wrote to yourself:
note-stopped = That is fine. The note is gone.
button-note-morning = Tomorrow at 9 am
button-note-every-morning = Every day at 9 am
button-note-every-evening = Every evening at 9 pm
button-note-stop = Throw this note away
button-note-other-time = Another time for this note
button-note-write = Write one more note
button-note-next = See another note

button-nearby = What else there is
button-nearby-else = See something else
button-nearby-done = Seen enough
nearby-nothing = Nothing is written here yet. Ask { $phone }.
nearby-one =
    { $kind }: { $name }
    { $words }
nearby-self-help = Recover by yourself and together
nearby-walk-in = Just walk in
nearby-respite = Be somewhere else for a while
nearby-wrap = Make your own plan
nearby-confidant = Somebody to complain to
nearby-other = Also possible

# What is kept of it.
data-head-own = YOURS
data-own-story = Your story, on { $moment }: { $words }
data-own-plan = Your plan, on { $moment }: { $words }
data-own-note = A note to yourself, on { $moment }: { $words }
data-own-other = something without words, it is in your chat
data-own-send = I send you a note on { $moment }.
data-own-until = I keep this until you throw it away.
data-head-own-readers = WHO READS SOMETHING OF SOMEBODY
data-own-readers = You let somebody read something. { $readers }
data-own-shared = Somebody lets you read something since { $moment }.

# Days and names, for who must keep them.
dates-title = Days and names of { $name }
# sample: names=Anna and Bram
dates-line = { $moment }: a talk with { $names }
dates-none = There are no days to show yet.
dates-file = These are the days and the names. You see them first.
dates-ask =
    Who helps must sometimes keep days and names.
    Do you want to give this list to somebody?
dates-given = { $name } has this list now.
dates-for-worker = { $who } gives you a list of days and names.
button-dates = List of days and names
button-dates-give = Give the list to { $name }
button-dates-keep = No, give it to nobody
