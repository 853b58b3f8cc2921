"""A worker may phone one of the client's people: asked of the client, and over in time.

The number stands in the letters to the worker alone. It is taken out of that chat when it is done,
when the facts are no longer these, or when its time is over.
"""

from collections.abc import Sequence
from typing import Any

from bot.rules.when import Window
from handlers.turn import Offer, Work
from storage import due, gone, guests, meetings, people, phone_tasks, taking_back, ties
from storage.due import Due
from storage.meetings import Meeting
from storage.people import Person
from storage.phone_tasks import PhoneTask
from storage.sealing import HOUSE
from storage.ties import Tie

LATE = "phoning:late"
OF_GONE = -1
SAID_BY_PHONE = ("moved", "withdrawn")
# Whether it is about a moment that is gone, and whether there is a number.
MAY = {
    (False, False): "phoning-may",
    (False, True): "phoning-may-given",
    (True, False): "phoning-may-gone",
    (True, True): "phoning-may-gone-given",
}


async def ask_client(
    work: Work,
    meeting: Meeting,
    client: Person,
    those: Sequence[Tie],
    worker: Person,
    version: int,
) -> None:
    """'Mag Anna mama bellen?': this worker, this person, this moment and place; then the next.

    `version`: the revision of the facts, or OF_GONE for a moment that holds no more.
    """
    one, *others = those
    value = " ".join(map(str, [one.id, worker.id, *(each.id for each in others)]))
    offers = [
        offer("button-may-phone", "phoning:yes", meeting, version, value, worker=worker.name),
        offer("button-may-not-phone", "phoning:no", meeting, version, value),
    ]
    has_number = await number_given(work, meeting, one) is not None
    key = MAY[version == OF_GONE, has_number]
    work.tell(client, key, offers, about=meeting.id, name=one.name, worker=worker.name)


async def number_given(work: Work, meeting: Meeting, one: Tie) -> str | None:
    """The number they gave themselves, once the client said that it is they who answer."""
    return None if one.known_at is None else await guests.number_of(work.tx, meeting.id, one.id)


def offer(key: str, act: str, meeting: Meeting, version: int, value: str, **words: Any) -> Offer:
    """A button about these facts, or about their end."""
    return Offer(key, act, meeting.id, version, value, words)


async def ask_next(work: Work, meeting: Meeting, version: int, value: str) -> bool:
    """One question a message: after that about one of them the next; False after the last."""
    _, worker_id, *rest = map(int, value.split())
    found = await ties.find(work.tx, rest)
    lacking = [one for one in rest if await lacks(work, meeting, version, one)]
    those = [found[one] for one in lacking if one in found]
    both = await people.find(work.tx, [meeting.client, worker_id])
    if not those or len(both) < 2:
        return False
    client, worker = both[meeting.client], both[worker_id]
    await ask_client(work, meeting, client, those, worker, version)
    return True


async def lacks(work: Work, meeting: Meeting, version: int, tie: int) -> bool:
    """Whether what would be said is still true, and for somebody who did not say no."""
    if version == OF_GONE:
        return await lost_by(work, meeting, tie) is not None
    if meeting.state != "confirmed" or meeting.revision != version:
        return False
    places = await guests.of(work.tx, meeting.id)
    return any(one.tie == tie and one.answer in (None, "yes") for one in places)


async def lost_by(work: Work, meeting: Meeting, tie: int) -> Window | None:
    """The moment that this guest had and that holds no more, while that may be said by phone."""
    one = await gone.of_tie(work.tx, tie)
    if one is None or one.meeting != meeting.id or one.how not in SAID_BY_PHONE:
        return None
    return None if meeting.state in ("confirmed", "over") else one.had


async def end_of_meeting(work: Work, meeting_id: int) -> None:
    """The facts are no longer these: nobody phones with them."""
    await _end_all(work, await phone_tasks.of_meeting(work.tx, meeting_id))


async def end_of_tie(work: Work, tie: int) -> None:
    await _end_all(work, await phone_tasks.of_tie(work.tx, tie))


async def end_of_client(work: Work, client: int) -> None:
    """Also what was asked about a talk that is no more."""
    await _end_all(work, await phone_tasks.of_client(work.tx, client))


async def lose_worker(work: Work, worker: int) -> None:
    """Who was to phone is gone: the client hears that it was not done."""
    for task in await phone_tasks.of_worker(work.tx, worker):
        await end(work, task)
        await say_not_reached(work, task, "phoning-not-done")


async def _end_all(work: Work, tasks: Sequence[PhoneTask]) -> None:
    for task in tasks:
        await end(work, task)
        await _tell_worker(work, task)


async def end(work: Work, task: PhoneTask) -> None:
    """No number stays, here or in the worker's chat."""
    await due.forget(work.tx, task.id, [LATE])
    await phone_tasks.forget(work.tx, task.id)
    letters = [task.letter, task.card]
    await taking_back.drop(work.tx, letters)
    for worker in (await people.find(work.tx, [task.worker])).values():
        work.take_back(worker, letters)


async def _tell_worker(work: Work, task: PhoneTask) -> None:
    for worker in (await people.find(work.tx, [task.worker])).values():
        if worker.id != work.actor and worker.blocked_at is None:
            work.tell(worker, "phoning-over", about=HOUSE)


async def hear_silence(work: Work, row: Due) -> None:
    """Its time is over: the number goes, and the client hears the truth of it."""
    task = await phone_tasks.find(work.tx, row.subject)
    if task is not None:
        await _end_all(work, [task])
        await say_not_reached(work, task, "phoning-silent")


async def say_not_reached(work: Work, task: PhoneTask, key: str) -> None:
    """To the client, who can pass it on herself."""
    meeting, one = await meetings.find(work.tx, task.meeting), await ties.get(work.tx, task.tie)
    worker = (await people.find(work.tx, [task.worker])).get(task.worker)
    if meeting is None or one is None or worker is None:
        return
    for client in (await people.find(work.tx, [meeting.client])).values():
        work.tell(client, key, about=meeting.id, name=one.name, worker=worker.name)
