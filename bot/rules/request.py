"""What the promise knows of a request and of people's answers, and what it may ask for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules import ladder
from bot.rules.ladder import Shares
from bot.rules.order import Choice
from bot.rules.slots import NO_LOAD, Missing, Slot
from bot.rules.when import Window

LET_GO, LET_GO_AGAIN, LATE, NUDGED = "silent:once", "silent:twice", "late", "nudged"
NO_WAITING, WAIT_ON, OFFERED = "no-waiting", "wait-on", "offered"
WANTS_PEER, KEEP = "wants-peer", "keep"
GAVE_WAY = "gave-way"


@dataclass(frozen=True)
class Request:
    """What was asked, and how far it is. `told` are the marks of what was said once.

    `held`: the moment proposed, with the two; `agreed` when the client said yes to it. `keep`: a
    moment that one of the two had to leave, and until when only somebody else is looked for.
    """

    state: str
    requested_at: datetime
    start_by: datetime
    held: Slot | None = None
    told: frozenset[str] = frozenset()
    agreed: bool = False
    offered_at: datetime | None = None
    client_told_at: datetime | None = None
    taken: bool = False
    keep: Window | None = None

    def share(self, percent: int) -> datetime:
        return ladder.moment(self.requested_at, self.start_by, percent)


@dataclass(frozen=True)
class Asked:
    """A facilitator who was asked, last at `asked_at`. Silence (`answer` None) is never a no."""

    person: int
    answer: str | None
    asked_at: datetime
    asked_again: bool = False
    windows: tuple[Window, ...] = ()


@dataclass(frozen=True)
class Invited:
    """Somebody the client wants there. `windows` None: any time, once `said_when`."""

    answer: str | None
    windows: tuple[Window, ...] | None = None
    must: bool = False
    said_when: bool = True

    @property
    def is_waited_for(self) -> bool:
        """Not reached yet, or in the middle of answering."""
        return self.answer is None or (self.answer == "yes" and not self.said_when)


@dataclass(frozen=True)
class Answers:
    """What is known of people.

    `client` None: said nothing of when. `reads`: when each facilitator who can be reached reads
    next. `busy`: when they are held elsewhere, `firmly` those by a client who said yes or had no
    time yet to do so; `loosens`: when more are not firm any more. `team`: who held the last talk.
    `load`: how many talks each held of late. `chiefs`: when each coordinator reads next. `took`:
    how long the client needs for an answer, as far as is known.
    """

    client: tuple[Window, ...] | None
    refused: tuple[Window, ...] = ()
    asked: Sequence[Asked] = ()
    reads: Mapping[int, datetime] = field(default_factory=dict)
    busy: Mapping[int, Sequence[Window]] = field(default_factory=dict)
    client_is_here: bool = True
    guests: Sequence[Invited] = ()
    team: frozenset[int] = frozenset()
    peers: frozenset[int] = frozenset()
    load: Mapping[int, int] = field(default_factory=lambda: NO_LOAD)
    chiefs: Mapping[int, datetime] = field(default_factory=dict)
    firmly: Mapping[int, Sequence[Window]] | None = None
    loosens: Sequence[datetime] = ()
    took: timedelta = timedelta(0)


@dataclass(frozen=True)
class Terms:
    """How long a meeting lasts, what people need between the last yes and its start, and where."""

    length: timedelta
    notice: timedelta
    zone: ZoneInfo
    shares: Shares = field(default_factory=Shares)
    words: timedelta = timedelta(hours=2)


@dataclass(frozen=True)
class Plan:
    """What the promise asks for now, and when to look again; never without a next look."""

    look_at: datetime
    propose: Choice | None = None
    let_go: bool = False
    rest: bool = False
    settle: bool = False
    offer: Choice | None = None
    ask: tuple[int, ...] = ()
    ask_again: tuple[int, ...] = ()
    nudge_client: bool = False
    missing: Missing | None = None
    late: bool = False
    daily: bool = False
    words: bool = False
    without_peer: bool = False
    rungs: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
