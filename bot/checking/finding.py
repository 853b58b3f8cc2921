"""What a look at something found: one line of plain words, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """`level` is good, warning or wrong; only what is wrong makes `naast check` fail."""

    level: str
    words: str

    @property
    def is_wrong(self) -> bool:
        return self.level == "wrong"


def good(what: str) -> Finding:
    return Finding("good", what)


def warning(what: str, to_do: str) -> Finding:
    return Finding("warning", f"{what} To do: {to_do}")


def wrong(what: str, to_do: str) -> Finding:
    return Finding("wrong", f"{what} To do: {to_do}")
