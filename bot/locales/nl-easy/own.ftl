# Makkelijk: een verhaal, een plan, een briefje. Alleen jij kiest wie het leest.

own-menu =
    Dit is van jou.
    Niemand anders leest dit.
    Jij kiest wie iets mag lezen.
own-story-first =
    Hier staat jouw verhaal.
    Dan vertel je het maar één keer.
    Wil je beginnen?
own-plan-first =
    Soms is het moeilijk.
    Een plan kan dan helpen.
    Wil je beginnen?
own-write-story =
    Schrijf of praat.
    Een foto mag ook.
own-write-plan =
    Wat helpt jou?
    Schrijf of praat.
    Een foto mag ook.
own-kept =
    Ik heb het.
    Alleen jij kunt het lezen.
own-left =
    Dat is goed.
    Kijk later bij /eigen.
own-throw-away-sure =
    Dan is het echt weg.
    Voor iedereen.
    Wil je dat?
share-nobody = Alleen jij leest dit.
share-none-yet =
    Je kent hier nog niemand.
    Later kan het wel.
share-taken-back = { $name } kan dit niet meer lezen.
share-taken-back-read =
    { $name } kan dit niet meer lezen.
    { $name } las het al.
shared-offer =
    { $name } wil je iets laten lezen.
    Het is alleen voor jou.
shared-not-now = Dit kun je nu niet lezen.
plan-opened = Zij kunnen het nu lezen.
plan-open-ask = Mag { $names } nu je plan lezen?
note-write =
    Wat wil je jezelf zeggen?
    Schrijf of praat.
    Alleen jij krijgt het.
note-when =
    Wanneer zal ik het sturen?
    Je mag het ook schrijven.
note-when-again =
    Dat begrijp ik niet.
    Schrijf het zo: morgen om 8 uur.
note-which =
    Dit begrijp ik niet goed.
    Welke is het?
note-once =
    Ik stuur het op { $moment }.
    Alleen jij krijgt het.
note-daily =
    Ik stuur het elke dag.
    De eerste keer op { $moment }.
note-stopped =
    Dat is goed.
    Het is weg.
note-comes = Dit schreef jij:
dates-ask =
    Iemand wil deze dagen weten.
    Geef je de lijst?
