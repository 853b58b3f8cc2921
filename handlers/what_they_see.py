"""'Wat lezen anderen over mij?': word for word what others read about the client, and when."""

from typing import Any

from bot.chat import Conversation
from handlers import company, each_other, mine, wording
from handlers.turn import Turn
from storage import meetings
from storage.meetings import Meeting


async def show(turn: Turn) -> Conversation:
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    await (_say_fixed if meeting.state == "confirmed" else _say_first)(turn, meeting)
    await each_other.ask_client(turn, meeting)
    return turn.done()


async def _say_first(turn: Turn, meeting: Meeting) -> None:
    """Before anything is fixed: no name, no place."""
    work, language = turn.work, turn.person.language
    shown = {"until": meeting.start_by, "talk": wording.talk_of(meeting, work.settings)}
    asked = work.words(language, "facilitator-asked", shown)
    invited = work.words(language, "guest-invited", {})
    turn.say("who-they-see", about=meeting.id, asked=asked, invited=invited)
    turn.say("who-they-see-later", about=meeting.id, name=turn.person.name)


async def _say_fixed(turn: Turn, meeting: Meeting) -> None:
    work, language, client = turn.work, turn.person.language, turn.person
    found = await company.chosen_people(work, meeting)
    worker = next(one for one in found.values() if one.id != client.id)
    others = [one for one in found.values() if one.id != worker.id]
    facts: dict[str, Any] = {
        "moment": wording.when_of(meeting.held, work.settings),
        "place": wording.way_in(meeting, work.settings),
    }
    names = wording.names_of(others, await company.coming(work, meeting))
    told = work.words(language, "confirmed", facts | {"names": names})
    invited = work.words(language, "guest-confirmed", facts | {"name": client.name})
    turn.say("who-they-see-fixed", about=meeting.id, worker=worker.name, told=told, invited=invited)


async def switch(turn: Turn) -> Conversation:
    """Whether her people read each other's names: on or off, at any time."""
    meeting = await mine.this(turn)
    if meeting is None:
        return turn.done()
    is_on = int(turn.button.value)
    changed = await meetings.change(turn.tx, meeting.id, names_shown=is_on)
    await each_other.ask_client(turn, changed)
    await each_other.tell_everybody(turn.work, changed)
    return turn.done()
