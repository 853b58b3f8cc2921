# Wat begeleiders lezen. Geen naam voor de afspraak er is.

facilitator-asked =
    Iemand vraagt om { $talk }.
    Het begint uiterlijk { $until }.
    Doe je mee?
facilitator-asked-again =
    Iemand wacht nog op { $talk }.
    Het begint uiterlijk { $until }.
    Doe je mee?
facilitator-responsible =
    Jij zei als eerste ja.
    Jij let nu op dit gesprek.
    Je mag nu al iets zeggen.
facilitator-when =
    Wanneer kun je?
    Je mag het ook typen.
facilitator-when-again =
    Dat begrijp ik nog niet goed.
    Wanneer kun je?
facilitator-when-later =
    Dat is goed.
    Typ het hier als je het weet.
facilitator-passed = Dat is goed. Dank je voor je antwoord.
facilitator-thanks = Dank je wel. Dit heb ik begrepen: { $spans }
facilitator-not-needed = Dank je wel. Nu is er niets meer nodig.
facilitator-found = Er zijn nu twee begeleiders. Dank je wel.
facilitator-withdrawn = Het gesprek is niet meer nodig. Dank je wel.
client-unreachable = Ik kan de ander nu niet bereiken. Ik bewaar alles.
missing-facilitators-responsible = Er zijn nog geen twee begeleiders die kunnen. Wie kun je vragen?
missing-client-responsible = Er is nog geen tijd die de ander past. Ik heb het gevraagd.
missing-common-responsible = Er is nog geen moment dat iedereen past. Kun jij op een andere tijd?
late-responsible =
    Er wacht iemand op een gesprek sinds { $since }.
    Ik zoek door. Wie kun je vragen?

button-join = Ja, ik doe mee
button-pass = Deze keer niet

client-silent =
    Ik vroeg twee keer of een moment goed was.
    Er kwam nog geen antwoord. De vraag blijft staan.
resting-responsible = Er staat nog een vraag om een gesprek open.
facilitator-held =
    Ik vraag nu of dit past: { $moment }.
    Het staat nog niet vast.
facilitator-moved =
    Het gesprek is niet op { $moment }.
    Ik zoek een ander moment.
    Haal het oude moment zelf uit je agenda.
facilitator-released = Voor dit gesprek ben je niet meer nodig. Dank je wel.
facilitator-lost-one =
    { $name } kan toch niet komen.
    Het gesprek staat nog niet vast.
    Ik zoek iemand anders.
coordinator-lost-one =
    { $name } kan niet komen bij een gesprek dat vast stond.
    Ik zoek iemand anders. Wie kun je vragen?
coordinator-uncertain =
    Er is een nieuwe vraag om een gesprek, tot { $until }.
    In die tijd lezen geen twee begeleiders mee.
    Wie kun je vragen?
facilitator-asked-late =
    Iemand wacht op { $talk } sinds { $since }.
    Doe je mee?
facilitator-left =
    Dat is goed. Ik zoek iemand anders.
    Dank je dat je het zegt.
button-other-times = Andere tijden geven
button-cannot-come = Ik kan toch niet komen
button-join-after-all = Toch wel, ik doe mee

facilitator-let-go =
    Het gesprek is niet om { $moment }.
    Ik zoek een ander moment.
coordinator-later-offered =
    Er is nu een later moment gekozen.
    Dat was na onze woorden dat het niet lukte. Het telt niet als binnen een dag.
coordinator-less-offered =
    Er is nu gekozen voor video of telefoon.
    Dat boden wij aan. Het telt niet als binnen een dag.
