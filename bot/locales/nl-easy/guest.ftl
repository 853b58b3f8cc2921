# Makkelijk: wat mensen lezen die erbij gevraagd zijn.

guest-invited =
    Iemand vraagt jou bij een gesprek.
    Ik schrijf alleen je antwoord op.
    Kom je?
guest-more =
    Er komen twee mensen om te helpen.
    Wie jou vraagt, leest je antwoord.
    Kom je?
guest-when =
    Dank je wel.
    Wanneer kun je?
guest-when-again =
    Dat weet ik nog niet.
    Wanneer kun je?
guest-thanks =
    Ik lees: { $spans }
    Je hoort van mij.
guest-comes = Dank je wel.
guest-answered =
    Dat is goed.
    Het mag altijd anders.
guest-confirmed =
    Het gesprek met { $name } is op { $moment }.
    Waar: { $place }.
guest-confirmed-ask =
    Het gesprek met { $name } is op { $moment }.
    Waar: { $place }.
    Kom je?
guest-without =
    Deze keer is het zonder jou.
    { $name } kiest zelf.
