# Mijn gesprek: hoe het staat, en de weg terug.

mine-searching =
    { $asked ->
        [0] Er is nog niemand gevraagd.
        [one] Eén persoon is gevraagd.
       *[other] { $asked } mensen zijn gevraagd.
    } { $joined ->
        [0] Er is nog geen ja.
        [one] Eén heeft ja gezegd.
       *[other] { $joined } hebben ja gezegd.
    }
    Het gesprek begint voor { $until }.
mine-confirmed =
    Je gesprek: { $moment }.
    Waar: { $place }.
    Met { $names }.
mine-resting = Je vraag staat er nog. Jij zegt wanneer.
asked-no-longer = Dat is nu niet meer nodig.
withdraw-sure = Wil je geen gesprek meer?
kept-as-it-was = Dat is goed. Alles blijft zoals het was.
withdrawn =
    Dat is goed. Het gesprek is er niet meer.
    Je mag altijd opnieuw vragen.

button-withdraw = Toch geen gesprek
button-withdraw-yes = Ja, geen gesprek meer
button-keep = Nee, laat het staan
mine-late =
    { $asked ->
        [0] Er is nog niemand gevraagd.
        [one] Eén persoon is gevraagd.
       *[other] { $asked } mensen zijn gevraagd.
    } { $joined ->
        [0] Er is nog geen ja.
        [one] Eén heeft ja gezegd.
       *[other] { $joined } hebben ja gezegd.
    }
    Het is niet gelukt binnen een dag. We zoeken door.
