"""From a calendar to when its owner is busy: nothing but stretches, and never free by silence."""

import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.locales import moments
from bot.rules import busy, calendar_file, web_addresses
from bot.rules.busy import NoCalendarError
from bot.rules.calendar_file import Appointment

ZONE = ZoneInfo("Europe/Amsterdam")
MONDAY_TEN = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
ADDRESS = "https://calendar.example/ical/anna%40example.org/private-0a1b/basic.ics"


def calendar(*entries: str, head: str = "") -> bytes:
    parts = [f"BEGIN:VEVENT\nUID:{number}\n{one}\nEND:VEVENT" for number, one in enumerate(entries)]
    said = "\n".join(["BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x", *head.split(), *parts])
    return (said + "\nEND:VCALENDAR\n").replace("\n", "\r\n").encode()


def found(*entries: str, head: str = "", now: datetime = MONDAY_TEN, days: int = 7) -> list[str]:
    read = busy.read(calendar(*entries, head=head), ADDRESS, now, now + timedelta(days=days), ZONE)
    return [moments.days(one.starts_at, one.ends_at, ZONE, "nl") for one in read]


HOUR = "DTSTART;TZID=Europe/Amsterdam:20260310T140000\nDTEND;TZID=Europe/Amsterdam:20260310T150000"
TUESDAY = "dinsdag 10 maart, 14.00 tot 15.00 uur"


@pytest.mark.parametrize(
    "entry",
    [
        HOUR,
        f"{HOUR}\nSTATUS:TENTATIVE\nTRANSP:OPAQUE",
        "DTSTART:20260310T130000Z\nDURATION:PT1H",
        "DTSTART:20260310T140000\nDTEND:20260310T150000",
        "DTSTART;TZID=Europe/London:20260310T130000\nDTEND;TZID=Europe/Amsterdam:20260310T150000",
        f"{HOUR}\nATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org",
        f"{HOUR}\nATTENDEE;PARTSTAT=ACCEPTED:mailto:Anna@example.org\n"
        "ATTENDEE;PARTSTAT=DECLINED:mailto:bram@example.org",
        f"{HOUR}\nATTENDEE;PARTSTAT=DECLINED:mailto:bram@example.org\n"
        "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:carla@example.org",
    ],
)
def test_what_keeps_somebody_busy(entry: str) -> None:
    assert found(entry) == [TUESDAY]


def test_a_calendar_that_tells_only_when_somebody_is_busy_is_read_too() -> None:
    said = (
        "BEGIN:VFREEBUSY\nUID:1\nFREEBUSY;FBTYPE=BUSY:20260310T130000Z/PT1H\n"
        "FREEBUSY;FBTYPE=FREE:20260311T130000Z/PT1H,20260312T130000Z/PT1H\n"
        "FREEBUSY:20260313T130000Z/PT0S\nEND:VFREEBUSY\n"
    ).replace("\n", "\r\n")
    whole = calendar().replace(b"END:VCALENDAR", f"{said}END:VCALENDAR".encode())
    read = busy.read(whole, ADDRESS, MONDAY_TEN, MONDAY_TEN + timedelta(days=7), ZONE)
    assert [moments.days(one.starts_at, one.ends_at, ZONE, "nl") for one in read] == [TUESDAY]


@pytest.mark.parametrize(
    "entry",
    [
        f"{HOUR}\nSTATUS:CANCELLED",
        f"{HOUR}\nTRANSP:TRANSPARENT",
        f"{HOUR}\nX-MICROSOFT-CDO-BUSYSTATUS:FREE",
        f"{HOUR}\nATTENDEE;PARTSTAT=DECLINED:mailto:ANNA@example.org\n"
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bram@example.org",
        f"{HOUR}\nATTENDEE;PARTSTAT=DECLINED:mailto:bram@example.org",
        "DTSTART:20260310T140000Z",
        "DTSTART:20260308T140000Z\nDTEND:20260308T150000Z",
        "DTSTART:some day\nDTEND:20260310T150000Z",
        "SUMMARY:no time at all",
    ],
)
def test_what_does_not(entry: str) -> None:
    assert found(entry) == []


def test_all_day_entries_last_from_midnight_to_midnight_here() -> None:
    assert found("DTSTART;VALUE=DATE:20260310") == ["dinsdag 10 maart"]
    two = found("DTSTART;VALUE=DATE:20260310\nDTEND;VALUE=DATE:20260312\nTRANSP:OPAQUE")
    assert two == ["dinsdag 10 maart tot en met woensdag 11 maart"]


def test_a_calendar_that_names_its_zone_is_read_there() -> None:
    floating = "DTSTART:20260310T140000\nDTEND:20260310T150000"
    for zone in ("Europe/London", "Nowhere/Else"):
        said = found(floating, head=f"X-WR-TIMEZONE:{zone}")
        hour = 15 if zone == "Europe/London" else 14
        assert said == [f"dinsdag 10 maart, {hour}.00 tot {hour + 1}.00 uur"]


WEEKLY = HOUR.replace("0310T", "0303T") + "\nRRULE:FREQ=WEEKLY"


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("", [10, 17, 24, 31]),
        (";UNTIL=20260317T130000Z", [10, 17]),
        (";UNTIL=20260317", [10, 17]),
        (";COUNT=3", [10, 17]),
        (";INTERVAL=2", [17, 31]),
        (";BYDAY=TU,TH;UNTIL=20260320", [10, 12, 17, 19]),
        ("\nEXDATE;TZID=Europe/Amsterdam:20260310T140000,20260317T140000", [24, 31]),
        (";COUNT=1\nRDATE;TZID=Europe/Amsterdam:20260311T140000", [11]),
        (";BYMONTH=4", []),
        ("\nSTATUS:CANCELLED", []),
    ],
)
def test_what_repeats_repeats_by_the_clock_on_the_wall(rule: str, days: list[int]) -> None:
    """Over the night in which the clock goes on, too: 31 March is at 14.00 as well."""
    said = found(WEEKLY + rule, days=23)
    names = {10: "dinsdag", 11: "woensdag", 12: "donderdag", 17: "dinsdag", 19: "donderdag"}
    expected = [f"{names.get(day, 'dinsdag')} {day} maart, 14.00 tot 15.00 uur" for day in days]
    assert said == expected


def test_one_time_of_a_series_can_be_moved_and_another_cancelled() -> None:
    content = calendar(
        WEEKLY,
        "RECURRENCE-ID;TZID=Europe/Amsterdam:20260310T140000\n"
        + HOUR.replace("T140000", "T160000").replace("T150000", "T170000"),
        f"RECURRENCE-ID;TZID=Europe/Amsterdam:20260317T140000\n{HOUR}\nSTATUS:CANCELLED",
    )
    content = content.replace(b"UID:1\r", b"UID:0\r").replace(b"UID:2\r", b"UID:0\r")
    read = busy.read(content, ADDRESS, MONDAY_TEN, MONDAY_TEN + timedelta(days=16), ZONE)
    said = [moments.days(one.starts_at, one.ends_at, ZONE, "nl") for one in read]
    moved, next_one = (
        "dinsdag 10 maart, 16.00 tot 17.00 uur",
        "dinsdag 24 maart, 14.00 tot 15.00 uur",
    )
    assert said == [moved, next_one]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2,3;BYSECOND=0,1,2,3",
        "FREQ=WEEKLY;BYSETPOS=300;BYDAY=MO",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=99999999999",
        "FREQ=SOMETIMES",
    ],
)
def test_rules_without_end_or_sense_take_no_time(rule: str) -> None:
    """Their first day counts at most; and a crowd of them stops at the same measure as one."""
    assert set(found(f"{HOUR}\nRRULE:{rule}")) <= {TUESDAY}


def test_a_crowd_of_daily_entries_of_half_a_century_stops_at_a_measure() -> None:
    old = "DTSTART:19700101T140000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY"
    assert len(found(*[old] * 2)) == 7
    assert len(found(*[old] * 20)) == 7


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html><body>Sign in</body></html>",
        b"\xff\xfe\x00",
        b"BEGIN:VCALENDAR\r\n",
        b"BEGIN:VEVENT\r\nEND:VEVENT\r\n",
        calendar(*["DTSTART:20260310T130000Z\nDURATION:PT1H"] * (busy.MOST_ENTRIES + 1)),
    ],
)
def test_what_is_no_calendar_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(NoCalendarError):
        busy.read(content, ADDRESS, MONDAY_TEN, MONDAY_TEN + timedelta(days=1), ZONE)


@given(st.integers(0, 2**32))
def test_torn_calendars_never_stop_the_program(seed: int) -> None:
    """Bytes lost, doubled and changed: it is read, or it is none."""
    dice, content = (
        random.Random(seed),
        bytearray(calendar(WEEKLY, HOUR, "DTSTART;VALUE=DATE:20260310")),
    )
    for _ in range(dice.randrange(1, 12)):
        at = dice.randrange(len(content))
        content[at : at + dice.randrange(3)] = dice.randbytes(dice.randrange(3))
    end = MONDAY_TEN + timedelta(days=14)
    try:
        read = busy.read(bytes(content), ADDRESS, MONDAY_TEN, end, ZONE)
    except NoCalendarError:
        return
    edges = [edge for one in read for edge in (one.starts_at, one.ends_at)]
    assert edges == sorted(edges)
    assert all(MONDAY_TEN <= edge <= end for edge in edges)


def test_our_own_appointments_keep_nobody_from_their_own_talk() -> None:
    ends_at = MONDAY_TEN + timedelta(hours=2)
    own = Appointment(1, 2, 0, MONDAY_TEN, ends_at, "Gesprek", MONDAY_TEN)
    content = calendar_file.request(own).encode()
    assert busy.read(content, ADDRESS, MONDAY_TEN, ends_at, ZONE) == []


@pytest.mark.parametrize(
    ("words", "address"),
    [
        (" https://calendar.example/a.ics ", "https://calendar.example/a.ics"),
        ("webcal://calendar.example/a.ics", "https://calendar.example/a.ics"),
        ("http://calendar.example/a.ics", None),
        ("https://anna:secret@calendar.example/a.ics", None),
        ("https:///a.ics", None),
        ("https://calendar.example:0/", None),
        ("https://calendar.example:99999/", None),
        ("https://calendar.example/a b", None),
        ("https://cal\nendar.example/", None),
        ("https://[::1", None),
        ("mijn agenda", None),
        ("https://calendar.example/" + "a" * 2_000, None),
    ],
)
def test_an_address_is_https_and_whole(words: str, address: str | None) -> None:
    assert web_addresses.tidied(words) == address


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 (an address to refuse)
        ("255.255.255.255", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::1", False),
        ("ff02::1", False),
        ("calendar.example", False),
    ],
)
def test_only_public_numbers_may_be_called(number: str, public: bool) -> None:
    assert web_addresses.is_public(number) is public
