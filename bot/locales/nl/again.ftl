# Nog een keer, en gesprekken die terugkomen: alleen als wie vraagt dat zelf wil.

again-when =
    Wanneer wil je weer praten?
    Je mag het ook typen, zoals: elke week.
again-when-again =
    Ik ben een programma en begrijp dit niet.
    Wanneer wil je weer praten?
again-kept =
    Dat is goed. Ik vraag eerst dezelfde begeleiders.
    Dit heb ik begrepen: { $spans }
button-again-soon = Ja, binnen een dag
button-again-later = Ja, op een andere dag
button-again-often = Elke week, of om de week

# sample: often=elke week
over-series =
    Het gesprek was op { $moment }.
    Ik vraag je weer voor { $next }.
    Wil je eerder praten?
series-often = Hoe vaak wil je praten?
# sample: often=elke week
series-kept =
    Dat is goed: { $often }. De eerste keer is { $moment }.
    Ik vraag het je elke keer eerst.
    Zeg je niets? Dan is er geen gesprek.
series-ask =
    Je wilde vaker praten.
    Wil je weer praten op { $moment }?
series-skipped =
    Dat is goed. Deze keer is er geen gesprek.
    Ik vraag je weer voor { $moment }.
series-stopped = Dat is goed. Ik vraag het niet meer uit mezelf.
# sample: often=elke week
series-let-be =
    Ik vraag het nu niet meer { $often }.
    Je mag altijd opnieuw vragen.
# sample: often=elke week
series-stands =
    Ik vraag je { $often } of je wilt praten.
    De volgende keer is { $moment }.
series-weekly = elke week
series-two-weeks = om de week
series-three-weeks = elke drie weken
series-four-weeks = elke vier weken
# sample: often=elke week
button-series = Vraag het mij { $often }
button-series-not = Nee, niet steeds
button-series-skip = Deze keer niet, later wel
button-series-stop = Vraag dit niet meer

data-head-series = GESPREKKEN DIE TERUGKOMEN
# sample: often=elke week
data-series = Ik vraag je { $often } of je wilt praten. De volgende keer is { $moment }.
