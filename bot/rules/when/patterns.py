"""Patterns over kinds of words: 'after about? CLOCK' becomes a regex of one sign each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

PRIVATE_USE = 0xE000
# 'Op de' is said, 'van de in het op de' is not; without an end it is tried in cubic time.
MOST_IN_A_ROW = 4
_signs: dict[str, str] = {}
_next_sign = count(PRIVATE_USE)
FRAGMENTS: dict[str, str] = {}
NAME = re.compile(r"<(\w+):|([a-z_]+)|([A-Z_]+)|(>)| +")


@dataclass(frozen=True)
class Token:
    """A word with a meaning for time; `text` is what was said."""

    kind: str
    value: float | str | tuple[int, ...]
    text: str

    @property
    def number(self) -> float:
        return self.value if isinstance(self.value, int | float) else 0


Tokens = Sequence[Token]


def sign_of(kind: str) -> str:
    """Always the same one, whichever thread asks first."""
    return _signs.get(kind) or _signs.setdefault(kind, chr(next(_next_sign)))


def signs_of(tokens: Tokens) -> str:
    return "".join(sign_of(token.kind) for token in tokens)


def fragment(name: str, pattern: str) -> None:
    """A piece of pattern that others may name in capitals."""
    FRAGMENTS[name] = f"(?:{_as_regex(pattern)})"


def _as_regex(pattern: str) -> str:
    pattern = pattern.replace("*", f"{{0,{MOST_IN_A_ROW}}}").replace("+", f"{{1,{MOST_IN_A_ROW}}}")

    def translate(found: "re.Match[str]") -> str:
        if found[1]:
            return f"(?P<{found[1]}>"
        if found[2]:
            return sign_of(found[2])
        if found[3]:
            return FRAGMENTS[found[3]]
        return ")" if found[4] else ""

    return NAME.sub(translate, pattern)


def compiled(pattern: str) -> "re.Pattern[str]":
    return re.compile(_as_regex(pattern))


@dataclass(frozen=True)
class Found:
    """Where a pattern fits; a named piece of it is `found["name"]`, empty when it is not there."""

    match: "re.Match[str]"
    tokens: Tokens

    def __getitem__(self, name: str) -> Tokens:
        for one in (name, f"{name}_", f"{name}__"):
            if one in self.match.re.groupindex and self.match.start(one) >= 0:
                return self.tokens[self.match.start(one) : self.match.end(one)]
        return ()

    @property
    def all(self) -> Tokens:
        start, end = self.match.span()
        return self.tokens[start:end]

    def first(self, kind: str) -> Token | None:
        return next((token for token in self.all if token.kind == kind), None)

    def has(self, *kinds: str) -> bool:
        return any(token.kind in kinds for token in self.all)
