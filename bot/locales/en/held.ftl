# What cannot go yet: kept, and its writer hears until when.

held-until = This will arrive { $when }.
contact-arrived-at = Arrived at { $name }, { $time }.
held-not-given =
    I did not give this any more.
    You can no longer talk to each other.
undo-now =
    You now talk to { $name }.
    In ten seconds { $name } has it.
undo-done = That is fine. I give it to nobody.
undo-late =
    It has gone already.
    Answer your message with /unsay and I take it back.
undo-moved =
    You now talk to { $name }.
    What you said before has gone already.
button-undo = No, do not send it
talk-cannot-pass =
    I cannot pass on this kind of message.
    You can also say it in words.
talk-could-not-come =
    { $name } sent something.
    I cannot pass it on.
talk-once-more = That is fine. I try it once more.
button-once-more = Try it once more
