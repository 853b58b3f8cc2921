"""From a request to a confirmed meeting: one client, two facilitators, one moment."""

from tests.story import Story


async def test_a_request_becomes_a_confirmed_meeting(story: Story) -> None:
    anna = await story.worker("Anna")
    bram = await story.worker("Bram")
    sara = await story.client("Sara")

    screen = await sara.says("Gesprek binnen een dag")
    for t in screen.texts:
        print(t, "\n--")
    screen = await sara.taps("Ik weet nog niet wanneer")
    for t in screen.texts:
        print(t, "\n--")
    await sara.taps("Bij mij thuis")
    await sara.says("Dorpsstraat 1, Assen")

    await anna.taps("Ja, ik doe mee")
    await anna.taps("maandag in de middag")
    await bram.taps("Ja, ik doe mee")
    s = await bram.says("tussen 14 en 17 uur")
    for t in s.texts:
        print("B", t, "\n--")

    screen = await sara.screen()
    for t in screen.texts:
        print(t, "\n--")
    await sara.taps("Ja, maandag 14.00 uur")
    for player in (sara, anna, bram):
        assert await player.sees("Het gesprek staat vast: maandag 9 maart, 14.00 uur.")
