"""Where somebody's words go: a command, the newest question, the step they opened, else home."""

from dataclasses import replace

import handlers
from bot import locales
from bot.chat import Conversation, Incoming
from bot.rules import asking_words, help_asked, yes_no
from handlers import (
    absent,
    answering,
    changing,
    doubt,
    guest,
    help,
    home,
    introducing,
    media,
    notes,
    own,
    promising,
    remembering,
    rewording,
    seeing,
    speaking,
    spoken,
    staff,
    strangers,
    talking,
    topics,
    welcome,
)
from handlers.turn import NO_QUESTIONS, Turn, Work
from storage import buttons, people, relays
from storage.buttons import Pressed
from storage.people import Known, Person

BEFORE_AGREEING = (
    *("hulp", "help", "start", "gegevens", "data"),
    *("nederlands", "english", "makkelijk", "gewoon"),
    *("wis", "unsay"),
)
# Help does not wait for anybody's yes, and its question is answered whatever else is said.
HELP_STEPS = ("call:number",)
# What is said here goes where it was going, whatever it is and whatever it speaks of.
WHOLE = (
    speaking.STEP,
    answering.STEP,
    own.WRITE,
    notes.WRITE,
    remembering.WRITE,
    promising.WRITE,
    introducing.STEP,
    seeing.STEP,
)


async def take(
    work: Work, lane: bytes, known: Known | None, incoming: Incoming, pressed: Pressed | None
) -> None:
    """Answer one update; everything that changes and goes out is left in `work`."""
    is_said = incoming.kind in ("text", "other")
    if incoming.kind == "ignored" or (known is None and not is_said):
        return
    if known is None:
        known = await _meet(work, lane, incoming)
    work.actor, work.thread = known.person.id, incoming.thread
    person = await _in_touch(work, known.person, incoming)
    turn = Turn(work, person, known.conversation, incoming)
    after = await (_limit if strangers.is_one(turn) else _answer)(turn, pressed)
    if after is not None and after != known.conversation:
        work.conversations[person.id] = after


async def apologise(work: Work, known: Known, words: str) -> None:
    """Something went wrong with what somebody said; help is not lost with it."""
    await help.notice(work, known.person, words)
    work.tell(known.person, "apology")


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
    if blocked:
        if await people.block(work.tx, person.id, work.now):
            await staff.notice_loss(work, person.id)
    else:
        await people.unblock(work.tx, person.id)
        await absent.welcome_back(work, person)
    return replace(person, blocked_at=work.now if blocked else None)


async def _limit(turn: Turn, pressed: Pressed | None) -> Conversation | None:
    """A stranger: only so often, but for help and a yes or a no."""
    count = strangers.counted(turn)
    if not strangers.is_heard(turn, count, _command(turn.said)):
        await help.notice(turn.work, turn.person, turn.said)
        return strangers.rest(turn, count)
    after = await _answer(turn, pressed)
    if turn.person.lane in turn.work.erased:
        return after
    return strangers.remember(after or turn.conversation, count)


async def _answer(turn: Turn, pressed: Pressed | None) -> Conversation | None:
    match turn.incoming.kind:
        case "press":
            return await _press(turn, pressed)
        case "text" | "other":
            turn.worried = await help.notice(turn.work, turn.person, turn.said)
            return await _hear(turn)
        case "edited":
            await help.notice(turn.work, turn.person, turn.said)
            await changing.hear_edit(turn)
            await rewording.hear_edit(turn)
        case "reaction":
            await changing.react(turn)
        case "returned" if turn.person.agreed_at:
            return await home.show(turn)
    return None


async def _press(turn: Turn, pressed: Pressed | None) -> Conversation | None:
    """A press of one's own, unused button is its act; all else changes nothing and says so."""
    if pressed is None or pressed.person != turn.person.id:
        turn.work.toast(turn.person, turn.incoming.press_id, "press-is-old")
        return None
    if pressed.used:
        return await _say_used(turn)
    turn.work.toast(turn.person, turn.incoming.press_id)
    return await _do(turn, pressed)


async def _say_used(turn: Turn) -> Conversation | None:
    """Pressed twice in a hurry, it leaves what was asked next as it is."""
    is_asked = bool(turn.conversation.step)
    key = "press-was-used-twice" if is_asked else "press-was-used"
    turn.work.toast(turn.person, turn.incoming.press_id, key)
    return None if is_asked else await home.show(turn)


async def _do(turn: Turn, pressed: Pressed) -> Conversation:
    turn.work.used_letters.append(pressed.letter)
    turn.button = pressed.means
    return await handlers.BUTTONS[pressed.means.act](turn)


async def _hear(turn: Turn) -> Conversation | None:
    command = _command(turn.said)
    if command in BEFORE_AGREEING:
        return await handlers.COMMANDS[command](turn)
    if not command and turn.conversation.step in HELP_STEPS:
        return await handlers.STEPS[turn.conversation.step](turn)
    if turn.person.agreed_at is None:
        return await _hear_stranger(turn)
    if command:
        return await handlers.COMMANDS[command](turn)
    if turn.incoming.message.reply_to and (after := await _reply(turn)) is not None:
        return after
    if turn.incoming.thread and (after := await topics.hear(turn)) is not None:
        return after
    speaks = turn.conversation.step in WHOLE
    asks = asking_words.asks(turn.said)
    if turn.worried and not speaks and not asks:
        return await _stay_near(turn)
    if (meant := await _meant_button(turn)) is not None:
        return await _do(turn, meant)
    if not speaks and not asks and await answering.hear_unopened(turn):
        return turn.done()
    is_media = bool(turn.incoming.message.content) and not speaks
    if is_media and (heard := await media.hear(turn)) is not None:
        return heard
    if (asked := await doubt.offer(turn)) is not None:
        return asked
    if turn.conversation.step:
        return await handlers.STEPS[turn.conversation.step](turn)
    if not turn.person.works_here and asks:
        return await seeing.hear_asking(turn) or await handlers.COMMANDS["gesprek"](turn)
    return await talking.hear(turn)


async def _stay_near(turn: Turn) -> Conversation:
    """Words about dying go to who is there to read them; where nobody is now, a door is shown."""
    is_free = not turn.conversation.step and not turn.person.works_here
    if is_free and (after := await seeing.hear_asking(turn)) is not None:
        if not await seeing.is_read_now(turn):
            await help.stay_near(turn)
        return after
    after = await help.stay_near(turn)
    await talking.offer(turn)
    return after


async def _reply(turn: Turn) -> Conversation | None:
    """To whose message it answers, or as the answer to a question to think about."""
    if await answering.reply(turn):
        return turn.done()
    return await talking.reply(turn)


async def _hear_stranger(turn: Turn) -> Conversation | None:
    """Who was asked by a client answers that; everybody else is asked for a yes first."""
    if turn.conversation.step == welcome.AGREE:
        return await _greet(turn)
    if (meant := await _meant_button(turn)) is not None:
        return await _do(turn, meant)
    if turn.incoming.message.content and await spoken.offer(turn):
        return turn.conversation
    if await guest.show_all(turn):
        return turn.done()
    return await _greet(turn)


async def _greet(turn: Turn) -> Conversation:
    if not turn.said:
        turn.say("unheard")
    return await welcome.hear_agreement(turn)


async def _meant_button(turn: Turn) -> Pressed | None:
    """A typed yes or no answers the newest question, as its button would."""
    answer = yes_no.said(turn.said)
    if answer is None or not talking.program_asked_last(turn):
        return None
    acts = handlers.MEANT_BY_YES if answer else handlers.MEANT_BY_NO
    asked = await buttons.newest_question(turn.tx, turn.person.id, NO_QUESTIONS)
    meant = next((one for one in asked if one.means.act in acts), None)
    if meant is None or await _spoke_since(turn, meant):
        return None
    return meant


async def _spoke_since(turn: Turn, asked: Pressed) -> bool:
    """Words that would go to the other end of a contact answer who spoke there after it."""
    if turn.conversation.step and not await doubt.is_open_to(turn):
        return False
    return await relays.heard_since_asked(turn.tx, turn.person.id, asked.letter)


def _command(said: str) -> str:
    """The command in these words: '/hulp', 'help!', or the words of a keyboard button."""
    words = said.strip().casefold().split()
    if help_asked.is_alone(said):
        return "hulp"
    if said.startswith("/"):
        name = words[0][1:].split("@")[0]
        return name if name in handlers.COMMANDS else ""
    keys = locales.keys_said(tuple(handlers.WORDS))
    return handlers.WORDS.get(keys.get(" ".join(words), ""), "")
