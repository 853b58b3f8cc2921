# Wat begeleiders lezen. Geen naam voor de afspraak er is.

facilitator-asked =
    Iemand vraagt om een gesprek.
    Het begint uiterlijk { $until }.
    Doe je mee?
facilitator-asked-again =
    Iemand wacht nog op een gesprek.
    Het begint uiterlijk { $until }.
    Doe je mee?
facilitator-asked-later =
    Het gesprek komt op een later moment.
    Het begint uiterlijk { $until }.
    Doe je mee?
facilitator-responsible =
    Jij zei als eerste ja.
    Jij let nu op dit gesprek.
facilitator-when =
    Wanneer kun je, tot { $until }?
    Je mag het ook typen.
facilitator-when-again =
    Dat begrijp ik nog niet goed.
    Wanneer kun je, tot { $until }?
facilitator-when-later =
    Dat is goed.
    Typ het hier als je het weet.
facilitator-passed = Dat is goed. Dank je voor je antwoord.
facilitator-thanks = Dank je wel. Dit heb ik begrepen: { $spans }
facilitator-not-needed = Dank je wel. Nu is er niets meer nodig.
facilitator-found = Er zijn nu twee begeleiders. Dank je wel.
facilitator-withdrawn = Het gesprek is niet meer nodig. Dank je wel.
facilitator-unreachable =
    Ik kan { $name } niet bereiken.
    Wil jij kijken of het gesprek zo kan?
client-unreachable = Ik kan de ander nu niet bereiken. Ik bewaar alles.
missing-facilitators-responsible = Er zijn nog geen twee begeleiders die kunnen. Wie kun je vragen?
missing-client-responsible = Er is nog geen tijd die de ander past. Ik heb het gevraagd.
missing-common-responsible = Er is nog geen moment dat iedereen past. Kun jij op een andere tijd?
late-responsible =
    Het is niet gelukt voor { $until }.
    Er wacht iemand. Ik zoek door.
    Wie kun je vragen?

button-join = Ja, ik doe mee
button-pass = Deze keer niet

client-silent =
    Ik vroeg twee keer of een moment goed was.
    Er kwam nog geen antwoord. De vraag blijft staan.
resting-responsible = Er staat nog een vraag om een gesprek open.
