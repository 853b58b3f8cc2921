# Makkelijk: de eerste minuten.

welcome =
    Ik ben een programma: Telegram kan meelezen.
    Ik zoek mensen die met jou praten.
    Mag ik bewaren wat je zegt?
welcome-more =
    Twee mensen praten met jou.
    Jij kiest de tijd en de plek.
    Wil je verder?
welcome-again =
    Mag ik bewaren wat je zegt?
    Zeg ja of nee.
welcome-agreed =
    Fijn dat je er bent.
    Wil je praten?
    Druk op de knop.
welcome-declined =
    Ik weet nu niets meer van jou.
    Wil je toch praten?
    Bel { $phone }.
language-set = Ik praat nu makkelijk.
home =
    Ik ben een programma.
    Ik zie niet altijd gevaar.
    Wil je een gesprek?
home-not-now = Dat is goed.
back-again =
    Ik was even weg.
    Ik vraag het nog een keer.
stop-sure =
    Ik gooi dan alles weg.
    Wil je dat?
# length: safety
stop-erased =
    Alles is weg.
    Ik haal ook onze berichten weg.
    Wat heel oud is, blijft hier staan.
    Dat kun je zelf weg doen.
