"""Cuts what somebody said into pieces that mean something for time; the rest is passed over."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "maandag monday mon ma",
            "dinsdag tuesday tues tue di",
            "woensdag wednesday wed wo",
            "donderdag thursday thurs thur thu do",
            "vrijdag friday fri vr vrij",
            "zaterdag saturday sat za zat",
            "zondag sunday sun zo",
        )
    )
    for name in names.split()
}
# Only when the person writes Dutch: 'I can do three' names no day.
SHORT = "ma|di|wo|do|vr|za|zo"
LONG = "|".join(name for name in WEEKDAYS if name not in SHORT.split("|"))

# Hours after midnight of the day that is named.
PARTS = {
    "ochtend": (8, 12),
    "morgen": (8, 12),
    "morning": (8, 12),
    "voormiddag": (8, 12),
    "middag": (12, 18),
    "namiddag": (12, 18),
    "afternoon": (12, 18),
    "avond": (18, 22),
    "evening": (18, 22),
    "night": (22, 30),
    "nacht": (22, 30),
    "tussen de middag": (12, 13),
    "lunchtijd": (12, 13),
    "lunchtime": (12, 13),
    "lunchpauze": (12, 13),
    "voor de lunch": (8, 12),
    "before lunch": (8, 12),
    "na de lunch": (13, 18),
    "after lunch": (13, 18),
    "etenstijd": (18, 19),
    "na het eten": (19, 22),
    "na het avondeten": (19, 22),
    "after dinner": (19, 22),
    "na schooltijd": (15, 18),
    "na school": (15, 18),
    "after school": (15, 18),
    "onder schooltijd": (8.5, 15),
}
NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "een one enen eentje",
            "twee two tweeen",
            "drie three drieen",
            "vier four vieren",
            "vijf five vijven",
            "zes six zessen",
            "zeven seven zevenen",
            "acht eight achten",
            "negen nine negenen",
            "tien ten tienen",
            "elf eleven elven",
            "twaalf twelve twaalven",
        ),
        start=1,
    )
    for word in words.split()
} | {"kwart": 15, "quarter": 15, "twenty": 20, "twintig": 20, "half": 30, "an": 1, "a": 1}
MONTHS = (
    "januari|january|februari|february|maart|march|april|mei|may|juni|june|juli|july|augustus|"
    "august|september|oktober|october|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|"
    "oct|nov|dec"
)

HOUR_WORD = "|".join(sorted((w for w, n in NUMBERS.items() if n <= 12), key=len, reverse=True))
PART_WORD = "ochtend|morgen|morning|voormiddag|namiddag|middag|afternoon|avond|evening|nacht|night"
HOUR_OF = r"(?: ?'?s (?:ochtends|morgens|middags|avonds|nachts))"
CLOCK = (
    r"(?:(?:(?:\d{1,2}|vijf|tien|kwart) (?:voor|over)|(?:half|quarter|five|ten|twenty) (?:past|to))"
    rf" )?(?:half )?(?:\d{{1,2}}(?:[:.]\d{{2}})?(?:en)?|(?:{HOUR_WORD})\b)"
    rf"(?: ?(?:uur|u|h|am|pm|o'?clock)\b)?{HOUR_OF}?"
)
CLEAR_CLOCK = (
    r"(?:\d{1,2}[:.]\d{2}|(?:half|(?:\d{1,2}|vijf|tien|kwart) (?:voor|over)(?: half)?)"
    rf" (?:\d{{1,2}}|{HOUR_WORD})\b|"
    rf"(?:\d{{1,2}}|{HOUR_WORD}) ?(?:uur|u|am|pm|o'?clock)\b)(?: uur)?{HOUR_OF}?"
)
ABOUT = r"(?:(?:ongeveer|zo rond|rond|tegen|around|about|een uur of|zeg) )?"

PIECES = {
    "anything": r"maakt (?:mij |me )?(?:echt )?nie?t? (?:zoveel )?uit|(?:kan )?altijd\b|"
    r"wanneer (?:je|jij|jullie|u) wil\w*|any ?time|whenever|always|doesn'?t matter|"
    r"(?:i )?don'?t mind|hele dag|all day|alle tijd",
    "now": r"nu\b|meteen|gelijk\b|direct\b|zo snel mogelijk|zsm|now\b|asap|right away|"
    r"as soon as possible|immediately",
    "until_day": r"uiterlijk (?=op )?|at the latest by |by (?=" + LONG + ")",
    "ahead": r"(?:over|in|within|binnen) "
    rf"(?P<amount>half an|een half|anderhalf|half|\d{{1,3}}|{HOUR_WORD}|an?)"
    r" (?P<unit>uurtje|uur|hours?|kwartier|minuten|minutes?|dag(?:en)?|days?|week|weken|weeks?)\b",
    "date": rf"(?:\d{{1,2}}|{HOUR_WORD}|twintig)(?:st|nd|rd|th|e)? (?:{MONTHS})\b(?: \d{{4}})?|"
    rf"(?:{MONTHS}) \d{{1,2}}\b(?:st|nd|rd|th)?|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|"
    r"(?<=op )\d{1,2}-\d{1,2}\b",
    "part": r"(?:(?P<edge>vroeg in de|vroege|begin van de|early|laat in de|late|eind van de|"
    r"einde van de|end of the) )?(?P<part>"
    + "|".join(sorted((key for key in PARTS if " " in key or "lunch" in key), key=len)[::-1])
    + rf"|schooltijd|etenstijd|(?:(?:in de|de|the|in the) )?(?:{PART_WORD})(?<!morgen)\b|"
    r"in de morgen|'?s (?:ochtends|morgens|middags|avonds|nachts))",
    "this": rf"(?P<this>van|to|this )(?P<this_part>{PART_WORD})\b",
    "weekday": rf"(?P<next>volgende week |next week )?(?P<weekday>{LONG}|"
    rf"(?<!met )(?<!mijn )(?<!m'n )(?:{SHORT})(?=$|[ ,.;]"
    rf"(?!\w)|,? (?:en|of|na|vanaf|om|tot|voor|tussen|\d|{SHORT}|kan|rond)\b))"
    rf"(?P<weekday_part>{PART_WORD})?\b(?P<morning> morgen\b)?",
    "tomorrow": rf"(?P<tomorrow>overmorgen|morgen|day after tomorrow|tomorrow|tmrw|tmr)"
    rf"(?P<tomorrow_part>vroeg|{PART_WORD})?\b",
    "today": r"vandaag|today",
    "weekend": r"(?P<next_end>volgend |next )?weekend",
    "week": r"volgende week|next week",
    "between": rf"(?:(?:tussen|van|between|from) )?(?P<first>{CLOCK}) ?"
    rf"(?:en|tot|t/m|and|to|until|till|-) ?(?P<second>{CLOCK})",
    "after": rf"(?:na|vanaf|after|from|niet voor|not before|niet eerder dan) {ABOUT}"
    rf"(?P<after>{CLOCK})",
    "done": rf"(?:(?:klaar|vrij|finish|done|off) (?:om|at)) (?P<done>{CLOCK})",
    "before": rf"(?:voor|tot|before|until|till|niet na|not after|niet later dan) {ABOUT}"
    rf"(?P<before>{CLOCK})",
    "at": rf"(?:om|at|rond|tegen|around|about) {ABOUT}(?P<at>{CLOCK})|(?P<clear>{CLEAR_CLOCK})",
    "noon": r"(?:het )?middaguur|noon",
    "then": r"daarna|erna\b|after that",
    "join": r"en\b|of\b|and\b|or\b",
    "not": r"niet?\b|geen\b|behalve|not\b|except|can'?t|cannot|but not|don'?t",
    "yes": r"wel\b|maar\b|but\b",
    "stop": r"[,;.!?\n]",
    "word": r"[a-z']+|\d+",
}
SCANNER = re.compile(
    "|".join(f"(?P<k_{kind}>(?<![a-z0-9]){pattern})" if kind != "stop" else f"(?P<k_stop>{pattern})"
             for kind, pattern in ((k, f"(?:{p})") for k, p in PIECES.items()))
)  # fmt: skip
VAGUE = re.compile(
    r"\b(?:rond|ongeveer|tegen|misschien|denk|elke?|iedere?|doordeweeks|een uur of|"
    r"every|around|about|maybe|perhaps)\b"
)

ACCENTS = re.compile("[\u0300-\u036f]")
SPACES = re.compile("[ \\t\u00a0]+")
# Their compatibility forms are up to eighteen letters long, and say nothing about time.
LIGATURES = re.compile("[\u3200-\u33ff\ufb50-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True)
class Piece:
    """A cut-out of what was said: its kind, its words, and the named words inside it."""

    kind: str
    text: str
    inside: dict[str, str]


def pieces_of(text: str) -> Iterator[Piece]:
    for match in SCANNER.finditer(text):
        kind = (match.lastgroup or "k_word").removeprefix("k_")
        inside = {name: value for name, value in match.groupdict().items() if value}
        yield Piece(kind, match.group(), inside)


def plain(text: str) -> str:
    """Small letters without accents, one space between words."""
    letters = unicodedata.normalize("NFKD", LIGATURES.sub(" ", text.casefold()))
    return SPACES.sub(" ", ACCENTS.sub("", letters).replace("\u2019", "'")).strip()
