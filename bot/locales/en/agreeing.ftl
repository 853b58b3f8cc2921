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
moment-gone =
    That moment is no longer free. That is all right.
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

proposed-must =
    It can be on { $moment }, with who must be there.
    Where: { $place }.
    With { $names }.
    Is this good for you?
proposed-guests =
    It can be on { $moment }: most people can then.
    Where: { $place }.
    With { $names }.
    Is this good for you?
proposed-team =
    It can be on { $moment }, with people you know.
    Where: { $place }.
    With { $names }.
    Is this good for you?
proposed-peer =
    It can be on { $moment }, with a peer worker.
    Where: { $place }.
    With { $names }.
    Is this good for you?
agreed-waiting =
    Thank you. I keep { $moment } for you.
    I am waiting for { $names }.
better-more =
    It can also be on { $moment }. More people can then.
    With { $names }.
    Which do you choose?
better-sooner =
    It can also be sooner: { $moment }.
    With { $names }.
    Which do you choose?
place-still-open =
    We still have to choose the place.
    Do you want to choose a place now?

button-no-waiting = Do not wait
button-keep-moment = No, { $when }
button-say-where = Choose a place

proposed-no-peer =
    It can be on { $moment }, without a peer worker for now.
    Where: { $place }.
    With { $names }.
    Is this good for you?
agreed-waiting-peer =
    Thank you. I keep { $moment } for you.
    I am still looking for a peer worker.

button-wants-peer = Rather with a peer worker too

let-go-fixed =
    Nobody comes now at { $moment }.
    That needs your yes first. That is all right.
    Do you want to choose a time yourself?
