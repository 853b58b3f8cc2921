# Vragen om over na te denken, en de woorden van ieder voor een gesprek: naast elkaar, in eigen woorden.

command-words = Woorden voor je gesprek
voice-offer =
    Soms heb ik een vraag om over na te denken.
    Hooguit één op een dag, en nooit in de nacht.
    Jij kiest wie je antwoord leest. Wil je dat?
button-voice-offer = Een vraag om over na te denken
button-voice-agree = Ja, graag een vraag
button-voice-not = Nee, geen vragen
voice-question =
    Een vraag om over na te denken:
    { $question }
    Je hoeft niets te zeggen.
voice-question-self =
    Een vraag voor jezelf:
    { $question }
    Je antwoord bewaar ik niet.
voice-question-worker =
    Een vraag voor het gesprek:
    { $question }
    Zeg je iets? Dan leest iedereen in het gesprek het.
voice-question-point =
    { $question }
    Het wordt een punt voor het volgende gesprek.
    Iedereen die er dan bij is, leest het.
button-voice-answer = Ik wil iets zeggen
button-voice-skip = Sla over
button-voice-stop = Niet meer vragen
button-voice-sometimes = Vraag mij soms iets
button-voice-again = Toch weer vragen
button-voice-more = Nog een vraag
voice-agreed = Dat is goed. Rond een gesprek vraag ik je soms iets.
voice-skipped = Dat is goed.
voice-stopped = Dat is goed. Ik vraag je niets meer om over na te denken.
voice-no-more = Ik heb nu geen andere vragen voor je.
voice-meeting-gone = Bij dit gesprek kan dat nu niet meer.
voice-say =
    Vertel het maar.
    Typ of spreek het, of stuur een foto.
voice-say-worker =
    Vertel het maar.
    Iedereen in het gesprek leest het, ook wie erom vroeg.
button-voice-not-after-all = Toch niets zeggen
voice-for-whom =
    Ik heb het. Het is nu alleen voor jou.
    Wie mag het lezen?
button-share-me = Alleen ik
button-share-all = Iedereen in het gesprek
button-share-absent = Lees het voor als ik er niet ben
button-voice-no-answer = Dit was geen antwoord
voice-shared-me = Dat is goed. Het blijft alleen voor jou.
voice-shared-all =
    Iedereen die er nu bij is, mag het lezen. Je naam staat erbij.
    Je kunt het terugnemen tot iemand het leest.
voice-shared-absent =
    Als je er niet bent, mag iemand het voorlezen.
    Als je er wel bent, leest niemand het.
    Je kunt het terugnemen tot iemand het leest.
voice-shared-next =
    Het is een punt voor het volgende gesprek.
    Iedereen die er dan bij is, leest het.
    Je kunt het terugnemen tot iemand het leest.
button-share-back = Toch alleen voor mij
button-share-gone = Toch niet delen
button-share-choose = Kies wie het mag lezen
voice-was-read = Iemand las het al. Terugnemen kan niet meer.
voice-edit-was-read =
    Iemand las het al zoals het was. Zo blijft het.
    Wil je nog iets zeggen? Dat kan met /woorden.
voice-gone = Het is weg. Niemand las het.
voice-newcomer =
    Er is iemand bij gekomen in het gesprek.
    Die leest niet wat jij eerder deelde.
    Alleen als jij dat wilt.
button-let-in = Die mag het ook lezen
voice-let-in = Dat is goed. Wie er nu bij is, mag het lezen.

words-ready = Er liggen woorden van anderen klaar, voor het gesprek.
button-words-now = Nu lezen
button-words-there = In het gesprek horen
button-words-not = Liever niet
words-there =
    Dat is goed. De woorden liggen straks klaar.
    Is iemand er niet? Dan mag een ander het voorlezen.
words-not =
    Dat is goed. Ik begin er niet meer over.
    Je kunt altijd zelf kijken met /woorden.
words-for-talk = Woorden voor het gesprek op { $moment }.
words-for-talk-open = Woorden voor je gesprek.
words-nothing = Er is nu geen gesprek met woorden.
button-words = Woorden voor het gesprek
button-words-read = Lees wat anderen zeiden
button-words-own = Wat ik zelf zei
button-words-page = Een blad om te printen
words-none = Er zijn nu geen woorden van anderen voor jou.
words-end = Dit waren de woorden van anderen.
words-more = Er zijn er nog meer.
button-words-on = Verder lezen
card = { $name }, bij de vraag: { $question }
card-own = { $name }:
card-absent = { $name } is er niet bij. Bij de vraag: { $question }
card-absent-own = { $name } is er niet bij, en zegt:
words-may-read-out = { $name } is er niet bij. Mag iemand dit voorlezen?
button-read-out = Ja, lees het voor
button-not-read-out = Nee, lees het niet voor
words-read-out = Dat is goed. Iemand mag het voorlezen.
words-not-read-out = Dat is goed. Niemand leest het voor.
words-own-none = Je zei nog niets voor dit gesprek.
words-own-me =
    Alleen voor jou:
    { $words }
words-own-all =
    Voor iedereen in het gesprek:
    { $words }
words-own-absent =
    Voor als je er niet bent:
    { $words }
words-own-next =
    Een punt voor het volgende gesprek:
    { $words }
words-media = (geen woorden, maar een foto, een stem of iets anders)
words-page =
    Dit blad is van jou. Geef de link aan niemand.
    Je kunt het printen voor op tafel.
button-words-open = Open het blad

page-words-title = Woorden voor het gesprek
page-words-look = Laat de woorden zien
page-words-before =
    Dit blad is voor jou alleen.
    Er staan woorden op van mensen in het gesprek.
page-words-none = Er staan nog geen woorden op dit blad.
page-words-way = Iedereen zei dit zelf. Ik heb er niets aan veranderd.
page-words-to = bij de vraag: { $question }
page-words-own = in eigen woorden
page-words-absent = Is er niet bij. Iemand mag dit voorlezen.
page-words-point = Een punt van de vorige keer.
page-words-media = Dit is een foto, een stem of iets anders. Het staat in de chat.
button-voice-give = Woorden meegeven
