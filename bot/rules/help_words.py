"""Do these words speak of wanting to die, of hurting oneself or of danger now? Linear in time.

Every word becomes one letter of a private alphabet; the grammar of `help_words_list` becomes
regular expressions over that alphabet in which every gap is bounded, so that no text can make
them slow.
It misses and it hits by mistake: what follows a hit is an offer, never a flag.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain

from bot.rules.help_words_list import CLASSES, IDIOMS, OFTEN_MISTYPED, RULES, STEMS

STOP, UNKNOWN = ".", "x"
TOKEN = re.compile(r"[a-z]+|[.!?\n]+|[0-9]{2,}")
# Their compatibility forms are up to eighteen letters long, none of them ours.
LIGATURES = re.compile("[\u3200-\u33ff\ufb50-\ufdff\ufe70-\ufefc]")
DROPPED = re.compile("[\u0300-\u036f\u200b-\u200f\u2060\ufeff'`\u00b4\u2018\u2019]")
GLUED = range(7, 33)
FUZZY = range(5, 13)


def _squeeze(text: str) -> str:
    return re.sub(r"(.)\1+", r"\1", text)


def _words_of(line: str) -> Iterator[str]:
    for element in line.split():
        if not element.startswith("~"):
            names = element.lstrip("?!").split("|")
            yield from (name.lstrip("!") for name in names if not name.isupper())


WORDS = sorted(
    {
        _squeeze(word)
        for word in chain(
            *(words.split() for words in CLASSES.values()),
            *(_words_of(line) for line in (*IDIOMS, *RULES)),
        )
    }
)
CODES = {word: chr(0xE000 + place) for place, word in enumerate(WORDS)}
ALARM = chr(0xF8FF)
LENGTHS = {
    start: sorted({len(word) for word in WORDS if word[:2] == start and len(word) > 1})
    for start in {word[:2] for word in WORDS}
}
ROOTS = tuple(_squeeze(stem) for stem in STEMS)


def _without_one(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


NEAR = {
    near: CODES.get(word, ALARM)
    for word in map(_squeeze, OFTEN_MISTYPED.split())
    for near in (word, *_without_one(word))
}

NEAR_STARTS = {near[:2] for near in NEAR}


def _letters(name: str) -> str:
    words = CLASSES[name].split() if name.isupper() else [name]
    return "".join(CODES[_squeeze(word)] for word in words)


def _element(element: str) -> str:
    """One element of a line as a piece of regular expression."""
    if element.startswith("~"):
        return f"[^{STOP}]{{0,{element[1:]}}}?"
    letters = "".join(_letters(name) for name in element.lstrip("?!").split("|"))
    if element.startswith("!"):
        return f"(?![{letters}])"
    return f"[{letters}]" + "?" * element.startswith("?")


def _compile(line: str) -> re.Pattern[str]:
    return re.compile("".join(map(_element, line.split())))


@cache
def sayings() -> list[re.Pattern[str]]:
    return [_compile(line) for line in IDIOMS]


@cache
def signs() -> list[re.Pattern[str]]:
    return [re.compile(ALARM), *map(_compile, RULES)]


def concerns_dying(text: str) -> bool:
    """Whether `text` speaks of dying, self-harm or acute danger (Dutch, English, mixed)."""
    tokens = TOKEN.findall(_plain(text))
    code_of = {token: _codes_of(token) for token in set(tokens)}
    codes = "".join(map(code_of.__getitem__, tokens))
    for saying in sayings():
        codes = saying.sub(UNKNOWN, codes)
    return any(sign.search(codes) for sign in signs())


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", LIGATURES.sub(" ", text))
    return _squeeze(DROPPED.sub("", letters.casefold()))


def _codes_of(token: str) -> str:
    """The letter of a word; of words written as one, the letters of each."""
    if token.isdigit():
        return CODES["many"]
    if not token.isalpha():
        return STOP
    if token.startswith(ROOTS):
        return ALARM
    if token in CODES:
        return CODES[token]
    return _near(token) or _unglued(token) or UNKNOWN


def _near(token: str) -> str | None:
    """The letter of a word that differs in one place."""
    if len(token) not in FUZZY or token[:2] not in NEAR_STARTS:
        return None
    if token in NEAR:
        return NEAR[token]
    return next((NEAR[near] for near in _without_one(token) if near in NEAR), None)


def _unglued(token: str) -> str | None:
    """The letters of the known words that `token` is made of without a space, if it is."""
    if len(token) not in GLUED:
        return None
    ways: list[str | None] = ["", *[None] * len(token)]
    for begin in range(len(token) - 1):
        so_far = ways[begin]
        if so_far is None:
            continue
        for length in LENGTHS.get(token[begin : begin + 2], ()):
            code = CODES.get(token[begin : begin + length])
            if code and begin + length <= len(token):
                ways[begin + length] = so_far + code
    return ways[-1]
