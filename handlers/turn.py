"""What a handler works with: who said what, what is known, and how to answer."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot import locales
from bot.chat import Button, Choice, Conversation, Incoming, Letter
from bot.config import Settings
from bot.locales import moments
from bot.rules import daytime
from bot.rules.line import units
from storage import buttons, conversations, meetings, outbox, people, relays
from storage.people import THE_PROGRAM, Person
from storage.relays import Relay
from storage.sealing import HOUSE, Tx, new_id

KEYBOARDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "welcome": (("word-yes", "word-more"), ("word-no", "word-help")),
    "home": (("word-ask",), ("word-help",)),
    "asked": (("word-mine",), ("word-help",)),
    "told": (("word-yes", "word-easy"), ("word-no", "word-help")),
    "told-easily": (("word-yes", "word-usual"), ("word-no", "word-help")),
    "work": (("word-reachable", "word-startled"), ("word-hours",), ("word-help",)),
    "goodbye": (("word-help",),),
    "appointment": (("word-mine",), ("word-help",)),
}
# The way to one's own contact stands beside what else there is, once there is one.
CHAT_KEYS = {
    "home": "word-chat",
    "asked": "word-chat",
    "appointment": "word-chat",
    "work": "word-chats",
}

SAID = ("text", "document")
# What a step remembers of its own question, and which words may be no answer to it.
STEP_SINCE, ASKED_IN, DOUBTED = "step_since", "asked_in", "doubted"
MOST_CAPTION = 960
# Offered beside help: what is typed or spoken answers what was asked before it.
NO_QUESTIONS = (
    *("call:ask", "plan:open", "help:press"),
    *("hidden:show", "remark:stop", "evening:stop"),
)

Words = Callable[[str, ZoneInfo], str]


@dataclass(frozen=True)
class Offer:
    """A button before it has words: which words, what it means or opens, what the words need."""

    key: str
    act: str = ""
    about: int = 0
    version: int = 0
    value: str = ""
    words: dict[str, Any] = field(default_factory=dict)
    url: str = ""


@dataclass
class Work:
    """One transaction's work: what may be used, and what will go out when it is committed.

    `actor` is whoever is being answered, in the topic `thread` where they spoke; everybody else is
    told quietly at night, but for what is urgent. `erased` are the lanes of those of whom nothing
    is kept any more. `calendar_files` counts those of each meeting.
    """

    tx: Tx
    now: datetime
    settings: Settings
    actor: int = 0
    letters: list[Letter] = field(default_factory=list)
    conversations: dict[int, Conversation] = field(default_factory=dict)
    used_letters: list[int] = field(default_factory=list)
    erased: list[bytes] = field(default_factory=list)
    relays: list[Relay] = field(default_factory=list)
    calendar_files: dict[int, int] = field(default_factory=dict)
    speakers: dict[int, int] = field(default_factory=dict)
    spoke_before: dict[int, int | None] = field(default_factory=dict)
    thread: int = 0

    def tell(
        self,
        person: Person,
        key: str,
        offers: Sequence[Offer] = (),
        *,
        about: int | None = None,
        keyboard: str = "",
        urgent: bool = False,
        reply_to: int = 0,
        quiet: bool = False,
        **values: Any,
    ) -> Letter:
        """Say something to somebody, in their language. `about` names a meeting: its key seals."""
        letter = Letter(
            new_id(),
            person.address,
            person.id if about is None else about,
            "text",
            self.as_program(person, self.words(person.language, key, values)),
            self.choices(person.language, offers),
            self.keyboard(person, keyboard),
            urgent=urgent,
            reply_to=reply_to,
            quiet=quiet,
        )
        return self._post(letter)

    def tell_along(self, person: Person, key: str, about: int, **values: Any) -> Letter:
        """Under what whoever is being answered reads anyway; to anybody else on its own."""
        mine = [one for one in self.letters if one.to.person == person.id and one.kind == "text"]
        if person.id != self.actor or not mine or mine[-1].owner != about:
            return self.tell(person, key, about=about, **values)
        return self.lengthen(mine[-1], self.words(person.language, key, values))

    def lengthen(self, letter: Letter, words: str) -> Letter:
        """Say more under words that were just said."""
        longer = replace(letter, text=f"{letter.text}\n{words}")
        self.letters[self.letters.index(letter)] = longer
        return longer

    def has_told(self, person: Person) -> bool:
        """Whether something is on its way to somebody already."""
        return any(one.to.person == person.id and one.kind in SAID for one in self.letters)

    def attach(self, letter: Letter, name: str, content: str) -> bool:
        """Give a file along with words that were just said; False when they are too long for it."""
        if units(letter.text) > MOST_CAPTION:
            return False
        place = self.letters.index(letter)
        self.letters[place] = replace(letter, kind="document", file_name=name, content=content)
        return True

    def give_file(
        self, person: Person, key: str, name: str, content: str, about: int, **values: Any
    ) -> None:
        words = self.as_program(person, self.words(person.language, key, values))
        made = Letter(new_id(), person.address, about, "document", words)
        self._post(replace(made, file_name=name, content=content))

    def give_number(self, person: Person, key: str, number: str) -> None:
        """A contact card: a button cannot dial, a card can."""
        self.give_card(person, HOUSE, self.words(person.language, key, {}), number)

    def give_card(self, person: Person, about: int, name: str, number: str) -> Letter:
        made = Letter(new_id(), person.address, about, "contact", name)
        return self._post(replace(made, content=number, urgent=True))

    def take_back(
        self, person: Person, letters: Sequence[int], messages: Sequence[int] = ()
    ) -> None:
        """Remove letters, and messages by Telegram's numbers, from a chat while that can be done.

        Sealed by the house: it outlives the person whose chat it empties.
        """
        named = json.dumps({"letters": list(letters), "messages": list(messages)})
        self._post(Letter(new_id(), person.address, HOUSE, "unsend", content=named))

    def toast(self, person: Person, press_id: str, key: str = "") -> None:
        """Answer a press; it goes first, once, and is dropped when it comes too late."""
        words = self.words(person.language, key, {}) if key else ""
        made = Letter(new_id(), person.address, HOUSE, "toast", words)
        self._post(replace(made, press_id=press_id, urgent=True))

    def last_words(self, person: Person, key: str, keyboard: str, **values: Any) -> Letter:
        """What is still said to somebody of whom nothing is kept: sealed by the house."""
        return self.tell(person, key, about=HOUSE, keyboard=keyboard, **values)

    def words(self, language: str, key: str, values: dict[str, Any]) -> str:
        zone = self.settings.zone
        ready = {name: _in_words(value, language, zone) for name, value in values.items()}
        return locales.say(language, key, **ready)

    def keyboard(self, person: Person, name: str) -> tuple[tuple[str, ...], ...]:
        rows = KEYBOARDS[name] if name else ()
        if name in CHAT_KEYS and (person.chats or person.has_role("peer")):
            rows = (*rows[:-2], (*rows[-2], CHAT_KEYS[name]), rows[-1])
        return tuple(tuple(locales.say(person.language, key) for key in row) for row in rows)

    def speaker_in(self, person: Person) -> int | None:
        """Who spoke last in this chat; None where nobody but the program ever did."""
        self.spoke_before[person.id] = person.speaker
        return self.speakers.get(person.id, person.speaker)

    def carry(self, letter: Letter, speaker: int) -> Letter:
        """Post a person's own words: that person is the last to speak there now."""
        self.speakers[letter.to.person] = speaker
        return self._post(letter, by_pair=True)

    def change(self, letter: Letter) -> None:
        """Change what stands in a chat: nobody speaks by that."""
        self._post(letter)

    def as_program(self, person: Person, words: str) -> str:
        """Where people speak too, the program says that it is the program."""
        if self.speaker_in(person) is None:
            return words
        self.speakers[person.id] = THE_PROGRAM
        return f"{self.words(person.language, 'speaker-program', {})} {words}"

    async def hand_in(self, machine_now: float) -> None:
        """Write what the handlers left, one statement for each kind."""
        await outbox.post(self.tx, self.letters, int(machine_now * 1000))
        await buttons.make(self.tx, self.letters, self.now)
        await buttons.use(self.tx, self.used_letters, self.now)
        await relays.note(self.tx, self.relays, self.now)
        await meetings.note_calendar_files(self.tx, self.calendar_files)
        await people.save_speakers(self.tx, self._other_speakers())
        await conversations.save(self.tx, self.conversations)

    def _other_speakers(self) -> dict[int, int]:
        """Whoever speaks on in a chat is kept there already."""
        spoke = self.spoke_before
        return {chat: who for chat, who in self.speakers.items() if spoke.get(chat) != who}

    def choices(self, language: str, offers: Sequence[Offer]) -> tuple[Choice, ...]:
        return tuple(self._choice(language, offer) for offer in offers)

    def _choice(self, language: str, offer: Offer) -> Choice:
        means = Button(offer.act, offer.about, offer.version, offer.value)
        label = self.words(language, offer.key, offer.words)
        return Choice(label, means, "" if offer.url else buttons.new_token(), offer.url)

    def _post(self, letter: Letter, by_pair: bool = False) -> Letter:
        """What answers somebody stands where they spoke; all else where its pair has its place."""
        if letter.to.person == self.actor:
            letter = replace(letter, thread=self.thread, by_pair=by_pair)
        asleep = not daytime.is_day(self.now, self.settings.zone)
        quiet = asleep and not letter.urgent and letter.to.person != self.actor
        ready = replace(letter, quiet=quiet or letter.quiet)
        self.letters.append(ready)
        return ready


def _in_words(value: Any, language: str, zone: ZoneInfo) -> Any:
    if isinstance(value, datetime):
        return moments.moment(value, zone, language)
    if callable(value):
        return value(language, zone)
    return value


@dataclass
class Turn:
    """One thing somebody said or pressed, and everything needed to answer it."""

    work: Work
    person: Person
    conversation: Conversation
    incoming: Incoming
    button: Button = field(default_factory=lambda: Button(""))
    worried: bool = False
    begun: int = 0

    def __post_init__(self) -> None:
        """What was said before, in answer to others, is not of this turn."""
        self.begun = len(self.work.letters)

    @property
    def tx(self) -> Tx:
        return self.work.tx

    @property
    def now(self) -> datetime:
        return self.work.now

    @property
    def said(self) -> str:
        return self.incoming.text

    @property
    def asked_at(self) -> datetime:
        """When it was said: by the message's own date, else now."""
        return self.incoming.sent_at or self.now

    def say(self, key: str, **values: Any) -> Letter:
        return self.work.tell(self.person, key, **values)

    def ask(
        self, key: str, offers: Sequence[Offer], about: int | None = None, **values: Any
    ) -> Letter:
        """One question, at most four buttons, each of which can stand alone."""
        return self.work.tell(self.person, key, offers, about=about, **values)

    def then(self, step: str, **data: str) -> Conversation:
        """The step that this person's next words answer; in a topic, those that are said there."""
        where = {"thread": str(self.incoming.thread)} if self.incoming.thread else {}
        said = [one for one in self.work.letters[self.begun :] if one.to.person == self.person.id]
        asked = {ASKED_IN: str(said[-1].id)} if said else {}
        return Conversation(step, data | where | asked | {STEP_SINCE: self.now.isoformat()})

    def done(self) -> Conversation:
        return Conversation()
