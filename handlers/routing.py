"""Where somebody's words go: a command, the step they opened, a request to talk, else home."""

from dataclasses import replace

import handlers
from bot import locales
from bot.chat import Conversation, Incoming
from bot.rules import asking_words
from handlers import help, home, staff, welcome
from handlers.turn import Turn, Work
from storage import people
from storage.buttons import Pressed
from storage.people import Known, Person


async def take(
    work: Work, lane: bytes, known: Known | None, incoming: Incoming, pressed: Pressed | None
) -> None:
    """Answer one update; everything that changes and goes out is left in `work`."""
    if incoming.kind == "ignored":
        return
    if known is None:
        known = await _meet(work, lane, incoming)
    person = await _in_touch(work, known.person, incoming)
    turn = Turn(work, person, known.conversation, incoming)
    after = await _answer(turn, pressed)
    if after is not None and after != known.conversation:
        work.conversations[person.id] = after


async def _meet(work: Work, lane: bytes, incoming: Incoming) -> Known:
    language = locales.nearest(incoming.language, work.settings.organisation.language)
    somebody = await people.meet(
        work.tx, lane, incoming.chat_id, incoming.first_name, language, work.now
    )
    await welcome.remember_stranger(work, somebody)
    return Known(somebody, Conversation())


async def _in_touch(work: Work, person: Person, incoming: Incoming) -> Person:
    """Who blocked the bot cannot be reached; whoever writes again can."""
    blocked = incoming.kind == "blocked"
    if blocked == bool(person.blocked_at):
        return person
    at = work.now if blocked else None
    await people.set_blocked(work.tx, person.id, at)
    if blocked:
        await staff.notice_loss(work, person.id)
    return replace(person, blocked_at=at)


async def _answer(turn: Turn, pressed: Pressed | None) -> Conversation | None:
    if turn.incoming.kind == "press":
        return await _press(turn, pressed)
    if turn.incoming.kind in ("text", "other"):
        await help.notice(turn)
        return await _hear(turn)
    if turn.incoming.kind == "returned" and turn.person.agreed_at:
        return await home.show(turn)
    return None


async def _press(turn: Turn, pressed: Pressed | None) -> Conversation | None:
    if pressed is None or pressed.person != turn.person.id:
        turn.work.toast(turn.person, turn.incoming.press_id, "button-is-old")
        return None
    if pressed.used:
        turn.work.toast(turn.person, turn.incoming.press_id, "button-was-used")
        return None
    turn.work.toast(turn.person, turn.incoming.press_id)
    turn.work.used_letters.append(pressed.letter)
    turn.button = pressed.means
    return await handlers.BUTTONS[pressed.means.act](turn)


async def _hear(turn: Turn) -> Conversation | None:
    command = _command(turn.said)
    if command in ("hulp", "help", "start", "nederlands", "english"):
        return await handlers.COMMANDS[command](turn)
    if turn.person.agreed_at is None:
        return await welcome.hear_agreement(turn)
    if command:
        return await handlers.COMMANDS[command](turn)
    if turn.conversation.step:
        return await handlers.STEPS[turn.conversation.step](turn)
    if asking_words.asks(turn.said):
        return await handlers.COMMANDS["gesprek"](turn)
    return await home.show(turn)


def _command(said: str) -> str:
    """The command in these words: '/hulp', or the words of a keyboard button."""
    if said.startswith("/"):
        name = said[1:].split(maxsplit=1)[0].split("@")[0].lower() if said[1:].strip() else ""
        return name if name in handlers.COMMANDS else ""
    keys = locales.keys_said(tuple(handlers.WORDS))
    return handlers.WORDS.get(keys.get(said.strip().casefold(), ""), "")
