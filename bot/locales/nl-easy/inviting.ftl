# Makkelijk: wie je erbij wilt.

who-first =
    Wil je iemand erbij?
    Jij kiest.
who-first-place =
    De plek: { $place }.
    Wil je iemand erbij?
    Jij kiest.
who-name = Hoe heet die persoon?
who-link =
    Deze link is voor { $name }.
    { $link }
    Hoe wil je hem sturen?
who-done = Dat is goed.
knowing =
    Iemand geeft antwoord voor { $name }.
    Klopt dat?

must =
    Wie moet er zeker bij zijn?
    Dan zoek ik een goede tijd.
