"""Somebody else for a while, on consent: an answer that takes long, holidays, days off."""

from tests.story import Player, Story
from tests.test_story_contact import paired
from tests.test_story_talking import texts


async def stands_in(sara: Player, ben: Player, sees: str) -> None:
    await ben.taps("Ja, ik wil chatten")
    await sara.taps(f"Ja, chatten met {ben.phone.name}")
    await sara.taps(sees)


async def chosen(sara: Player, worker: Player) -> None:
    await stands_in(sara, worker, "Wat ik vanaf nu schrijf")


async def goes_away(eva: Player, sara: Player) -> None:
    """Eva is away from Sara for two weeks, and Sara wants somebody else meanwhile."""
    await eva.says("/chat")
    await eva.taps("Bij Sara kijken")
    await eva.taps("Ik ben er even niet")
    await eva.taps("Twee weken")
    await sara.taps("Ja, iemand anders zolang")


async def test_c06_after_four_daytime_hours_the_client_is_told_and_asked(story: Story) -> None:
    sara, eva = await paired(story)
    ben = await story.worker("Ben", "peer")
    await story.turn_clock(hours=10)
    await sara.says("Is daar iemand")
    await story.turn_clock(hours=13)
    assert not await sara.sees("gaf nog geen antwoord")
    await story.turn_clock(hours=2)
    screen = await sara.screen()
    assert screen.sees("Eva gaf nog geen antwoord.\nDat ligt niet aan jou.")
    assert screen.buttons == ["Ja, iemand anders zolang", "Nee, ik wacht op Eva", "Nu hulp nodig"]
    nudge = (await eva.screen()).message_with("Er ligt nog iets van Sara.")
    assert nudge["quiet"]
    await sara.says("Nog iets")
    await story.turn_clock(hours=48)
    assert len([one for one in await texts(eva) if "Er ligt nog iets" in one]) == 1
    await sara.taps("Nu hulp nodig")
    assert await sara.sees("Is er nu gevaar? Bel 112.")
    assert not await ben.sees("Iemand zoekt tijdelijk")
    await sara.taps("Ja, iemand anders zolang")
    assert not await ben.sees("Sara")
    await stands_in(sara, ben, "Ook alles wat er nog is")
    assert [one.split("\n")[-1] for one in await texts(ben)][-4:-1] == [
        "Sara:",
        "Is daar iemand",
        "Nog iets",
    ]
    await sara.says("Dag Ben")
    assert await ben.sees("Dag Ben")
    assert not await eva.sees("Dag Ben")
    await eva.says("Sorry, ik ben er weer")
    assert await sara.sees("Wat je schrijft, gaat weer naar Eva.")
    assert await ben.sees("Dank je wel dat je er was.")
    await ben.says("Hoe gaat het nu?")
    assert not await sara.sees("Hoe gaat het nu?")
    mine = (await sara.screen()).message_with("Dag Ben")["id"]
    await sara.phone.edits(mine, "Dag Ben, tot ziens")
    await story.app.settle()
    assert (await sara.screen()).message_with("Dat kan nu niet meer.")["reply_to"] == mine
    assert not await ben.sees("tot ziens")


async def test_c06_an_answer_in_time_ends_the_watch(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.says("Is daar iemand")
    await story.turn_clock(hours=3)
    await eva.says("Ja hoor")
    await story.turn_clock(hours=30)
    assert not await sara.sees("gaf nog geen antwoord")
    assert not await eva.sees("Er ligt nog iets")


async def test_c13_holidays_with_a_stand_in_who_sees_what_was_chosen(story: Story) -> None:
    sara, eva = await paired(story)
    ben, noor = await story.worker("Ben", "peer"), await story.worker("Noor", "peer")
    await ben.says("/ditbenik")
    await ben.says("Ik ben Ben en hou van fietsen.")
    await ben.taps("Zo is het goed")
    await sara.says("Dit is van ons")
    await eva.says("Ja, van ons")
    await eva.says("/chat")
    await eva.taps("Over mijzelf")
    await eva.taps("Ik ben er even niet")
    await eva.taps("Een week")
    assert await sara.sees("Eva is er even niet en leest weer maandag 16 maart, 8.00 uur.")
    await sara.taps("Ja, iemand anders zolang")
    await ben.taps("Ja, ik wil chatten")
    screen = await sara.screen()
    assert screen.sees("Ben:\nIk ben Ben en hou van fietsen.")
    screen = await sara.taps("Ja, chatten met Ben")
    assert screen.sees("Van Telegram kan ik nog 2 berichten laten zien, vanaf maandag 9 maart")
    assert screen.buttons == [
        "Niets, ik begin opnieuw",
        "Wat ik vanaf nu schrijf",
        "Ook alles wat er nog is",
    ]
    await sara.taps("Ook alles wat er nog is")
    shown = [text for text in await texts(ben) if "van ons" in text or text in ("Sara:", "Eva:")]
    assert shown == ["Sara:", "Dit is van ons", "Eva:", "Ja, van ons"]
    assert await eva.sees("Ben chat zolang met Sara.")
    await sara.says("Fietsen vind ik ook fijn")
    await ben.says("Zullen we dat delen")
    assert await ben.sees("Fietsen vind ik ook fijn")
    assert await sara.sees("Ben:\nZullen we dat delen")
    assert not await eva.sees("Fietsen vind ik ook fijn")
    await story.turn_clock(days=7)
    assert await sara.sees("Eva is er weer.\nWat je schrijft, gaat weer naar Eva.")
    await sara.says("Welkom terug")
    assert await eva.sees("Welkom terug")
    assert not await ben.sees("Welkom terug")
    assert not await noor.sees("Sara")


async def test_c13_nothing_is_shown_and_each_word_is_asked_for_whom(story: Story) -> None:
    sara, eva = await paired(story)
    ben = await story.worker("Ben", "peer")
    await sara.says("Alleen voor Eva bedoeld")
    await eva.says("/chat")
    await eva.taps("Bij Sara kijken")
    await eva.taps("Ik ben er even niet")
    await eva.says("tot vrijdag")
    assert await sara.sees("leest weer vrijdag 13 maart, 8.00 uur.")
    await sara.taps("Ja, iemand anders zolang")
    await stands_in(sara, ben, "Niets, ik begin opnieuw")
    assert not await ben.sees("Alleen voor Eva bedoeld")
    screen = await sara.says("Wie ben jij eigenlijk")
    assert screen.sees("Voor wie is dit?")
    await sara.taps("Voor Ben")
    assert await ben.sees("Wie ben jij eigenlijk")
    await sara.says("/chat")
    await sara.taps("Niet meer chatten met Ben")
    assert await ben.sees("Dank je wel dat je er was.")
    await sara.says("Ik wacht op jou")
    assert not await eva.sees("Ik wacht op jou")
    await story.turn_clock(days=4)
    assert await sara.sees("Eva is er weer.")
    assert await eva.sees("Ik wacht op jou")


async def test_c13_rather_somebody_else_or_nobody_at_all(story: Story) -> None:
    sara, eva = await paired(story)
    ben, noor = await story.worker("Ben", "peer"), await story.worker("Noor", "peer")
    await goes_away(eva, sara)
    await ben.taps("Ja, ik wil chatten")
    await sara.taps("Liever iemand anders")
    assert await ben.sees("Dank je wel dat je er was.")
    await noor.taps("Ja, ik wil chatten")
    await sara.taps("Nee, toch niemand anders")
    await sara.says("Dan wacht ik")
    await story.turn_clock(days=14)
    assert await eva.sees("Dan wacht ik")
    assert not await noor.sees("Sara")
