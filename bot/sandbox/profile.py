"""What the bot says about itself: its name, its descriptions, its commands."""

from typing import Any

from bot.sandbox.shapes import write
from bot.sandbox.world import World

Given = dict[str, Any]


def get_me(world: World, _given: Given) -> dict[str, Any]:
    return world.bot_user() | {
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": world.topics != "off",
        "allows_users_to_create_topics": False,
    }


def commands_key(given: Given) -> tuple[str, str]:
    return write(given.get("scope", {"type": "default"})), given.get("language_code", "")


def set_my_commands(world: World, given: Given) -> bool:
    world.state.commands[commands_key(given)] = given["commands"]
    return True


def get_my_commands(world: World, given: Given) -> list[dict[str, Any]]:
    return world.state.commands.get(commands_key(given), [])


def delete_my_commands(world: World, given: Given) -> bool:
    world.state.commands.pop(commands_key(given), None)
    return True


def set_words(world: World, given: Given, what: str) -> bool:
    world.state.profile[what, given.get("language_code", "")] = given.get(what, "")
    return True


def get_words(world: World, given: Given, what: str) -> dict[str, str]:
    """In the language asked for, or else the words for all languages."""
    said = world.state.profile
    for_all = said.get((what, ""), world.name if what == "name" else "")
    return {what: said.get((what, given.get("language_code", "")), for_all)}


def set_my_name(world: World, given: Given) -> bool:
    return set_words(world, given, "name")


def set_my_description(world: World, given: Given) -> bool:
    return set_words(world, given, "description")


def set_my_short_description(world: World, given: Given) -> bool:
    return set_words(world, given, "short_description")


def get_my_name(world: World, given: Given) -> dict[str, str]:
    return get_words(world, given, "name")


def get_my_description(world: World, given: Given) -> dict[str, str]:
    return get_words(world, given, "description")


def get_my_short_description(world: World, given: Given) -> dict[str, str]:
    return get_words(world, given, "short_description")
