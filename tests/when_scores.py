"""How well words about time are read: our own phrases, and those of other readers' test suites."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.rules.when import read

DATA = Path(__file__).parent / "data"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HOUR, DAY, MINUTE = timedelta(hours=1), timedelta(days=1), timedelta(minutes=1)
MOSTLY = 0.8
LONGEST_PART = 14 * HOUR

Record = dict[str, Any]
Span = tuple[datetime, datetime]
Reader = Callable[[Record], list[Span]]


@dataclass(frozen=True)
class Score:
    """Of so many phrases, how many are right."""

    right: int
    of: int

    @property
    def percent(self) -> float:
        return 100 * self.right / self.of


def records(name: str) -> list[Record]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def ours(record: Record) -> list[Span]:
    """What this program reads, in local time."""
    now = datetime.fromisoformat(record["reference"]).replace(tzinfo=AMSTERDAM)
    windows = read(record["text"], now, AMSTERDAM, record["lang"]).windows
    return [(_wall(one.starts_at), _wall(one.ends_at)) for one in windows]


def _wall(moment: datetime) -> datetime:
    return moment.astimezone(AMSTERDAM).replace(tzinfo=None)


def _moment(said: str | None) -> datetime | None:
    return datetime.fromisoformat(said[:19]) if said else None


def chat(language: str, reader: Reader) -> tuple[Score, Score]:
    """Our own phrases: every start right and none to spare; and the whole windows right."""
    mine = [one for one in records("when_chat.jsonl") if one["lang"] == language]
    judged = [judge_chat(one, reader(one)) for one in mine]
    starts, fulls = (sum(one[at] for one in judged) for at in (0, 1))
    return Score(starts, len(mine)), Score(fulls, len(mine))


def judge_chat(record: Record, read_as: Sequence[Span]) -> tuple[bool, bool]:
    gold = [_span(one) for one in record["windows"]]
    tolerance = record["tol_min"] if record["point"] else max(record["tol_min"], 30)
    near = timedelta(minutes=tolerance, seconds=59)
    missed = [one for one in gold if not any(abs(one[0] - got[0]) <= near for got in read_as)]
    spare = [got for got in read_as if not any(abs(one[0] - got[0]) <= near for one in gold)]
    start = bool(read_as) and not missed and not spare
    return start, start and (record["point"] or _overlap(gold, read_as) >= MOSTLY)


def _span(window: Record) -> Span:
    return datetime.fromisoformat(window["start"]), datetime.fromisoformat(window["end"])


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    shared = sum(
        max(0.0, (min(end, last) - max(start, first)).total_seconds())
        for start, end in one
        for first, last in other
    )
    lengths = sum((end - start).total_seconds() for start, end in [*one, *other])
    return shared / (lengths - shared)


def external(language: str, reader: Reader, *, ambiguous: bool) -> Score:
    """Others' phrases: the first window begins where the suite says, or another fair reading."""
    mine = [
        one for one in records("when_external.jsonl")
        if one["lang"] == language and one["ambiguous"] is ambiguous and "windows" not in one
    ]  # fmt: skip
    return Score(sum(judge_external(one, reader(one)[:1]) for one in mine), len(mine))


def judge_external(record: Record, read_as: Sequence[Span]) -> bool:
    return any(_fits(record, got, *goal) for got in read_as for goal in _goals(record))


Goal = tuple[datetime | None, datetime | None, datetime | None, datetime | None]


def _goals(record: Record) -> list[Goal]:
    """Start, end, and the range in which the start may lie; for every fair reading."""
    start = _moment(record["start"])
    low, high = (_moment(one) for one in record["start_range"] or (None, None))
    goals: list[Goal] = [(start, _moment(record["end"]), low, high)]
    for one in record["accept"]:
        other = _moment(one["start"])
        if start is None:
            goals.append((None, _moment(one["end"]), None, None))
        elif other and low and high:
            goals.append(
                (other, _moment(one["end"]), low + (other - start), high + (other - start))
            )
    return goals


def _fits(
    record: Record, got: Span, start: datetime | None, end: datetime | None,
    low: datetime | None, high: datetime | None,
) -> bool:  # fmt: skip
    grain = record["grain"]
    if start is None or low is None or high is None:
        return end is not None and _ends_at(got, end, grain)
    inside = low <= got[0] < high
    if grain == "daypart" and not inside and got[1] - got[0] <= LONGEST_PART:
        shared = min(got[1], high) - max(got[0], low)
        if shared >= min(got[1] - got[0], high - low) / 2:
            return True
    return inside and not _is_clock_of_reference(record, got[0], start)


def _ends_at(got: Span, end: datetime, grain: str) -> bool:
    """An open start: what counts is where it ends."""
    before = DAY if grain == "day" else timedelta()
    after = {"day": DAY, "hour": HOUR}.get(grain, MINUTE)
    return end - before <= got[1] < end + after


def _is_clock_of_reference(record: Record, got: datetime, start: datetime) -> bool:
    """A date that merely carries the hour at which it was said is no hour."""
    reference = datetime.fromisoformat(record["reference"])
    timed = record["grain"] in ("hour", "minute", "second", "daypart")
    same = (got.hour, got.minute) == (reference.hour, reference.minute)
    return timed and same and got.replace(second=0) != start.replace(second=0)
