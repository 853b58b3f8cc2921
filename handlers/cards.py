"""A card for each voice: whose it is, to which question, and then the words as they were said."""

from dataclasses import replace

from bot.chat import Letter, Message
from bot.locales import base_of
from bot.rules.line import led_by
from bot.rules.reading_voices import Shared
from handlers import reflecting
from handlers.turn import Offer, Turn
from handlers.voicing import Shown
from storage.meetings import Meeting
from storage.sealing import new_id
from storage.voices import Voice

MOST_SHOWN = 3000
FOR = {
    Shared.ME: "words-own-me",
    Shared.ALL: "words-own-all",
    Shared.ABSENT: "words-own-absent",
    Shared.NEXT: "words-own-next",
}


def give(turn: Turn, meeting: Meeting, one: Shown, *, asks: bool) -> None:
    """Somebody else's words; of who is not there the client says whether they may be read out."""
    lead = head(turn, one)
    for place, message in enumerate(one.voice.messages):
        _give_part(turn, one, message, lead if place == 0 else "")
    if asks and not one.author_is_there and one.voice.shared is not Shared.NEXT:
        offers = [
            Offer("button-read-out", "voice:read-out", one.voice.id, value="yes"),
            Offer("button-not-read-out", "voice:read-out", one.voice.id, value="no"),
        ]
        turn.ask("words-may-read-out", offers, about=meeting.id, name=one.name)


def head(turn: Turn, one: Shown) -> str:
    question = asked(turn, one.voice)
    values = {"name": one.name, "question": question}
    if not one.author_is_there and one.voice.shared is not Shared.NEXT:
        return _say(turn, "card-absent" if question else "card-absent-own", **values)
    return _say(turn, "card" if question else "card-own", **values)


def asked(turn: Turn, voice: Voice) -> str:
    """The question in the reader's language; '' for words without one, or one that is no more."""
    found = reflecting.bank(turn.work).find(voice.question)
    return found.words[base_of(turn.person.language)] if found else ""


def _say(turn: Turn, key: str, **values: str) -> str:
    return turn.work.words(turn.person.language, key, values)


def _give_part(turn: Turn, one: Shown, message: Message, lead: str) -> None:
    """Words under their head; what is no text goes below it, as it was sent."""
    work, owner = turn.work, one.voice.meeting
    made = Letter(new_id(), turn.person.address, owner, "words", message.text)
    made = replace(made, entities=message.entities)
    led = led_by(f"{lead}\n", message.text, message.entities) if lead else None
    if not message.content and led is not None:
        work.carry(replace(made, text=led[0], entities=led[1]), one.speaker)
        return
    if lead:
        apart = Letter(new_id(), turn.person.address, owner, "text", lead)
        work.carry(apart, one.speaker)
    if message.content and one.author is not None:
        made = replace(made, kind="copy", text="", entities=())
        made = replace(made, source_chat=one.author.chat_id, sources=(message.id,))
    work.carry(made, one.speaker)


def give_own(turn: Turn, voice: Voice) -> None:
    """One's own words, and for whom they are."""
    said = "\n".join(one.text or _say(turn, "words-media") for one in voice.messages)
    words = said if len(said) <= MOST_SHOWN else f"{said[:MOST_SHOWN]}..."
    key = FOR[voice.shared or Shared.ME]
    shared = voice.shared not in (None, Shared.ME)
    offers = [Offer("button-share-back", "voice:back", voice.id)]
    if not shared:
        offers = [Offer("button-share-choose", "voice:back", voice.id)]
    turn.ask(key, offers, about=voice.meeting, words=words)
