"""V1 to V18: what is never built, looked for in schema, acts, texts, exports and stories."""

import re
import tomllib

import pytest

from bot.config import Settings
from handlers import kept
from storage import lines
from storage.schema import meeting, metadata, tally, tie
from tests.built import ROOT, SOURCES, acts, calls, columns, exports, hits, imports, texts
from tests.databases import take_snapshot
from tests.story import Story
from tests.test_story_contact import paired
from tests.test_story_my_data import ask_and_confirm
from tests.test_story_talking import texts as read_by

NAMES = [*columns(), *acts(), *exports()]

# Each with a name that would be found, so that the test can fail.
FORBIDDEN = {
    "v03": (r"no_?show|absen|missed|reason|excuse", "seat.no_show"),
    "v04": (
        r"diagnos|dsm|icd|symptom|severity|risk|score|goal|outcome|progress|participation|complian",
        "meeting.risk_level",
    ),
    "v05": (r"referral|insur|bsn|id_card|eligib|waiting_?list|intake", "person.insurance"),
    "v07": (r"discharge|closed_by|case_closed|archive", "meeting.closed_by"),
    "v10": (r"summar|sentiment|mood|contradict|emotion|risk", "voice.mood"),
    "v12": (r"streak|badge|points|level|rank|leaderboard|homework|reward", "person.streak"),
    "v16": (r"dashboard|caseload|productiv|perform", "role.caseload"),
    "v17": (
        r"medic|locat|latitude|longitude|gps|adheren|sensor|steps_walked",
        "own.medicine_taken",
    ),
    "v18": (r"digibord|whiteboard|mdo|case_?(?:talk|load|file)|handover", "board.digibord"),
}
SAID = {
    "v03": (r"niet op komen dagen|kwam niet|gemist|no.?show|you missed|weer niet", "Je kwam niet"),
    "v04": (r"diagnos|symptom|stoornis|behandeldoel|score\b|jouw? doel|your goal", "Jouw doel"),
    "v05": (r"verzeker|verwijz|wachtlijst|bsn|insurance|referral|waiting list", "Je verzekering?"),
    "v07": (r"we sluiten|afgesloten|uitgeschreven|discharged|case is closed", "We sluiten af"),
    "v10": (r"samenvatting|kort samengevat|summary|in short,", "Een samenvatting"),
    "v11": (
        r"ik voel|ik begrijp hoe|je moet|je zou moeten|probeer eens|i feel|you must|you should|"
        r"mijn advies|my advice",
        "Probeer eens te slapen",
    ),
    "v12": (
        r"goed gedaan|punten|op rij|in a row|well done|badge|huiswerk|homework",
        "Goed gedaan!",
    ),
    "v13": (r"24/7|24 uur per dag|altijd iemand|always somebody|always someone", "Altijd iemand"),
    "v14": (r"cli[eë]nt|pati[eë]nt|ggz|kwintes|mental health", "Beste cliënt"),
    "v17": (
        r"waar ben je nu|deel je locatie|heb je je pillen|share your location",
        "Waar ben je nu?",
    ),
    "v18": (r"digibord|casus|mdo\b|overdracht", "De casus"),
}


@pytest.mark.parametrize("which", FORBIDDEN)
def test_a_forbidden_name_would_be_found(which: str) -> None:
    pattern, planted = FORBIDDEN[which]
    assert hits(pattern, [*NAMES, planted]) == [planted], which


@pytest.mark.parametrize("which", SAID)
def test_a_forbidden_sentence_would_be_found(which: str) -> None:
    pattern, planted = SAID[which]
    assert hits(pattern, [*texts(), planted]) == [planted], which


def nothing_of(which: str) -> None:
    assert not hits(FORBIDDEN[which][0], NAMES) if which in FORBIDDEN else True
    assert not hits(SAID[which][0], texts()) if which in SAID else True


# Whoever adds a table with words says who reads it, and the client is always among them.
WORDS_READ_BY = {
    "inbox": "the writer, until it is handled",
    "outbox": "whom it is for",
    "conversation": "the person whose step it is",
    "person": "the person",
    "staff_link": "who opens it",
    "meeting": "the client",
    "tie": "the client, who named them",
    "guest": "who may phone, once the client said yes: a number, no words",
    "said": "the writer",
    "introduction": "whoever may ask to chat: a peer worker about themselves",
    "own": "the writer, and whom they choose",
    "remembered": "the client first, then all who were there",
    "calendar": "the worker whose calendar it is, with nobody's name in it",
    "voice": "the client, once it is shared",
}


def tables_with_words() -> set[str]:
    return {name for name, table in metadata.tables.items() if "sealed" in table.c}


def test_v01_no_words_are_kept_that_the_client_cannot_read() -> None:
    assert tables_with_words() <= WORDS_READ_BY.keys()
    assert tables_with_words() <= {*kept.READERS, *kept.OF_NOBODY}
    assert not hits(r"staff_?note|team_?note|internal|debrief|mention|tag\b|board\b", NAMES)


async def test_v01_workers_have_no_line_to_each_other(one_story: Story) -> None:
    """Two who hold the same talk speak in it, not about it: every line ends at a client."""
    _, anna, bram = await ask_and_confirm(one_story)
    lanes = [one_story.database.ring.hash("lane", one.phone.id) for one in (anna, bram)]
    rows = await take_snapshot(one_story.database)
    workers = {row["id"] for row in rows["person"] if row["lane"] in lanes}
    clients = {row["client_id"] for row in rows["meeting"]}
    async with one_story.database.read() as tx:
        found = [line for one in workers for line in await lines.of(tx, one)]
    assert found
    assert {line.one for line in found} <= clients
    assert not {line.one for line in found} & workers
    await anna.says("Ze klonk moe vandaag")
    assert not await bram.sees("Ze klonk moe vandaag")


def test_v02_no_command_of_the_house_opens_anybodys_words() -> None:
    opens = {f"storage.{name}" for name in ("own", "talks", "together", "relays", "voices")}
    readers = [path for path in SOURCES if "commands" in path.parts or path.name == "office.py"]
    assert readers
    assert not [path for path in readers if imports(path) & opens]
    assert "own_reader.read_at" in columns()


def test_v03_no_absence_can_be_counted() -> None:
    nothing_of("v03")


def test_v04_nothing_about_illness_risk_or_goals() -> None:
    nothing_of("v04")


async def test_v05_nothing_stands_before_the_request(one_story: Story) -> None:
    nothing_of("v05")
    await one_story.worker("Anna")
    sara = await one_story.client()
    await sara.says("Gesprek binnen een dag")
    assert len((await take_snapshot(one_story.database))[meeting.name]) == 1


def test_v06_only_the_client_brings_people_along() -> None:
    assert set(calls("ties.make")) == {"handlers/inviting.py"}
    assert set(calls("guests.invite")) <= {"handlers/inviting.py", "handlers/must.py"}
    assert not hits(r"request_contact|import_contacts|address_book", [*NAMES, *map(str, SOURCES)])
    assert not tie.c.client_id.nullable


def test_v07_nobody_but_the_client_ends_a_request() -> None:
    nothing_of("v07")
    ends = re.compile(r"""state=["']withdrawn["']""")
    assert [one.name for one in SOURCES if ends.search(one.read_text("utf-8"))] == ["mine.py"]
    assert set(calls("mine.end")) <= {"handlers/erasing.py"}


async def test_v08_no_other_pair_without_the_clients_yes(one_story: Story) -> None:
    _, anna, _ = await ask_and_confirm(one_story)
    carla = await one_story.worker("Carla")
    await anna.says("Mijn gesprek")
    await anna.taps("Ik kan toch niet komen")
    await carla.taps("Ja, ik kan dan")
    (row,) = (await take_snapshot(one_story.database))[meeting.name]
    assert row["state"] in ("open", "proposed")


def test_v09_nothing_is_decided_outside_a_meeting() -> None:
    assert not metadata.tables["remembered"].c.meeting_id.nullable
    assert set(calls("together.offer")) == {"handlers/remembering.py", "handlers/promising.py"}
    assert set(calls("together.keep")) == {"handlers/remembering.py"}
    assert not hits(r"decision|decided_at|care_plan|treatment", NAMES)


async def test_v10_what_people_write_is_weighed_for_nobody_else(one_story: Story) -> None:
    nothing_of("v10")
    uses = [one.name for one in SOURCES if "bot.rules.help_words" in imports(one)]
    assert set(uses) == {"help.py", "page.py", "warming.py"}, "the last reads nobody's words"
    anna = await one_story.worker("Anna")
    sara = await one_story.client()
    before = len(await read_by(anna))
    await sara.says("Ik wil niet meer leven")
    assert await sara.sees("Bel 113")
    assert len(await read_by(anna)) == before


def test_v11_no_machine_speaks_as_a_person() -> None:
    nothing_of("v11")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    machines = r"openai|anthropic|transformers|torch|langchain|llama|spacy|tensorflow"
    assert not hits(machines, project["dependencies"])
    assert hits(machines, [*project["dependencies"], "openai>=1"]) == ["openai>=1"]


def test_v12_nobody_is_ranked_or_rewarded() -> None:
    nothing_of("v12")


async def test_v13_a_word_of_dying_ends_no_contact(one_story: Story) -> None:
    nothing_of("v13")
    sara, eva = await paired(one_story)
    await sara.says("Ik wil niet meer leven")
    assert await eva.sees("Ik wil niet meer leven")
    await sara.says("Ben je er nog")
    assert await eva.sees("Ben je er nog")


def test_v14_nobody_is_called_a_client_and_no_care_brand_stands_above_it() -> None:
    nothing_of("v14")
    assert not hits(SAID["v14"][0], [Settings().organisation.name])


async def test_v15_one_facilitator_is_no_network_meeting(one_story: Story) -> None:
    anna = await one_story.worker("Anna")
    sara = await one_story.client()
    await sara.says("Gesprek binnen een dag")
    await anna.taps("Ja, ik doe mee")
    await anna.says("tussen 14 en 17 uur")
    (row,) = (await take_snapshot(one_story.database))[meeting.name]
    assert row["state"] == "open"


def test_v16_what_is_counted_is_counted_of_nobody() -> None:
    nothing_of("v16")
    whose = {"person_id", "client_id", "worker_id", "meeting_id"}
    counting = [table for table in metadata.sorted_tables if "count" in table.c]
    assert counting == [tally]
    assert not whose & {one.name for one in tally.c}


def test_v17_notes_are_reported_to_nobody_and_nobody_is_followed() -> None:
    nothing_of("v17")
    assert "responsible" not in " ".join(imports(ROOT / "handlers/notes.py"))
    tells = (ROOT / "handlers/notes.py").read_text("utf-8").count("work.tell(")
    assert tells == 0


def test_v18_no_workflow_of_care_is_copied() -> None:
    nothing_of("v18")


def test_each_of_them_has_a_test() -> None:
    words = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").glob("test_*.py"))
    for letter, most in (("v", 18), ("f", 19)):
        wanted = {f"{letter}{number:02}" for number in range(1, most + 1)}
        assert wanted - set(re.findall(r"def test_([vf]\d\d)_", words)) == set()
