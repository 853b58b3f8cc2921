# Elkaar zien, of een gesprek: het mag, en het hoeft niet.

pair-meet-how =
    Je kunt { $name } een keer zien.
    Of een gesprek vragen, binnen een dag.
    Het hoeft niet. Wat wil je?
seeing-where =
    Waar en wanneer wil je { $name } zien?
    Schrijf het zoals jij wilt.
seeing-invited =
    { $name } wil je graag een keer zien.
    Jij kiest waar en wanneer.
    Nog niet is ook goed.
seeing-invited-worker =
    Ik heb het gevraagd.
    { $name } kiest, en ik vraag het niet nog een keer.
seeing-asked-before =
    Je hebt dit al gevraagd.
    Praat er samen over met { $name }.
seeing-not-yet =
    Dat is goed.
    Je mag het altijd zelf nog vragen.
seeing-not-yet-worker =
    { $name } zegt: nog niet. Dat is goed.
    { $name } kan het zelf nog vragen.
seeing-passed = Ik heb het aan { $name } gegeven.
seeing-asked =
    { $name } wil je graag een keer zien.
    Waar en wanneer staat hierboven.
    Kan dat?
seeing-comes =
    { $name } zegt ja.
    Waar en wanneer schreef je zelf hierboven.
    Wil je toch niet? Dat is altijd goed.
seeing-comes-worker =
    Dat is goed. { $name } weet het.
    Ik bewaar er niets van.
seeing-cannot =
    Dan kan { $name } niet.
    Praat samen over een ander moment.
seeing-cannot-worker =
    Dat is goed. { $name } weet het.
    Praat samen over een ander moment.
asked-by-name = Ik vraag { $name } als eerste.
facilitator-asked-by =
    { $name }, met wie je chat, wil graag een gesprek.
    { $name } vraagt jou als eerste.

button-seeing-wish = { $name } een keer zien
button-pair-meeting = Gesprek binnen een dag
button-seeing-invite = Vragen om elkaar te zien
button-seeing-yes = Ja, ik zeg waar en wanneer
button-seeing-not-yet = Nog niet
button-seeing-can = Ja, dan kan ik
button-seeing-cannot = Nee, dan kan ik niet
