"""`naast when`: shows what is understood of words about time, one sentence or a file."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

if TYPE_CHECKING:
    from bot.rules.when import Reading, Windows

LANGUAGES = ("nl", "en")
FIELDS = ("id", "lang", "text", "reference")
YEARS = range(1970, 2200)
A_MOMENT = "a moment such as 2026-03-09T10:00"


class InputError(Exception):
    """What was given cannot be read; the sentence says where, what, and what was expected."""


@dataclass(frozen=True)
class Asked:
    """One sentence, and where and when it was said."""

    text: str
    language: str
    at: datetime
    zone: ZoneInfo


def when(
    text: Annotated[str, typer.Argument(help="What somebody said: 'morgen na vieren'.")] = "",
    lang: Annotated[str, typer.Option(help="nl or en.")] = "nl",
    at: Annotated[str, typer.Option(help="When it was said; without it, now.")] = "",
    zone: Annotated[str, typer.Option(help="Where it was said.")] = "Europe/Amsterdam",
    batch: Annotated[Path | None, typer.Option(help="A file with one JSON object a line.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Show what is understood when somebody says when they can."""
    try:
        where = _zone(zone)
        if batch:
            for line in _answers(batch, where):
                typer.echo(line)
        else:
            asked = Asked(_text(text), _language(lang, "--lang"), _moment(at, "--at", where), where)
            _show(asked, as_json=as_json)
    except InputError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None


def _text(text: str) -> str:
    if not text:
        raise InputError('Nothing to read. Expected words, or --batch with a file: naast when "…".')
    return text


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InputError(f"--zone: {name!r}. Expected a zone such as Europe/Amsterdam.") from None


def _language(said: object, where: str) -> str:
    if said not in LANGUAGES:
        raise InputError(f"{where}: {said!r}. Expected nl or en.")
    return str(said)


def _moment(said: object, where: str, zone: ZoneInfo) -> datetime:
    if said == "":
        from bot.clock import system_clock

        return system_clock()
    try:
        moment = datetime.fromisoformat(str(said))
    except ValueError:
        raise InputError(f"{where}: {said!r}. Expected {A_MOMENT}.") from None
    if moment.year not in YEARS:
        raise InputError(f"{where}: {said!r}. Expected a year from 1970 to 2199.")
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def _reading(asked: Asked) -> "Reading":
    from bot.rules.when import read

    return read(asked.text, asked.at, asked.zone, asked.language)


def _answers(path: Path, zone: ZoneInfo) -> Iterator[str]:
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        record = _record(line, f"{path}, line {number}")
        where = f"{path}, line {number}"
        language = _language(record["lang"], f"{where}, lang")
        moment = _moment(record["reference"] or "?", f"{where}, reference", zone)
        reading = _reading(Asked(str(record["text"]), language, moment, zone))
        told = {"id": record["id"], "windows": _local(reading.windows, zone), "sure": reading.sure}
        yield json.dumps(told, ensure_ascii=False)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is not UTF-8. Expected text.") from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}. Expected a file to read.") from None


def _record(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(f"{where}: {line[:60]!r}. Expected a JSON object.") from None
    if not isinstance(record, dict):
        raise InputError(f"{where}: {line[:60]!r}. Expected a JSON object.")
    for field in FIELDS:
        if field not in record:
            raise InputError(f"{where}: no {field!r}. Expected {', '.join(FIELDS)}.")
    if not isinstance(record["text"], str):
        raise InputError(f"{where}, text: {record['text']!r}. Expected words.")
    return record


def _local(windows: "Windows", zone: ZoneInfo) -> list[dict[str, str]]:
    return [
        {"start": _wall(one.starts_at, zone), "end": _wall(one.ends_at, zone)} for one in windows
    ]


def _wall(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).replace(tzinfo=None).isoformat(timespec="seconds")


def _show(asked: Asked, *, as_json: bool) -> None:
    reading = _reading(asked)
    if as_json:
        told = {
            "answer": reading.answer.value,
            "sure": reading.sure,
            "doubt": reading.doubt.value if reading.doubt else None,
            "windows": _local(reading.windows, asked.zone),
            "alternatives": [_local(one, asked.zone) for one in reading.alternatives],
        }
        typer.echo(json.dumps(told, ensure_ascii=False))
    else:
        _print_table(reading, asked)


def _print_table(reading: "Reading", asked: Asked) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("day", "from", "until", "", title=reading.answer.value)
    for number, windows in enumerate(reading.alternatives or (reading.windows,)):
        for one in windows:
            start, end = (edge.astimezone(asked.zone) for edge in (one.starts_at, one.ends_at))
            note = "or else" if number else "" if reading.sure else f"? {reading.doubt}"
            table.add_row(f"{start:%a %d %b %Y}", f"{start:%H.%M}", f"{end:%H.%M}", note)
    Console().print(table)
