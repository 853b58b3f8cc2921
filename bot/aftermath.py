"""What came of a letter means something for others: a chat that pauses, a person who is gone."""

from datetime import datetime, timedelta

from bot import second_copies, topics
from bot.chat import Letter
from bot.telegram import RetryAfter
from storage import contacts, due, outbox, people, relays, taking_back
from storage.outbox import Outcome, Parcel
from storage.sealing import HOUSE, Tx

TELL_AFTER = timedelta(minutes=5)
LOST = "talking:lost"


async def follow_up(
    tx: Tx, parcel: Parcel, outcome: Outcome, now: datetime, machine_now: int
) -> None:
    """What an outcome means for others: a chat that pauses, a person who is gone."""
    if parcel.kind == "topic" and outcome.message_id:
        await contacts.lay_topic(tx, parcel.owner, parcel.person, outcome.message_id)
    elif outcome.is_astray:
        await _lose_topic(tx, parcel, now)
    if outcome.is_unnamed and outcome.message_id:
        await _post_under(tx, parcel, topics.name_under(parcel, outcome.message_id), machine_now)
    if parcel.kind == "unsend" and outcome.state not in ("pending", "unknown"):
        await taking_back.forget_erased(tx, parcel.lane, parcel.seq)
    if parcel.kind in relays.PASSED_ON and outcome.state == "sent":
        await _note_arrival(tx, parcel, outcome, machine_now)
    elif parcel.kind in relays.PASSED_ON and outcome.state == "parked":
        await due.leave(tx, LOST, 0, now)
    elif outcome.state == "unreachable":
        await due.leave(tx, LOST, 0, now)
        await outbox.close_lane(tx, parcel.lane, "unreachable")
        is_new = await people.block(tx, parcel.person, now)
        await due.leave_unreachable(tx, parcel.person, now, is_new)
    elif outcome.trouble == RetryAfter.__name__ and outcome.not_before:
        await outbox.pause_lane(tx, parcel.lane, outcome.not_before)
    elif outcome.state == "parked" and parcel.owner != HOUSE:
        await due.leave(tx, "house:trouble", 0, now + TELL_AFTER, "letter")


async def _lose_topic(tx: Tx, parcel: Parcel, now: datetime) -> None:
    thread = (parcel.body or {})["thread"]
    if (pair := await contacts.lose_topic(tx, parcel.person, thread)) is not None:
        await due.leave(tx, "topic:gone", pair, now)


async def _note_arrival(tx: Tx, parcel: Parcel, outcome: Outcome, machine_now: int) -> None:
    """What cannot carry the mark of a second copy is followed by it."""
    message_id = outcome.message_id or relays.NEVER
    await relays.arrived(tx, parcel.id, (message_id, *outcome.more_ids))
    if parcel.unknowns and parcel.body is not None and not second_copies.can_be_marked(parcel):
        await _post_under(tx, parcel, second_copies.mark_under(parcel, message_id), machine_now)


async def _post_under(tx: Tx, parcel: Parcel, letter: Letter, machine_now: int) -> None:
    """Of what was erased meanwhile nothing more is said."""
    await tx.keys.load(tx, [parcel.owner])
    if tx.keys.holds(parcel.owner):
        await outbox.post(tx, [letter], machine_now)
