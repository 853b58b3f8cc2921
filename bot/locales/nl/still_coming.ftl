# Kort voor het gesprek: wie het gesprek houdt, zegt dat het lukt. Stil zijn is geen nee.

reminder-sure =
    Straks is het gesprek: { $moment }.
    Waar: { $place }.
    Kom je?
confirmed-sure =
    Het gesprek staat vast: { $moment }.
    Waar: { $place }.
    Met { $names }.
    Kom je?
sure-thanks = Fijn. Tot straks: { $moment }.
sure-ask-again =
    Ik weet nog niet of je kunt komen: { $moment }.
    Ik vraag nu ook iemand anders, voor de zekerheid.
    Kom je?
unsure =
    { $count ->
        [one] Ik weet nog niet of { $names } kan komen.
       *[other] Ik weet nog niet of { $names } kunnen komen.
    }
    Het gesprek blijft staan: { $moment }.
    Ik vraag nu ook iemand anders.
coordinator-unsure =
    Ik weet nog niet wie komt om { $moment }: { $names }.
    Het gesprek blijft staan. Ik vraag ook anderen.
    Kun jij even bellen?
sure-after-all = { $name } komt.
sure-replaced =
    Er komt nu iemand anders om { $moment }.
    Dank je wel. Je hoeft niet te komen.
facilitator-stand-by =
    Misschien is er iemand nodig bij een gesprek.
    Het is op { $moment }.
    Kun jij dan?
stand-by-thanks =
    Dank je wel. Ik vraag nu of dit goed is.
    Je hoort het van mij.
stand-by-ready =
    Ik weet nog niet of { $name } kan komen.
    { $other } kan ook: { $moment }.
    Is dat goed voor jou?

button-sure = Ik kom
button-may-come = Ja, { $name } mag komen
button-wait-for = Nee, wachten op { $name }
