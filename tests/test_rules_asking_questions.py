"""When questions are asked: one a day at most, by day, to who wants them and is not busy."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.questions import bank_of
from bot.rules import asking_questions, daytime
from bot.rules.asking_questions import AFTER_BEGINS, Occasion, Standing, on_request, plan
from bot.rules.reading_voices import Shared, choices, may_read
from bot.rules.when import Window

ZONE = ZoneInfo("Europe/Amsterdam")
BANK = bank_of("").questions
MONDAY_TEN = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
minutes = st.integers(0, 60 * 24 * 6).map(lambda count: timedelta(minutes=count))
ROLES = st.sampled_from(
    (
        frozenset(("client",)),
        frozenset(("network member",)),
        frozenset(("facilitator",)),
        frozenset(("facilitator", "peer worker")),
    )
)


@st.composite
def occasions(draw: st.DrawFn) -> list[Occasion]:
    starts = draw(st.lists(minutes, min_size=1, max_size=3))
    return [
        Occasion(number, draw(ROLES), Window(at, at + timedelta(minutes=90)))
        for number, at in enumerate(MONDAY_TEN + start for start in starts)
    ]


def days_of(moments: list[datetime]) -> list[object]:
    return [at.astimezone(ZONE).date() for at in moments]


def play(found: list[Occasion], now: datetime, last_at: datetime | None) -> list[datetime]:
    """Everything that is asked when the program looks whenever the plan says so."""
    asked: list[datetime] = []
    at: datetime | None = now
    for _ in range(50):
        if at is None:
            return asked
        standing = Standing(True, last_at=asked[-1] if asked else last_at)
        done = plan(found, BANK, standing, at, ZONE)
        assert done.look_at is None or done.look_at > at
        if done.question is not None:
            asked.append(at)
            found = [_with(one, done.meeting, done.question.id) for one in found]
        at = done.look_at
    raise AssertionError("it asks for ever")


def _with(one: Occasion, meeting: int, question: str) -> Occasion:
    asked = one.asked | {question} if one.meeting == meeting else one.asked
    return Occasion(one.meeting, one.roles, one.held, asked)


@given(occasions(), minutes, st.none() | minutes)
def test_at_most_one_unasked_question_a_day_over_all_meetings(
    found: list[Occasion], later: timedelta, before: timedelta | None
) -> None:
    now = MONDAY_TEN + later
    last_at = None if before is None else now - before
    asked = play(found, now, last_at)
    days = days_of(asked if last_at is None else [last_at, *asked])
    assert len(days) == len(set(days))
    assert all(daytime.is_day(at, ZONE) for at in asked)
    ends = days_of([one.held.ends_at + AFTER_BEGINS for one in found if "client" in one.roles])
    assert not set(ends) & set(days_of(asked))


@given(occasions(), minutes, st.booleans())
def test_nobody_who_is_busy_or_said_no_is_asked(
    found: list[Occasion], later: timedelta, wants: bool
) -> None:
    done = plan(found, BANK, Standing(wants, is_busy=True), MONDAY_TEN + later, ZONE)
    assert done.question is None
    assert wants or done.look_at is None


@given(occasions(), minutes)
def test_everybody_is_asked_in_their_own_role_and_nothing_twice(
    found: list[Occasion], later: timedelta
) -> None:
    one, now = found[0], MONDAY_TEN + later
    known: frozenset[str] = frozenset()
    while (question := on_request(one, BANK, known, now)) is not None:
        assert question.role in {*one.roles, "everyone"}
        assert question.id not in one.asked
        one = _with(one, one.meeting, question.id)


def test_a_moved_meeting_takes_its_questions_along() -> None:
    role, wants = frozenset(("network member",)), Standing(True)
    held = Window(MONDAY_TEN + timedelta(hours=30), MONDAY_TEN + timedelta(hours=31))
    one = Occasion(1, role, held, frozenset(("B07",)))
    first = plan([one], BANK, wants, MONDAY_TEN, ZONE)
    assert (first.question, first.look_at) == (None, held.ends_at + AFTER_BEGINS)
    moved = Occasion(
        1, role, Window(held.starts_at + timedelta(days=1), held.ends_at + timedelta(days=1))
    )
    assert plan([moved], BANK, wants, MONDAY_TEN, ZONE).question is not None
    gone = plan([], BANK, wants, MONDAY_TEN, ZONE)
    assert (gone.question, gone.look_at) == (None, None)


def test_before_the_day_itself_the_client_is_asked_too() -> None:
    held = Window(MONDAY_TEN + timedelta(hours=30), MONDAY_TEN + timedelta(hours=31))
    one = Occasion(1, frozenset(("client",)), held)
    asked = plan([one], BANK, Standing(True), MONDAY_TEN, ZONE)
    assert asked.question is not None
    assert asked.question.id == "B01"
    known = plan([one], BANK, Standing(True, known=frozenset(("B01",))), MONDAY_TEN, ZONE)
    assert known.question is not None
    assert known.question.id == "B02"
    assert asking_questions.on_request(one, BANK, frozenset(), held.starts_at) is not None


def test_the_first_choice_is_only_for_me() -> None:
    for is_client in (True, False):
        for is_there in (True, False):
            assert choices(is_client=is_client, is_there=is_there)[0] is Shared.ME


@given(st.sampled_from(Shared), st.booleans(), st.booleans(), st.booleans(), st.booleans())
def test_who_may_read(
    shared: Shared, is_client: bool, was_let_in: bool, is_there: bool, is_read_out: bool
) -> None:
    may = may_read(
        shared,
        is_client=is_client,
        was_let_in=was_let_in,
        author_is_there=is_there,
        is_read_out=is_read_out,
    )
    assert not may or shared is not Shared.ME
    assert not may or is_client or was_let_in
    assert not may or not (shared is Shared.ABSENT and is_there)
    if is_client and shared in (Shared.ALL, Shared.NEXT):
        assert may
