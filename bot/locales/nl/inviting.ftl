# Wie je erbij wilt. Alleen wie vraagt, kiest; niemand erbij is ook een heel gesprek.

who-first =
    Wil je er iemand bij?
    Familie of een vriend mag. Jij kiest.
who-first-place =
    De plek: { $place }.
    Wil je er iemand bij?
    Familie of een vriend mag. Jij kiest.
who-nobody-yet =
    Er is nu niemand gevraagd.
    Wie wil je erbij?
who-now =
    Dit zijn jouw mensen:
    { $guests }
    Wil je nog iets veranderen?
who-name =
    Hoe noem jij die persoon?
    Wie komt, leest die naam ook.
who-name-again = Typ alleen een naam, niet te lang.
who-link =
    Dit is de link voor { $name }. Alleen { $name } kan ermee antwoorden.
    { $link }
    Hoe wil je hem sturen?
who-words-to-send = Wil je bij een gesprek met mij zijn? Hier kun je antwoorden.
who-look-again = Er is nieuws over ons gesprek. Open de link nog een keer.
who-say-moved = Ons gesprek is niet meer op { $moment }. Open de link nog een keer.
who-say-unsure = Ons gesprek op { $moment } staat even niet vast. Open de link nog een keer.
who-say-withdrawn = Ons gesprek op { $moment } is nu niet nodig.
who-pass-on =
    { $names } leest dit niet in Telegram.
    Wil je dit doorsturen? { $words }
who-pass-on-more =
    { $names } lezen dit niet in Telegram.
    Wil je dit doorsturen? { $words }
who-done = Dat is goed. Je kunt het altijd veranderen onder Mijn gesprek.
who-reminder-kept = Dat is goed. Morgen om 10.00 uur vraag ik het nog een keer.
who-remind =
    Je wilde { $name } nog vragen.
    Wil je een nieuwe link? De oude werkt dan niet meer.
who-silent =
    Nog geen antwoord van { $names }. Dat mag.
    Wil je het nog een keer vragen?
button-ask-again = Vraag { $name } nog een keer
button-wait-on = Nee, ik wacht
who-asked-again = Ik heb { $name } nog een keer gevraagd.
who-taken-out =
    { $name } is er deze keer niet bij.
    Zal ik het zeggen?
who-they-see =
    Begeleiders lezen eerst alleen dit: { $asked }
    Wie jij vraagt, leest eerst alleen dit: { $invited }
who-they-see-later =
    Staat het vast? Dan leest wie komt ook de tijd en de plek.
    Ook je naam: { $name }. Je woorden geef ik aan niemand.
who-they-see-fixed =
    { $worker } leest dit: { $told }
    Wie jij vraagt, leest dit: { $invited }
knowing =
    Iemand antwoordt voor { $name }.
    Klopt dat?
knowing-thanks = Dank je wel. Ik geef { $name } de tijd en de plek als die er zijn.

answer-yes = komt
answer-rather-not = liever niet
answer-no = komt niet
answer-not-yet = nog geen antwoord
answer-left = is er niet meer bij

button-who = Wie erbij is
button-who-add-first = Ja, iemand erbij
button-who-nobody = Nu niemand erbij
button-who-sees = Wat lezen anderen over mij?
button-who-add = Nog iemand erbij
button-who-in = { $name } erbij
button-who-out = { $name } deze keer niet
button-who-more = Meer mensen
button-who-done = Zo is het goed
button-who-on = Wie er nog bij is
button-by-whatsapp = Stuur met WhatsApp
button-by-telegram = Stuur met Telegram
button-remind-me = Herinner mij morgen
button-new-link = Ja, een nieuwe link
button-has-link = Nee, het is al gestuurd
button-tell-for-me = Ja, zeg jij het
button-tell-myself = Nee, ik zeg het zelf
button-knowing-yes = Ja, dat klopt
button-knowing-no = Nee, maak een nieuwe link

must =
    Moet iemand er zeker bij zijn?
    Dan zoek ik een moment dat die persoon kan.

button-must = { $name } moet erbij zijn
button-must-not = { $name } hoeft er niet bij
button-must-done = Verder niemand
