# Iemand werkt hier niet meer.

work-ended = Je werkt hier niet meer mee. Dank je wel.
facilitator-replaced =
    Voor het gesprek op { $moment } zoek ik iemand anders.
    Haal het moment zelf uit je agenda.
reader-gone =
    { $name } doet niet meer mee. Dat spijt ons.
    Je vraag blijft staan. We zoeken verder.
coordinator-reader-gone =
    { $name } doet niet meer mee bij een vraag om een gesprek.
    Ik zoek iemand anders. Wie kun je vragen?
