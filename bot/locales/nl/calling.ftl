# Een mens die nu kan bellen. Pas na diens eigen druk op de knop zeggen we dat er gebeld wordt.

word-reachable = Ik ben nu bereikbaar
reachable-ask =
    Fijn. Wie hulp nodig heeft, mag jou dan vragen om te bellen.
    Tot wanneer ben je bereikbaar?
reachable-still =
    Je bent bereikbaar tot { $until }.
    Wil je dat anders?
reachable-until =
    Je bent bereikbaar tot { $until }.
    Vraagt iemand je? Dan hoor je het meteen, ook in de nacht.
reachable-no-more = Dat is goed. Je staat nu op niet bereikbaar.
button-one-hour = Eén uur
button-two-hours = Twee uur
button-this-evening = Tot vanavond tien uur
button-not-reachable = Nu niet bereikbaar

button-ask-call = Vraag { $name } om te bellen
button-no-call = Toch niet bellen
# length: safety
call-number =
    Op welk nummer kan { $name } je bellen?
    { $name } leest dan je naam en je nummer.
    Is er nu gevaar? Bel 112.
call-number-again =
    Ik zie nog geen nummer.
    Op welk nummer kan { $name } je bellen?
call-asked =
    Ik vraag het { $name } nu.
    Binnen 10 minuten hoor je van mij.
# length: safety
call-waits =
    Ik heb het al gevraagd. Je hoort het zo.
    Is er nu gevaar? Bel 112.
call-not = Dat is goed. Je mag het altijd later vragen.
call-now = { $name } belt je nu.
# length: safety
call-not-now =
    { $name } kan nu niet bellen.
    Is er nu gevaar? Bel 112.
    Wil je nu met iemand praten? Bel 113. Dat kan dag en nacht.
# length: safety
call-silent =
    { $name } gaf nog geen antwoord.
    Is er nu gevaar? Bel 112.
    Wil je nu met iemand praten? Bel 113. Dat kan dag en nacht.
# length: safety
call-nobody =
    Nu kan er bij ons niemand bellen.
    Is er nu gevaar? Bel 112.
    Wil je nu met iemand praten? Bel 113. Dat kan dag en nacht.

call-please =
    { $name } vraagt of je nu belt: { $number }.
    Bel je nu?
button-call-now = Ja, ik bel nu
button-cannot-call = Ik kan nu niet bellen
call-thanks =
    Dank je. { $name } weet dat je nu belt.
    Tot je het weer zegt, vraagt niemand je.
    Over een uur haal ik het nummer hier weg.
call-refused =
    Dat is goed. Ik zeg het meteen.
    Je staat nu op niet bereikbaar.
call-too-late =
    Iemand vroeg je om te bellen. Dat hoeft nu niet meer.
    Je staat nu op niet bereikbaar.
call-over = Bellen hoeft nu niet meer. Dank je wel.
