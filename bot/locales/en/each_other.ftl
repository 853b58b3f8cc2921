# Whether the people asked along read each other's names: only if the one who asks wants it.

guest-others = Also asked: { $names }.
names-hidden =
    Whoever comes now reads no names of others.
    Would you like them to?
names-shown =
    Whoever comes reads only the names of others: { $line }
    Would you like to keep it like this?
button-names-show = Yes, show the names
button-names-hide = No, no names any more
