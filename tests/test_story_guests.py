"""The people of the client: named in her words, asked by a link, told nothing before her yes."""

import re
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from bot.config import MeetingSettings
from storage.schema import guest, tie
from tests.story import Player, Story

LINK = re.compile(r"https://t\.me/naast_bot\?start=([\w-]+)")


async def ask_for_a_talk(story: Story) -> Player:
    sara = await story.client("Sara")
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    await sara.taps("Bij mij thuis")
    await sara.says("Dorpsstraat 1")
    return sara


async def link_for(sara: Player, name: str) -> str:
    """The client names somebody; the last part of the link she gets for them."""
    screen = await sara.screen()
    add = next(one for one in screen.buttons if one in ("Ja, iemand erbij", "Nog iemand erbij"))
    await sara.taps(add)
    await sara.says(name)
    return await newest_link(sara)


async def newest_link(sara: Player) -> str:
    found = LINK.findall("\n".join((await sara.screen()).texts))
    return str(found[-1])


async def open_link(story: Story, name: str, token: str) -> Player:
    player = await story.person(name)
    await player.starts(token)
    return player


async def two_say_yes(anna: Player, bram: Player, when: str) -> None:
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.says(when)


async def fixed_with_mother(story: Story) -> tuple[Player, Player, Player, Player]:
    """A talk on Monday at noon: the client, two facilitators, and her mother who comes too."""
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await open_link(story, "Ria", await link_for(sara, "mama"))
    await mother.taps("Ja, ik kom")
    await mother.taps("Ik weet nog niet wanneer")
    await sara.taps("Ja, dat klopt")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    return sara, anna, bram, mother


async def test_n12_the_people_of_the_client_come_along(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await open_link(story, "Ria", await link_for(sara, "mama"))
    assert await mother.sees("Iemand die jou kent, vraagt je bij een gesprek.")
    await mother.taps("Ja, ik kom")
    assert await sara.sees("Iemand antwoordt voor mama.\nKlopt dat?")
    await mother.says("vanmiddag na vieren")
    await sara.taps("Ja, dat klopt")
    await two_say_yes(anna, bram, "vanmiddag tussen 13 en 18 uur")
    assert await sara.sees("Het kan op maandag 9 maart, 16.00 uur: dan kunnen de meeste mensen.")
    assert await sara.sees("Met Anna, Bram en mama.")
    await sara.taps("Ja, maandag 16.00 uur")
    screen = await mother.screen()
    assert screen.sees(
        "Het gesprek met Sara staat vast: maandag 9 maart, 16.00 uur.\nWaar: Dorpsstraat 1."
    )
    assert [one["file"]["name"] for one in screen.messages if one.get("file")] == ["afspraak.ics"]
    assert await anna.sees("Met Sara, Bram en mama.")
    await story.turn_clock(hours=8)
    assert await mother.sees("Straks is het gesprek: maandag 9 maart, 16.00 uur.")
    assert await mother.sees("Het gesprek begint zo")


async def test_a_whole_meeting_without_guests(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    await sara.taps("Nu niemand erbij")
    assert await sara.sees("Je kunt het altijd veranderen onder Mijn gesprek.")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    assert await sara.sees("Het gesprek staat vast")


async def test_w9_opening_uses_nothing_up_and_shows_no_name_time_or_place(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    token = await link_for(sara, "mama")
    mother = await open_link(story, "Ria", token)
    await mother.starts(token)
    await mother.taps("Ja, ik kom")
    await mother.taps("Ik weet nog niet wanneer")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    for text in (await mother.screen()).texts:
        assert not [word for word in ("Sara", "Dorpsstraat", "12.00", "Anna") if word in text]
    await sara.taps("Ja, dat klopt")
    assert await mother.sees("Het gesprek met Sara staat vast: maandag 9 maart, 12.00 uur.")


async def test_w9_when_it_is_not_right_nothing_of_the_answer_stands(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    token = await link_for(sara, "mama")
    stranger = await open_link(story, "Iemand", token)
    await stranger.taps("Ja, ik kom")
    await sara.taps("Nee, maak een nieuwe link")
    async with story.database.read() as tx:
        assert (await tx.execute(select(guest.c.answer))).scalars().all() == [None]
        assert (await tx.execute(select(tie.c.person_id))).scalars().all() == [None]
    await stranger.says("vanmiddag na vieren")
    assert await stranger.sees("Er is nu geen gesprek waar je bij gevraagd bent.")
    await stranger.starts(token)
    assert await stranger.sees("Deze link werkt niet meer.")
    mother = await open_link(story, "Ria", await newest_link(sara))
    assert await mother.sees("Wil je erbij zijn?")


async def test_a_link_is_for_one_person(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    token = await link_for(sara, "mama")
    await open_link(story, "Ria", token)
    other = await open_link(story, "Ander", token)
    assert await other.sees("Deze link is al van iemand anders.")
    assert not await other.sees("Wil je erbij zijn?")


async def test_w22_who_opens_her_own_link_reads_that_the_talk_is_hers(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    await sara.starts(await link_for(sara, "mama"))
    assert await sara.sees("Dit gesprek is voor jou.\nWil je er iemand bij? Stuur dan deze link.")


async def test_w20_somebody_not_yet_asked_is_remembered_the_next_day(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    old = await link_for(sara, "mama")
    await sara.taps("Herinner mij morgen")
    await story.turn_clock(hours=24)
    assert await sara.sees("Je wilde mama nog vragen.")
    await sara.taps("Ja, een nieuwe link")
    new = await newest_link(sara)
    mother = await open_link(story, "Ria", old)
    assert await mother.sees("Deze link werkt niet meer.")
    await mother.starts(new)
    assert await mother.sees("Wil je erbij zijn?")


async def test_w28_what_others_read_is_shown_word_for_word(story: Story) -> None:
    anna = await story.worker("Anna")
    sara = await ask_for_a_talk(story)
    await sara.taps("Wat lezen anderen over mij?")
    asked = next(one for one in (await anna.screen()).texts if "Iemand vraagt" in one)
    assert await sara.sees(asked)
    assert await sara.sees("Iemand die jou kent, vraagt je bij een gesprek.")


async def test_w28_when_it_is_fixed_she_reads_what_they_read_then(story: Story) -> None:
    sara, anna, _, mother = await fixed_with_mother(story)
    await sara.says("Mijn gesprek")
    await sara.taps("Wie erbij is")
    await sara.taps("Wat lezen anderen over mij?")
    for player in (anna, mother):
        fixed = next(one for one in (await player.screen()).texts if "staat vast" in one)
        assert await sara.sees(fixed)


async def files_of(player: Player) -> list[str]:
    return [one["file"]["kind"] for one in (await player.screen()).messages if one.get("file")]


async def test_w20_a_guest_answers_by_voice_or_photo_and_only_the_client_gets_it(
    story: Story,
) -> None:
    anna = await story.worker("Anna")
    sara = await ask_for_a_talk(story)
    mother = await open_link(story, "Ria", await link_for(sara, "mama"))
    screen = await mother.sends("photo")
    assert screen.sees("Mag de ander dit zien?")
    screen = await mother.taps("Ja, geef het aan de ander")
    assert screen.texts[-1].endswith("Wil je erbij zijn?")
    assert await sara.sees("Iemand antwoordt voor mama en stuurt iets voor jou.")
    await sara.taps("Nee, liever niet")
    await mother.taps("Ja, ik kom")
    await sara.taps("Ja, dat klopt")
    assert (await mother.sends("voice")).sees("Mag Sara dit horen?")
    assert (await mother.says("ja")).sees("Je hoort van mij als er een moment is.")
    assert not await files_of(sara), "nothing is pushed"
    await sara.taps("Ja, geef het mij nu")
    shown = (await sara.screen()).messages[-2:]
    assert (shown[0]["text"], shown[1]["file"]["kind"]) == ("mama:", "voice")
    assert await files_of(anna) == []
    spoken = next(one for one in (await mother.screen()).messages[::-1] if one.get("file"))
    await mother.phone.says("/wis", spoken["id"])
    await story.app.settle()
    assert await files_of(sara) == []
    for _ in range(2):
        assert (await mother.sends("voice")).texts[-1].endswith("Mag Sara dit horen?")
        await mother.says("nee")


async def test_a_guest_may_leave_and_it_is_not_pushed(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    mother = await open_link(story, "Ria", await link_for(sara, "mama"))
    await mother.taps("Nee, ik kom niet")
    await sara.taps("Ja, dat klopt")
    before = (await sara.screen()).texts
    await mother.taps("Vraag mij niet meer")
    assert await mother.sees("Die vraagt je hier niet meer.")
    assert (await sara.screen()).texts == before
    await sara.says("Mijn gesprek")
    screen = await sara.taps("Wie erbij is")
    assert screen.texts[-1].splitlines()[1] == "mama: is er niet meer bij"
    await sara.taps("mama erbij")
    again = await open_link(story, "Ria", await newest_link(sara))
    assert await again.sees("Wil je erbij zijn?")
    screen = await sara.taps("Wie er nog bij is")
    assert screen.texts[-1].splitlines()[1] == "mama: nog geen antwoord"


async def test_a_guest_types_yes_and_is_not_taken_for_a_client(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    mother = await open_link(story, "Ria", await link_for(sara, "mama"))
    await mother.says("wat is dit")
    assert not await mother.sees("Mag ik bewaren wat je mij vertelt?")
    await mother.says("ja")
    assert await mother.sees("Dank je wel. Wanneer kun je?")


async def test_n02_the_reminder_for_an_early_talk_comes_the_evening_before(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    await two_say_yes(anna, bram, "morgenochtend om 8 uur")
    await sara.taps("Ja, dinsdag 8.00 uur")
    await story.turn_clock(hours=10)
    assert await sara.sees("Straks is het gesprek: dinsdag 10 maart, 8.00 uur.")
    assert story.clock() - story.start > timedelta(hours=9)


async def test_w29_with_the_telephone_everybody_reads_the_number(story: Story) -> None:
    meeting = MeetingSettings(phone="020 123 4567", video_base="https://video.example.nl/")
    await story.close_app()
    story.settings = replace(story.settings, meeting=meeting)
    await story.open_app()
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client("Sara")
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    assert "Met video of telefoon" in (await sara.screen()).buttons
    await sara.taps("Met video of telefoon")
    await sara.taps("Met de telefoon")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    await story.turn_clock(hours=2)
    assert await anna.sees("Waar: met de telefoon, 020 123 4567.")


async def test_n09_who_is_silent_is_asked_again_only_when_she_says_so(story: Story) -> None:
    await story.worker("Anna")
    sara = await ask_for_a_talk(story)
    mother = await open_link(story, "Ria", await link_for(sara, "mama"))
    await sara.taps("Wie er nog bij is")
    await link_for(sara, "Piet")
    await story.turn_clock(hours=2, minutes=25)
    screen = await sara.screen()
    assert screen.sees("Nog geen antwoord van mama en Piet. Dat mag.")
    asked = len((await mother.screen()).texts)
    screen = await sara.taps("Vraag mama nog een keer")
    assert screen.sees("Ik heb mama nog een keer gevraagd.")
    assert len((await mother.screen()).texts) == asked + 1
    assert (await mother.taps("Nee, ik kom niet")).texts
    screen = await sara.taps("Vraag Piet nog een keer")
    assert screen.sees("Dit is de link voor Piet.")
    await story.turn_clock(hours=4)
    assert " ".join((await sara.screen()).texts).count("Nog geen antwoord van") == 1
