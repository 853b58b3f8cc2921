# Als er nog geen moment is: wie helpt zoeken, en wat er intussen kan.

coordinator-half-time =
    Er is nog geen moment voor een gesprek.
    Het begint uiterlijk { $until }.
    Wie kun je vragen?
reduced =
    Er is nog geen moment. Dat ligt niet aan jou.
    We zoeken door.
    Wil je intussen iets anders?
facilitator-everyone =
    Het lukt nog niet met een gesprek.
    Het begint uiterlijk { $until }.
    Kun je toch?
nobody-took-it =
    Er wacht iemand op een gesprek sinds { $since }.
    Er is nog niemand die hiervoor zorgt.
    Wil jij dit doen?
ask-by-name =
    Er is nog niet gezegd wanneer het past.
    Wil jij het vragen? Gebruik de naam.
taken-thanks =
    Dank je wel. Jij zorgt nu voor deze vraag.
    { $count ->
        [0] Er is nog geen ja.
        [one] Eén heeft ja gezegd.
       *[other] { $count } hebben ja gezegd.
    }
    Het begint uiterlijk { $until }.
taken-for-you = { $name } zoekt nu zelf voor jou.
taken-already = { $name } zorgt nu voor deze vraag.

button-take = Ik neem dit op mij
button-search-on = Zo door zoeken

facilitator-stand-in =
    Iemand kan toch niet komen bij een gesprek.
    Het is op { $moment }.
    Kun jij dan?
responsible-now = Jij let nu op dit gesprek.
responsible-next =
    { $name } let nu op jouw gesprek.
    Wil je liever iemand anders? Zeg het gerust.
coordinator-arranges = { $name } zoekt iemand voor je.

button-stand-in-then = Ja, ik kan dan
button-join-other = Wel op een andere tijd

talk-ahead =
    Ik heb { $name } gevraagd om alvast te praten.
    Dat is nog niet het hele gesprek. We zoeken gewoon door.
talk-ahead-asked =
    De ander wil alvast met jou praten.
    Het gesprek zelf is er nog niet. We zoeken door.
    Wil jij iets zeggen?

button-talk-ahead = Alvast praten met { $name }
