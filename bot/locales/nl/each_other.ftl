# Of de mensen van wie vraagt elkaars naam lezen: alleen als die dat wil.

guest-others = Ook gevraagd: { $names }.
names-hidden =
    Wie komt, leest nu geen namen van anderen.
    Wil je dat wel?
names-shown =
    Wie komt, leest van anderen alleen de naam: { $line }
    Wil je dat zo houden?
button-names-show = Ja, laat de namen zien
button-names-hide = Nee, geen namen meer
