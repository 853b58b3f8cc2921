# Around the talk, and when it does not work.

reminder =
    The talk is soon: { $moment }.
    Where: { $place }.
over =
    The talk was on { $moment }.
    Do you want another one?
missing-facilitators =
    I have not found two facilitators yet.
    That is not because of you. We keep looking.
missing-client =
    The talk does not fit in the time you chose.
    Do you want to choose a time?
missing-common =
    I find no moment yet that suits everyone.
    Do you want to choose a time?
# length: safety
late =
    It did not work within a day.
    That is our failing, not yours.
    We keep looking.
    Do you want to talk to someone now? Call { $phone }.
    Is there danger? Call 112.
    Thinking of suicide? Call 113. You can, day and night.
still-looking =
    No moment has been found yet. We are sorry.
    Today we ask everyone again.
reminder-just-before =
    The talk begins soon: { $moment }.
    Where: { $place }.
reminder-now =
    The talk is now: { $moment }.
    Where: { $place }.
late-comes = { $name } will be a bit late.
late-told = Thank you. Everybody who comes knows it now.
somebody-late = Somebody will be a bit late. We will wait a little.
calendar-file-gone = This time is no more. Please take it out of your calendar.
calendar-file-out = Please take this time out of your calendar.
button-late = I will be a bit late
