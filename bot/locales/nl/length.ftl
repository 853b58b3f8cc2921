# Hoe lang een gesprek duurt: wie het vraagt, kiest.

length-half-hour = een half uur
length-hour = een uur
length-hour-and-half = anderhalf uur
# sample: count=45
length-minutes = { $count } minuten
talk = een gesprek
# sample: length=een half uur
talk-of = een gesprek van { $length }
# sample: length=een half uur
length-asked = Het gesprek duurt { $length }.
# sample: length=een half uur
length-kept = Dat is goed. Het gesprek duurt { $length }.
# sample: length=een half uur
length-ask =
    Het gesprek duurt nu { $length }.
    Hoe lang wil je praten?
    Je mag het ook typen.
# sample: length=een half uur
length-again =
    Dat begrijp ik nog niet.
    Het gesprek duurt nu { $length }.
    Hoe lang wil je praten?
    Typ het, zoals: 45 minuten.
# sample: length=anderhalf uur
length-longer =
    Dan duurt het { $length }.
    Ik vraag eerst of de begeleiders dat kunnen.
    Tot dan staat het gesprek niet vast. Wil je dat?
length-or-place = Wat wil je veranderen?
# sample: length=een half uur
button-length = { $length } praten
button-length-other = Korter of langer
button-length-search = Ja, vraag het de begeleiders
button-place-or-length = De plek, of hoe lang
data-length = Het duurt { $length }.
