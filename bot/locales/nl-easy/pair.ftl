# Makkelijk: chatten met iemand.

contact-whom =
    Wie ja zegt, leest je naam.
    Die leest ook wat je schrijft.
    Met wie wil je praten?
contact-nobody =
    Er is nu niemand.
    Zal ik voor je zoeken?
contact-open = Je kunt nu praten met { $name }.
contact-key =
    Typ wat je { $name } wilt zeggen.
    Meer staat onder Mijn chat.
contact-none-yet =
    Ik heb nog niemand.
    Dat komt niet door jou.
contact-ended =
    Dat is goed.
    Je mag altijd weer vragen.
contact-lost =
    { $name } kan niet meer.
    Dat komt niet door jou.
    Wil je iemand anders?
pair-stands =
    Je praat met { $name } sinds { $since }.
    { $name } leest { $when }.
pair-pause-begun =
    Je hoort nu niets van { $name }.
    Kom terug als jij wilt.
pair-good-to-have-you =
    Fijn dat je er weer bent.
    Je hoeft niets te vertellen.
pair-waits =
    { $name } is er nu niet.
    Ik geef het later.
pair-reads-later =
    { $name } leest dit { $when }.
    Mag iemand anders het eerder lezen?
pair-talk-beside = Wil je ook een gesprek?
pair-unanswered =
    { $name } zei nog niets.
    Dat komt niet door jou.
    Mag iemand anders met je praten?
pair-away =
    { $name } is er weer { $when }.
    Dat komt niet door jou.
    Mag iemand anders met je praten?
pair-worker-away =
    Ik kan { $name } niet vinden.
    Dat komt niet door jou.
    Mag iemand anders met je praten?
pair-leave-how =
    Jij kiest.
    Wat wil je?
pair-end-how = Wil je nog iets zeggen tegen { $name }?
stand-in-offered =
    { $name } kan nu met je praten.
    { $name } leest { $when }.
    Wil je dat?
stand-in-over =
    { $name } is er weer.
    { $name } leest wat je schrijft.
seeing-where =
    Waar wil je { $name } zien?
    Zeg ook wanneer.
seeing-invited =
    { $name } wil jou graag zien.
    Jij kiest waar en wanneer.
    Nog niet is ook goed.
seeing-not-yet =
    Dat is goed.
    Je mag het later vragen.
