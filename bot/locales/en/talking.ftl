# People talking to people: who says something chooses whom it is for.

speaker-program = Naast:
speaker-person = { $name }:
speaker-under = This is from { $name }.
the-other = the other person
talk-open =
    Go ahead.
    All that you send now goes to { $name }.
    Your name goes with it.
    Reply with /unsay to take something away.
talk-done =
    That is fine.
    What you send now, I do not pass on.
talk-closed =
    That is not possible any more.
    I gave this to nobody.
talk-give =
    I am a program.
    Your name goes with it.
    Shall I give this to { $name }?
talk-hear =
    I am a program and cannot hear this.
    Your name goes with it.
    May { $name } hear this?
talk-see =
    I am a program and cannot see this.
    Your name goes with it.
    May { $name } see this?
talk-give-whoever =
    Nobody reads this now.
    There is no yes to your question yet.
    Whoever says yes, may they read this?
talk-hear-whoever =
    I am a program and cannot hear this.
    There is no yes to your question yet.
    Whoever says yes, may they hear this?
talk-see-whoever =
    I am a program and cannot see this.
    There is no yes to your question yet.
    Whoever says yes, may they see this?
talk-for-whom = Who is this for?
talk-given = That is fine. I give it to { $name }.
talk-given-on =
    That is fine. I give it to { $name }.
    What you send now goes to { $name } too.
talk-waits = That is fine. Who says yes to your question gets it.
talk-kept-back = That is fine. I give it to nobody.
talk-nothing-kept = There is nothing waiting now.
talk-lost = This did not reach the other person.
talk-perhaps-lost =
    Maybe this reached the other person.
    I am not sure.
talk-was-for = This was for { $name }.
talk-does-not-move =
    The other person sees where you were when you sent this.
    It does not move along there.
speaker-changed = { $name } changed this:
talk-taken-back = I take it away, for you and for the other person.
talk-taken-back-there =
    I take this away for the other person.
    In your chat it is two days old.
    Telegram does not let me take it away there.
talk-not-given-after-all =
    I do not give this to the other person.
    In your chat it is two days old.
    Telegram does not let me take it away there.
talk-too-old =
    This is older than two days.
    Telegram does not let me take it away any more.
talk-take-back-how =
    Do you want to take something back?
    Then reply with /unsay to your own message.
unheard = I am a program. I cannot hear or see this.
unheard-type =
    I am a program and cannot hear or see this.
    Do you want to type it?
unheard-home =
    I am a program and cannot hear or see this.
    Nobody reads along here now.
    Do you want a talk, within a day?

button-say = Say something to { $name }
button-answer = Answer { $name }
button-talk-done = I am done talking
button-give = Yes, give it to { $name }
button-give-whoever = Yes, who says yes may have it
button-keep-back = No, do not give it
button-for = For { $name }
button-for-client = For { $name }, of { $when }
# sample: when=Tuesday 14:00
button-for-asker = For who asked on { $when }
button-for-inviter = For the one who asked me
button-for-whoever = For who says yes to my question
button-for-other = For somebody else
button-for-question = For Naast's question
button-for-nobody = For nobody
