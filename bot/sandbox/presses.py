"""Pressing buttons: the newest visible one with a label, one of an older message, a forged one."""

from typing import Any

from bot.sandbox.errors import Impossible
from bot.sandbox.keyboards import hide_if_once
from bot.sandbox.limits import octets
from bot.sandbox.phones import Done, check_open, find_message, put
from bot.sandbox.shapes import inaccessible, message_of, user_of
from bot.sandbox.texts import text_body, without_isolates
from bot.sandbox.updates import LIFE_OF_A_PRESS, announce
from bot.sandbox.values import Message, Person, Query
from bot.sandbox.world import World

Button = dict[str, Any]
ACTIONS_ELSEWHERE = {"url": "opened", "copy_text": "copied", "web_app": "opened"}
MOST_DATA = 64


def inline_button(person: Person, label: str, message_id: int | None) -> tuple[int, Button] | None:
    """The newest message with such a button, and the button; marks no eye sees do not count."""
    if message_id is not None:
        messages = [find_message(person, message_id)]
    else:
        messages = list(reversed(person.messages.values()))
    for message in messages:
        for button in (button for row in message.inline_rows for button in row):
            if without_isolates(button["text"]) == label:
                return message.message_id, button
    return None


def key(person: Person, label: str) -> tuple[int, Button] | None:
    """The key of the present keyboard with this label."""
    keyboard = person.keyboard
    for button in (button for row in keyboard.rows for button in row) if keyboard else ():
        if keyboard and without_isolates(button["text"]) == label:
            return keyboard.message_id, button
    return None


def labels_of(person: Person, message_id: int | None) -> list[str]:
    chosen = [message_id] if message_id is not None else list(person.messages)
    inline = [row for one in chosen for row in person.messages[one].inline_rows]
    keys = person.keyboard.rows if person.keyboard and message_id is None else []
    return [without_isolates(button["text"]) for row in [*inline, *keys] for button in row]


def press(world: World, person: Person, label: str, message_id: int | None = None) -> Done:
    """Press what is newest on the screen with this label."""
    check_open(person)
    plain = without_isolates(label)
    inline = inline_button(person, plain, message_id)
    typed = key(person, plain) if message_id is None else None
    if typed and (not inline or typed[0] > inline[0]):
        return press_key(world, person, typed[1])
    if inline:
        return press_inline(world, person, person.messages[inline[0]], inline[1])
    there = ", ".join(f'"{one}"' for one in labels_of(person, message_id)) or "none"
    raise Impossible(404, f'there is no button "{plain}" on the screen; there are: {there}')


def press_key(world: World, person: Person, button: Button) -> Done:
    asked = [name for name in button if name.startswith("request_") or name == "web_app"]
    if asked:
        raise Impossible(409, f"the sandbox does not play the key {asked[0]} yet")
    hide_if_once(person)
    return put(world, person, text_body(button["text"], []))


def press_inline(world: World, person: Person, message: Message, button: Button) -> Done:
    if data := button.get("callback_data"):
        return call_back(world, person, message_of(world, person, message), data)
    for action, done in ACTIONS_ELSEWHERE.items():
        if action in button:
            return {"message": message.message_id, done: button[action]}
    raise Impossible(409, f'the sandbox does not play the button "{button["text"]}" yet')


def forge(world: World, person: Person, data: str, message_id: int) -> Done:
    """A press with data that stands on no button, as a foreign program could send it."""
    check_open(person)
    if not 1 <= octets(data) <= MOST_DATA:
        raise Impossible(400, 'expected "data": from 1 to 64 bytes')
    message = person.messages.get(message_id)
    shape = message_of(world, person, message) if message else inaccessible(person, message_id)
    return call_back(world, person, shape, data)


def call_back(world: World, person: Person, message: dict[str, Any], data: str) -> Done:
    query_id = f"{person.id}{world.next_number('query'):09d}"
    world.state.queries[query_id] = Query(person.id, world.now())
    person.read_until = max(person.messages, default=0)
    content = {
        "id": query_id,
        "from": user_of(person),
        "message": message,
        "chat_instance": str(-person.id),
        "data": data,
    }
    update = announce(world, "callback_query", content, LIFE_OF_A_PRESS)
    return {"message": message["message_id"], "query": query_id, "update": update}
