# Alles wat er van iemand bewaard is, in een bestand dat een mens kan lezen.

data-file-given = Dit gaf jij mij zelf. Een ander programma kan het lezen.
data-file = Alles wat ik van je bewaar.
data-ask =
    Dit is alles wat ik van je bewaar.
    Het staat in het bestand hierboven.
    Wil je alles weggooien?
button-throw-away-all = Alles weggooien
button-leave-all = Laat alles staan

data-title = Wat ik van je bewaar op { $moment }
data-end =
    Wat in Telegram staat, bewaart Telegram.
    Wil je hier alles weg hebben? Typ /stop.
    Of typ: Stuur mij niets meer.

language-nl = Nederlands
language-en = Engels
language-easy = makkelijk Nederlands

data-head-person = WIE JE BENT
data-name = Je naam: { $name }.
data-chat = Het nummer van je chat met mij: { $number }.
data-language = Je taal: { $language }.
data-met = Je schreef mij het eerst op { $moment }.
data-agreed = Je zei ja tegen bewaren op { $moment }.
data-help-shown =
    Ik gaf je uit mijzelf de nummers voor hulp op { $moment }.
    Dat vergeet ik binnen twee dagen.
data-blocked = Ik kan je niet bereiken sinds { $moment }.
data-reachable = Je zei dat je bereikbaar bent tot { $moment }.
data-person-until = Dit bewaar ik tot jij alles weggooit.

data-head-role = WAT JE HIER DOET
data-role-facilitator = Je bent begeleider sinds { $moment }. Je uren: { $hours }.
data-role-peer = Je bent ervaringswerker sinds { $moment }. Je uren: { $hours }.
data-role-coordinator = Je bent coördinator sinds { $moment }. Je uren: { $hours }.

data-head-step = WAAR WE ZIJN
data-step-none = Ik wacht nu op niets van jou.
data-step = Ik wacht op je antwoord. Ik bewaar welke vraag dat was.

data-head-meetings = JE GESPREKKEN
data-asked = Je vroeg om een gesprek op { $moment }.
data-meeting-open = We zoeken nog een moment.
data-meeting-proposed = Ik vroeg of { $moment } goed is.
data-meeting-confirmed = Het gesprek staat vast: { $moment }.
data-meeting-resting = De vraag blijft staan. Jij zegt wanneer.
data-meeting-withdrawn = Het gesprek is er niet meer.
data-meeting-over = Het gesprek was op { $moment }.
data-place = De plek: { $place }.
data-responsible = { $name } let op dit gesprek.
data-told = Ik bewaar wat ik je al een keer zei.
data-held = Dit moment houd ik voor je vast tot { $moment }.
data-meeting-until = Dit bewaar ik tot 30 dagen na het gesprek.

data-head-seats = WAT JE ZEI OVER EEN GESPREK
data-seat-client = Je bent bij het gesprek dat je vroeg op { $moment }.
data-seat-yes = Ik vroeg je op { $moment }. Je zei ja.
data-seat-no = Ik vroeg je op { $moment }. Je zei nee.
data-seat-open = Ik vroeg je op { $moment }. Er is nog geen antwoord.
data-seat-sure = Daarna zei je nog een keer dat je komt.
data-seat-released = Ik vroeg je op { $moment }. Daarna was het niet meer nodig.

data-head-times = TIJDEN DIE JE GAF
data-times = Dan kun je: { $spans }
data-times-refused = Dat paste niet: { $spans }

data-head-calls = BELLEN
data-call-asked = Je vroeg { $name } om te bellen op { $moment }.
data-call-worker = Iemand vroeg jou om te bellen op { $moment }.
data-call-until =
    Dit bewaar ik een uur.
    Een nummer bewaar ik niet.

data-head-due = WAT IK NOG DOE
data-due = Ik doe nog iets voor je op { $moment }.
data-due-look = Ik kijk weer naar je vraag op { $moment }.
data-due-remind = Ik laat van mij horen voor het gesprek op { $moment }.
data-due-stranger = Zonder ja van jou gooi ik alles weg op { $moment }.

data-head-heard = WAT JIJ MIJ SCHREEF
data-heard =
    Aantal berichten: { $count }.
    Je woorden zijn weg. Alleen het nummer van elk bericht is er nog.
    Dat bewaar ik 48 uur.
data-reading = Dit lees ik nu, aantal: { $count }. Daarna zijn de woorden weg.
data-set-aside =
    Dit kon ik niet lezen, aantal: { $count }.
    Dat bewaar ik 7 dagen.

data-head-letters = WAT IK JOU SCHREEF
data-sent =
    Aantal berichten: { $count }.
    De woorden zijn weg. Alleen het nummer van elk bericht is er nog.
    Dat bewaar ik 7 dagen.
data-in-doubt = Dit kwam misschien niet aan: { $words }
data-on-its-way = Dit is nog op weg naar jou: { $words }

data-head-buttons = KNOPPEN
data-buttons =
    Aantal knoppen die ik je gaf: { $count }.
    Die bewaar ik 60 dagen.

data-head-ties = JOUW MENSEN
data-tie = { $name }. Zo noemde je die persoon op { $moment }.
data-tie-until = Hun namen bewaar ik tot je alles weggooit.
data-head-guests = WAAR IEMAND JOU BIJ VROEG
data-guest-yes = Iemand vroeg jou op { $moment }. Je zei ja.
data-guest-rather-not = Iemand vroeg jou op { $moment }. Je zei: liever niet.
data-guest-no = Iemand vroeg jou op { $moment }. Je zei nee.
data-guest-open = Iemand vroeg jou op { $moment }. Er is nog geen antwoord.
data-guest-number = { $name } gaf een nummer om te bellen over het gesprek.

data-head-gone = MOMENTEN DIE ER NIET MEER ZIJN
data-gone = Je had een gesprek op { $moment }.
data-without = Een gesprek was deze keer zonder jou.
data-gone-tie = { $name } kan op de link lezen wat er veranderde.

data-head-said = WAT WACHT OP JOUW JA
data-said = Jij zei: { $words }
data-said-other = iets zonder woorden
data-head-relayed = BERICHTEN VOOR ANDEREN
data-relayed =
    { $count ->
        [one] Ik gaf één bericht door. De woorden bewaar ik niet.
       *[other] Ik gaf { $count } berichten door. De woorden bewaar ik niet.
    }
data-head-contacts = CHATTEN MET IEMAND
data-contact-asked = Je vroeg om te chatten op { $moment }.
data-contact-open = Je chat met { $name } sinds { $moment }.
data-contact-ended = Je ging chatten op { $moment }. Dat is klaar.
data-head-voices = Vragen om over na te denken
data-voices-asked = Vragen voor jou, en woorden die je zelf gaf: { $count }.
data-voices-others = Anderen gaven woorden voor je gesprek. Je leest ze met /woorden.
data-voices-until = Dit bewaar ik tot 30 dagen na het gesprek.
data-head-heard-words = Woorden van anderen die je las
data-heard-words = Je las woorden van anderen op { $moment }.
data-head-reflection = Of ik je vragen mag geven
data-reflection-offered = Ik vroeg of je vragen wilt op { $moment }.
data-reflection-agreed = Je zei ja op { $moment }.
data-reflection-stopped = Je wilt geen vragen meer sinds { $moment }.
data-reflection-last = Ik vroeg je het laatst iets op { $moment }.
data-head-page-links = Je eigen blad met woorden
data-page-link = Je kreeg de link op { $moment }. Die werkt hooguit 30 dagen.

data-head-team = Met wie je het laatste gesprek had:
data-team = { $name }
data-team-held = Een gesprek tot { $moment }.
