# Wat nog niet weg kan: bewaard, en de schrijver hoort tot wanneer.

held-until = Dit komt { $when } aan.
contact-arrived-at = Aangekomen bij { $name }, { $time }.
held-not-given =
    Dit heb ik niet meer gegeven.
    Jullie kunnen nu niet meer praten.
undo-now =
    Je praat nu met { $name }.
    Over tien seconden is het bij { $name }.
undo-done = Dat is goed. Ik geef het aan niemand.
undo-late =
    Het is al weg.
    Antwoord met /wis op je bericht, dan haal ik het terug.
undo-moved =
    Je praat nu met { $name }.
    Wat je daarvoor zei, is al weg.
button-undo = Nee, niet versturen
talk-cannot-pass =
    Dit soort bericht kan ik niet doorgeven.
    Je kunt het ook met woorden zeggen.
talk-could-not-come =
    { $name } stuurde iets.
    Ik kan het niet doorgeven.
talk-once-more = Dat is goed. Ik probeer het nog eens.
button-once-more = Nog eens proberen
