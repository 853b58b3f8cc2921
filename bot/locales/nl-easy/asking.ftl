# Makkelijk: iemand vraagt om een gesprek.

asked-uncertain =
    Misschien duurt het een dag of langer.
    We zoeken mensen voor je.
    Ik heb je vraag.
asked-read-later =
    Nu leest niemand dit.
    { $name } leest het { $when }.
    Druk op Nu hulp nodig voor hulp.
asking-when =
    Wanneer kun je praten?
    Je mag het ook schrijven.
asking-when-again =
    Dat begrijp ik niet.
    Ik ben een programma.
    Wanneer kun je praten?
asking-nudge =
    We zoeken nog voor je.
    Wil je een tijd kiezen?
when-understood = Dit begrijp ik: { $spans }
asking-where =
    Waar wil je praten?
    Je mag het ook schrijven.
asking-address =
    Waar woon je?
    Schrijf je straat en je huis.
    Alleen wie komt, leest het.
asking-where-words = Schrijf de plek met woorden.
asking-complete =
    De plek: { $place }.
    Nu zoek ik een moment.
    Je hoort van mij.
place-kept = De plek: { $place }.
asking-later =
    Later is ook goed.
    Wanneer kun je dan?
asking-if-later =
    Dit begrijp ik: { $spans }
    Dat is pas over een dag.
    Is dat goed?
later-kept =
    Dat is goed.
    Dit begrijp ik: { $spans }
resting =
    Dat is goed.
    Jij zegt wanneer.
rested =
    Je wilde een gesprek.
    Wil je nu een tijd kiezen?
resting-open =
    Ik hou je vraag hier.
    Wil je later praten?
    Druk op Mijn gesprek.
