# Van mij: een verhaal en een plan in stukjes. Wie het leest, kies je zelf.

command-own = Mijn verhaal, mijn plan, een briefje
button-own = Iets voor mijzelf
own-menu =
    Dit is van jou. Niemand leest het.
    Alleen jij kiest wie iets mag lezen.
own-not-here =
    Dit is voor mensen die hier hulp vragen.
    Denk je iets over een ander? Zeg het in het gesprek.
button-own-story = Mijn verhaal
button-own-plan = Mijn plan voor moeilijke tijden
button-own-note = Een briefje aan mezelf

own-story-first =
    Hier kun je je verhaal bewaren, in stukjes.
    Zo hoef je het niet steeds te vertellen.
    Wil je een stukje maken?
own-plan-first =
    Heb je een plan voor als het moeilijk is?
    Een kaart of je eigen woorden zijn goed.
    Jij kiest wie het dan ziet.
own-story-lead = Jouw verhaal, stukje { $place } van { $count }:
own-plan-lead = Jouw plan, stukje { $place } van { $count }:
own-write-story =
    Typ, spreek of stuur een foto.
    Eén bericht is één stukje van je verhaal.
own-write-plan =
    Wat helpt jou als het moeilijk is?
    Typ, spreek of stuur een foto.
own-kept =
    Dit bewaar ik voor jou.
    Alleen jij kunt het lezen.
own-left = Dat is goed. Je vindt het onder /eigen.
own-gone = Dit is er niet meer.
own-throw-away-sure =
    Dan is dit stukje weg, ook bij wie het las.
    Wil je het weggooien?
own-thrown-away = Het is weg.
button-own-write = Ja, een stukje maken
button-own-write-more = Nog een stukje maken
button-own-next = Een ander stukje lezen
button-own-share = Kiezen wie dit mag lezen
button-own-throw-away = Dit stukje weggooien
button-own-throw-away-yes = Ja, dit stukje weggooien
button-own-keep = Nee, bewaar het
button-own-done = Klaar hiermee
button-own-not-now = Nu liever niet

share-nobody = Dit lees alleen jij.
share-readers =
    Dit mogen lezen:
    { $readers }
share-none-yet =
    Er is nog niemand die je kunt kiezen.
    Dat kan zodra je hier iemand kent.
share-line = { $name }, nog niet gelezen
share-line-read = { $name }, gelezen op { $moment }
share-line-waits = { $name }, pas als jij het zegt
share-plan-when = Wanneer mag { $name } dit zien?
share-taken-back = { $name } kan dit nu niet meer lezen.
share-taken-back-read =
    { $name } kan dit nu niet meer lezen.
    { $name } las het al, en kan het nog weten.
shared-offer =
    { $name } wil je iets laten lezen.
    Het is van { $name }. Zeg het niet verder.
shared-not-now = Dit kun je nu niet lezen. Dat kan weer anders worden.
button-share-in = { $name } laten lezen
button-share-out = Terughalen bij { $name }
button-share-more = Andere mensen zien
button-shared-read = Nu lezen
button-plan-now = Dat mag nu al
button-plan-later = Pas als ik het zeg

plan-first = Jouw plan:
plan-open-ask = Mag { $names } je plan nu lezen?
plan-opened = Het ligt nu voor hen klaar.
button-plan-open = Ja, laat mijn plan nu lezen

note-write =
    Wat wil je jezelf laten weten?
    Typ, spreek of stuur een foto.
    Alleen jij krijgt het.
note-when =
    Wanneer zal ik het sturen?
    Je mag ook typen: elke dag om 8 uur.
note-when-again =
    Ik begrijp nog niet wanneer.
    Typ bijvoorbeeld: morgen om 8 uur.
note-which = Dit kan twee dingen zijn. Welke is het?
note-lead = Jouw briefje:
note-once = Ik stuur het op { $moment }. Alleen jij krijgt het.
note-daily =
    Ik stuur het elke dag, het eerst op { $moment }.
    Alleen jij krijgt het.
note-no-time = Er is nog geen tijd gekozen.
note-comes = Dit schreef jij aan jezelf:
note-stopped = Dat is goed. Het briefje is weg.
button-note-morning = Morgen om 9 uur
button-note-every-morning = Elke dag om 9 uur
button-note-every-evening = Elke avond om 9 uur
button-note-stop = Dit briefje weggooien
button-note-other-time = Een andere tijd voor dit briefje
button-note-write = Nog een briefje schrijven
button-note-next = Een ander briefje zien

button-nearby = Wat er nog meer is
button-nearby-else = Iets anders zien
button-nearby-done = Genoeg gezien
nearby-nothing = Hier staat nog niets. Vraag het { $phone }.
nearby-one =
    { $kind }: { $name }
    { $words }
nearby-self-help = Zelf en samen herstellen
nearby-walk-in = Zomaar binnenlopen
nearby-respite = Even ergens anders zijn
nearby-wrap = Een eigen plan maken
nearby-confidant = Iemand om bij te klagen
nearby-other = Ook mogelijk

# Wat hiervan bewaard blijft.
data-head-own = VAN JOU
data-own-story = Jouw verhaal, op { $moment }: { $words }
data-own-plan = Jouw plan, op { $moment }: { $words }
data-own-note = Een briefje aan jezelf, op { $moment }: { $words }
data-own-other = iets zonder woorden, het staat in je chat
data-own-send = Ik stuur je een briefje op { $moment }.
data-own-until = Dit bewaar ik tot jij het weggooit.
data-head-own-readers = WIE IETS VAN IEMAND LEEST
data-own-readers = Jij liet iets lezen. { $readers }
data-own-shared = Iemand laat jou iets lezen sinds { $moment }.

# Dagen en namen, voor wie ze moet bewaren.
dates-title = Dagen en namen van { $name }
# sample: names=Anna en Bram
dates-line = { $moment }: een gesprek met { $names }
dates-none = Er zijn nog geen dagen om te laten zien.
dates-file = Dit zijn de dagen en de namen. Jij ziet ze het eerst.
dates-ask =
    Wie helpt, moet soms dagen en namen bewaren.
    Wil je deze lijst aan iemand geven?
dates-given = { $name } heeft nu deze lijst.
dates-for-worker = { $who } geeft je een lijst met dagen en namen.
button-dates = Lijst met dagen en namen
button-dates-give = Geef de lijst aan { $name }
button-dates-keep = Nee, geef het aan niemand
