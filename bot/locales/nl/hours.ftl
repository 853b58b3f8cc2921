# De uren van wie hier werkt, en wie wanneer leest.

word-hours = Mijn uren
hours-mine = Je leest hier: { $hours }
hours-ask-week =
    Wanneer lees je hier elke week?
    Typ het, zoals: elke dag van 9 tot 17 uur.
hours-week-again =
    Dat begrijp ik nog niet.
    Typ het, zoals: ma-vr 9-17.
    Wanneer lees je hier elke week?
hours-week-kept = Dank je wel. Je leest nu elke week: { $hours }
hours-ask-other =
    Welke dag is anders?
    Typ het, zoals: volgende week dinsdag niet.
hours-other-again =
    Dat begrijp ik nog niet.
    Typ het, zoals: dinsdag niet, of: vannacht ook.
    Welke dag is anders?
hours-off-kept = Dan lees je niet: { $spans }
hours-on-kept = Dan lees je ook: { $spans }
hours-usual-kept = Dat is goed. Je leest weer zoals elke week.

button-hours-week = Andere uren voor elke week
button-hours-other = Een dag is anders
button-hours-wrong = Dit klopt niet
button-tonight-too = Vannacht ook
button-tomorrow-off = Morgen niet
button-all-usual = Alles weer zoals elke week
button-leave-hours = Laat het zo
button-roster = Wie leest wanneer

roster-of = { $days }
roster-nobody = niemand

data-head-hours = JE DAGEN DIE ANDERS ZIJN
data-busy = In je agenda ben je bezet: { $spans }

coordinator-gaps =
    In deze tijd lezen geen twee begeleiders op tijd mee:
    { $spans }
    Wie kun je vragen?
trouble-mended = Een vraag om een gesprek bleef even liggen. Ik kijk er nu weer naar.

button-calendar = Mijn agenda
calendar-ask =
    Ik kan zien wanneer je bezet bent in je agenda.
    Meer bewaar ik niet.
    Wat is het geheime adres van je agenda?
calendar-other = Wat is het geheime adres van je agenda?
calendar-again =
    Dit is geen adres dat ik kan lezen.
    Het begint met https.
    Wat is het adres van je agenda?
calendar-kept =
    Dank je wel. Ik haal je bericht hier weg.
    Ik kijk nu in je agenda.
calendar-now = Ik kijk in je agenda bij { $host }.
calendar-read =
    Ik kon je agenda lezen.
    Ik bewaar alleen wanneer je bezet bent.
calendar-away =
    Ik kan je agenda nu niet lezen.
    Ik probeer het later weer.
calendar-wrong =
    Op dit adres vind ik geen agenda.
    Wil je een ander adres geven?
calendar-gone = Dat is goed. Ik kijk niet meer in je agenda.
button-calendar-other = Een ander adres
button-calendar-forget = Kijk niet meer in mijn agenda
data-head-calendar = JE AGENDA
data-calendar = Ik bewaar het geheime adres van je agenda bij { $host }.
