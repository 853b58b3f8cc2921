# Hoe ging het zoeken? Wat we probeerden, en of het op tijd was. Zonder namen van wie niet kon.

search-account = { $lines }
search-none = Je vroeg nog niet om een gesprek.
search-asked = { $moment }: jij vroeg om een gesprek.
search-people =
    { $count ->
        [one] { $moment }: ik vroeg één begeleider.
       *[other] { $moment }: ik vroeg { $count } begeleiders.
    }
search-again = { $moment }: ik vroeg het nog een keer.
search-yes = { $moment }: iemand zei ja.
search-human = { $moment }: iemand van ons sprak met jou.
search-moments =
    { $count ->
        [one] Ik vroeg één keer of een moment goed was. Ik zocht verder.
       *[other] Ik vroeg { $count } keer of een moment goed was. Ik zocht verder.
    }
search-coordinators = Er was nog geen moment. Ik vroeg anderen om mee te zoeken.
search-everyone = Ik vroeg iedereen die er was.
search-taken = { $name } zorgde voor je vraag.
search-is = Het gesprek is op { $moment }.
search-was = Het gesprek was op { $moment }.
search-kept = Het is gelukt binnen een dag.
search-later = Jij koos zelf een later moment. Dat is ook goed.
search-later-offered = Wij konden het niet binnen een dag. Daarna koos jij later.
search-less-offered = Het hele gesprek lukte niet binnen een dag. Wij boden iets kleiners aan.
search-not-kept = Het is niet gelukt binnen een dag. Dat ligt aan ons, niet aan jou.
search-still = We zoeken nog. Het gesprek begint voor { $moment }.
search-no-two = Er waren geen twee begeleiders die konden.
search-no-common = Er was geen moment dat iedereen paste.
search-nobody = Er was niet op tijd een antwoord.

button-how-searched = Hoe ging het zoeken?
command-searched = Hoe ging het zoeken?
