# Thuis, en wat het programma over zichzelf zegt.

home =
    Ik ben een programma. Ik merk gevaar niet altijd.
    Wil je een gesprek, binnen een dag?
home-with-contact =
    Ik ben een programma. Ik merk gevaar niet altijd.
    { $name } leest weer { $when }.
    Wil je een gesprek, binnen een dag?
home-work = Ik schrijf je hier als iemand wil praten.
press-is-old = Deze knop werkt niet meer.
press-was-used = Dit is al beantwoord. Zo staat het nu.
press-was-used-twice = Dit is al beantwoord.
apology =
    Er ging bij mij iets mis.
    Wil je het nog een keer zeggen?
maybe-double = (misschien dubbel)
trouble-update = Er ging iets mis met een bericht. Kijk in het logboek.
trouble-due = Er ging iets mis met een taak. Kijk in het logboek.
trouble-letter = Een bericht is misschien niet aangekomen. Kijk in het logboek.
home-not-now = Dat is goed. Je mag het altijd later vragen.
home-peer =
    Ik schrijf je hier als iemand wil chatten.
    Met wie je chat, staat onder Mijn chats.
home-coordinator = Ik schrijf je hier als iets niet lukt.
button-ask = Ja, ik wil een gesprek
button-not-now = Nee, nu geen gesprek
back-again = Ik was even weg. Ik vraag het nog een keer.
