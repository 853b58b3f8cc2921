"""W4: a gap in the roster is known a week before, and whoever asks in it is told first."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot import checking
from bot.checking.finding import Finding
from bot.config import DatabaseSettings
from tests.databases import KEY
from tests.story import MONDAY_TEN, Story

GAP = "In deze tijd lezen geen twee begeleiders op tijd mee:"


def of(found: list[Finding], level: str) -> str:
    return "\n".join(one.words for one in found if one.level == level)


async def test_w4_gaps_go_to_the_coordinator_once_a_day_by_day(story: Story) -> None:
    anna = await story.worker("Anna", hours="ma-zo 9-21")
    await story.worker("Bram", hours="ma-zo 9-21")
    dirk = await story.worker("Dirk", "coordinator")
    await story.turn_clock(hours=23)
    assert not await dirk.sees(GAP)
    await anna.says("/uren")
    await anna.taps("Een dag is anders")
    await anna.says("donderdag en vrijdag niet")
    before = len((await dirk.screen()).texts)
    await story.turn_clock(hours=24)
    texts = (await dirk.screen()).texts[before:]
    assert texts == [
        f"{GAP}\nwoensdag 11 maart, 21.00 tot vrijdag 13 maart, 10.00 uur\nWie kun je vragen?"
    ]
    assert not (await dirk.screen()).message_with(GAP).get("quiet")
    for hours, times in ((23, 1), (1, 2)):
        await story.turn_clock(hours=hours)
        assert sum(GAP in text for text in (await dirk.screen()).texts) == times


async def test_w4_who_asks_in_a_gap_reads_first_that_it_may_not_work(story: Story) -> None:
    await story.worker("Anna", hours="altijd")
    bram = await story.worker("Bram", hours="ma-vr 9-17")
    dirk = await story.worker("Dirk", "coordinator")
    sara, els = await story.client(), await story.client("Els")
    screen = await sara.says("Gesprek binnen een dag")
    assert not screen.sees("Misschien lukt het niet")
    await bram.says("/uren")
    await bram.taps("Een dag is anders")
    await bram.says("vandaag en morgen niet")
    screen = await els.says("Gesprek binnen een dag")
    answer = next(text for text in screen.texts if "Ik heb je vraag" in text)
    assert answer.startswith("Misschien lukt het niet binnen een dag.\nWe zoeken.")
    assert await dirk.sees("In die tijd lezen geen twee begeleiders mee.")


async def test_w4_and_w18_check_knows_the_days_off_and_the_nights(
    story: Story, tmp_path: Path
) -> None:
    anna = await story.worker("Anna", hours="ma-zo 9-21")
    for name, role in (("Bram", "facilitator"), ("Dirk", "coordinator")):
        await story.worker(name, role, "ma-zo 9-21")
    key = tmp_path / "naast.key"
    key.write_text(KEY.hex())
    database = DatabaseSettings(story.place.url, str(key))
    settings = replace(story.settings, database=database)
    found = await checking.look(settings, MONDAY_TEN)
    assert "two facilitators always read in time" in of(found, "good")
    assert (
        "Fewer than two people can be asked at some hours of the next seven days: 7 times,"
        " first on Monday 9 March, 21:00 to Tuesday 10 March, 9:00." in of(found, "warning")
    )
    await anna.says("/uren")
    await anna.taps("Een dag is anders")
    await anna.says("donderdag en vrijdag niet")
    found = await checking.look(settings, MONDAY_TEN + timedelta(hours=1))
    span = "Wednesday 11 March, 21:00 to Friday 13 March, 10:00"
    assert f"Who asks on {span} is not read by two facilitators in time." in of(found, "wrong")
