# De eerste minuten.

welcome =
    Ik ben Naast, een programma.
    Binnen een dag zoek ik twee mensen om met jou te praten.
    Telegram kan meelezen.
    Mag ik bewaren wat je mij vertelt?
welcome-more =
    Twee begeleiders praten met jou.
    Jij kiest de tijd en de plek.
    Typ /gegevens om alles te zien of weg te gooien.
    Wil je verder?
welcome-agreed =
    Goed dat je er bent.
    Wil je praten? Druk op de knop hieronder.
welcome-declined =
    Ik bewaar niets van jou.
    Wil je toch iemand spreken? Bel { $phone }.
    Je mag altijd terugkomen.
language-set = Ik praat nu Nederlands.
link-is-old =
    Deze link werkt niet meer.
    Vraag een nieuwe link.
staff-welcome-facilitator =
    Welkom, { $name }. Je bent nu begeleider.
    Ik vraag je hier als iemand wil praten.
staff-welcome-peer =
    Welkom, { $name }. Je bent nu ervaringswerker.
    Vertel onder Mijn chats eerst wie jij bent.
    Daar staat ook met wie je chat.
staff-welcome-coordinator =
    Welkom, { $name }. Je bent nu coördinator.
    Ik schrijf je hier als iets niet lukt.

word-yes = Ja
word-more = Vertel eerst meer
word-no = Nee
word-help = Nu hulp nodig
word-ask = Gesprek binnen een dag
word-mine = Mijn gesprek
word-chat = Mijn chat
word-chats = Mijn chats
word-easy = Makkelijk
word-usual = Gewoon Nederlands

word-stop = Stuur mij niets meer
command-ask = Gesprek binnen een dag
command-mine = Mijn gesprek
command-chat = Mijn chat
command-help = Nu hulp nodig
command-english = English
command-dutch = Nederlands
command-data = Mijn gegevens
command-easy = Makkelijk Nederlands
welcome-again =
    Mag ik bewaren wat je mij vertelt?
    Ja of nee is genoeg.
stop-sure =
    Ik gooi dan alles weg wat ik van jou heb.
    Wil je dat?
stop-erased =
    Alles is weg.
    Onze berichten van de laatste twee dagen haal ik hier weg.
    Wat in Telegram staat van langer geleden, kun je zelf weghalen.
    Je mag altijd terugkomen.
stop-calendar = Haal het gesprek zelf uit je agenda.
stop-tell = Zeg { $names } nog dat er geen gesprek is.
button-erase = Ja, gooi alles weg
button-keep-all = Nee, laat het staan
stranger-rests =
    Er komt nu veel tegelijk. Straks antwoord ik weer.
    Zeg ja, dan praten we zonder wachten. Hulp is er altijd.
