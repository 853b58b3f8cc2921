# Seeing each other, or a talk: it may be, and it need not be.

pair-meet-how =
    You can see { $name } some time.
    Or ask for a talk, within a day.
    You need not. What would you like?
seeing-where =
    Where and when would you like to see { $name }?
    Write it the way you want.
seeing-invited =
    { $name } would like to see you some time.
    You choose where and when.
    Not yet is fine too.
seeing-invited-worker =
    I have asked.
    { $name } chooses, and I do not ask again.
seeing-asked-before =
    You have asked this before.
    Talk about it with { $name }.
seeing-not-yet =
    That is fine.
    You can always ask for it yourself.
seeing-not-yet-worker =
    { $name } says: not yet. That is fine.
    { $name } can still ask for it.
seeing-passed = I gave it to { $name }.
seeing-asked =
    { $name } would like to see you some time.
    Where and when is written above.
    Can you come?
seeing-comes =
    { $name } says yes.
    Where and when you wrote yourself above.
    Rather not after all? That is always fine.
seeing-comes-worker =
    That is fine. { $name } knows.
    I keep nothing of it.
seeing-cannot =
    { $name } cannot come then.
    Talk together about another moment.
seeing-cannot-worker =
    That is fine. { $name } knows.
    Talk together about another moment.
asked-by-name = I ask { $name } first.
facilitator-asked-by =
    { $name }, with whom you chat, would like a talk.
    { $name } asks you first.

button-seeing-wish = See { $name } some time
button-pair-meeting = A talk within a day
button-seeing-invite = Ask to see each other
button-seeing-yes = Yes, I say where and when
button-seeing-not-yet = Not yet
button-seeing-can = Yes, I can come
button-seeing-cannot = No, I cannot come then
