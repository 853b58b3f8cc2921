# Voor ervaringswerkers: met wie je chat, wie je bent, en er even niet zijn.

peer-stands =
    Je chat nu met { $count ->
        [0] niemand
        [one] een ander
       *[other] { $count } mensen
    }.
peer-pair = Je chat met { $name } sinds { $since }.
peer-pair-paused =
    Je chat met { $name } sinds { $since }.
    { $name } heeft nu pauze.
peer-open = Nieuwe mensen kunnen jou kiezen.
peer-closed = Nieuwe mensen zien jou nu niet.
peer-closed-now =
    Dat is goed. Nu komt er niemand bij.
    Met wie je al chat, blijft.
peer-opened-now = Dat is goed. Er kan weer iemand bij.
peer-away-ask =
    Hoe lang ben je er niet?
    Je mag het ook typen, zoals: tot vrijdag.
peer-away-again = Ik begrijp het nog niet. Tot welke dag ben je er niet?
peer-away =
    Dat is goed. Ik zeg dat je er weer bent op { $until }.
    Wie je mist, kan zolang iemand anders kiezen.
opening-list =
    Er ligt iets van { $count } mensen.
    Je hoeft niet alles tegelijk te lezen.
    Met wie begin je?
opening-more =
    Er ligt ook nog iets van een ander.
    Dat kan wachten tot jij zover bent.
button-open = Begin met { $name }
button-open-next = Verder met iemand anders
introducing-ask =
    Wie ben jij? Zeg het in je eigen woorden.
    Een foto of je stem mag ook.
    Wie wil chatten, ziet dit voor de keuze.
introducing-more =
    Ik heb het zo bewaard.
    Je mag nog iets sturen.
introducing-full = Ik heb het zo bewaard. Meer past er niet bij.
introducing-stands = Dit zien mensen nu van jou.
introducing-done = Dat is goed.

button-peer-pair = Bij { $name } kijken
button-peer-more = Laat andere namen zien
button-peer-self = Over mijzelf
button-peer-open = Er kan weer iemand bij
button-peer-close = Nu niemand erbij
button-peer-away = Ik ben er even niet
button-away-week = Een week
button-away-weeks = Twee weken
button-away-longer = Drie weken
button-introduce = Dit ben ik
button-introduce-done = Zo is het goed
button-introduce-not = Nu niet vertellen
button-introduce-anew = Opnieuw beginnen
button-introduce-leave = Laat dit zo staan

data-head-peer = NIEUWE MENSEN
data-peer-closed = Je wilt niemand erbij sinds { $moment }.
data-head-introduction = DIT BEN IK
data-contact-unanswered = Er is nog geen antwoord op wat er is gezegd op { $moment }.
data-contact-spoken = Jullie chatten voor het laatst rond { $moment }.
data-contact-away = De ervaringswerker is er weer op { $moment }.
data-contact-until = Dit stopt op { $moment }.
data-contact-sees = Ik bewaar wat de ander mag lezen van eerder.
data-contact-wished = Een van jullie vroeg om elkaar te zien.
data-contact-usual = Ik bewaar of je mag zien hoe snel een antwoord meestal komt.

# Een eigen plek voor ieder, waar Telegram die heeft.

topic-gone =
    De plek van { $name } is weg.
    Wat { $name } zegt, staat nu hier.
topic-made = Dat is goed. Er komt weer een plek voor { $name }.
topics-together =
    Dat is goed.
    Wat mensen zeggen, staat nu hier bij elkaar.
    De oude plekken mag je weghalen.
topics-apart = Dat is goed. Ieder met wie je chat, krijgt een eigen plek.
button-topic-again = Weer een plek voor { $name }
button-topics-together = Alles bij elkaar
button-topics-apart = Voor ieder een eigen plek

data-head-preferences = WAT JIJ ANDERS WILT
data-wants-hidden = Wat iemand jou zegt, zie je pas als jij erop drukt.
data-wants-no-remarks = Ik zeg niets over je woorden.
data-wants-no-evening = Ik vraag je 's avonds niets.
data-wants-together = Wat mensen zeggen, staat bij elkaar in één chat.

# Zorg voor wie hier werkt.

peer-waits =
    Er wacht iets op jou van { $count ->
        [one] één mens
       *[other] { $count } mensen
    }.
    Iemand wacht al sinds { $since }.
    Het mag wachten tot jij er bent.
remark-advice =
    Dit zie alleen jij.
    Je schreef: { $words }. Dat kan klinken als een opdracht.
    Ik heb je bericht gewoon doorgegeven.
remark-stopped = Dat is goed. Ik zeg niets meer over je woorden.
remark-again = Dat is goed. Ik zeg het weer als ik zoiets zie.
evening-question =
    Er was vandaag veel voor jou. Een vraag voor jezelf:
    { $question }
    Hou het voor jezelf, of praat erover met een vriend.
    Typ het niet hier. Dat kan naar een ander gaan.
evening-stopped = Dat is goed. Ik vraag je 's avonds niets meer.
evening-again = Dat is goed. Na een zware dag vraag ik weer iets.
button-remark-stop = Zeg hier niets meer over
button-remark-again = Zeg het toch maar weer
button-evening-stop = Vraag mij 's avonds niets
button-evening-again = Vraag het toch maar weer
