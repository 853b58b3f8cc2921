# Makkelijk: samen zitten, en hoe het was.

together-not-yet =
    Dat is goed.
    Neem de tijd.
together-menu =
    Jullie zijn begonnen.
    Ik schrijf niets op.
together-paused =
    Het gesprek staat stil.
    Jij zegt wanneer het verder gaat.
together-end-ask =
    Niets kiezen is ook goed.
    Is het gesprek klaar?
remember-ask =
    Wat willen jullie samen onthouden?
    Schrijf of praat.
remember-nothing = Dat is goed.
remember-confirm-promise = Mag ik dit onthouden?
remember-dropped =
    Dat is goed.
    Dan is dit weg.
promise-ask =
    Wat ga jij doen?
    Schrijf of praat.
promise-when =
    Wanneer doe je het?
    Je mag ook een dag schrijven.
promise-when-again =
    Dat begrijp ik niet.
    Schrijf een dag, zoals: vrijdag.
promise-remind-ask = Zal ik je schrijven op { $moment }?
promise-remind-yes = Ik schrijf je op { $moment }.
promise-reminder = Dit wilde jij doen:

how-choose =
    Dit gaat over het gesprek.
    Niemand weet dat jij dit zegt.
    Kon jij kiezen?
how-lived = Was er ruimte voor wat mensen zelf weten?
how-reach = Kreeg je wat je nodig had?
how-own-people = Waren er mensen van jou bij?
how-thanks = Dank je wel.
how-enough =
    Dat is goed.
    Dank je wel.
totals-too-few =
    Er is nog te weinig gezegd.
    Ik laat het later zien.
