# Rond het gesprek, en als het niet lukt.

reminder =
    Straks is het gesprek: { $moment }.
    Waar: { $place }.
over =
    Het gesprek was op { $moment }.
    Wil je nog een keer?
missing-facilitators =
    Ik heb nog geen twee begeleiders gevonden.
    Dat ligt niet aan jou. We zoeken door.
missing-client =
    In de tijd die jij koos, past het gesprek niet.
    Wil je een tijd kiezen?
missing-common =
    Ik vind nog geen moment dat iedereen past.
    Wil je een tijd kiezen?
# length: safety
late =
    Het is niet gelukt binnen een dag.
    Dat is onze fout, niet die van jou.
    We zoeken door.
    Wil je nu met iemand praten? Bel { $phone }.
    Is er gevaar? Bel 112.
    Denk je aan zelfmoord? Bel 113. Dat kan dag en nacht.
still-looking =
    Er is nog geen moment gevonden. Dat spijt ons.
    Vandaag vragen we iedereen opnieuw.
reminder-just-before =
    Het gesprek begint zo: { $moment }.
    Waar: { $place }.
reminder-now =
    Het gesprek is nu: { $moment }.
    Waar: { $place }.
late-comes = { $name } komt wat later.
late-told = Dank je. Wie komt, weet het nu.
somebody-late = Iemand komt wat later. We wachten even.
calendar-file-gone = Dit moment is er niet meer. Haal het oude moment zelf uit je agenda.
calendar-file-out = Haal dit moment zelf uit je agenda.
button-late = Ik ben wat later
