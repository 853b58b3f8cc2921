# Thuis, en wat het programma over zichzelf zegt.

home =
    Ik ben een programma. Ik lees niet mee met gevaar.
    Wil je praten? Druk op Gesprek binnen een dag.
home-work = Ik schrijf je hier als iemand wil praten.
button-is-old = Deze knop werkt niet meer.
button-was-used = Dat had je al gekozen.
apology =
    Er ging bij mij iets mis.
    Wil je het nog een keer zeggen?
maybe-double = (misschien dubbel)
trouble-update = Er ging iets mis met een bericht. Kijk in het logboek.
trouble-due = Er ging iets mis met een taak. Kijk in het logboek.
trouble-letter = Een bericht is misschien niet aangekomen. Kijk in het logboek.
