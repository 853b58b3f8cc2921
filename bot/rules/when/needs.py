"""What a text must hold for a pattern to fit: most patterns need not be tried on most texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

PIECE = re.compile(
    r"\\.|\[(?:\\.|[^\]])*\]|\((?:\?(?:P<\w+>|<?[=!:]))?|(?:[?*+]|\{[\d,]+\})\??|.", re.DOTALL
)
AROUND = ("(?=", "(?!", "(?<=", "(?<!")
NO_WIDTH = ("\\b", "^", "$")
OPTIONAL = ("?", "*", "{0")
# Longer needles are hardly rarer; fewer are sooner looked for.
RARE = 4
GAP = "\0"


@dataclass(frozen=True)
class Part:
    """A letter, or one of some ways; with neither it is some letter or other."""

    letter: str = ""
    ways: tuple["Way", ...] = ()
    optional: bool = False
    repeated: bool = False


Way = tuple[Part, ...]


def needles_of(pattern: str) -> frozenset[str]:
    """Of these a text that fits holds at least one; nothing at all is in every text."""
    return _one_of(_ways(iter(PIECE.findall(pattern)))) or frozenset([""])


def first_letters_of(pattern: str) -> frozenset[str]:
    """With one of these a text that fits begins; empty when nothing can be said of it."""
    found = _first_of(_ways(iter(PIECE.findall(pattern))))
    return frozenset() if "" in found else found


def _ways(pieces: Iterator[str]) -> tuple[Way, ...]:
    ways: list[list[Part]] = [[]]
    for piece in pieces:
        if piece == ")":
            break
        if piece == "|":
            ways.append([])
        else:
            _take(piece, pieces, ways[-1])
    return tuple(tuple(way) for way in ways)


def _take(piece: str, pieces: Iterator[str], way: list[Part]) -> None:
    if piece[0] == "(":
        ways = _ways(pieces)
        way.extend([] if piece in AROUND else [Part(ways=ways)])
    elif piece[0] in "?*+{":
        way[-1] = replace(way[-1], optional=piece.startswith(OPTIONAL), repeated=True)
    elif piece not in NO_WIDTH:
        way.append(Part(_letter(piece)))


def _letter(piece: str) -> str:
    if len(piece) == 1:
        return "" if piece == "." else piece
    return piece[1] if piece[0] == "\\" and not piece[1].isalnum() else ""


def _one_of(ways: tuple[Way, ...]) -> frozenset[str]:
    needles = [_rarest(way) for way in ways]
    return frozenset().union(*needles) if all(needles) else frozenset()


def _rarest(way: Way) -> frozenset[str]:
    """Of all that this way cannot do without what is best to look for."""
    needed = [part for part in way if not part.optional]
    within = [_one_of(part.ways) for part in needed if part.ways]
    within += [frozenset([part.letter]) for part in needed if part.letter and part.repeated]
    runs = "".join(GAP if part.repeated else part.letter or GAP for part in way).split(GAP)
    found = [one for one in (*within, *(frozenset([run]) for run in runs if run)) if one]
    return max(found, key=_worth, default=frozenset())


def _worth(needles: frozenset[str]) -> tuple[int, int]:
    return min(RARE, *map(len, needles)), -len(needles)


def _first_of(ways: tuple[Way, ...]) -> frozenset[str]:
    return frozenset().union(*(_first_of_way(way) for way in ways))


def _first_of_way(way: Way) -> frozenset[str]:
    """An empty one among them stands for any letter, or for none at all."""
    found: set[str] = set()
    for part in way:
        first = _first_of(part.ways) if part.ways else {part.letter}
        found |= first
        if not part.optional and "" not in first:
            return frozenset(found)
    return frozenset({""})
