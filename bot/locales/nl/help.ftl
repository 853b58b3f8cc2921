# Hulp. De nummers staan er als tekst, want een knop kan niet bellen.

# length: safety
help =
    Is er nu gevaar? Bel 112.
    Denk je aan zelfmoord? Bel 113. Dat is gratis, dag en nacht. Chatten kan op 113.nl.
    Is het een crisis? Bel je huisarts. In de avond, nacht of het weekend: de huisartsenpost.
    Wil je gewoon praten? Bel de Luisterlijn: 088 0767 000, dag en nacht.
# length: safety
help-words =
    Is er nu gevaar? Bel 112.
    Denk je aan zelfmoord? Bel 113. Dat is gratis en zonder naam. Chatten kan op 113.nl.
    Naast stuurt alleen iemand als jij ja zegt. Naast weet niet waar je bent.
# length: safety
help-worker =
    Is er nu gevaar? Zeg het de ander en bel 112.
    Schrik je? Zeg dat. Vraag door. Noem 113. Vraag wie erbij mag komen.
    Zeg tegen de ander wat je doet, voor je het doet.
    Gaat het over jou? Bel 113.
help-still-there = Is er nu gevaar? Bel 112. Bel 113 als je aan zelfmoord denkt. Alles staat onder Nu hulp nodig.
# length: safety
help-network =
    Is er nu gevaar? Bel 112.
    Maak je je zorgen? Zeg wat je ziet. Vraag gewoon: denk je aan zelfmoord? Vragen maakt het niet erger.
    Luister. Los het niet op. Beloof niet dat het geheim blijft.
    Blijf er niet alleen mee. Bel ook 113, die helpen jou ook.
help-worker-still-there = Is er nu gevaar? Zeg het de ander en bel 112. Alles staat onder Nu hulp nodig.
help-card-112 = 112 bij gevaar
help-card-113 = 113 dag en nacht
help-gp-line = Huisartsenpost: { $number }
help-crisis-line = Crisislijn hier: { $number }
help-gp-card = huisartsenpost
help-crisis-card = crisislijn
help-question-waits =
    Mijn vraag mag wachten.
    Typ je antwoord als je wilt.
help-talk =
    Ik ben een programma. Hier leest nu niemand mee.
    Wil je een gesprek, binnen een dag?
