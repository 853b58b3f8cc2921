# Wat mensen lezen die erbij gevraagd zijn. Geen naam, tijd of plek voor de ander zegt: dat klopt.

guest-invited =
    Iemand die jou kent, vraagt je bij een gesprek.
    Ik ben een programma. Ik bewaar alleen je antwoord.
    Wil je erbij zijn?
guest-more =
    Er zijn twee begeleiders bij.
    Telegram kan meelezen, en wie jou vraagt leest je antwoord.
    Een reden is niet nodig. Wil je erbij zijn?
guest-is-client =
    Dit gesprek is voor jou.
    Wil je er iemand bij? Stuur dan deze link.
guest-link-taken =
    Deze link is al van iemand anders.
    Vraag een nieuwe link.
guest-nothing-now = Er is nu geen gesprek waar je bij gevraagd bent.
guest-when =
    Dank je wel. Wanneer kun je?
    Je mag het ook typen.
guest-when-again =
    Dat begrijp ik nog niet goed.
    Wanneer kun je?
guest-thanks =
    Dank je wel. Dit heb ik begrepen: { $spans }
    Je hoort van mij als er een moment is.
guest-thanks-any =
    Dank je wel.
    Je hoort van mij als er een moment is.
guest-comes = Dank je wel. Je staat erbij.
guest-answered =
    Dat is goed. Dank je voor je antwoord.
    Je mag het altijd veranderen.
guest-stands =
    Ik heb je antwoord.
    Je mag het altijd veranderen.
guest-left = Dat is goed. Die vraagt je hier niet meer.
guest-confirmed =
    Het gesprek met { $name } staat vast: { $moment }.
    Waar: { $place }.
guest-confirmed-ask =
    Het gesprek met { $name } staat vast: { $moment }.
    Waar: { $place }.
    Wil je erbij zijn?
guest-moved =
    Het gesprek met { $name } komt op een ander moment.
    Haal het oude moment zelf uit je agenda.
guest-unsure =
    Het gesprek met { $name } staat even niet vast.
    Wij zoeken een begeleider. Je hoort van mij.
guest-withdrawn =
    Het gesprek met { $name } is nu niet nodig.
    Vraag het { $name } zelf.
    Zorgen? Druk op Nu hulp nodig.
guest-without =
    Deze keer is het gesprek zonder jou.
    { $name } kiest per keer.
guest-cannot-come = { $name } kan toch niet bij het gesprek zijn.

button-guest-yes = Ja, ik kom
button-guest-rather-not = Liever niet
button-guest-no = Nee, ik kom niet
button-guest-more = Vertel eerst meer
button-guest-after-all = Toch wel, ik kom
button-guest-leave = Vraag mij niet meer

spoken-ready =
    { $name } stuurt iets voor jou.
    Ik kan het niet horen of zien.
    Wil je het nu?
spoken-ready-somebody =
    Iemand antwoordt voor { $name } en stuurt iets voor jou.
    Ik kan het niet horen of zien.
    Wil je het nu?
button-spoken-now = Ja, geef het mij nu
button-spoken-not = Nee, liever niet
spoken-not =
    Dat is goed. Je krijgt het niet.
    Je kunt { $name } altijd zelf iets vragen.
spoken-say-yourself =
    Dit geef ik niet door.
    Je kunt het { $name } altijd zelf zeggen.
