# Mensen praten met mensen: wie iets zegt, kiest voor wie het is.

speaker-program = Naast:
speaker-person = { $name }:
speaker-under = Dit is van { $name }.
the-other = de ander
talk-open =
    Zeg het maar.
    Alles wat je nu stuurt, gaat naar { $name }.
    Je naam staat erbij.
    Met /wis als antwoord haal je iets weg.
talk-done =
    Dat is goed.
    Wat je nu stuurt, geef ik niet door.
talk-closed =
    Dat kan nu niet meer.
    Ik heb dit aan niemand gegeven.
talk-give =
    Ik ben een programma.
    Je naam staat erbij.
    Zal ik dit aan { $name } geven?
talk-hear =
    Ik ben een programma en kan dit niet horen.
    Je naam staat erbij.
    Mag { $name } dit horen?
talk-see =
    Ik ben een programma en kan dit niet zien.
    Je naam staat erbij.
    Mag { $name } dit zien?
talk-give-whoever =
    Nu leest niemand dit.
    Er is nog geen ja op je vraag.
    Wie ja zegt, mag die dit lezen?
talk-hear-whoever =
    Ik ben een programma en kan dit niet horen.
    Er is nog geen ja op je vraag.
    Wie ja zegt, mag die dit horen?
talk-see-whoever =
    Ik ben een programma en kan dit niet zien.
    Er is nog geen ja op je vraag.
    Wie ja zegt, mag die dit zien?
talk-for-whom = Voor wie is dit?
talk-given = Dat is goed. Ik geef het aan { $name }.
talk-given-on =
    Dat is goed. Ik geef het aan { $name }.
    Wat je nu stuurt, gaat ook naar { $name }.
talk-waits = Dat is goed. Wie ja zegt op je vraag, krijgt het.
talk-kept-back = Dat is goed. Ik geef het aan niemand.
talk-nothing-kept = Er ligt nu niets klaar.
talk-lost = Dit is niet aangekomen bij de ander.
talk-perhaps-lost =
    Dit is misschien aangekomen bij de ander.
    Ik weet het niet zeker.
talk-was-for = Dit was voor { $name }.
talk-does-not-move =
    De ander ziet waar je was toen je dit stuurde.
    Het beweegt daar niet mee.
speaker-changed = { $name } heeft dit veranderd:
talk-taken-back = Ik haal het weg, bij jou en bij de ander.
talk-taken-back-there =
    Ik haal dit weg bij de ander.
    Bij jou staat het al twee dagen.
    Daar laat Telegram mij het niet weghalen.
talk-not-given-after-all =
    Ik geef dit niet aan de ander.
    Bij jou staat het al twee dagen.
    Daar laat Telegram mij het niet weghalen.
talk-too-old =
    Dit is ouder dan twee dagen.
    Telegram laat mij dit niet meer weghalen.
talk-take-back-how =
    Wil je iets terugnemen?
    Antwoord dan met /wis op je eigen bericht.
unheard = Ik ben een programma. Ik kan dit niet horen of zien.
unheard-type =
    Ik ben een programma en kan dit niet horen of zien.
    Wil je het typen?
unheard-home =
    Ik ben een programma en kan dit niet horen of zien.
    Hier leest nu niemand mee.
    Wil je een gesprek, binnen een dag?

button-say = Iets zeggen tegen { $name }
button-answer = { $name } antwoorden
button-talk-done = Ik ben klaar met praten
button-give = Ja, geef het aan { $name }
button-give-whoever = Ja, wie ja zegt mag dit
button-keep-back = Nee, geef het niet
button-for = Voor { $name }
button-for-client = Voor { $name }, van { $when }
# sample: when=dinsdag 14.00 uur
button-for-asker = Voor wie het { $when } vroeg
button-for-inviter = Voor wie mij vroeg
button-for-whoever = Voor wie ja zegt op mijn vraag
button-for-other = Voor iemand anders
button-for-question = Voor de vraag van Naast
button-for-nobody = Voor niemand
