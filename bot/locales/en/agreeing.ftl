# The moment: first the yes of who asked for the talk, only then it is fixed.

proposed =
    It can be on { $moment }.
    Where: { $place }.
    With { $names }.
    Is this good for you?
proposal-changed = Something has changed. This is how it is now.
confirmed =
    The talk is fixed: { $moment }.
    Where: { $place }.
    With { $names }.
calendar-title = Appointment
calendar-file = For your calendar.
let-go =
    That time is too close now. That is all right.
    I am looking for another moment.
    Do you want to choose a time yourself?
other-person =
    You always can, without a reason.
    Who would you rather not have?
released = That is fine. I am looking for someone else.

button-agree = Yes, { $when }
button-other-time = Another time
button-other-person = Rather someone else
button-release = Rather not { $name }
button-agree-all = It is good like this
lost-one =
    { $name } cannot come after all. We are sorry.
    I am looking for someone else for you now.

otherwise = What would you rather have?
button-later-or-not = Later, or not at all
