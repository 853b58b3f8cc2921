# When there is no moment yet: who helps to look, and what can be done meanwhile.

coordinator-half-time =
    There is no moment for a talk yet.
    It begins by { $until }.
    Whom can you ask?
reduced =
    There is no moment yet. You did nothing wrong.
    We go on looking.
    Do you want something else meanwhile?
facilitator-everyone =
    It does not work out yet with a talk.
    It begins by { $until }.
    Can you after all?
nobody-took-it =
    Somebody has been waiting for a talk since { $since }.
    Nobody looks after this yet.
    Do you want to do it?
ask-by-name =
    Nothing was said yet of what time suits.
    Do you want to ask? Use the name.
taken-thanks =
    Thank you. You look after this question now.
    { $count ->
        [0] There is no yes yet.
        [one] One said yes.
       *[other] { $count } said yes.
    }
    It begins by { $until }.
taken-for-you = { $name } is now looking for you.
taken-already = { $name } looks after this question now.

button-take = I will take this on
button-search-on = Go on looking

facilitator-stand-in =
    Somebody cannot come to a talk after all.
    It is on { $moment }.
    Can you then?
responsible-now = You look after this talk now.
responsible-next =
    { $name } looks after your talk now.
    Would you rather have somebody else? Just say so.
coordinator-arranges = { $name } is looking for somebody for you.

button-stand-in-then = Yes, I can then
button-join-other = Yes, but at another time

talk-ahead =
    I have asked { $name } to talk with you now.
    That is not the whole talk yet. We just go on looking.
talk-ahead-asked =
    The other person wants to talk with you now.
    The talk itself is not there yet. We go on looking.
    Do you want to say something?

button-talk-ahead = Talk with { $name } already
