# Home, and what the program says about itself.

home =
    I am a program. I do not notice danger.
    Do you want to talk? Press A talk within a day.
home-work = I write to you here when someone wants to talk.
button-is-old = This button does not work any more.
button-was-used = You had chosen that already.
apology =
    Something went wrong with me.
    Will you say it once more?
maybe-double = (may be a repeat)
trouble-update = Something went wrong with a message. See the log.
trouble-due = Something went wrong with a task. See the log.
trouble-letter = A message may not have arrived. See the log.
