# Er voor een deel bij zijn: met de telefoon, of met woorden die iemand voorleest.

place-by-phone = { $place }. Jij bent er met de telefoon bij: { $way }
name-by-phone = { $name } (met de telefoon)
name-words = woorden van { $name }
answer-from-afar = komt met de telefoon erbij
answer-words = komt niet, en geeft woorden mee
guest-by-phone = { $name } is er met de telefoon bij.
guest-gives-words = { $name } komt niet, en geeft woorden mee.
button-guest-phone = Ik kom met de telefoon erbij
button-guest-words = Een paar woorden om voor te lezen
way-ask =
    Hoe kan iemand met de telefoon erbij zijn?
    Typ een nummer, of hoe het moet.
    Alleen wie komt, leest het.
way-kept =
    Dat is goed. Wie niet kan komen, mag bellen.
    Zo: { $way }
way-gone = Dat is goed. Niemand is er met de telefoon bij.
way-gone-told =
    Je kunt er niet meer met de telefoon bij zijn.
    De plek voor het gesprek: { $place }.
    Je bent daar welkom.
way-gone-before =
    Je kunt er niet meer met de telefoon bij zijn.
    Je bent wel welkom bij het gesprek.
button-way = Iemand met de telefoon erbij
button-way-none = Niemand met de telefoon
data-way = Zo kan iemand met de telefoon erbij zijn: { $way }
data-guest-from-afar = Iemand vroeg jou op { $moment }. Je bent er met de telefoon bij.
