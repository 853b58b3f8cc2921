# Iemand vraagt om een gesprek.

asked =
    Ik heb je vraag.
    Je gesprek begint voor { $until }.
asked-read-now = Ik heb { $name } nu gevraagd.
asked-read-later =
    Nu leest niemand dit.
    { $name } leest het { $when }.
    Heb je eerder iemand nodig? Druk op Nu hulp nodig.
asking-when =
    Wanneer kun je praten?
    Je mag het ook typen.
asking-when-again =
    Ik ben een programma en begrijp dit niet.
    We zoeken je gesprek.
    Wanneer kun je praten?
asking-nudge =
    Je vraag staat er nog. Wij zoeken door.
    Wil je een tijd kiezen?
when-understood = Dit heb ik begrepen: { $spans }
asking-where =
    Waar wil je praten?
    Je mag het ook typen.
asking-address =
    Wat is het adres?
    Alleen wie komt, leest het.
asking-where-words = Wil je de plek typen?
asking-complete =
    Dank je wel. De plek: { $place }.
    Ik zoek nu een moment. Je hoort van mij.
asking-later =
    Later is ook goed.
    Wanneer past het jou?
later-kept =
    Dat is goed. We zoeken op een later moment.
    Dit heb ik begrepen: { $spans }
resting =
    Dat is goed. Je vraag blijft staan.
    Jij zegt wanneer.
rested =
    Je vraag om een gesprek staat er nog.
    Wil je een tijd kiezen?

button-morning = { $day } in de ochtend
button-afternoon = { $day } in de middag
button-evening = { $day } in de avond
button-when-unknown = Ik weet nog niet wanneer
button-place-home = Bij mij thuis
button-place-video = Met video
button-place-outside = Buiten
button-place-unknown = Ik weet nog niet waar
button-say-when = Een tijd kiezen
button-later = Liever later
button-rest = Ik weet nog geen dag

place-home = thuis
place-video = met video
place-outside = buiten
place-unknown = dat kiezen we nog

resting-open =
    Je vraag blijft staan.
    Wil je later praten? Druk dan op Mijn gesprek.
asked-uncertain =
    Misschien lukt het niet binnen een dag.
    We zoeken. Ik heb je vraag.
asking-spot =
    Welke plek buiten?
    Alleen wie komt, leest het.
asking-if-later =
    Dit heb ik begrepen: { $spans }
    Dat is later dan een dag. Is dat goed?
place-kept = Dank je wel. De plek: { $place }.
place-told = De plek voor het gesprek: { $place }.
button-only-then = Ja, pas dan
button-rather-sooner = Liever eerder
button-not-right = Die tijd klopt niet
button-other-place = Een andere plek
place-phone = met de telefoon
asking-afar = Met video, of met de telefoon?
button-place-afar = Met video of telefoon
button-place-phone = Met de telefoon

when-which =
    Dit kan twee dingen zijn:
    { $spans }
    Welk moment kies je?
when-is-it =
    Dit heb ik begrepen: { $spans }
    Is dat goed zo?
when-short =
    Een gesprek duurt langer. Het wordt dan:
    { $spans }
    Is dat goed zo?
when-past = Die tijd is al voorbij. Wanneer kun je?
when-cannot = Dat is goed. Wanneer kun je wel?
button-meant = { $moment }
button-meant-it = Ja, { $span }
button-meant-all = Ja, al deze tijden
button-meant-other = Een andere tijd
