"""How long, how many, which words: every limit of a field becomes one small function."""

import re
from collections.abc import Callable
from typing import Any

from bot.sandbox import wording
from bot.sandbox.errors import bad_request
from bot.sandbox.wording import Place

Check = Callable[[Any], Any]


def characters(text: str) -> int:
    """The length as Telegram counts it: in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def trimmed_characters(text: str) -> int:
    return characters(text.strip())


def octets(text: str) -> int:
    return len(text.encode())


def whole_text(value: str) -> str:
    """Half a surrogate pair is no text."""
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise bad_request("strings must be encoded in UTF-8") from None
    return value


def check_length(place: Place, least: int, most: int, unit: str) -> Check:
    measure = octets if unit == "bytes" else trimmed_characters

    def check(value: str) -> str:
        length = measure(value)
        if length < least:
            raise wording.too_short(place, least, unit)
        if length > most:
            raise wording.too_long(place, most, unit)
        return value

    return check


def check_count(place: Place, least: int, most: int) -> Check:
    def check(value: list[Any]) -> list[Any]:
        if len(value) < least:
            raise wording.too_short(place, least, "items")
        if len(value) > most:
            raise wording.too_long(place, most, "items")
        return value

    return check


def check_range(place: Place, least: int, most: int) -> Check:
    def check(value: float) -> float:
        if not least <= value <= most:
            raise wording.not_allowed(place, f"from {least} to {most}")
        return value

    return check


def check_choices(place: Place, *choices: str) -> Check:
    allowed = frozenset(choices)

    def check(value: str) -> str:
        if value not in allowed:
            raise wording.not_allowed(place, f"one of {', '.join(choices)}")
        return value

    return check


def check_pattern(place: Place, pattern: str) -> Check:
    fits = re.compile(pattern).fullmatch

    def check(value: str) -> str:
        if not fits(value):
            raise wording.not_allowed(place, f"of the form {pattern}")
        return value

    return check


def limits_of(field: dict[str, Any], place: Place) -> list[Check]:
    """The checks a field needs besides its type; most fields need none."""
    makers: dict[str, Callable[..., Check]] = {
        "length": check_length,
        "count": check_count,
        "range": check_range,
        "choices": check_choices,
    }
    checks = [make(place, *field[name]) for name, make in makers.items() if name in field]
    if "pattern" in field:
        checks.append(check_pattern(place, field["pattern"]))
    return checks
