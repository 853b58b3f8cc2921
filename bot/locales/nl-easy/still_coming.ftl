# Makkelijk: wie komt er straks?

unsure =
    Ik weet niet of { $names } kan komen.
    Het gesprek blijft: { $moment }.
    Ik vraag ook iemand anders.
stand-by-ready =
    Ik weet niet of { $name } kan komen.
    { $other } kan ook: { $moment }.
    Is dat goed?
