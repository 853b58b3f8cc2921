# My talk: where it stands, and the way back.

mine-searching =
    { $asked ->
        [0] Nobody has been asked yet.
        [one] One person has been asked.
       *[other] { $asked } people have been asked.
    } { $joined ->
        [0] There is no yes yet.
        [one] One has said yes.
       *[other] { $joined } have said yes.
    }
    The talk starts before { $until }.
mine-confirmed =
    Your talk: { $moment }.
    Where: { $place }.
    With { $names }.
mine-resting = Your question still stands. You say when.
asked-no-longer = That is not needed any more.
withdraw-sure = Do you no longer want a talk?
kept-as-it-was = That is fine. Everything stays as it was.
withdrawn =
    That is fine. The talk is gone.
    You can always ask again.

button-withdraw = No talk after all
button-withdraw-yes = Yes, no talk any more
button-keep = No, leave it as it is
mine-late =
    { $asked ->
        [0] Nobody has been asked yet.
        [one] One person has been asked.
       *[other] { $asked } people have been asked.
    } { $joined ->
        [0] There is no yes yet.
        [one] One has said yes.
       *[other] { $joined } have said yes.
    }
    It did not work within a day. We keep looking.
