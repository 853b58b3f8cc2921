"""The page of voices in the chat: one card for each, pushed to nobody, read when somebody wants."""

from datetime import timedelta

from bot.chat import Conversation
from bot.rules import daytime
from handlers import cards, links, present, voicing
from handlers.present import Member
from handlers.turn import Offer, Turn, Work
from handlers.voicing import Shown
from storage import due, meetings, page_links, people, voices
from storage.due import Due
from storage.meetings import Meeting

TELL = "voice:tell"
AFTER_BURST = timedelta(minutes=10)
RATHER_NOT = "rather_not_words"
TOLD_ON = "told_words_"
MOST_CARDS = 6


async def plan(work: Work, meeting: Meeting) -> None:
    """The client hears that words are there, once a day at most and by day; never the words."""
    told = (meeting.told or "").split()
    if RATHER_NOT in told:
        return
    zone = work.settings.zone
    at = daytime.next_day(work.now + AFTER_BURST, zone)
    if TOLD_ON + daytime.date_mark(at, zone) in told:
        at = daytime.next_day(daytime.day_ends(at, zone), zone)
    await due.leave(work.tx, TELL, meeting.id, at)


async def tell(work: Work, row: Due) -> None:
    """'Er liggen woorden van anderen klaar', while there are any she has not read."""
    meeting = await meetings.find(work.tx, row.subject)
    if meeting is None or meeting.state not in voices.WITH_WORDS:
        return
    client = (await people.find(work.tx, [meeting.client]))[meeting.client]
    member = present.as_member(await present.members(work, meeting), client.id)
    if member is None or not _unread(await voicing.readable(work, meeting, member)):
        return
    mark = TOLD_ON + daytime.date_mark(work.now, work.settings.zone)
    await meetings.mark(work.tx, meeting.id, [mark])
    offers = [
        Offer("button-words-now", "voice:read", meeting.id),
        Offer("button-words-there", "voice:there", meeting.id),
        Offer("button-words-not", "voice:not-now", meeting.id),
    ]
    work.tell(client, "words-ready", offers, about=meeting.id)


def _unread(shown: list[Shown]) -> list[Shown]:
    return [one for one in shown if one.is_unread]


async def show(turn: Turn) -> Conversation:
    """'/woorden': for each talk what there is to read, to say and to print."""
    found = await voices.meetings_of(turn.tx, turn.person.id)
    for meeting_id in found:
        await _show(turn, await meetings.get(turn.tx, meeting_id))
    if not found:
        turn.say("words-nothing")
    return turn.conversation


async def show_one(turn: Turn) -> Conversation:
    meeting = await meetings.find(turn.tx, turn.button.about)
    if meeting is None or meeting.id not in await voices.meetings_of(turn.tx, turn.person.id):
        turn.say("voice-meeting-gone")
    else:
        await _show(turn, meeting)
    return turn.conversation


async def _show(turn: Turn, meeting: Meeting) -> None:
    offers = [
        Offer("button-words-read", "voice:read", meeting.id),
        Offer("button-words-own", "voice:own", meeting.id),
        Offer("button-voice-more", "voice:more", meeting.id),
    ]
    if turn.work.settings.web.public_url:
        offers.append(Offer("button-words-page", "voice:page", meeting.id))
    if meeting.starts_at is None:
        turn.ask("words-for-talk-open", offers, about=meeting.id)
    else:
        turn.ask("words-for-talk", offers, about=meeting.id, moment=meeting.starts_at)


async def _reader(turn: Turn) -> tuple[Meeting, Member] | None:
    """The meeting this is about, and the reader's place in it now."""
    meeting = await meetings.find(turn.tx, turn.button.about)
    if meeting is not None:
        member = present.as_member(await present.members(turn.work, meeting), turn.person.id)
        if member is not None and (member.is_client or meeting.state in voices.WITH_WORDS):
            return meeting, member
    turn.say("voice-meeting-gone")
    return None


async def read(turn: Turn) -> Conversation:
    """One card for each voice, in order of arrival, so many at a time."""
    found = await _reader(turn)
    if found is None:
        return turn.conversation
    meeting, member = found
    shown = await voicing.readable(turn.work, meeting, member)
    skip = int(turn.button.value or 0)
    page = shown[skip : skip + MOST_CARDS]
    for one in page:
        cards.give(turn, meeting, one, asks=member.is_client)
    await voicing.note_read(turn.work, page, member)
    if len(shown) > skip + MOST_CARDS:
        after = str(skip + MOST_CARDS)
        turn.ask("words-more", [Offer("button-words-on", "voice:read", meeting.id, value=after)])
    else:
        turn.say("words-end" if shown else "words-none", about=meeting.id)
    return turn.conversation


async def hear_there(turn: Turn) -> Conversation:
    """'In het gesprek': her yes to what waits now, read out where its author is not there."""
    found = await _reader(turn)
    if found is not None and found[1].is_client:
        shown = await voicing.readable(turn.work, *found)
        ids = [one.voice.id for one in shown if not one.author_is_there]
        await voices.let_read_out(turn.tx, ids, turn.now)
        turn.say("words-there", about=found[0].id)
    return turn.conversation


async def rather_not(turn: Turn) -> Conversation:
    """'Liever niet': for this talk she hears of it no more; she can always look herself."""
    found = await _reader(turn)
    if found is not None and found[1].is_client:
        await meetings.mark(turn.tx, found[0].id, [RATHER_NOT])
        await due.forget(turn.tx, found[0].id, [TELL])
        turn.say("words-not", about=found[0].id)
    return turn.conversation


async def decide_read_out(turn: Turn) -> Conversation:
    """Whether words of somebody who is not there may be read out: hers to say."""
    voice = await voices.find(turn.tx, turn.button.about)
    meeting = None if voice is None else await meetings.find(turn.tx, voice.meeting)
    if voice is None or meeting is None or meeting.client != turn.person.id:
        turn.say("voice-meeting-gone")
        return turn.conversation
    may = turn.button.value == "yes"
    await voices.let_read_out(turn.tx, [voice.id], turn.now if may else None)
    turn.say("words-read-out" if may else "words-not-read-out", about=meeting.id)
    return turn.conversation


async def show_own(turn: Turn) -> Conversation:
    """What this person said, with whom it is for, and the way to choose anew."""
    own = await voices.said_by(turn.tx, turn.person.id, turn.button.about)
    for one in own[-MOST_CARDS:]:
        cards.give_own(turn, one)
    if not own:
        turn.say("words-own-none")
    return turn.conversation


async def give_page(turn: Turn) -> Conversation:
    """A link of one's own to the page that can be printed; a new one ends the old one."""
    found = await _reader(turn)
    if found is not None:
        token = await page_links.make(turn.tx, found[0].id, turn.person.id, turn.now)
        link = links.words(turn.work.settings, token, turn.person.language)
        turn.ask("words-page", [Offer("button-words-open", url=link)], about=found[0].id)
    return turn.conversation
