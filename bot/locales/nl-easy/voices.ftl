# Makkelijk: vragen om over na te denken, en woorden voor het gesprek.

voice-offer =
    Soms heb ik een vraag voor je.
    Eén vraag op een dag.
    Wil je dat?
voice-question =
    Een vraag voor jou:
    { $question }
    Je hoeft niets te zeggen.
voice-agreed =
    Dat is goed.
    Soms vraag ik je iets.
voice-stopped =
    Dat is goed.
    Ik vraag je dit niet meer.
voice-no-more = Ik heb nu geen vraag voor je.
voice-meeting-gone = Dat kan nu niet meer.
voice-say =
    Zeg het maar.
    Schrijven of praten mag.
    Een foto mag ook.
voice-for-whom =
    Ik heb het.
    Alleen jij leest het nu.
    Wie mag het lezen?
voice-shared-me =
    Dat is goed.
    Alleen jij leest het.
voice-shared-all =
    Iedereen in het gesprek mag het lezen.
    Je naam staat erbij.
    Terug kan tot iemand het leest.
voice-shared-absent =
    Ben je er niet?
    Dan leest iemand het voor.
    Terug kan tot iemand het leest.
voice-was-read =
    Iemand las het al.
    Terug kan niet meer.
voice-edit-was-read =
    Iemand las het al.
    Het blijft dus zo.
    Zeg het anders met /woorden.
voice-gone =
    Het is weg.
    Niemand las het.
voice-newcomer =
    Er komt iemand bij.
    Die leest niet wat jij zei.
    Alleen als jij het wilt.
voice-let-in =
    Dat is goed.
    Iedereen mag het nu lezen.

words-ready = Anderen zeiden iets voor het gesprek.
words-there =
    Dat is goed.
    Je hoort het in het gesprek.
    Is iemand er niet, dan leest een ander.
words-not =
    Dat is goed.
    Ik vraag het niet meer.
    Kijk zelf met /woorden.
words-for-talk =
    Woorden voor het gesprek.
    Dat is op { $moment }.
words-nothing = Er is nu geen gesprek.
words-none =
    Anderen zeiden nog niets.
words-end = Dit was alles.
words-more = Er is nog meer.
words-may-read-out =
    { $name } is er niet bij.
    Mag een ander dit voor jullie lezen?
words-read-out =
    Dat is goed.
    Een ander mag het lezen in het gesprek.
words-not-read-out =
    Dat is goed.
    Niemand leest het voor.
words-own-none = Je zei nog niets.
words-page =
    Deze link is alleen voor jou.
    Geef hem aan niemand.
