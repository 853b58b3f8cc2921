"""A guest's voice or photo: one question for each, taken back at any time, never a dead end."""

from sqlalchemy import select

from storage.schema import button, tie
from tests.story import Player, Story
from tests.test_story_guests import ask_for_a_talk, files_of, link_for, newest_link, open_link
from tests.test_story_losses import NEVER

READY = "stuurt iets voor jou"


async def with_mother(story: Story) -> tuple[Player, Player]:
    """Her mother opened the link and has not answered yet."""
    sara = await ask_for_a_talk(story)
    return sara, await open_link(story, "Ria", await link_for(sara, "mama"))


async def take_back_the_last(player: Player) -> None:
    said = next(one for one in (await player.screen()).messages[::-1] if one.get("file"))
    await player.phone.says("/wis", said["id"])
    await player.story.app.settle()


async def gives(mother: Player, kind: str = "voice") -> None:
    await mother.sends(kind)
    await mother.taps("Ja, geef het aan de ander")


async def test_w20_what_nobody_opened_is_taken_back(story: Story) -> None:
    sara, mother = await with_mother(story)
    await mother.sends("voice")
    await take_back_the_last(mother)
    assert not await mother.sees("Mag de ander dit horen?")
    await gives(mother)
    assert await sara.sees(READY)
    await take_back_the_last(mother)
    assert await mother.sees("Ik haal het weg, bij jou en bij de ander.")
    assert await files_of(mother) == []
    screen = await sara.screen()
    assert not screen.sees(READY)
    assert "Ja, geef het mij nu" not in screen.buttons


async def test_an_album_is_one_question_and_arrives_whole(story: Story) -> None:
    sara, mother = await with_mother(story)
    for number in range(4):
        await mother.phone.sends("photo", f"{number}.jpg", "c291bmQ=", album="a1")
    await story.app.settle()
    asked = [one for one in (await mother.screen()).texts if "Mag de ander dit zien?" in one]
    assert len(asked) == 1
    await take_back_the_last(mother)
    await mother.taps("Ja, geef het aan de ander")
    await sara.taps("Ja, geef het mij nu")
    shown = (await sara.screen()).messages[-3:]
    assert len({one["album"] for one in shown}) == 1
    assert await files_of(sara) == ["photo"] * 3


async def test_w9_nothing_is_taken_from_the_chat_of_who_has_the_link_now(story: Story) -> None:
    sara, stranger = await with_mother(story)
    await gives(stranger)
    await stranger.taps("Ja, ik kom")
    await sara.taps("Nee, maak een nieuwe link")
    mother = await open_link(story, "Ria", await newest_link(sara))
    await mother.sends("photo")
    await sara.taps("Ja, geef het mij nu")
    assert (await sara.screen()).texts[-1] == "Er ligt nu niets klaar."
    assert await files_of(sara) == []


async def test_w20_who_has_somebody_here_too_is_asked_for_whom(story: Story) -> None:
    eva, mother = await story.worker("Eva", "peer"), await story.client("Ria")
    await mother.says("/chat")
    await mother.taps("Chatten met Eva")
    await eva.taps("Ja, ik wil chatten")
    sara = await ask_for_a_talk(story)
    await mother.starts(await link_for(sara, "mama"))
    assert (await mother.sends("voice")).texts[-1] == "Voor wie is dit?"
    assert (await mother.screen()).buttons == ["Voor wie mij vroeg", "Voor Eva", "Voor niemand"]
    await mother.sends("photo")
    await mother.taps("Voor wie mij vroeg")
    await sara.taps("Ja, geef het mij nu")
    assert await files_of(sara) == ["voice", "photo"]
    assert await files_of(eva) == []
    given = next(one for one in (await mother.screen()).messages if one.get("file"))
    await mother.phone.says("Luister maar even", given["id"])
    await story.app.settle()
    assert (await mother.screen()).buttons[:2] == ["Voor wie mij vroeg", "Voor Eva"]
    assert not await eva.sees("Luister maar even")
    await mother.taps("Voor niemand")
    await mother.sends("voice")
    await mother.taps("Voor Eva")
    assert await files_of(eva) == ["voice"]
    await mother.says("/mijn")
    await sara.says("Mijn gesprek")
    await sara.taps("Toch geen gesprek")
    await sara.taps_first()
    await mother.sends("voice")
    assert await files_of(eva) == ["voice", "voice"], "an old invitation claims nothing"
    told = [one for one in (await mother.screen()).texts if one.startswith("Er is nu geen gesprek")]
    assert len(told) == 1, "when it was withdrawn, and not once more for her voice"
    await mother.phone.says("Luister maar even", given["id"])
    await story.app.settle()
    assert (await mother.screen()).texts[-1].endswith("Ik heb dit aan niemand gegeven.")
    assert not await eva.sees("Luister maar even")


async def test_who_erases_everything_leaves_no_voice_behind(story: Story) -> None:
    sara, mother = await with_mother(story)
    await mother.taps("Ja, ik kom")
    await gives(mother)
    async with story.database.read() as tx:
        maker = (await tx.execute(select(tie.c.person_id))).scalar()
    await mother.says("/stop")
    await mother.taps("Ja, gooi alles weg")
    async with story.database.read() as tx:
        means = (await tx.execute(select(button.c.value))).scalars().all()
    assert not [one for one in means if str(maker) in one]
    await sara.taps("Ja, geef het mij nu")
    assert await files_of(sara) == []


async def test_w20_what_is_given_to_one_closes_no_question_about_another(story: Story) -> None:
    sara, mother = await with_mother(story)
    await mother.sends("voice")
    piet = await story.client("Piet")
    await piet.says("Gesprek binnen een dag")
    await piet.taps("Ik weet nog niet wanneer")
    await piet.taps("Bij mij thuis")
    await piet.says("Kerkweg 2")
    await mother.starts(await link_for(piet, "mijn zus"))
    await mother.taps("Ja, ik kom")
    await mother.taps("Ja, geef het aan de ander")
    assert await sara.sees(READY)
    screen = await mother.says("vanmiddag na vieren")
    assert "16.00" in screen.texts[-1]


async def test_what_failed_comes_at_a_second_try_and_a_reply_gets_the_truth(story: Story) -> None:
    sara, mother = await with_mother(story)
    await mother.phone.shares(NEVER[0])
    await story.app.settle()
    await mother.taps("Ja, geef het aan de ander")
    await sara.taps("Ja, geef het mij nu")
    assert await sara.sees("mama stuurde iets.\nIk kan het niet doorgeven.")
    await gives(mother)
    story.world.disturb("outage", "copyMessage", times=2, person=sara.phone.id)
    await sara.taps("Ja, geef het mij nu")
    assert await files_of(sara) == []
    assert (await mother.taps("Nog eens proberen")).sees("Ik probeer het nog eens.")
    assert await files_of(sara) == ["voice"]
    voice = next(one for one in (await sara.screen()).messages if one.get("file"))
    story.said.add("Wat lief van je")
    await sara.phone.says("Wat lief van je", voice["id"])
    await story.app.settle()
    said = (await sara.screen()).texts[-1]
    assert said.endswith("Dit geef ik niet door.\nJe kunt het mama altijd zelf zeggen.")
    assert not await mother.sees("Wat lief van je")
