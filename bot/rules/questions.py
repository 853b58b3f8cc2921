"""What a question to think about is, and what it may not be: one open question in plain words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

MOMENTS = ("before", "opening", "during", "after", "next day", "evening", "any time")
ROLES = ("client", "network member", "facilitator", "peer worker", "everyone")
LANGUAGES = ("nl", "en")
WORKERS = ("facilitator", "peer worker")
FOR_ALL_TO_SEE = "nothing about me without me"
MOST_WORDS = 12
LONGEST = 200

SENTENCE_END = re.compile(r"(?<=[.!?:])\s+|\n+")
WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
BANNED = {
    "why": {"nl": r"waarom\w*", "en": r"why"},
    "diagnosis": {
        "nl": r"diagnos\w*|stoornis\w*|symptoom|symptomen|klacht\w*|ziektebeeld\w*|dsm\w*|"
        r"indicatie\w*|medicatietrouw|behandel\w*",
        "en": r"diagnos\w*|disorders?|symptoms?|complaints?|dsm\w*|treatments?|complian\w*",
    },
    "goal": {
        "nl": r"doel|doelen|doelstelling\w*|behandeldoel\w*|vooruitgang|voortgang|resultaat|"
        r"resultaten|verbeterpunt\w*",
        "en": r"goals?|targets?|progress|outcomes?|results?|improvements?",
    },
    "score": {
        "nl": r"score\w*|cijfer\w*|schaal|punten|procent|percentage",
        "en": r"scores?|scales?|ratings?|rate|grades?|percent\w*",
    },
}
ON_A_SCALE = re.compile(r"\b\d+\s*(?:t/m|tot|to|-|\u2013)\s*\d+\b|\d+\s*%", re.IGNORECASE)


@dataclass(frozen=True)
class Question:
    """One question, in each language; `principle` says what it is there for."""

    id: str
    moment: str
    role: str
    principle: str
    words: Mapping[str, str]

    @property
    def is_for_worker(self) -> bool:
        return self.role in WORKERS

    @property
    def becomes_point(self) -> bool:
        """Whether what a worker answers is kept, where all can see it."""
        return self.is_for_worker and self.principle == FOR_ALL_TO_SEE


def mistakes_in(words: str, language: str) -> Iterator[str]:
    """What is wrong with a question, in words a writer can use."""
    if len(words) > LONGEST:
        yield f"it has {len(words)} characters; at most {LONGEST}"
    if (asked := words.count("?")) != 1:
        yield f"it asks {asked} questions; it must ask one"
    for sentence in SENTENCE_END.split(words):
        if (count := len(WORD.findall(sentence))) > MOST_WORDS:
            yield f"a sentence has {count} words; at most {MOST_WORDS}"
    for kind, banned in BANNED.items():
        if found := re.search(rf"\b(?:{banned[language]})\b", words, re.IGNORECASE):
            yield f"{found[0]!r} is a {kind} word"
    if found := ON_A_SCALE.search(words):
        yield f"{found[0]!r} is a score"
