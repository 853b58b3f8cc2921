# De pagina van een uitnodiging, voor wie geen Telegram heeft.

page-more =
    Er zijn twee begeleiders bij.
    Wie jou vraagt, leest je antwoord.
    Een reden is niet nodig.
page-thanks = Dank je wel voor je ja.
page-when = Wanneer kun je?
page-when-hint = Bijvoorbeeld: morgen na 4 uur
page-understood = Dit heb ik begrepen: { $spans }
page-look-again = Kijk hier later vandaag of morgen weer. De link blijft werken.
page-ask-yourself =
    Het gesprek met { $name } is er nu niet.
    Vraag het { $name } zelf.
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
