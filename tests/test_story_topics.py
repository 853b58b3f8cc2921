"""A topic for each client in the worker's chat: comfort, never the address; clients see none."""

from typing import Any

import pytest

from tests.story import Player, Story
from tests.test_story_contact import paired


async def topics_of(player: Player) -> dict[str, int]:
    return {one["name"]: one["id"] for one in (await player.screen()).raw["topics"]}


async def standing_in(player: Player, topic: int | None) -> list[str]:
    """What the bot said in this topic, or in the main chat."""
    shown = (await player.screen()).messages
    return [one["text"] for one in shown if one["from"] == "bot" and one.get("topic") == topic]


async def says_in(story: Story, player: Player, topic: int, text: str) -> None:
    story.said.add(text)
    await player.phone.says(text, topic=topic)
    await story.app.settle()


async def another(story: Story, eva: Player, name: str) -> Player:
    client = await story.client(name)
    await client.says("hm")
    await client.taps("Chatten met iemand")
    await client.taps("Chatten met Eva")
    await eva.taps("Ja, ik wil chatten")
    return client


async def test_each_client_has_a_topic_and_words_in_it_go_there_without_a_question(
    story: Story,
) -> None:
    story.world.topics = "on"
    sara, eva = await paired(story)
    tom = await another(story, eva, "Tom")
    places = await topics_of(eva)
    assert list(places) == ["Sara", "Tom"]
    await sara.says("Ik slaap slecht")
    await tom.says("Ben je er?")
    assert (await standing_in(eva, places["Sara"]))[-1] == "Sara:\nIk slaap slecht"
    assert (await standing_in(eva, places["Tom"]))[-1] == "Tom:\nBen je er?"
    await says_in(story, eva, places["Tom"], "Ik ben er")
    await says_in(story, eva, places["Sara"], "Wat naar voor je")
    assert (await tom.screen()).texts[-1] == "Eva:\nIk ben er"
    assert (await sara.screen()).texts[-1] == "Eva:\nWat naar voor je"
    await story.turn_clock(minutes=1)
    assert "Aangekomen" in (await standing_in(eva, places["Sara"]))[-1]
    await says_in(story, eva, places["Sara"], "/hulp")
    assert any("112" in one for one in (await standing_in(eva, places["Sara"]))[-3:])
    for client in (sara, tom):
        assert await topics_of(client) == {}
        assert not any("topic" in one for one in (await client.screen()).messages)


async def test_a_question_asked_in_a_topic_is_answered_there(story: Story) -> None:
    story.world.topics = "on"
    sara, eva = await paired(story)
    place = (await topics_of(eva))["Sara"]
    await says_in(story, eva, place, "/chat")
    await eva.taps("Bij Sara kijken")
    await eva.taps("Ik ben er even niet")
    await says_in(story, eva, place, "tot vrijdag")
    assert "Ik zeg dat je er weer bent op" in (await standing_in(eva, place))[-1]
    assert not await sara.sees("tot vrijdag")


@pytest.mark.parametrize("how", ["on", "silent"])
async def test_a_topic_that_is_thrown_away_loses_no_word_and_the_name_stands_there(
    story: Story, how: str
) -> None:
    story.world.topics = how
    sara, eva = await paired(story)
    place = (await topics_of(eva))["Sara"]
    await sara.says("Ik slaap slecht")
    await eva.phone.deletes_topic(place)
    await sara.says("Ben je er nog?")
    await sara.says("Hallo?")
    await sara.sends("voice")
    main = await standing_in(eva, None)
    assert any("Ben je er nog?" in one for one in main)
    named = {"on": "Sara:\nBen je er nog?", "silent": "Dit is van Sara."}
    assert named[how] in main
    assert any("De plek van Sara is weg." in one for one in main)
    assert (await eva.screen()).messages[-1]["file"]["kind"] == "voice"
    await eva.taps("Weer een plek voor Sara")
    again = (await topics_of(eva))["Sara"]
    await sara.says("Fijn")
    assert "Fijn" in (await standing_in(eva, again))[-1]


async def test_a_voice_into_a_topic_that_is_gone_still_says_whose_it_is(story: Story) -> None:
    story.world.topics = "on"
    sara, eva = await paired(story)
    await sara.says("Ik slaap slecht")
    await eva.phone.deletes_topic((await topics_of(eva))["Sara"])
    await sara.sends("voice")
    shown: list[dict[str, Any]] = (await eva.screen()).messages
    voice = next(one for one in shown if one.get("file"))
    under = next(one for one in shown if one["text"] == "Dit is van Sara.")
    assert under["reply_to"] == voice["id"]


async def test_a_worker_may_have_all_of_it_in_one_chat(story: Story) -> None:
    story.world.topics = "on"
    sara, eva = await paired(story)
    await eva.says("/chat")
    await eva.taps("Over mijzelf")
    await eva.taps("Alles bij elkaar")
    await sara.says("Ben je er?")
    assert (await standing_in(eva, None))[-1] == "Sara:\nBen je er?"
    await another(story, eva, "Tom")
    assert list(await topics_of(eva)) == ["Sara"]
    await eva.says("/chat")
    await eva.taps("Over mijzelf")
    await eva.taps("Voor ieder een eigen plek")
    made = (await eva.screen()).raw["topics"]
    assert [one["name"] for one in made] == ["Sara", "Sara", "Tom"]
    await sara.says("Fijn dat je er bent")
    assert (await standing_in(eva, made[1]["id"]))[-1] == "Sara:\nFijn dat je er bent"


async def test_a_bot_without_topics_makes_none_and_says_nothing_of_them(story: Story) -> None:
    sara, eva = await paired(story)
    await sara.says("Ben je er?")
    assert (await standing_in(eva, None))[-1] == "Sara:\nBen je er?"
    await eva.says("/chat")
    assert "bij elkaar" not in " ".join((await eva.taps("Over mijzelf")).buttons)
