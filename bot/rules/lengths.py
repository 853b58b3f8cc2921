"""How long somebody wants to talk, in their own words: 'een half uur', '45 minuten', 'an hour'."""

import re
from collections.abc import Sequence

SHORTEST, LONGEST = 15, 480
MOST_WORDS = 6
TOKEN = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+")
ARTICLES = {"een", "één", "a", "an"}
AMOUNTS = {
    **{"anderhalf": 1.5, "anderhalve": 1.5},
    **{"one": 1.0, "twee": 2.0, "two": 2.0, "drie": 3.0, "three": 3.0},
    **{"vier": 4.0, "four": 4.0, "vijf": 5.0, "five": 5.0, "tien": 10.0, "ten": 10.0},
    **{"vijftien": 15.0, "twintig": 20.0, "dertig": 30.0, "veertig": 40.0, "zestig": 60.0},
    **{"fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "sixty": 60.0},
}
HALF = {"half", "halve", "halfuur", "halfuurtje"}
MINUTES = dict.fromkeys(("minuten", "minuut", "minuutjes", "min", "minutes", "minute"), 1)
QUARTERS = dict.fromkeys(("kwartier", "kwartiertje", "quarter", "quarters"), 15)
HOURS = dict.fromkeys(("uur", "uurtje", "u", "hour", "hours"), 60)
UNITS = {**MINUTES, **QUARTERS, **HOURS}
WHOLE = {"halfuur": 30, "halfuurtje": 30}
FILLERS = {
    *("graag", "liever", "maximaal", "hooguit", "ongeveer", "doe", "maar", "is", "genoeg", "goed"),
    *("lang", "praten", "en", "and", "of", "please", "about", "at", "most", "rather", "enough"),
    *("fine", "long"),
}
# 'Twee uur' may be a time of the clock; with one of these it cannot.
SURE = {*MINUTES, *QUARTERS, *HALF, "anderhalf", "anderhalve", "uurtje", "hour", "hours"}
TALKS = {"gesprek", "gesprekje", "talk", "praten", "conversation"}
OF = {"van", "of", "for"}
LONG = {"praten", "spreken", "lang", "long"}
AT = {
    *("om", "tegen", "rond", "vanaf", "na", "voor", "over", "tot", "binnen"),
    *("at", "in", "after", "from", "until", "before", "within"),
}


def read(said: str) -> int | None:
    """The minutes, when somebody says a length and nothing else; None for other words."""
    return _minutes(_tokens(said))


def surely(said: str) -> int | None:
    """As `read`, for an answer to another question: not what may be a time of the clock."""
    tokens = _tokens(said)
    return _minutes(tokens) if SURE.intersection(tokens) else None


def wished(said: str) -> int | None:
    """The length in words that ask for a talk: 'een gesprek van een half uur'."""
    tokens = _tokens(said)
    found = [_after(tokens, place) for place in range(len(tokens))]
    found += [_before(tokens, place) for place in range(len(tokens))]
    return next((one for one in found if one is not None), None)


def _tokens(said: str) -> list[str]:
    return TOKEN.findall(said.casefold())


def _after(tokens: Sequence[str], place: int) -> int | None:
    if place == 0 or tokens[place] not in OF or tokens[place - 1] not in TALKS:
        return None
    for end in range(min(len(tokens), place + 1 + MOST_WORDS), place + 1, -1):
        if (found := _minutes(tokens[place + 1 : end])) is not None:
            return None if tokens[end : end + 1] == ["tot"] else found
    return None


def _before(tokens: Sequence[str], place: int) -> int | None:
    if tokens[place] not in LONG:
        return None
    for start in range(max(0, place - MOST_WORDS), place):
        is_length = SURE.intersection(tokens[start:place]) or tokens[place] in ("lang", "long")
        if is_length and (found := _minutes(tokens[start:place])) is not None:
            return None if start and tokens[start - 1] in AT else found
    return None


def _minutes(tokens: Sequence[str]) -> int | None:
    """All of these words as one length."""
    total, unit = 0.0, 0
    amount: float | None = None
    for token in tokens:
        if token in WHOLE:
            total += WHOLE[token]
        elif token in HALF:
            amount = 0.5
        elif token in UNITS:
            unit = UNITS[token]
            total += (1 if amount is None else amount) * unit
            amount = None
        elif token[0].isdecimal() or token in AMOUNTS:
            amount = AMOUNTS.get(token) or float(token.replace(",", "."))
        elif token not in ARTICLES and token not in FILLERS:
            return None
    if amount is not None and unit != HOURS["uur"]:
        return None
    # 'An hour and a half' and '1u30' end without a unit.
    total += (amount or 0) * (60 if amount == 0.5 else 1)
    return int(total) if SHORTEST <= total <= LONGEST else None
