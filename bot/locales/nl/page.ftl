# De pagina van een uitnodiging, voor wie geen Telegram heeft.

page-more =
    Er zijn twee begeleiders bij.
    Wie jou vraagt, leest je antwoord.
    Een reden is niet nodig.
page-thanks = Dank je wel voor je ja.
page-when = Wanneer kun je?
page-when-hint = Bijvoorbeeld: morgen na 4 uur
page-understood = Dit heb ik begrepen: { $spans }
page-number = Je telefoonnummer, als iemand je mag bellen
page-number-hint = Dat hoeft niet. Wie jou vraagt, kiest of iemand belt. Na het gesprek haal ik het weg.
page-number-send = Stuur mijn nummer
page-number-kept =
    Ik heb je nummer.
    Wie jou vraagt, kiest of iemand belt.
page-number-away = Haal mijn nummer weg
page-number-again = Ik zie nog geen nummer. Wil je het nog een keer typen?
page-look-again = Kijk hier later vandaag of morgen weer. De link blijft werken.
page-ask-yourself =
    Het gesprek met { $name } is er nu niet.
    Vraag het { $name } zelf.
page-moved =
    Het gesprek is niet meer op { $moment }.
    Er komt een ander moment.
page-unsure =
    Het gesprek op { $moment } staat even niet vast.
    Wij zoeken een begeleider.
page-take-out = Haal het oude moment zelf uit je agenda.
page-calendar-gone = Het oude moment weghalen
page-button-read = Ik heb het gelezen
page-send = Stuur dit
page-calendar = Voor je agenda
page-in-chat = Verder in Telegram
page-help-head = Nu hulp nodig
page-other-language = English
page-too-long = Dat was te lang. Wil je het korter zeggen?
page-trouble =
    Er ging bij mij iets mis.
    Wil je het nog een keer doen?

page-say = Iets zeggen voor het gesprek
page-say-before =
    Het hoeft niet. Een paar woorden is genoeg.
    Eerst leest niemand anders het. Daarna kies jij.
page-say-kept =
    Wie jouw link heeft, leest het hier ook.
    Tot 30 dagen na het gesprek bewaar ik het.
page-say-own = Wat wil je zeggen?
page-say-keep = Bewaar mijn woorden
page-say-other = Een andere vraag
page-say-without = Zonder vraag iets zeggen
page-say-more = Nog iets zeggen
page-say-back = Terug naar de uitnodiging
page-say-for-whom =
    Ik heb het. Het is nu alleen voor jou.
    Wie jouw link heeft, leest het hier ook.
    Wie mag het lezen?
page-say-name = Jouw naam
page-say-name-hint = Wie het leest, ziet dan van wie het is.
page-say-name-first = Zet je naam erbij. Wie het leest, ziet dan van wie het is.
page-say-away = Gooi dit weg
page-say-not-now = Hier kun je nu niets zeggen voor een gesprek.
