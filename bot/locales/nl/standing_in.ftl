# Iemand anders zolang, en wat die mag lezen.

stand-in-offered =
    { $name } kan zolang met je chatten.
    { $name } leest { $when }.
    Wil je dat?
stand-in-sees =
    Ik bewaar je woorden niet.
    Van Telegram kan ik nog { $count } berichten laten zien, vanaf { $when }.
    Wat mag { $name } lezen?
stand-in-sees-nothing-kept =
    Wat jullie eerder schreven, kan ik niet meer laten zien.
    Wat mag { $name } lezen?
stand-in-begun =
    { $name } is er nu zolang.
    Wat je nu schrijft, gaat naar { $name }.
    Is { $other } er weer? Dan zeg ik het je.
stand-in-begun-apart =
    { $name } is er nu zolang.
    Ik vraag je steeds voor wie je woorden zijn.
    Is { $other } er weer? Dan zeg ik het je.
stand-in-begun-worker =
    Je chat nu zolang met { $name }.
    { $name } koos wat je hier ziet.
    Is { $other } er weer? Dan stopt dit.
stand-in-begun-until =
    Je chat nu zolang met { $name }.
    { $name } koos wat je hier ziet.
    { $other } is er weer op { $until }.
stand-in-begun-own = { $name } chat zolang met { $other }.
stand-in-stands = { $name } is er nu zolang voor je.
stand-in-over =
    { $name } is er weer.
    Wat je schrijft, gaat weer naar { $name }.
stand-in-thanks =
    De ander heeft je hulp nu niet meer nodig.
    Dank je wel dat je er was.
stand-in-unanswered =
    { $name } gaf nog geen antwoord.
    Dat ligt niet aan jou.
    { $name } leest { $when }.
    Wat wil je?
stand-in-lost =
    Wie er zolang was, kan niet meer.
    { $name } leest weer { $when }.
    Mag iemand anders zolang met je chatten?

button-stand-in = Ja, iemand anders zolang
button-stand-in-yes = Ja, chatten met { $name }
button-stand-in-no = Nee, toch niemand anders
button-stand-in-end = Niet meer chatten met { $name }
button-sees-nothing = Niets, ik begin opnieuw
button-sees-now = Wat ik vanaf nu schrijf
button-sees-week = Ook de laatste week
button-sees-all = Ook alles wat er nog is
