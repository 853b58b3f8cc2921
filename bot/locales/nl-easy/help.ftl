# Makkelijk: hulp. De nummers staan er als tekst, want een knop kan niet bellen.

# length: safety
help =
    Is er nu gevaar? Bel 112.
    Denk je aan zelfmoord? Bel 113.
    Dat kan dag en nacht.
    Het kost niets.
    Wil je alleen praten? Bel 088 0767 000.
    Dat kan ook dag en nacht.
    Is er iets anders? Bel je dokter.
# length: safety
help-words =
    Is er nu gevaar? Bel 112.
    Denk je aan zelfmoord? Bel 113.
    Dat kan dag en nacht.
    Het kost niets.
    Ik stuur alleen hulp als je wilt.
    Ik weet niet waar je bent.
# length: safety
help-still-there =
    Is er nu gevaar? Bel 112.
    Denk je aan zelfmoord? Bel 113.
    Meer staat onder Nu hulp nodig.
help-gp-line = Dokter in de nacht: { $number }
help-crisis-line = Hulp bij een crisis: { $number }
help-question-waits =
    Mijn vraag kan wachten.
    Schrijf later maar.
help-talk =
    Ik ben een programma.
    Hier leest nu niemand.
    Wil je een gesprek?
# length: safety
call-number =
    Op welk nummer kan { $name } bellen?
    { $name } leest je naam en je nummer.
    Is er nu gevaar? Bel 112.
call-number-again =
    Ik zie geen nummer.
    Welk nummer kan { $name } bellen?
# length: safety
call-not-now =
    { $name } kan nu niet bellen.
    Is er nu gevaar? Bel 112.
    Wil je nu praten? Bel 113.
# length: safety
call-silent =
    { $name } heeft nog niets gezegd.
    Is er nu gevaar? Bel 112.
    Wil je nu praten? Bel 113.
# length: safety
call-nobody =
    Nu kan niemand bellen.
    Is er nu gevaar? Bel 112.
    Wil je nu praten? Bel 113.
# length: safety
help-network =
    Is er nu gevaar? Bel 112.
    Ben je bang? Zeg wat je ziet.
    Vraag: denk je aan zelfmoord?
    Dat mag je altijd vragen.
    Luister naar het antwoord.
    Blijf er niet alleen mee.
    Bel ook zelf 113.
