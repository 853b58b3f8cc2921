"""Who has no Telegram answers on a plain page, and reads there what everybody reads."""

import re
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from storage.schema import guest, tie, window
from tests.inviting_page import Browser, with_page
from tests.story import Player, Story
from tests.test_story_guests import ask_for_a_talk, two_say_yes


@pytest.fixture
async def story(story: Story) -> AsyncIterator[Story]:
    async with with_page(story) as told:
        yield told


async def invite(story: Story, sara: Player, name: str = "mama") -> Browser:
    await sara.taps("Ja, iemand erbij")
    await sara.says(name)
    return await newest_page(story, sara)


async def newest_page(story: Story, sara: Player) -> Browser:
    text = (await sara.screen()).message_with("Dit is de link")["text"]
    found = re.search(r"http://\S+/i/[\w-]+", text)
    assert found is not None
    return Browser(story, found[0])


async def confirmed_with_page(story: Story) -> tuple[Player, Browser]:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    await mother.taps("Ja, ik kom")
    await mother.says("vanmiddag na vieren")
    await sara.taps("Ja, dat klopt")
    await two_say_yes(anna, bram, "vanmiddag tussen 13 en 18 uur")
    await sara.taps("Ja, maandag 16.00 uur")
    return sara, mother


async def test_n11_somebody_without_telegram_comes_along(story: Story) -> None:
    sara, mother = await confirmed_with_page(story)
    assert await sara.sees("Met Anna, Bram en mama.")
    page = await mother.opens()
    assert page.sees("Het gesprek met Sara staat vast: maandag 9 maart, 16.00 uur.")
    assert page.sees("Waar: Dorpsstraat 1.")
    file = await mother.opens("/afspraak.ics")
    assert "DTSTART:20260309T150000Z" in file.html
    assert file.headers["Content-Type"].startswith("text/calendar")


async def test_w9_a_look_changes_nothing_and_shows_nothing(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    async with story.database.read() as tx:
        before = (await tx.execute(select(tie))).all(), (await tx.execute(select(guest))).all()
    for _ in range(3):
        page = await mother.opens()
        assert page.status == 200
        assert not [word for word in ("Sara", "mama", "Dorpsstraat") if word in page.text]
    async with story.database.read() as tx:
        after = (await tx.execute(select(tie))).all(), (await tx.execute(select(guest))).all()
    assert before == after
    assert (await mother.opens("/afspraak.ics")).status == 404


async def test_w9_behind_a_new_link_nothing_stands_of_who_had_the_old_one(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    first = await invite(story, sara)
    await sara.taps("Herinner mij morgen")
    await story.turn_clock(hours=24)
    await first.taps("Ja, ik kom")
    await first.sends(number="0612345678")
    await sara.taps("Ja, een nieuwe link")
    page = await (await newest_page(story, sara)).opens()
    assert page.sees("Wil je erbij zijn?")
    assert not page.sees("Ik heb je nummer.")


async def test_w9_facts_stand_there_only_after_the_clients_yes(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    await mother.taps("Ja, ik kom")
    await mother.taps("Ik weet nog niet wanneer")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    page = await mother.opens()
    assert not [word for word in ("Sara", "Dorpsstraat", "12.00") if word in page.text]
    await sara.taps("Ja, dat klopt")
    assert (await mother.opens()).sees("Het gesprek met Sara staat vast")


async def test_w8_who_answered_on_the_page_is_reached_by_the_clients_own_words(
    story: Story,
) -> None:
    sara, mother = await confirmed_with_page(story)
    assert await sara.sees("mama leest dit niet in Telegram.")
    assert "Stuur met WhatsApp" in [
        label for one in (await sara.screen()).messages for row in one["buttons"] for label in row
    ]
    page = await mother.taps("Ik heb het gelezen")
    assert "Ik heb het gelezen" not in page.buttons


async def test_what_was_understood_is_read_back_and_can_be_changed(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    await mother.taps("Ja, ik kom")
    page = await mother.says("vanmiddag na vieren")
    assert page.sees("Dit heb ik begrepen: maandag 9 maart, 16.00 tot 18.00 uur")
    page = await mother.says("blauw")
    assert page.sees("Dat begrijp ik nog niet goed.")
    page = await mother.says("vanochtend om 8 uur")
    assert page.sees("Die tijd is al voorbij.")
    page = await mother.says("maandag om 3 uur")
    assert page.sees("Dit kan twee dingen zijn:")
    assert page.sees("maandag 9 maart, 15.00 tot 16.30 uur")
    assert (await mother.opens()).sees("Dit heb ik begrepen: maandag 9 maart, 16.00 tot 18.00 uur")
    name, value = page.buttons["maandag 16 maart, 15.00 uur"]
    page = await mother.sends(**{name: value})
    assert page.sees("Dit heb ik begrepen: maandag 16 maart, 15.00 tot 16.30 uur")
    page = await mother.sends(meant="1-0,nonsense")
    assert page.sees("Dit heb ik begrepen: maandag 16 maart, 15.00 tot 16.30 uur")
    page = await mother.says("morgen om 3 uur")
    assert page.sees("Dit heb ik begrepen: dinsdag 10 maart, 15.00 tot 16.30 uur")
    async with story.database.read() as tx:
        kept = (await tx.execute(select(window).where(window.c.tie_id.is_not(None)))).all()
    assert len(kept) == 1


async def test_w2_words_about_dying_bring_help_on_the_page(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    await mother.taps("Ja, ik kom")
    page = await mother.says("ik wil dood")
    assert page.html.index('role="alert"') < page.html.index("<h1>")
    assert page.sees("Is er nu gevaar? Bel 112.")


async def test_w22_a_cancelled_talk_says_whom_to_ask(story: Story) -> None:
    sara, mother = await confirmed_with_page(story)
    await sara.says("Mijn gesprek")
    await sara.taps("Toch geen gesprek")
    await sara.taps("Ja, geen gesprek meer")
    page = await mother.opens()
    assert page.sees("Het gesprek met Sara is er nu niet. Vraag het Sara zelf.")
    assert page.sees("Maak je je zorgen? Zeg wat je ziet.")
    assert not page.sees("Dorpsstraat")


@pytest.mark.parametrize("said", [{"part": "9-1"}, {"answer": "maybe"}, {"when": ""}, {}])
async def test_a_form_nobody_made_changes_nothing(story: Story, said: dict[str, str]) -> None:
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    page = await mother.sends(**said)
    assert page.status == 200
    assert page.sees("Wil je erbij zijn?")


async def test_a_link_that_is_none_and_words_without_end_get_a_kind_answer(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    none = Browser(story, mother.link[:-3] + "abc")
    assert (await none.opens()).status == 404
    assert (await none.opens()).sees("Deze link werkt niet meer.")
    assert (await none.sends(answer="yes")).status == 404
    page = await mother.sends(when="a" * 40_000)
    assert page.status == 413
    assert page.sees("Dat was te lang.")


async def rename(story: Story, old: str, new: str) -> None:
    async with story.database.writer.begin() as connection:
        await connection.exec_driver_sql(f"alter table {old} rename to {new}")


async def test_w2_a_look_that_fails_says_so_kindly_with_the_help(
    story: Story, caplog: pytest.LogCaptureFixture
) -> None:
    mother = await invite(story, await ask_for_a_talk(story))
    await rename(story, "tie", "elsewhere")
    for language, trouble in (("nl", "Er ging bij mij iets mis."), ("en", "Something went wrong")):
        mother.language = language
        for more in ("", "/zeggen", "/woorden", "/afspraak.ics"):
            sheet = await mother.opens(more)
            assert (sheet.status, sheet.headers["Cache-Control"]) == (500, "no-store")
            assert sheet.sees(trouble)
            assert sheet.sees("113")
    await rename(story, "elsewhere", "tie")
    assert (await mother.opens()).status == 200
    assert not caplog.records, "an error of the database says what was asked of it"
    said = story.log.getvalue()
    assert "the page failed" in said
    assert mother.link.rpartition("/")[2] not in said


async def test_the_page_speaks_english_too(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    mother.language = "en-GB,en;q=0.9"
    assert (await mother.opens()).sees("Would you like to be there?")
    assert (await mother.opens("?language=nl")).sees("Wil je erbij zijn?")


async def test_nothing_may_run_be_kept_or_be_passed_on(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    page = await (await invite(story, sara)).opens()
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
    assert "<script" not in page.html


async def test_a_name_with_marks_is_only_words(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client("<b>Sara</b>")
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.says("<script>1</script>")
    mother = await invite(story, sara)
    await mother.taps("Ja, ik kom")
    await mother.taps("Ik weet nog niet wanneer")
    await sara.taps("Ja, dat klopt")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    page = await mother.opens()
    assert "<b>Sara" not in page.html
    assert "<script" not in page.html


async def test_who_wants_to_be_left_alone_is_left_alone(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    mother = await invite(story, sara)
    await mother.taps("Nee, ik kom niet")
    page = await mother.taps("Vraag mij niet meer")
    assert page.sees("Deze link werkt niet meer.")
    async with story.database.read() as tx:
        assert not (await tx.execute(select(guest))).all()
