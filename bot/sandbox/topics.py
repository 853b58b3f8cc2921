"""Topics in private chats: the bot makes them where it may, people throw them away."""

from typing import Any

from bot.sandbox.errors import Impossible, bad_request
from bot.sandbox.sending import reachable
from bot.sandbox.values import Person
from bot.sandbox.world import World

Given = dict[str, Any]

# "silent": a topic that is gone is not told; the message lands in the main chat.
MODES = ("off", "on", "silent")
COLOUR = 0x6FB9F0


def create_forum_topic(world: World, given: Given) -> dict[str, Any]:
    person = reachable(world, given)
    if world.topics == "off":
        raise bad_request("BOT_FORUM_CREATE_FORBIDDEN")
    made = world.next_number("message")
    person.topics[made] = given["name"]
    return {"message_thread_id": made, "name": given["name"], "icon_color": COLOUR}


def delete(person: Person, topic: int) -> dict[str, Any]:
    """Somebody throws a topic away, with all that stands in it; the bot is told nothing."""
    if topic not in person.topics:
        known = ", ".join(f"{one} ({name})" for one, name in person.topics.items())
        raise Impossible(404, f"there is no topic {topic}; there are: {known or 'none'}")
    del person.topics[topic]
    for message in [one for one in person.messages.values() if one.thread == topic]:
        del person.messages[message.message_id]
    return {"topic": topic}


def choose(world: World, mode: str) -> None:
    if mode not in MODES:
        raise Impossible(400, f'expected "topics": one of {", ".join(MODES)}')
    world.topics = mode
