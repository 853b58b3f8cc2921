"""How long a moment waits for a yes, and until when a yes counts: by day, with room to answer."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.rules import daytime, holds, sureness
from bot.rules.ladder import Shares, read, span

ZONE = ZoneInfo("Europe/Amsterdam")
START = datetime(2026, 3, 28, 0, 0, tzinfo=UTC)
moments = st.integers(0, 3 * 24 * 60).map(lambda minute: START + timedelta(minutes=minute))
lengths = st.integers(1, 24 * 60).map(lambda minute: timedelta(minutes=minute))


@given(moments, lengths)
def test_n15_a_hold_lasts_its_time_and_ends_by_day(now: datetime, lasts: timedelta) -> None:
    until = holds.ends_at(now, lasts, ZONE)
    assert until >= now + lasts
    if until > now + lasts:
        assert daytime.is_day(until, ZONE)
        assert not daytime.is_by_day(now, now + lasts, ZONE)


@given(moments, lengths, lengths)
def test_n07_a_yes_ends_by_day_after_room_to_say_it_again(
    asked_at: datetime, ahead: timedelta, before: timedelta
) -> None:
    starts_at = asked_at + ahead
    at = sureness.ends_at(asked_at, starts_at, before, ZONE)
    if at is not None:
        assert daytime.is_day(at, ZONE)
        assert asked_at + sureness.ROOM <= at <= starts_at - sureness.AT_LEAST
    elif daytime.is_by_day(asked_at, starts_at, ZONE):
        assert starts_at - asked_at < sureness.ROOM + sureness.AT_LEAST


def test_n07_an_early_talk_is_asked_about_in_the_evening_before() -> None:
    asked_at = datetime(2026, 3, 9, 18, 0, tzinfo=UTC)
    early = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
    before = timedelta(minutes=86)
    assert sureness.ends_at(asked_at, early, before, ZONE) == asked_at + timedelta(hours=2)
    later = early + timedelta(hours=1, minutes=30)
    assert sureness.ends_at(asked_at, later, before, ZONE) == later - before


def test_the_shares_of_a_request_are_frozen_with_it_and_never_longer_than_of_a_day() -> None:
    shares = read(Shares(hold=10, sure=5).words())
    assert (shares.hold, shares.sure) == (10, 5)
    assert read('{"team": 3}').hold == Shares().hold
    for days in (1, 6):
        lasts = span(START, START + timedelta(days=days), shares.hold)
        assert lasts == timedelta(hours=2, minutes=24)
