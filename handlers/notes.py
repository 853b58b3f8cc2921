"""'Een briefje aan mezelf': sent at a moment somebody chose, to them alone; nobody hears of it."""

from datetime import UTC, datetime, time, timedelta

from bot import locales
from bot.chat import Conversation
from bot.rules import repeating, when
from handlers import own, own_words
from handlers.turn import Offer, Turn, Work
from storage import due, people
from storage import own as kept
from storage.due import Due
from storage.own import NOTE, Piece

SEND = "own:send"
WRITE, WHEN = "note:write", "note:when"
MORNING, EVENING = time(9), time(21)
A_SECOND = timedelta(seconds=1)
DAILY, ONCE = "daily", "once"


async def show(turn: Turn) -> Conversation:
    """The notes that wait, one at a time."""
    if turn.person.works_here:
        return await own.show(turn)
    found = await kept.of(turn.tx, turn.person.id, NOTE)
    if not found:
        return await write(turn)
    await _show(turn, found[::-1], int(turn.button.value or "0") % len(found))
    return turn.done()


async def _show(turn: Turn, found: list[Piece], place: int) -> None:
    one = found[place]
    lead = turn.work.words(turn.person.language, "note-lead", {})
    own_words.show_own(turn.work, turn.person, lead, one.message)
    offers = [Offer("button-note-other-time", "note:again", one.id)]
    if len(found) > 1:
        offers.append(Offer("button-note-next", "note:show", value=str(place + 1)))
    offers.append(Offer("button-note-write", "note:write"))
    offers.append(Offer("button-note-stop", "note:stop", one.id))
    _say_when(turn, one, offers)


def _say_when(turn: Turn, one: Piece, offers: list[Offer]) -> None:
    if one.send_at is None:
        turn.ask("note-no-time", offers)
    else:
        turn.ask("note-daily" if one.is_daily else "note-once", offers, moment=one.send_at)


async def write(turn: Turn) -> Conversation:
    turn.ask("note-write", [Offer("button-own-not-now", "own:leave")])
    return turn.then(WRITE, until=own.still_open(turn))


async def hear(turn: Turn) -> Conversation:
    """Text, voice or photo; then the question when."""
    if (heard := await own.hear_too_late(turn)) is not None:
        return heard
    made = await kept.keep(turn.tx, turn.person.id, NOTE, turn.incoming.message, turn.now)
    return _ask_when(turn, made, "note-when")


def _ask_when(turn: Turn, piece: int, key: str) -> Conversation:
    turn.ask(
        key,
        [
            _at(turn, piece, "button-note-morning", MORNING, ONCE),
            _at(turn, piece, "button-note-every-morning", MORNING, DAILY),
            _at(turn, piece, "button-note-every-evening", EVENING, DAILY),
            Offer("button-note-stop", "note:stop", piece),
        ],
    )
    return turn.then(WHEN, note=str(piece), until=own.still_open(turn))


def _at(turn: Turn, piece: int, key: str, clock: time, how: str) -> Offer:
    """The next time it is this late where people live; once means tomorrow."""
    zone = turn.work.settings.zone
    local = turn.now.astimezone(zone)
    ahead = timedelta(days=1 if how == ONCE or local.time() >= clock else 0)
    at = datetime.combine(local.date() + ahead, clock, tzinfo=zone).astimezone(UTC)
    return Offer(key, "note:at", piece, value=f"{int(at.timestamp())} {how}")


async def hear_when(turn: Turn) -> Conversation:
    """Any words about time, also 'elke dag om 8 uur'; what can mean two moments is asked back."""
    if (heard := await own.hear_too_late(turn)) is not None:
        return heard
    piece = int(turn.conversation.data["note"])
    is_daily, rest = repeating.split(turn.said)
    language = locales.base_of(turn.person.language)
    reading = when.read(rest, turn.now, turn.work.settings.zone, language)
    if not reading.windows:
        return _ask_when(turn, piece, "note-when-again")
    if reading.alternatives:
        meant = [windows[0].starts_at for windows in reading.alternatives]
        return _ask_which(turn, piece, sorted(meant), DAILY if is_daily else ONCE)
    return await _set(turn, piece, reading.windows[0].starts_at, is_daily)


def _ask_which(turn: Turn, piece: int, meant: list[datetime], how: str) -> Conversation:
    offers = [
        Offer("button-meant", "note:at", piece, 0, f"{int(at.timestamp())} {how}", {"moment": at})
        for at in meant
    ]
    turn.ask("note-which", [*offers, Offer("button-note-other-time", "note:again", piece)])
    return turn.conversation


async def choose(turn: Turn) -> Conversation:
    at, _, how = turn.button.value.partition(" ")
    moment = datetime.fromtimestamp(int(at), UTC)
    return await _set(turn, turn.button.about, moment, how == DAILY)


async def _set(turn: Turn, piece: int, at: datetime, is_daily: bool) -> Conversation:
    one = await _mine(turn, piece)
    if one is None:
        return turn.done()
    zone = turn.work.settings.zone
    moment = repeating.next_at(at, turn.now, zone) if is_daily else max(at, turn.now + A_SECOND)
    await kept.set_time(turn.tx, piece, moment, is_daily)
    await due.leave(turn.tx, SEND, piece, moment)
    offers = [
        Offer("button-note-other-time", "note:again", piece),
        Offer("button-note-stop", "note:stop", piece),
    ]
    turn.ask("note-daily" if is_daily else "note-once", offers, moment=moment)
    return turn.done()


async def _mine(turn: Turn, piece: int) -> Piece | None:
    one = await kept.find(turn.tx, piece)
    if one is not None and one.person == turn.person.id and one.kind == NOTE:
        return one
    turn.say("own-gone")
    return None


async def ask_again(turn: Turn) -> Conversation:
    one = await _mine(turn, turn.button.about)
    return turn.done() if one is None else _ask_when(turn, one.id, "note-when")


async def stop(turn: Turn) -> Conversation:
    """Off, and gone."""
    one = await _mine(turn, turn.button.about)
    if one is not None:
        await due.forget(turn.tx, one.id, [SEND])
        await kept.throw_away(turn.tx, one.id)
        turn.say("note-stopped")
    return turn.done()


async def send(work: Work, row: Due) -> None:
    """At its moment, at night too: they chose it. A note for once is gone after that."""
    one = await kept.find(work.tx, row.subject)
    if one is None:
        return
    person = (await people.find(work.tx, [one.person]))[one.person]
    work.actor = person.id
    lead = work.words(person.language, "note-comes", {})
    own_words.show_own(work, person, lead, one.message, _offers(one))
    if one.is_daily:
        again = repeating.next_at(row.due_at, work.now, work.settings.zone)
        await kept.set_time(work.tx, one.id, again, is_daily=True)
        await due.leave(work.tx, row.kind, one.id, again)
    else:
        await kept.throw_away(work.tx, one.id)


def _offers(one: Piece) -> list[Offer]:
    return [Offer("button-note-stop", "note:stop", one.id)] if one.is_daily else []
