# Een ervaringswerker die blijft: wie, sinds wanneer, en wat je ermee kunt doen.

pair-stands =
    Je chat met { $name } sinds { $since }.
    { $name } leest { $when }.
pair-usual = { $name } antwoordt jou meestal binnen { $count } uur.
pair-paused =
    Je hebt nu pauze van het chatten met { $name }.
    Wat { $name } schrijft, wacht op je.
    Schrijf je iets? Dan ben je er weer.
pair-parting =
    Jullie kunnen nog praten tot { $until }.
    Dan is het chatten met { $name } klaar.
pair-pause-begun =
    Je hoort nu niets van { $name }.
    Kom terug wanneer jij wilt.
    Schrijf je iets? Dan ben je er weer.
pair-pause-worker =
    { $name } heeft even pauze.
    Wat je schrijft, wacht tot { $name } er weer is.
pair-resumed-worker = { $name } is er weer.
pair-good-to-have-you =
    Fijn dat je er weer bent.
    Je hoeft niets uit te leggen.
pair-waits =
    { $name } is er nu niet.
    Ik bewaar dit. Het komt aan als { $name } er weer is.
pair-waits-for =
    Dat is goed. Ik vraag niemand anders.
    { $name } leest { $when }.
pair-reads-later =
    { $name } leest dit { $when }.
    Mag iemand anders eerder lezen?
pair-unanswered =
    { $name } gaf nog geen antwoord.
    Dat ligt niet aan jou.
    { $name } leest { $when }.
    Mag iemand anders zolang met je chatten?
pair-talk-beside = Wil je ook een gesprek, binnen een dag?
pair-nudge =
    Er ligt nog iets van { $name }.
    Kijk maar als het past.
pair-leave-how =
    Jij kiest. Een reden is niet nodig.
    Wat wil je?
pair-end-how = Wil je eerst nog iets zeggen tegen { $name }?
pair-parting-worker =
    { $name } stopt met chatten.
    Jullie kunnen nog iets zeggen tot { $until }.
pair-other-worker =
    { $name } chat verder met iemand anders.
    Dank je wel dat je er was.
pair-stop-sure =
    Ik zeg het nu tegen { $name }.
    Jullie kunnen dan nog een week praten.
    Wil je stoppen met chatten met { $name }?
pair-stopping =
    { $name } stopt met chatten op { $until }.
    Dat ligt niet aan jou.
    Tot dan kunnen jullie nog praten.
pair-stopping-worker =
    { $name } weet het nu.
    Jullie kunnen nog praten tot { $until }.
pair-away =
    { $name } is er even niet en leest weer { $when }.
    Dat ligt niet aan jou.
    Mag iemand anders zolang met je chatten?
pair-back = { $name } is er weer.
pair-back-worker = Je chat weer met { $name }.
pair-client-away =
    { $name } is er nu even niet.
    Wat je schrijft, wacht tot { $name } er weer is.
pair-worker-away =
    Ik kan { $name } nu niet bereiken.
    Dat ligt niet aan jou. Wat je schrijft, bewaar ik.
    Mag iemand anders zolang met je chatten?
pair-worker-away-coordinator =
    Ik kan { $name } niet bereiken.
    { $name } chat met iemand. Die weet het ook.
    Wil je { $name } bellen?

button-pair-meet = Elkaar zien, of een gesprek
button-pair-pause = Even pauze
button-pair-leave = Pauze, iemand anders, of stoppen
button-pair-leave-only = Iemand anders, of stoppen
button-need-somebody = Ik heb nu iemand nodig
button-pair-resume = Weer chatten met { $name }
button-pair-keep = Laat het zoals het is
button-part-goodbye = Ja, eerst nog iets zeggen
button-part-now = Nee, nu meteen stoppen
button-stop-sure = Ja, ik wil stoppen
button-earlier = Ja, iemand anders mag lezen
button-wait = Nee, ik wacht op { $name }
button-chat-on = Weer chatten

usual-hidden =
    Je antwoordt { $name } meestal binnen { $count } uur.
    Dit zie alleen jij.
    Mag { $name } dit ook zien?
usual-shown =
    Je antwoordt { $name } meestal binnen { $count } uur.
    { $name } ziet dit ook.
usual-set-shown = Dat is goed. De ander ziet het nu ook.
usual-set-hidden = Dat is goed. Alleen jij ziet het nog.
button-usual-show = Ja, { $name } mag dit zien
button-usual-hide = Laat { $name } dit niet meer zien

# Verborgen: eerst alleen dat er iets is.

hidden-offer =
    Kijkt er soms iemand mee op je telefoon?
    Dan kan ik woorden voor je verbergen.
    Er staat dan: Er is iets voor je.
    Je ziet de woorden pas als jij erop drukt.
hidden-something = Er is iets voor je.
hidden-begun =
    Dat is goed. Ik laat nu eerst alleen zien dat er iets is.
    Wanneer je het opent, zeg ik aan niemand.
hidden-not =
    Dat is goed. Je ziet de woorden meteen.
    Wil je het later toch? Typ dan /verborgen.
hidden-stands = Je ziet woorden nu pas als jij erop drukt.
hidden-stopped = Dat is goed. Je ziet de woorden weer meteen.
hidden-lies-ready = Ligt klaar voor { $name }.
button-hidden-yes = Ja, verberg de woorden
button-hidden-no = Nee, dat hoeft niet
button-hidden-show = Laat de woorden zien
button-hidden-stop = Laat woorden weer meteen zien
