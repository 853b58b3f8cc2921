"""How long the talk is: the client's own, frozen with her request until she changes it."""

from datetime import timedelta

from bot.rules import lengths
from handlers import holding, times, wording
from handlers.turn import Turn
from storage import meetings, seats, windows
from storage.meetings import Meeting


async def change(turn: Turn, meeting: Meeting, minutes: int) -> None:
    """Of what was held nothing stands; who said 'om drie uur' can still begin then."""
    if meeting.state == "proposed":
        meeting = await holding.reopen(turn.work, meeting)
    await meetings.put(turn.tx, meeting.id, length=minutes)
    await _stretch(turn, meeting, timedelta(minutes=minutes))
    turn.say("length-kept", about=meeting.id, length=wording.length_of(minutes))


async def _stretch(turn: Turn, meeting: Meeting, lasts: timedelta) -> None:
    """For the client and her people; facilitators say themselves whether they can for longer."""
    workers = {one.person for one in await seats.of(turn.tx, meeting.id) if one.role != "client"}
    for whose, said in (await windows.of(turn.tx, meeting.id)).items():
        longer = times.long_enough(said, lasts)
        if whose in workers or longer == said:
            continue
        if whose == meeting.client:
            await windows.put(turn.tx, meeting.id, whose, longer)
        else:
            await windows.put_of_guest(turn.tx, meeting.id, whose, longer)


async def hear_instead(turn: Turn, meeting: Meeting) -> bool:
    """A length where a time was asked for: it is kept, and the time is asked for again."""
    minutes = lengths.surely(turn.said)
    if minutes is not None:
        await change(turn, meeting, minutes)
    return minutes is not None


def wished(turn: Turn) -> int:
    """As long as the words that ask say, else as long as talks are here."""
    return lengths.wished(turn.said) or turn.work.settings.meeting.length


def say_along(turn: Turn, meeting: Meeting) -> None:
    """When it is not as long as usual, that is said back."""
    if meeting.length != turn.work.settings.meeting.length:
        length = wording.length_of(meeting.length)
        turn.work.tell_along(turn.person, "length-asked", meeting.id, length=length)
