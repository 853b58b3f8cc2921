# Home, and what the program says about itself.

home =
    I am a program. I do not always notice danger.
    Do you want a talk, within a day?
home-with-contact =
    I am a program. I do not always notice danger.
    { $name } reads again { $when }.
    Would you like a talk, within a day?
home-work = I write to you here when someone wants to talk.
press-is-old = This button does not work any more.
press-was-used = This is answered already. This is how it stands.
press-was-used-twice = This was answered already.
apology =
    Something went wrong with me.
    Will you say it once more?
maybe-double = (may be a repeat)
trouble-update = Something went wrong with a message. See the log.
trouble-due = Something went wrong with a task. See the log.
trouble-letter = A message may not have arrived. See the log.
home-not-now = That is fine. You can always ask later.
home-peer =
    I write to you here when someone wants to chat.
    Who you chat with is under My chats.
home-coordinator = I write to you here when something does not work.
button-ask = Yes, I want a talk
button-not-now = No, no talk now
back-again = I was away for a while. I ask it once more.
