"""Workers say their own hours, in words; who reads when follows from that."""

from tests.story import Story


async def test_a_worker_says_other_hours_for_every_week_and_for_a_day(story: Story) -> None:
    anna = await story.worker("Anna", hours="ma-vr 9-17")
    screen = await anna.says("Mijn uren")
    assert screen.sees("Je leest hier: ma-vr 9-17")
    await anna.taps("Andere uren voor elke week")
    assert (await anna.says("als het regent")).sees("Dat begrijp ik nog niet.")
    screen = await anna.says("elke dag van 9 tot 12 uur")
    assert screen.sees("Je leest nu elke week: ma-zo 9-12")
    await anna.says("/uren")
    await anna.taps("Een dag is anders")
    screen = await anna.says("volgende week dinsdag niet")
    assert screen.sees("Dan lees je niet: dinsdag 17 maart")
    await anna.says("Mijn uren")
    await anna.taps("Een dag is anders")
    screen = await anna.says("volgende dinsdag niet")
    assert screen.sees("Dit kan twee dingen zijn:")
    screen = await anna.taps("dinsdag 10 maart")
    assert screen.sees("Dan lees je niet: dinsdag 10 maart")
    screen = await anna.taps("Dit klopt niet")
    screen = await anna.says("volgende week dinsdag wel van 10 tot 11")
    screen = await anna.says("Mijn uren")
    assert screen.texts[-2:] == [
        "Dan lees je niet: dinsdag 17 maart, 0.00 tot 10.00 uur\n"
        "dinsdag 17 maart, 11.00 tot woensdag 18 maart, 0.00 uur",
        "Dan lees je ook: dinsdag 17 maart, 10.00 tot 11.00 uur",
    ]
    await anna.taps("Een dag is anders")
    await anna.taps("Alles weer zoals elke week")
    assert (await anna.says("Mijn uren")).texts[-1] == "Je leest hier: ma-zo 9-12"


async def test_w18_who_says_also_at_night_is_asked_in_that_night(story: Story) -> None:
    """And who did not say so sleeps: nobody else hears of it before the morning."""
    anna = await story.worker("Anna", hours="ma-zo 9-21")
    bram = await story.worker("Bram", hours="ma-zo 9-21")
    await anna.says("Mijn uren")
    await anna.taps("Een dag is anders")
    screen = await anna.taps("Vannacht ook")
    assert screen.sees("Dan lees je ook: maandag 9 maart, 22.00 tot dinsdag 10 maart, 8.00 uur")
    await story.turn_clock(hours=13, minutes=40)
    sara = await story.client()
    screen = await sara.says("ik wil praten")
    assert screen.sees("Ik heb Anna nu gevraagd.")
    assert await anna.sees("Iemand vraagt om een gesprek.")
    assert not await bram.sees("Iemand vraagt om een gesprek.")
    await story.turn_clock(hours=9, minutes=30)
    assert await bram.sees("Iemand vraagt om een gesprek.")


async def test_w18_a_search_that_is_on_asks_at_once_who_comes_in(story: Story) -> None:
    anna = await story.worker("Anna", hours="di 9-17")
    sara = await story.client()
    screen = await sara.says("Gesprek binnen een dag")
    assert screen.sees("Anna leest het dinsdag 10 maart, 9.00 uur.")
    assert not await anna.sees("Iemand vraagt om een gesprek.")
    await anna.says("Mijn uren")
    await anna.taps("Een dag is anders")
    await anna.says("vandaag ook")
    assert await anna.sees("Iemand vraagt om een gesprek.")


async def test_a_day_off_is_believed_when_the_client_reads_who_reads(story: Story) -> None:
    anna = await story.worker("Anna", hours="ma-vr 9-17")
    await anna.says("/uren")
    await anna.taps("Een dag is anders")
    await anna.says("vandaag niet")
    sara = await story.client()
    screen = await sara.says("Gesprek binnen een dag")
    assert screen.sees("Anna leest het dinsdag 10 maart, 9.00 uur.")


async def test_workers_see_who_reads_when_and_nobody_else_does(story: Story) -> None:
    anna = await story.worker("Anna", hours="ma-vr 9-17")
    await story.worker("Dirk", "coordinator", "ma-zo 12-24")
    await anna.says("Mijn uren")
    await anna.taps("Een dag is anders")
    await anna.taps("Morgen niet")
    screen = await anna.says("/rooster")
    days = screen.texts[-1].split("\n\n")
    assert days[0] == "maandag 9 maart\nAnna: 9.00-17.00\nDirk: 12.00-24.00"
    assert days[1] == "dinsdag 10 maart\nDirk: 12.00-24.00"
    assert len(days) == 7
    sara = await story.client()
    for words in ("/rooster", "/uren", "Mijn uren"):
        screen = await sara.says(words)
        assert not screen.sees("Dirk")
        assert not screen.sees("Je leest hier")


async def test_hours_end_with_the_role_and_are_in_my_data(story: Story) -> None:
    anna = await story.worker("Anna", hours="ma-vr 9-17")
    await anna.says("/uren")
    await anna.taps("Een dag is anders")
    await anna.taps("Morgen niet")
    screen = await anna.says("/gegevens")
    file = next(one["file"] for one in reversed(screen.messages) if one.get("file"))
    assert "Dan lees je niet: dinsdag 10 maart" in await story.download(file["url"])
