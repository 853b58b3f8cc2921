"""V1: there is no place where one worker can write to another about a client."""

import ast
import re
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl

from handlers import present, voicing
from handlers.turn import Work
from storage import lines, meetings, people
from storage.schema import metadata
from tests.story import Player, Story
from tests.test_story_guests import fixed_with_mother
from tests.test_story_voices import hears_of_questions

ROOT = Path(__file__).parent.parent

# Every table that keeps words, and who may read them beside their writer. One that is new is asked
# about here before it is there.
SEALED = {
    "calendar": "nobody: a worker's own link",
    "conversation": "nobody: where one's own conversation stands",
    "guest": "who phones, once the client said yes: a number, no words",
    "inbox": "nobody: what came in, emptied when it is handled",
    "introduction": "clients: a peer worker's words about herself",
    "meeting": "everybody who comes: the client's own words about the place",
    "outbox": "whom the letter is to; see the modules below",
    "own": "whom the client lets read it",
    "person": "nobody: a name and a chat",
    "remembered": "everybody in the meeting, once the client said yes",
    "said": "the other end of a line, after a yes; one end is the client",
    "staff_link": "nobody: a name",
    "tie": "who comes: a name in the client's words",
    "voice": "everybody in the meeting it was shared in; the client always",
}
# The only modules that pass on words of people, and between whom.
CARRIERS = {
    "cards": "voices, which the client can read before anybody",
    "changing": "what went over a line before",
    "earlier": "what went over a line before",
    "introducing": "a peer worker's words about herself, to a client",
    "own_words": "the client's own, to whom the client chose",
    "relay": "over a line, of which one end is the client",
    "spoken": "a voice or photo of one of the client's people, to her, on two yeses",
}
# The variables of texts that hold what people wrote or say freely, with who wrote it.
FREE_WORDS = {"words", "readers"}
WITH_FREE_WORDS = {
    "who-pass-on": "the program's own, for the client",
    "who-pass-on-more": "the program's own, for the client",
    "nearby-one": "the organisation's list",
    **dict.fromkeys(("data-in-doubt", "data-on-its-way"), "one's own letters"),
    **dict.fromkeys(("data-said", "data-own-story", "data-own-plan", "data-own-note"), "one's own"),
    **dict.fromkeys(("data-own-readers", "share-readers"), "names, for the writer"),
    **dict.fromkeys(("data-remembered", "data-remembered-offered"), "one's own, or the client's"),
    **dict.fromkeys(("words-own-me", "words-own-all"), "one's own"),
    "remark-advice": "one's own, to whoever wrote them",
    **dict.fromkeys(("words-own-absent", "words-own-next"), "one's own"),
}


def test_v01_every_table_with_words_says_who_reads_them() -> None:
    kept = {name for name, table in metadata.tables.items() if "sealed" in table.c}
    assert kept == SEALED.keys()
    free = {
        f"{name}.{column.name}"
        for name, table in metadata.tables.items()
        for column in table.c
        if re.search(r"note|comment|remark|tag|label|mention|thread|debrief", column.name)
    }
    assert free == set()


def test_v01_only_these_handlers_pass_words_on() -> None:
    found = set()
    for path in (ROOT / "handlers").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr == "carry":
                found.add(path.stem)
    assert found == CARRIERS.keys()


def test_v01_no_text_takes_a_workers_words_to_another_worker() -> None:
    found = set()
    for path in (ROOT / "bot/locales/nl").glob("*.ftl"):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ftl.Message) and _variables(entry) & FREE_WORDS:
                found.add(entry.id.name)
    assert found == WITH_FREE_WORDS.keys()


def _variables(entry: ftl.Message) -> set[str]:
    return set(re.findall(r"\$(\w+)", FluentSerializer().serialize_entry(entry)))


async def test_v01_at_one_end_of_every_line_is_a_client(story: Story) -> None:
    await fixed_with_mother(story)
    async with story.database.read() as tx:
        workers = {one.id for one in await people.who_work_here(tx)}
        for worker in workers:
            for line in await lines.of(tx, worker):
                assert line.one not in workers
                assert line.one == (await meetings.get(tx, line.owner)).client


async def test_v01_whatever_a_worker_types_no_other_worker_reads_without_the_client(
    story: Story,
) -> None:
    sara, anna, bram, mother = await fixed_with_mother(story)
    await story.turn_clock(minutes=15)
    await hears_of_questions(anna)
    await anna.taps("Ja, graag een vraag")
    await anna.says("geheim een: zij komt nooit")
    for command in ("/woorden", "/mijn", "/gegevens", "/eigen", "/uren", "/rooster", "/hulp"):
        await anna.says(command)
        await anna.says(f"geheim bij {command}: wat vind jij van haar")
    await anna.sends("photo", "geheim bij een foto van haar")
    await story.turn_clock(hours=6)
    await anna.says("/woorden")
    await anna.taps("Nog een vraag")
    await anna.taps("Ik wil iets zeggen")
    await anna.says("open: ik vond het fijn dat je er was")
    await bram.says("/woorden")
    await bram.taps("Lees wat anderen zeiden")
    seen = "\n".join((await bram.screen()).texts)
    assert "geheim" not in seen
    assert "open: ik vond het fijn" in seen
    assert "geheim" not in "\n".join((await mother.screen()).texts)
    assert "open: ik vond het fijn" in await _readable_to_client(story, sara)


async def _readable_to_client(story: Story, sara: Player) -> str:
    async with story.database.read() as tx:
        work = Work(tx, story.clock(), story.settings)
        lane = tx.keys.hash("lane", sara.phone.id)
        client = (await people.in_lanes(tx, [lane]))[lane].person
        (meeting_id,) = await meetings.of_client(tx, client.id)
        meeting = await meetings.get(tx, meeting_id)
        member = present.as_member(await present.members(work, meeting), client.id)
        assert member is not None
        shown = await voicing.readable(work, meeting, member)
        return "\n".join(part.text for one in shown for part in one.voice.messages)
