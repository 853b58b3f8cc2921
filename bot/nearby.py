"""'Wat er is': what people can find nearby, as the organisation wrote it in a file of its own."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from bot.settings_file import ConfigError

KINDS = ("self-help", "walk-in", "respite", "wrap", "confidant", "other")
BEGINS = "[[place]]"
NEEDED = ("kind", "name", "nl", "en")


@dataclass(frozen=True)
class Place:
    """One thing there is: which kind, its name, what it is in each language, how to reach it."""

    kind: str
    name: str
    nl: str
    en: str
    phone: str = ""
    link: str = ""


@cache
def read(path: str) -> tuple[Place, ...]:
    """The places in a file, in its order; raises ConfigError with every mistake and its line."""
    if not path:
        return ()
    text = _text_of(path)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: this is no TOML ({error}).") from None
    mistakes = list(_mistakes(path, content, text.splitlines()))
    if mistakes:
        raise ConfigError("\n".join(mistakes))
    return tuple(Place(**one) for one in content.get("place", ()))


def _text_of(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise ConfigError(f"{path}: cannot be read; [organisation] nearby_file names it.") from None


def _mistakes(path: str, content: Mapping[str, Any], lines: list[str]) -> Iterator[str]:
    starts = [number for number, line in enumerate(lines, 1) if line.strip() == BEGINS]
    places = content.get("place", ())
    if set(content) - {"place"} or len(starts) != len(places):
        yield f"{path}, line 1: only parts that begin with {BEGINS} belong here."
        return
    for start, one in zip(starts, places, strict=True):
        for key, expected in _wrong_in(one):
            yield f"{path}, line {_line_of(key, start, lines)}: {key} is not right; {expected}."


def _wrong_in(one: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    known = [field.name for field in fields(Place)]
    for key in one.keys() - set(known):
        yield key, f"expected one of {', '.join(known)}"
    for key in known:
        if key in NEEDED and not one.get(key):
            yield key, "it is needed"
        elif not isinstance(one.get(key, ""), str):
            yield key, "expected words between quotes"
    if one.get("kind") and one["kind"] not in KINDS:
        yield "kind", f"expected one of {', '.join(KINDS)}"
    if one.get("phone") and not any(sign.isdigit() for sign in str(one["phone"])):
        yield "phone", "expected a telephone number"
    if one.get("link") and not str(one["link"]).startswith("https://"):
        yield "link", "expected a link: https://..."


def _line_of(key: str, start: int, lines: list[str]) -> int:
    """The line of a key of the place that begins at `start`; where it begins when it has none."""
    for number, line in enumerate(lines[start:], start + 1):
        if line.strip() == BEGINS:
            break
        if line.partition("=")[0].strip() == key:
            return number
    return start
