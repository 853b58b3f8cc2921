"""Cuts what somebody said into words that mean something for time; all others are only `word`."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest

from bot.rules.when.idioms import written_plainly
from bot.rules.when.lexicon import COMPOUNDS, LEXICON, SHORT_DUTCH_DAYS
from bot.rules.when.patterns import Token
from bot.rules.when.spelling import corrected

MOST_LETTERS = 4096
MOST_ODD = 2
MOST_MEANT = 700
ACCENTS = re.compile("[\u0300-\u036f]")
SPACES = re.compile("[ \\t\u00a0]+")
QUOTES = re.compile("[\u2018\u2019\u00b4`'\"\u201c\u201d]")
# Their compatibility forms are up to eighteen letters long, and say nothing about time.
LIGATURES = re.compile(
    "[\u00b2\u00b3\u00b9\u00bc\u00be\u2044\u2070-\u209f\u2150-\u218f\u2460-\u24ff\u3200-\u33ff\ufb50-\ufdff\ufe70-\ufefc]"
)

PIECES = re.compile(
    r"(?P<iso>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))"
    r"|(?P<dmy>\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?![\d.:]))"
    r"|(?P<odd>\d{1,4}[-/][a-z]{3,9}(?:[-/]\d{2,4})?(?![a-z\d])|[a-z]{3}/\d{1,2}\b)"
    r"|(?P<clock>\d{1,2} ?(?::|[.hu](?! ))\d{2}(?:[:.]\d{2})?(?!\d))"
    r"|(?P<slash>\d{1,2} ?/ ?\d{1,2}(?![\d/]))"
    r"|(?P<nth>\d{1,2}(?:e|de|ste|st|nd|rd|th)\b)"
    r"|(?P<hour_word>\d{1,2}-?en\b)"
    r"|(?P<decimal>\d{1,3}[.,]\d(?!\d))"
    r"|(?P<digits>\d{1,18})"
    r"|(?P<word>[a-z]+)"
    r"|(?P<dash>[-\u2010-\u2015]+)"
    r"|(?P<comma>[,()])"
    r"|(?P<stop>[.;!?:\n])"
    r"|(?P<plus>\+)|(?P<amp>&)|(?P<bar>/)"
)
SIMPLE = {"dash": "dash", "comma": "comma", "stop": "stop", "plus": "plus", "amp": "and",
          "bar": "or"}  # fmt: skip
MOTHERS = {"met", "mijn", "mn", "van", "onze", "ons", "en"}
SITTERS_TEXT = """
    the i we he she they ik hij ze er je dat zo ben
"""
SITTERS = frozenset(SITTERS_TEXT.split())
HER_VERBS = {"is", "zei", "zegt", "heeft", "komt", "belt", "wil", "vindt", "ook", "kan", "mag"}
# After a bare number these make it a count.
COUNTED_TEXT = """
    keer maal x mensen kinderen kids euro eur jaar jaren jr kilo kg km meter personen man
    vrouwen times people years year months pounds dollars percent procent pillen pil mg
    sessies gesprekken afspraken broers zussen vrienden katten honden nachten slaapjes stuks
    dingen redenen weken vragen glazen biertjes boterhammen stappen punten graden friends
    things pills drinks meetings hours cats dogs brothers sisters kamers rondes berichten
    plekken ways maanden kopjes sigaretten days weeks questions reasons steps kilos pond
    woorden zinnen bladzijden percentage cent beers
"""
COUNTED = frozenset(COUNTED_TEXT.split())


def plain(text: str) -> str:
    """Small letters without accents and quotes, one space between words."""
    letters = unicodedata.normalize("NFC", LIGATURES.sub(" ", text[:MOST_LETTERS].casefold()))
    letters = unicodedata.normalize("NFKD", letters.replace("één", "1").replace("½", " half "))
    return SPACES.sub(" ", QUOTES.sub("", ACCENTS.sub("", letters))).strip()[:MOST_LETTERS]


def tokens_of(text: str, language: str) -> list[Token]:
    words = LEXICON["en" if language == "en" else "nl"]
    pieces = PIECES.finditer(written_plainly(plain(text)))
    found = _few_odd(list(_first_of(token for piece in pieces for token in _read(piece, words))))
    return list(_minutes_joined(_short(_settled(found))))


def _first_of(tokens: Iterator[Token]) -> Iterator[Token]:
    """No more than anybody looks at: longer ones are not read to their end."""
    meant = 0
    for token in tokens:
        yield token
        meant += token.kind != "word"
        if meant > MOST_MEANT:
            return


def _few_odd(tokens: list[Token]) -> list[Token]:
    """dateparser takes many milliseconds for each; nobody writes more of them."""
    odd = set([at for at, one in enumerate(tokens) if one.kind == "odd"][MOST_ODD:])
    return [Token("word", 0, one.text) if at in odd else one for at, one in enumerate(tokens)]


def _short(tokens: list[Token]) -> list[Token]:
    """Of words that say nothing about time one is enough: stories are long."""
    pairs = zip_longest(tokens, tokens[1:])
    return [one for one, next_one in pairs if not _both_words(one, next_one)]


def _both_words(one: Token, other: Token | None) -> bool:
    return other is not None and one.kind == other.kind == "word"


def _read(piece: "re.Match[str]", words: dict[str, tuple[str, float | str]]) -> Iterator[Token]:
    kind, said = piece.lastgroup or "word", piece.group()
    if kind == "word":
        yield from _word(said, words)
    elif kind in SIMPLE:
        yield Token(SIMPLE[kind], 0, said)
    elif kind == "digits":
        yield _digits(said)
    elif kind == "decimal":
        yield Token("decimal", float(said.replace(",", ".")), said)
    elif kind == "odd":
        yield Token("odd", said, said)
    else:
        numbers = tuple(int(number) for number in re.findall(r"\d+", said))
        single = kind in ("nth", "hour_word")
        yield Token(kind, numbers[0] if single else numbers, said)


def _digits(said: str) -> Token:
    if len(said) in (3, 4):
        return Token("compact", int(said), said)
    return Token("number" if len(said) < 3 else "word", int(said), said)


def _word(said: str, words: dict[str, tuple[str, float | str]]) -> Iterator[Token]:
    if said in words:
        kind, value = words[said]
        yield Token(kind, value, said)
    elif said in COMPOUNDS:
        for half in COMPOUNDS[said]:
            kind, value = words[half]
            yield Token(kind if kind != "habit" else "part", value, said)
    elif better := corrected(said):
        yield from _word(better, words)
    elif said in ANSWERS:
        yield Token(ANSWERS[said], 0, said)
    else:
        yield Token("count" if said in COUNTED else "word", 0, said)


ANSWERS = {"dontknow": "dont_know", "anytime": "anytime", "wholeday": "whole_day",
           "weekafternext": "week_after_next", "dayafter": "day_after",
           "anyhow": "anyhow", "ratherlate": "rather_late", "sametime": "same_time",
           "ago": "ago", "geleden": "ago",
           "gisteren": "yesterday", "yesterday": "yesterday", "vorige": "last",
           "last": "last", "afgelopen": "last", "zero": "word"}  # fmt: skip


NIGHTS = {"nights", "evenings", "mornings", "afternoons", "avonden", "ochtenden", "middagen"}
SUITED = {"weekday", "part", "habit", "tomorrow", "today", "weekend", "pm", "am", "number", "clock"}
BOUNDS = {"until", "from", "number", "clock", "dash", "at"}
JOINS = ("or", "and", "comma", "dash", "upto", "until")
FRIDAY = 4


def _settled(tokens: list[Token]) -> list[Token]:
    """Short words mean a day only where a day is said."""
    short = (at for at, one in enumerate(tokens) if one.text in SHORT_DUTCH_DAYS)
    first_short = next(short, len(tokens))
    return [_day_or_word(tokens, at, short_said=at > first_short) for at in range(len(tokens))]


def _day_or_word(tokens: list[Token], at: int, *, short_said: bool) -> Token:
    token = tokens[at]
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.text == "ma" and (
        (before and before.text in MOTHERS and before.kind != "and")
        or (after and after.text in HER_VERBS and not before)
    ):
        return Token("word", 0, token.text)
    if token.text in ("sun", "sat", "zat") and _are_sitting(before, after):
        return Token("word", 0, token.text)
    if token.text == "work" and before and before.kind in SUITED and not _is_bound(after):
        return Token("available", 0, token.text)
    if token.text in NIGHTS and before and before.kind in ("number", "few"):
        return Token("count", 0, token.text)
    if token.kind == "hour_word" and before and before.text in ("zn", "ons", "hun", "ze"):
        return Token("count", 0, token.text)
    if token.text == "vrij" and _is_friday(tokens, at):
        return Token("weekday", FRIDAY, token.text)
    if token.kind == "zo" and (_is_sunday(tokens, at) or (short_said and _is_next_day(tokens, at))):
        return Token("weekday", 6, token.text)
    return token


def _are_sitting(before: Token | None, after: Token | None) -> bool:
    """'Hij zat', 'zelf zat ik'."""
    return bool((before and before.text in SITTERS) or (after and after.text in SITTERS))


def _is_bound(token: Token | None) -> bool:
    return bool(token and token.kind in BOUNDS)


def _is_friday(tokens: list[Token], at: int) -> bool:
    return at > 1 and tokens[at - 2].kind == "weekday" and tokens[at - 1].kind in JOINS


def _is_sunday(tokens: list[Token], at: int) -> bool:
    near = [tokens[i].kind for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
    beyond = [
        tokens[at + 2 * step].kind
        for step in (-1, 1)
        if 0 <= at + 2 * step < len(tokens) and tokens[at + step].kind in JOINS
    ]
    if at + 1 < len(tokens) and tokens[at + 1].kind == "about":
        return False
    return (
        "weekday" in near[: 1 if at else 0]
        or "weekday" in beyond
        or (at > 0 and tokens[at - 1].kind in ("coming", "next", "on"))
        or (at + 1 < len(tokens) and tokens[at + 1].kind in ("part", "habit"))
    )


def _is_next_day(tokens: list[Token], at: int) -> bool:
    """'Za kan tot 2, zo vanaf 2': who says 'za' for Saturday says 'zo' for Sunday."""
    listed = at > 1 and tokens[at - 1].kind in JOINS and at + 1 < len(tokens)
    return listed and tokens[at + 1].kind in AFTER_A_DAY


AFTER_A_DAY = ("from", "until", "after", "at", "between", "before", "voor", "available", "not")


def _minutes_joined(tokens: list[Token]) -> Iterator[Token]:
    """'Seven thirty', 'ten-thirty', '3 15' are hours with minutes."""
    at = 0
    while at < len(tokens):
        dash = at + 2 < len(tokens) and tokens[at + 1].kind == "dash"
        second = at + 2 if dash else at + 1
        if _is_hour_and_minutes(tokens, at, second, dashed=dash):
            value = (int(tokens[at].number), int(tokens[second].number))
            yield Token("clock", value, tokens[at].text)
            at = second + 1
        else:
            yield tokens[at]
            at += 1


NO_MINUTES = ("month", "dash", "hours", "days", "uur", "until", "past", "count", "voor", "over")


def _is_hour_and_minutes(tokens: list[Token], at: int, second: int, *, dashed: bool) -> bool:
    if second >= len(tokens) or tokens[at].kind != "number" or tokens[second].kind != "number":
        return False
    if dashed and tokens[at].text.isdigit():
        return False
    follows = tokens[second + 1].kind if second + 1 < len(tokens) else ""
    minutes = tokens[second].number
    fits = 10 <= minutes < 60 and (minutes % 5 == 0 or minutes > 24) and tokens[at].number <= 24
    return fits and follows not in NO_MINUTES
