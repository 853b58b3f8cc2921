"""What the page of an invitation is made of, and what its reader may see and do there."""

from dataclasses import dataclass

from handlers import facts
from storage.guests import Guest
from storage.meetings import Meeting
from storage.ties import Tie


@dataclass(frozen=True)
class Press:
    """A button of the page: its words, and what the form then says."""

    label: str
    name: str
    value: str


@dataclass(frozen=True)
class Page:
    """All that stands on the page, in the reader's words; `ask` and `ask_number` label a field.

    `calendar`: the words of the link to a calendar file, when there is one.
    """

    language: str
    title: str
    lines: tuple[str, ...] = ()
    presses: tuple[Press, ...] = ()
    ask: str = ""
    ask_number: str = ""
    notice: str = ""
    chat: str = ""
    token: str = ""
    calendar: str = ""
    has_words: bool = False
    may_say: bool = False
    is_known: bool = True


@dataclass(frozen=True)
class Place:
    """Whose page it is: the tie, and, while this person is wanted at one, the talk."""

    tie: Tie
    meeting: Meeting | None = None
    guest: Guest | None = None

    @property
    def from_afar(self) -> bool:
        return self.guest is not None and self.guest.from_afar

    @property
    def sees_facts(self) -> bool:
        if self.meeting is None or self.guest is None:
            return False
        return facts.may_see(self.meeting, self.guest, self.tie)

    @property
    def may_say(self) -> bool:
        """Words for the talk: also from who cannot come, once the client said who it is."""
        answered = self.guest is not None and self.guest.answer is not None
        return answered and self.tie.known_at is not None

    @property
    def may_give_number(self) -> bool:
        """Who comes and reads nothing in Telegram."""
        comes = self.guest is not None and self.guest.answer == "yes"
        return comes and self.tie.person is None
