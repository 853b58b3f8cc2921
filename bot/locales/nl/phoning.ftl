# Bellen met wie het nieuws op de pagina leest: alleen na een ja, en alleen met deze tijd en plek.

phoning-may =
    Mag { $worker } { $name } bellen?
    { $worker } zegt dan alleen wanneer en waar het gesprek is.
phoning-may-given =
    Mag { $worker } { $name } bellen?
    { $name } gaf daar zelf een nummer voor.
    { $worker } zegt dan alleen wanneer en waar het gesprek is.
phoning-may-gone =
    Mag { $worker } { $name } bellen?
    { $worker } zegt dan alleen dat het oude moment niet meer geldt.
phoning-may-gone-given =
    Mag { $worker } { $name } bellen?
    { $name } gaf daar zelf een nummer voor.
    { $worker } zegt dan alleen dat het oude moment niet meer geldt.
button-may-phone = Ja, { $worker } mag bellen
button-may-not-phone = Nee, ik zeg het zelf
phoning-number =
    Op welk nummer kan { $worker } { $name } bellen?
    Na het bellen haal ik het nummer weg.
phoning-number-again =
    Ik zie nog geen nummer.
    Op welk nummer kan { $worker } { $name } bellen?
phoning-asked =
    Ik vraag het { $worker } nu.
    Je hoort van mij wat { $name } zei.
phoning-not = Dat is goed. Jij zegt het zelf.
phoning-changed = Er is iets veranderd. Bellen hoeft hiervoor niet meer.
phoning-silent =
    { $worker } heeft { $name } nog niet gesproken.
    Jij kunt het zelf nog zeggen.
phoning-not-done =
    { $worker } kreeg { $name } niet te spreken.
    Jij kunt het zelf nog zeggen.

phoning-please =
    { $client } vraagt of je { $name } belt: { $number }.
    Zeg alleen dit: het gesprek is { $moment }.
    Waar: { $place }.
phoning-please-gone =
    { $client } vraagt of je { $name } belt: { $number }.
    Zeg alleen dit: het gesprek is niet meer op { $moment }.
button-phoned = Ik sprak { $name }
button-not-phoned = Bellen lukte niet
phoning-over = Bellen hoeft nu niet meer. Dank je wel.
phoned-what =
    Wat zei { $name }?
    Een andere tijd mag je hier typen.
button-phoned-yes = Ja, { $name } komt
button-phoned-no = Nee, { $name } komt niet
phoned-when-again =
    Dat begrijp ik nog niet goed.
    Wanneer kan { $name } wel?
phoned-thanks = Dank je wel. Het nummer haal ik hier nu weg.

phoned-said-yes =
    { $worker } sprak { $name } door de telefoon.
    { $name } komt.
phoned-said-rather-not =
    { $worker } sprak { $name } door de telefoon.
    { $name } wil er liever niet bij zijn.
phoned-said-no =
    { $worker } sprak { $name } door de telefoon.
    { $name } komt niet.
phoned-said-when =
    { $worker } sprak { $name } door de telefoon.
    { $name } kan dan niet, maar wel: { $spans }
    Wil je een andere tijd?
phoned-said-gone =
    { $worker } sprak { $name } door de telefoon.
    { $name } weet het nu.
answer-by-phone = { $answer } (door de telefoon gezegd)

page-by-phone =
    Door de telefoon zei je: { $answer }.
    Klopt dat?
page-button-right = Ja, dat klopt

data-head-phoning = BELLEN MET EEN ANDER
data-phoning-asked = Je vroeg { $name } om { $tie } te bellen op { $moment }.
data-phoning-worker = Iemand vroeg jou op { $moment } om een ander te bellen.
