"""Who live in the street of the state machine, and what each says, in Dutch or in English."""

from tests.story import Player
from tests.town import Town

# Dutch, English.
Words = tuple[str, str]
ASKS = ("Gesprek binnen een dag", "A talk within a day")
ANY_TIME = ("maakt niet uit", "whenever is fine")
WORDS: tuple[Words, ...] = (
    ASKS,
    ("Mijn gesprek", "My talk"),
    ("een half uur is genoeg", "half an hour is enough"),
    ("elke week", "every week"),
    ("Nu hulp nodig", "Need help now"),
    ("Ja", "Yes"),
    ("nee", "no"),
    ("Vertel eerst meer", "Tell me more first"),
    ("ik wil graag met iemand praten", "I would like to talk to somebody"),
    ("morgen na 3 uur", "tomorrow after 3"),
    ("vanavond of morgenochtend", "tonight or tomorrow morning"),
    ANY_TIME,
    ("Dorpsstraat 1", "1 Village Street"),
    ("geen idee", "no idea"),
    ("/start", "/start"),
    ("/start verzonnen", "/start invented"),
    ("/english", "/english"),
    ("/nederlands", "/nederlands"),
    ("/makkelijk", "/makkelijk"),
    ("/gegevens", "/data"),
    ("/stop", "/stop"),
    ("Ik ben nu bereikbaar", "You can reach me now"),
    ("06 12345678", "06 12345678"),
    ("ik wil niet meer leven", "I do not want to live any more"),
    ("vanmiddag tussen 14 en 17 uur", "this afternoon between 2 and 5"),
    ("mama", "mum"),
    ("🌧️", "🌧️"),
)
FORMS = (
    ("", {"answer": "yes"}),
    ("", {"answer": "no"}),
    ("", {"when": "morgen na 3 uur"}),
    ("", {"when": "tomorrow after 3"}),
    ("", {"when": "blauw"}),
    ("", {"number": "06 12345678"}),
    ("", {"number": ""}),
    ("/zeggen", {"say": "Ik schrok er van", "once": "7"}),
    ("/zeggen", {"own": "1"}),
    ("/woorden", {}),
)
FARTHEST = 8
WORKERS = ("Annelies Zonnebloem", "Bartholomeus Vos", "Carolientje Maan")


class Street(Town):
    """Two clients, three facilitators and a mother: one client and one facilitator in English."""

    async def settle_in(self) -> None:
        anna, bram, carla = WORKERS
        workers = [
            await self.story.worker(anna),
            await self.story.worker(bram, language="en"),
            await self.story.worker(carla, hours="ma-vr 9-17"),
        ]
        clients = [
            await self.story.client("Saralientje Regen"),
            await self.story.client("Theodore Rainwater", language="en"),
        ]
        mother = await self.story.person("Mariette Regen")
        await mother.starts()
        self.people = [*clients, *workers, mother]

    async def come_as_far(self, client: Player, far: int) -> None:
        """So many steps of asking for a talk, up to a yes to moment, place and names."""
        anna, bram = self.people[2:4]
        steps = (
            (client, ASKS),
            (client, ANY_TIME),
            (client, None),
            *((anna, None), (anna, ANY_TIME)),
            *((bram, None), (bram, ANY_TIME)),
            (client, None),
        )
        for player, words in steps[:far]:
            if words is None:
                await player.taps_first()
            else:
                await player.says(self.speak(player, words))

    def speak(self, player: Player, words: Words) -> str:
        """These words, in the language of somebody's phone."""
        return words[self.story.world.state.people[player.phone.id].language == "en"]
