# Somebody asks for a talk.

asked =
    I have your question.
    Your talk starts before { $until }.
asked-read-now = I have asked { $name } just now.
asked-read-later =
    Nobody reads this right now.
    { $name } reads it { $when }.
    Do you need someone sooner? Press Need help now.
asking-when =
    When can you talk?
    You can also type it.
asking-when-again =
    I am a program and do not understand this.
    We are looking for your talk.
    When can you talk?
asking-nudge =
    Your question still stands. We keep looking.
    Do you want to choose a time?
when-understood = This is what I understood: { $spans }
asking-where =
    Where do you want to talk?
    You can also type it.
asking-address =
    What is the address?
    Only those who come will read it.
asking-where-words = Will you type the place?
asking-complete =
    Thank you. The place: { $place }.
    I am looking for a moment now. You will hear from me.
asking-later =
    Later is fine too.
    When suits you?
later-kept =
    That is fine. We look for a later moment.
    This is what I understood: { $spans }
resting =
    That is fine. Your question stays.
    You say when.
rested =
    Your question for a talk still stands.
    Do you want to choose a time?

button-morning = { $day } in the morning
button-afternoon = { $day } in the afternoon
button-evening = { $day } in the evening
button-when-unknown = I do not know when yet
button-place-home = At my home
button-place-video = By video
button-place-outside = Outside
button-place-unknown = I do not know where yet
button-say-when = Choose a time
button-later = Rather later
button-rest = I do not know a day yet

place-home = at home
place-video = by video
place-outside = outside
place-unknown = still to be chosen

resting-open =
    Your question stays.
    Do you want to talk later? Then press My talk.
asked-uncertain =
    It may not work within a day.
    We are looking. I have your question.
asking-spot =
    Which place outside?
    Only those who come will read it.
asking-if-later =
    This is what I understood: { $spans }
    That is later than a day. Is that all right?
place-kept = Thank you. The place: { $place }.
place-told = The place for the talk: { $place }.
button-only-then = Yes, only then
button-rather-sooner = Rather sooner
button-not-right = That time is not right
button-other-place = Another place
place-phone = by phone
asking-afar = By video, or by phone?
button-place-afar = By video or phone
button-place-phone = By phone

when-which =
    This can mean two things:
    { $spans }
    Which time is it?
when-is-it =
    This is what I understood: { $spans }
    Is that right?
when-short =
    A talk lasts longer. It would then be:
    { $spans }
    Is that all right?
when-past = That time has gone by. When can you?
when-cannot = That is fine. When can you?
button-meant = { $moment }
button-meant-it = Yes, { $span }
button-meant-all = Yes, all these times
button-meant-other = Another time
