"""A worker with several clients never speaks to the wrong one: the name is said first."""

from storage.schema import said
from tests.databases import take_snapshot
from tests.story import Player, Story
from tests.test_story_contact import paired
from tests.test_story_talking import texts


async def two_clients(story: Story, second: str = "Tom") -> tuple[Player, Player, Player]:
    sara, eva = await paired(story)
    await story.turn_clock(hours=1)
    tom = await story.client(second)
    await tom.says("/chat")
    await tom.taps("Chatten met Eva")
    await eva.taps("Ja, ik wil chatten")
    return sara, tom, eva


async def chosen(eva: Player, name: str, words: str) -> None:
    screen = await eva.says(words)
    assert screen.sees("Voor wie is dit?")
    await eva.taps(next(label for label in screen.buttons[-3:] if name in label))
    assert await eva.sees(f"Je praat nu met {name}.")


async def test_a_confirmation_names_the_person_and_ten_seconds_can_be_undone(story: Story) -> None:
    sara, tom, eva = await two_clients(story)
    await chosen(eva, "Tom", "Hoe was je nacht?")
    assert not await tom.sees("Hoe was je nacht?")
    screen = await eva.taps("Nee, niet versturen")
    assert screen.sees("Ik geef het aan niemand.")
    await story.turn_clock(minutes=1)
    assert not await tom.sees("Hoe was je nacht?")
    assert (await take_snapshot(story.database))[said.name] == []
    await eva.says("Heb je geslapen?")
    await eva.says("Ik dacht aan je")
    await story.turn_clock(seconds=11)
    assert (await texts(tom))[-2:] == ["Eva:\nHeb je geslapen?", "Ik dacht aan je"]
    screen = await eva.taps("Nee, niet versturen")
    assert screen.sees("Het is al weg.")
    assert not await sara.sees("geslapen")


async def test_one_tap_gives_it_to_the_other_and_goes_on_there(story: Story) -> None:
    sara, tom, eva = await two_clients(story)
    await chosen(eva, "Tom", "Ha Sara, hoe gaat het?")
    screen = await eva.screen()
    await eva.taps(next(label for label in screen.buttons if "Sara" in label))
    assert await eva.sees("Je praat nu met Sara.")
    await eva.says("Ik ben er")
    await story.turn_clock(seconds=11)
    assert (await texts(sara))[-2:] == ["Eva:\nHa Sara, hoe gaat het?", "Ik ben er"]
    assert not await tom.sees("Ha Sara")


async def test_a_reply_goes_to_whose_words_it_answers_and_is_called_by_name(story: Story) -> None:
    sara, tom, eva = await two_clients(story)
    await sara.says("Ik ben moe")
    await tom.says("Ik ben blij")
    heard = (await eva.screen()).message_with("Ik ben moe")["id"]
    await eva.phone.says("Rust maar uit", heard)
    await story.app.settle()
    assert (await texts(sara))[-1] == "Eva:\nRust maar uit"
    assert not await tom.sees("Rust maar uit")
    await story.turn_clock(seconds=10)
    assert (await texts(eva))[-1].startswith("Naast: Aangekomen bij Sara")


async def test_two_clients_in_the_same_millisecond_keep_their_own_names(story: Story) -> None:
    sara, tom, eva = await two_clients(story)
    for number in range(3):
        await sara.phone.says(f"Sara zegt {number}")
        await tom.phone.says(f"Tom zegt {number}")
    await story.app.settle()
    heard = [text for text in await texts(eva) if " zegt " in text]
    for name in ("Sara", "Tom"):
        own = [text for text in heard if f"{name} zegt" in text]
        assert [text.split(" ")[-1] for text in own] == ["0", "1", "2"]
    named = ""
    for text in heard:
        named = text.split(":")[0] if ":\n" in text else named
        assert f"{named} zegt" in text
    for number in range(3):
        answered = (await eva.screen()).message_with(f"Tom zegt {number}")["id"]
        await eva.phone.says(f"Antwoord {number}", answered)
    await story.app.settle()
    assert [text for text in await texts(sara) if "Antwoord" in text] == []
    assert len([text for text in await texts(tom) if "Antwoord" in text]) == 3


async def test_two_clients_with_one_name_are_told_apart(story: Story) -> None:
    sara, other, eva = await two_clients(story, "Sara")
    screen = await eva.says("Voor een van beiden")
    labels = [label for label in screen.buttons[-3:] if "Sara" in label]
    assert len(labels) == 2
    await eva.taps(labels[1])
    await story.turn_clock(seconds=11)
    assert await other.sees("Voor een van beiden")
    assert not await sara.sees("Voor een van beiden")


async def test_a_restart_within_the_ten_seconds_loses_and_doubles_nothing(story: Story) -> None:
    _sara, tom, eva = await two_clients(story)
    await chosen(eva, "Tom", "Voor de herstart")
    await story.close_app()
    await story.open_app()
    await story.app.settle()
    await story.turn_clock(seconds=11)
    assert len([text for text in await texts(tom) if "Voor de herstart" in text]) == 1
