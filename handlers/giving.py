"""What waited goes when its moment has come: in order, and only to whom it was for."""

from dataclasses import replace

from bot.rules.line import NOBODY_YET, Line
from handlers import held, opening, presence, relay
from handlers.turn import Work
from storage import due, lines, people, talks
from storage.due import Due
from storage.people import Person
from storage.talks import Kept


async def give(work: Work, row: Due) -> None:
    """All that may go by now; for the rest the row comes back."""
    speaker = (await people.find(work.tx, [int(row.round)])).get(int(row.round))
    if speaker is None:
        return
    kept = await talks.waiting_of(work.tx, row.subject, speaker.id)
    line = await lines.find(work.tx, speaker.id, row.subject)
    if line is None or line.facing(speaker.id) == NOBODY_YET:
        await _say_not_given(work, row.subject, speaker, kept)
        return
    listener = (await people.find(work.tx, [line.facing(speaker.id)]))[line.facing(speaker.id)]
    if presence.is_away(line, listener):
        presence.say_waits(work, line, speaker, listener, kept)
        return
    if (at := held.goes_at(work, line, listener)) > work.now:
        await due.leave(work.tx, held.GIVE, line.owner, at, row.round)
        return
    if await opening.lists(work, line, listener, kept):
        return
    await _give(work, line, speaker, listener, kept)


async def _give(
    work: Work, line: Line, speaker: Person, listener: Person, kept: list[Kept]
) -> None:
    """A worker's words have their seconds to be taken back; a client's go all at once."""
    patience = held.UNDO_WITHIN if speaker.id == line.other else None
    ripe = [one for one in kept if patience is None or one.said_at + patience <= work.now]
    rest = kept[len(ripe) :]
    await talks.forget_messages(work.tx, speaker.id, [one.message.id for one in ripe])
    if rest and patience is not None:
        at = rest[0].said_at + patience
        await due.leave(work.tx, held.GIVE, line.owner, at, str(speaker.id))
    if ripe:
        messages = [one.message for one in ripe]
        await relay.pass_on(work, replace(line, waits=False), speaker, listener, messages)


async def _say_not_given(work: Work, line: int, speaker: Person, kept: list[Kept]) -> None:
    """The line is closed: nobody gets it, and whoever said it hears that at the message itself."""
    await talks.forget_waiting(work.tx, line, speaker.id)
    for one in kept:
        work.tell(speaker, "held-not-given", reply_to=one.message.id)
