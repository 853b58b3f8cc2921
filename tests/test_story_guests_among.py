"""What her people see of each other, and hear when one of them is late or she needs no talk."""

import re
from datetime import timedelta

from sqlalchemy import select

from storage.schema import tie
from tests.story import Story
from tests.test_story_guests import (
    ask_for_a_talk,
    fixed_with_mother,
    link_for,
    open_link,
    two_say_yes,
)


async def test_w16_who_is_taken_out_reads_that_the_client_chooses(story: Story) -> None:
    sara, _, _, mother = await fixed_with_mother(story)
    await sara.says("Mijn gesprek")
    await sara.taps("Wie erbij is")
    assert await sara.sees("mama: komt")
    await sara.taps("mama deze keer niet")
    assert not await mother.sees("zonder jou")
    await sara.taps("Ja, zeg jij het")
    screen = await mother.screen()
    assert screen.sees("Deze keer is het gesprek zonder jou.\nSara kiest per keer.")
    assert not screen.sees("niet nodig")
    names = [one["file"]["name"] for one in screen.messages if one.get("file")]
    assert names == ["afspraak.ics", "afspraak-weg.ics"]
    await story.turn_clock(hours=3)
    assert not await mother.sees("Het gesprek begint zo")


async def test_w16_the_client_may_say_it_herself(story: Story) -> None:
    sara = await ask_for_a_talk(story)
    mother = await open_link(story, "Ria", await link_for(sara, "mama"))
    await mother.taps("Ja, ik kom")
    await sara.says("Mijn gesprek")
    await sara.taps("Wie erbij is")
    await sara.taps("mama deze keer niet")
    await sara.taps("Nee, ik zeg het zelf")
    assert not await mother.sees("zonder jou")
    await mother.says("vanmiddag na vieren")
    assert await mother.sees("Er is nu geen gesprek waar je bij gevraagd bent.")


async def test_w16_members_see_no_other_names_or_answers(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await ask_for_a_talk(story)
    mother = await open_link(story, "Ria", await link_for(sara, "mama"))
    await sara.taps("Wie er nog bij is")
    brother = await open_link(story, "Tim", await link_for(sara, "mijn broer"))
    for guest_ in (mother, brother):
        await guest_.taps("Ja, ik kom")
        await guest_.taps("Ik weet nog niet wanneer")
        await sara.taps("Ja, dat klopt")
    await two_say_yes(anna, bram, "vanmiddag")
    await sara.taps("Ja, maandag 12.00 uur")
    for guest_, hidden in ((mother, ("Tim", "broer")), (brother, ("Ria", "mama"))):
        for text in (await guest_.screen()).texts:
            assert not [word for word in (*hidden, "Anna", "Bram") if word in text]


async def test_w16_the_client_may_let_her_people_read_each_others_names(story: Story) -> None:
    sara, _, _, mother = await fixed_with_mother(story)
    await sara.says("Mijn gesprek")
    await sara.taps("Wie erbij is")
    brother = await open_link(story, "Tim", await link_for(sara, "mijn broer"))
    await sara.taps("Wie er nog bij is")
    await sara.taps("Zo is het goed")
    await sara.taps("Verder niemand")
    await sara.taps("Wat lezen anderen over mij?")
    assert await sara.sees("Wie komt, leest nu geen namen van anderen.")
    assert not await mother.sees("broer")
    await sara.taps("Ja, laat de namen zien")
    assert await sara.sees("alleen de naam: Ook gevraagd: mama en mijn broer.")
    assert (await mother.screen()).texts[-1] == "Ook gevraagd: mijn broer."
    assert not await brother.sees("Ook gevraagd")
    await brother.taps("Ja, ik kom")
    await sara.taps("Ja, dat klopt")
    assert (await brother.screen()).texts.count("Ook gevraagd: mama.") == 1
    await sara.taps("Nee, geen namen meer")
    assert await sara.sees("Wie komt, leest nu geen namen van anderen.")


async def test_a_moved_talk_takes_the_old_calendar_entry_along(story: Story) -> None:
    sara, _, _, mother = await fixed_with_mother(story)
    story.set_clock(story.clock() - timedelta(minutes=30))
    await sara.says("Mijn gesprek")
    await sara.taps("Een andere tijd")
    assert await mother.sees("Haal het oude moment zelf uit je agenda.")
    await sara.says("vanmiddag om half vier")
    await sara.taps("Ja, maandag 15.30 uur")
    screen = await mother.screen()
    assert screen.sees("Het gesprek met Sara staat vast: maandag 9 maart, 15.30 uur.")
    files = [one["file"] for one in screen.messages if one.get("file")]
    contents = [await story.download(one["url"]) for one in files]
    numbers = [int(re.search(r"SEQUENCE:(\d+)", one)[1]) for one in contents]  # type: ignore[index]
    assert numbers == sorted(set(numbers)), numbers
    assert [one["name"] for one in files] == ["afspraak.ics", "afspraak-weg.ics", "afspraak.ics"]
    assert len({re.search(r"UID:(\S+)", one)[1] for one in contents}) == 1  # type: ignore[index]


async def test_w26_who_is_late_or_cannot_come_is_seen_by_all_who_come(story: Story) -> None:
    sara, anna, bram, mother = await fixed_with_mother(story)
    await mother.taps("Ik ben wat later")
    for player in (sara, anna, bram):
        assert await player.sees("mama komt wat later.")
    await story.turn_clock(minutes=110)
    await anna.taps("Ik ben wat later")
    assert await sara.sees("Anna komt wat later.")
    assert await mother.sees("Iemand komt wat later. We wachten even.")
    await mother.taps("Ik kan toch niet komen")
    for player in (sara, anna, bram):
        assert await player.sees("mama kan toch niet bij het gesprek zijn.")


async def test_w26_when_the_client_withdraws_everybody_hears_it(story: Story) -> None:
    sara, anna, bram, mother = await fixed_with_mother(story)
    await sara.says("/stop")
    await sara.taps("Ja, gooi alles weg")
    assert await mother.sees("Het gesprek met Sara is nu niet nodig.\nVraag het Sara zelf.")
    for player in (anna, bram, mother):
        names = [one["file"]["name"] for one in (await player.screen()).messages if one.get("file")]
        assert names == ["afspraak.ics", "afspraak-weg.ics"]
    async with story.database.read() as tx:
        assert not (await tx.execute(select(tie))).all()
