"""Answers to a question, in words, voice or picture: only for their author until they choose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.chat import Conversation, Message
from bot.rules.reading_voices import Shared, choices
from handlers import partly, present, reflecting, talking, voicing, words_of_others
from handlers.turn import NO_QUESTIONS, Offer, Turn
from storage import buttons, lines, listeners, meetings, ties, voices
from storage.meetings import Meeting
from storage.voices import Voice

STEP = "voice:answer"
ADDED_TO = ("voice:answer", "voice:share")
MOST_MESSAGES = 20
LABELS = {
    Shared.ME: "button-share-me",
    Shared.ALL: "button-share-all",
    Shared.ABSENT: "button-share-absent",
}
SHARED = {
    Shared.ME: "voice-shared-me",
    Shared.ALL: "voice-shared-all",
    Shared.ABSENT: "voice-shared-absent",
    Shared.NEXT: "voice-shared-next",
}


@dataclass(frozen=True)
class Own:
    """Somebody's own answer, and the meeting it is for."""

    voice: Voice
    meeting: Meeting
    is_worker: bool
    is_there: bool


async def _own(turn: Turn, voice_id: int) -> Own | None:
    voice = await voices.find(turn.tx, voice_id)
    if voice is not None and voice.person == turn.person.id:
        meeting = await meetings.get(turn.tx, voice.meeting)
        if meeting.state in voices.WITH_WORDS:
            found = await present.members(turn.work, meeting)
            is_there = present.as_member(found, turn.person.id) is not None
            return Own(voice, meeting, await voicing.is_workers(turn.work, voice), is_there)
    turn.say("voice-meeting-gone")
    return None


async def answer(turn: Turn) -> Conversation:
    """'Antwoorden': what comes next, in whatever form, is the answer."""
    own = await _own(turn, turn.button.about)
    if own is None:
        return turn.done()
    offers = [Offer("button-voice-not-after-all", "voice:skip", own.voice.id)]
    key = "voice-say-worker" if own.is_worker else "voice-say"
    turn.ask(key, offers, about=own.meeting.id)
    return turn.then(STEP, voice=str(own.voice.id))


async def give(turn: Turn) -> Conversation:
    """Words along to a meeting somebody cannot come to."""
    one = await ties.get(turn.tx, int(turn.button.value))
    meeting = await meetings.find(turn.tx, turn.button.about)
    if one is None or meeting is None or one.person != turn.person.id:
        turn.say("voice-meeting-gone")
        return turn.done()
    made = await voices.ask(turn.tx, meeting.id, turn.person.id, "", 0, turn.now)
    offers = [Offer("button-voice-not-after-all", "voice:skip", made)]
    turn.ask("voice-say", offers, about=meeting.id)
    return turn.then(STEP, voice=str(made))


async def hear(turn: Turn) -> Conversation:
    """The answer itself."""
    await _take(turn, int(turn.conversation.data["voice"]))
    return turn.done()


async def reply(turn: Turn) -> bool:
    """A reply to the message with a question answers it."""
    voice = await voices.asked_in(turn.tx, turn.person.id, turn.incoming.message.reply_to)
    if voice is not None:
        await _take(turn, voice)
    return voice is not None


async def hear_unopened(turn: Turn) -> bool:
    """Words that fit no step, while a question to think about is the newest thing asked.

    What somebody says in a lasting contact is for the other; and what a worker says here would be
    read by all, so it takes a press first.
    """
    if turn.conversation.step or turn.person.works_here:
        return False
    newest = await buttons.newest_question(turn.tx, turn.person.id, NO_QUESTIONS)
    voice = next((one.means.about for one in newest if one.means.act in ADDED_TO), None)
    if voice is None or any(one.is_lasting for one in await lines.of(turn.tx, turn.person.id)):
        return False
    await _take(turn, voice, is_sure=False)
    return True


async def _take(turn: Turn, voice_id: int, *, is_sure: bool = True) -> None:
    own = await _own(turn, voice_id)
    if own is None:
        return
    if own.voice.shared not in (None, Shared.ME):
        own = await _another(turn, own)
    kept = [*own.voice.messages, turn.incoming.message][-MOST_MESSAGES:]
    if own.is_worker:
        await _share(turn, own, kept, _for_worker(turn, own.voice))
        return
    await voicing.share(turn.work, own.voice, kept, Shared.ME)
    await _ask_who(turn, own, is_sure=is_sure)


async def _another(turn: Turn, own: Own) -> Own:
    """What was shared stays as it is; more to the same question stands by itself."""
    old = own.voice
    made = await voices.ask(turn.tx, old.meeting, old.person, old.question, old.letter, turn.now)
    voice = replace(old, id=made, shared=None, shared_at=None, read_out_at=None, messages=())
    return replace(own, voice=voice)


async def not_an_answer(turn: Turn) -> Conversation:
    """It was meant for something else: nothing of it stays here, and it is heard anew."""
    own = await _own(turn, turn.button.about)
    if own is None or not own.voice.messages:
        return turn.conversation
    *before, last = own.voice.messages
    if before:
        await voicing.share(turn.work, own.voice, before, Shared.ME)
    else:
        await voices.unsay(turn.tx, own.voice.id)
    turn.incoming = replace(turn.incoming, kind="text", text=last.text, message=last)
    return await talking.hear(turn)


def _for_worker(turn: Turn, voice: Voice) -> Shared:
    """All can read it at once: of a client a worker keeps nothing to themselves."""
    question = reflecting.bank(turn.work).find(voice.question)
    return Shared.NEXT if question is not None and question.becomes_point else Shared.ALL


async def _ask_who(turn: Turn, own: Own, *, is_sure: bool = True) -> None:
    is_client = turn.person.id == own.meeting.client
    offers = [
        Offer(LABELS[one], "voice:share", own.voice.id, value=one.value)
        for one in choices(is_client=is_client, is_there=own.is_there)
    ]
    if not is_sure:
        offers.append(Offer("button-voice-no-answer", "voice:no-answer", own.voice.id))
    turn.ask("voice-for-whom", offers, about=own.meeting.id)


async def choose(turn: Turn) -> Conversation:
    """For whom: chosen anew for each answer; an older button does not undo that it was read."""
    own = await _own(turn, turn.button.about)
    if own is not None and await listeners.was_read(turn.tx, own.voice.id):
        turn.say("voice-was-read", about=own.meeting.id)
    elif own is not None and own.voice.messages:
        await _share(turn, own, own.voice.messages, Shared(turn.button.value))
    return turn.conversation


async def _share(turn: Turn, own: Own, said: Sequence[Message], shared: Shared) -> None:
    await voicing.share(turn.work, own.voice, said, shared)
    offers = [Offer("button-voice-more", "voice:more", own.meeting.id)] if own.is_there else []
    if shared is not Shared.ME:
        key = "button-share-gone" if own.is_worker else "button-share-back"
        offers.insert(0, Offer(key, "voice:back", own.voice.id))
        await words_of_others.plan(turn.work, own.meeting)
    turn.ask(SHARED[shared], offers, about=own.meeting.id)
    if shared is Shared.ABSENT and not own.is_there:
        await _tell_workers(turn, own.meeting)


async def _tell_workers(turn: Turn, meeting: Meeting) -> None:
    mine = await ties.of_person(turn.tx, turn.person.id)
    for name in [one.name for one in mine if one.client == meeting.client][:1]:
        await partly.tell_of_words(turn.work, meeting, name)


async def take_back(turn: Turn) -> Conversation:
    """'Toch alleen voor mij', as long as nobody read it."""
    own = await _own(turn, turn.button.about)
    if own is None:
        return turn.conversation
    if not await voicing.take_back(turn.work, own.voice):
        turn.say("voice-was-read", about=own.meeting.id)
    elif own.is_worker:
        turn.say("voice-gone", about=own.meeting.id)
    else:
        await _ask_who(turn, own)
    return turn.conversation


async def let_in(turn: Turn) -> Conversation:
    """Who came later may read it too."""
    meeting = await meetings.find(turn.tx, turn.button.about)
    if meeting is not None:
        await voicing.let_newcomers_in(turn.work, meeting, turn.person.id)
        await words_of_others.plan(turn.work, meeting)
        turn.say("voice-let-in", about=meeting.id)
    return turn.conversation
