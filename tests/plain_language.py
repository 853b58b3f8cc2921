"""The rules of plain language as checks: what is hard in these words, in words a writer can use.

What the program fills in stands between the isolation marks that Fluent itself puts there; it is
no word of ours and does not count. Figures and shapes: docs of the domain, 7.2.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Literal

from wordfreq import zipf_frequency

Mode = Literal["b1", "a2"]

FILLED_IN = re.compile("\u2068[^\u2068\u2069]*\u2069")
WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
NO_WORD = re.compile(r"\S*[\d/@]\S*")
SENTENCE_END = re.compile(r"(?<=[.!?:])\s+|\n+")
CLAUSE_END = re.compile(r",|;|:|\b(?:en|of|maar|and|or|but)\b", re.IGNORECASE)
CLOCK_WITH_COLON = re.compile(r"\b\d{1,2}:\d{2}\b")
MARKUP = re.compile(r"[<*_]")

# wordfreq's 5,000th Dutch word stands at 4.12, the 10,000th at 3.73. The everyday list is one of
# 5,000 base words; with their inflections ('bel, belt, bellen') those are about 10,000 forms.
EVERYDAY, AMONG_5000 = 3.7, 4.12
# Easy Dutch: each form itself among the most everyday ones, and no word too long to read at once.
EASY_WORD, LONGEST_EASY_WORD = AMONG_5000, 12
LONGEST_COMPOUND = 12
OWN_WORDS = Path(__file__).parent / "data" / "own_words.txt"


@dataclass(frozen=True)
class Limits:
    mean_words: float
    most_words: int
    most_sentences: int
    least_flesch: float


LIMITS: dict[Mode, Limits] = {"b1": Limits(9, 12, 4, 75), "a2": Limits(6, 8, 3, 90)}

BANNED = {
    "nl": r"""netwerkberaad\w* netwerkbijeenkomst\w* interventie\w* traject\w* cli[eë]nt\w* ggz
        pod avg diagnose\w* waarom behandel\w* no-?show dossier\w* facilitator\w* indicatie\w*
        casus hulpvraag zorgverlener\w* doelgroep\w* problematiek conform inzake teneinde
        jouw\ fout jouw\ schuld eigen\ schuld je\ had\ moeten je\ bent\ vergeten je\ vergat
        heb\ je\ gemist je\ hebt\ gemist niet\ verschenen komen\ opdagen kwam\ niet\ opdagen
        alweer\ niet helaas\ heb\ je""",
    "en": r"""intervention\w* trajectory client\w* patient\w* gdpr diagnos\w* why treatment\w*
        no-?show case\ file mental\ health\ service your\ fault you\ failed you\ forgot
        you\ missed show\ up should\ have""",
}
NEGATIONS = {
    "nl": "niet geen nooit niemand niets nergens zonder",
    "en": "not no never nobody nothing nowhere without",
}
PASSIVE = {
    "nl": re.compile(
        r"\b(?:wordt|word|worden|werd|werden)\b(?:\W+\w+){0,8}?\W+"
        r"(?P<after>ge\w{2,}[dt]|ge\w{3,}en|(?:ver|be|ont|her)\w{3,}(?:d|t|en))\b"
        r"|\b(?P<before>ge\w{2,}[dt]|ge\w{3,}en|(?:ver|be|ont|her)\w{3,}[dt])"
        r"\W+(?:wordt|worden|werd|werden)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?(?P<before>\w{3,}ed)\s+by\b",
        re.IGNORECASE,
    ),
}
# They begin or end like a participle and are none.
NO_PARTICIPLE = (
    "gesprekken gezond geluid geduld gebied gedachten gegevens gevoelens gewoonten getuigen "
    "beland berichten beneden bekend verstand verband herfst veilig beste bezoeken begrijpen "
    "beginnen vertellen veranderen bellen betekenen verder hersenen"
)
SYLLABLE = {
    "nl": re.compile(r"[aeou]ij|aai|ooi|oei|eeuw|ieuw|eau|[ëïöü]|ij|[aàâ]u|ou|[eé]u|ui|oe|ie|ei"
                     r"|aa|ee|oo|uu|[aeiouyàáâèéêìíòóôùúû]"),
    "en": re.compile(r"[aeiouyéè]+"),
}  # fmt: skip
SILENT = {"nl": re.compile(r"(?!)"), "en": re.compile(r"(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$")}


def findings(text: str, language: str, mode: Mode, *, long: bool = False) -> list[str]:
    """What breaks a rule in one message; `long`: a help text that needs more sentences."""
    limits = LIMITS[mode]
    parts = sentences(text)
    found = [*_too_many(text, parts, limits, long=long)]
    for sentence in parts:
        found += (f"{rule}: {sentence!r}" for rule in _in_sentence(sentence, language, mode))
    return found + (_two_on_a_line(text) if mode == "a2" else [])


def label_findings(label: str, language: str) -> list[str]:
    """What is wrong with the words on a button."""
    found = [*_words_to_avoid(label, language)]
    if len(bare(label)) > 40:
        found.append(f"{len(bare(label))} characters on a button (at most 40)")
    if not FILLED_IN.search(label) and set(words(label)) <= set(SAYS_NOTHING.split()):
        found.append("a label must say what is chosen, also when it is read alone")
    return found


SAYS_NOTHING = (
    "ja nee ok oké oke verder terug klaar kies meer goed prima dit dat deze die hier niet wel is "
    "yes no okay next back done choose more good fine this that these those here not it the a"
    " de het een"
)


def bare(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def words(text: str) -> list[str]:
    """Our own words in `text`, in small letters: no numbers, addresses or what is filled in."""
    ours = NO_WORD.sub(" ", FILLED_IN.sub(" 0 ", text))
    return [word.lower() for word in WORD.findall(ours)]


def sentences(text: str) -> list[str]:
    """The sentences that hold at least one word of ours; a new line begins a new one."""
    return [part.strip() for part in SENTENCE_END.split(text) if words(part)]


def _too_many(text: str, parts: list[str], limits: Limits, *, long: bool) -> Iterator[str]:
    # A colon ends a length to be counted, but 'Ik vraag: kom je?' is one sentence to a reader.
    whole = [part for part in parts if not part.endswith(":")]
    if len(whole) > limits.most_sentences and not long:
        yield f"{len(whole)} sentences (at most {limits.most_sentences}): {bare(text)!r}"
    mean = sum(len(words(part)) for part in parts) / max(1, len(parts))
    if len(parts) > 1 and mean > limits.mean_words:
        yield f"{mean:.1f} words a sentence (at most {limits.mean_words:g}): {bare(text)!r}"
    asked = len(_left_to_answer(text)) if long else text.count("?")
    if asked > 1:
        yield f"{asked} questions (at most one): {bare(text)!r}"


def _left_to_answer(text: str) -> list[str]:
    """The questions of a help text without those answered at once: 'Is er gevaar? Bel 112.'"""
    lines = (sentences(line) for line in text.splitlines())
    pairs = (pair for line in lines for pair in zip_longest(line, line[1:], fillvalue="?"))
    return [one for one, after in pairs if one.endswith("?") and after.endswith("?")]


def _in_sentence(sentence: str, language: str, mode: Mode) -> Iterator[str]:
    count, most = len(words(sentence)), LIMITS[mode].most_words
    if count > most:
        yield f"{count} words (at most {most})"
    yield from _words_to_avoid(sentence, language)
    if is_passive(sentence, language):
        yield "passive: say who does it"
    if _denies_twice(sentence, language):
        yield "double negation"
    for word in words(sentence):
        if not is_everyday(word, language, mode):
            yield f"{word!r} is no everyday word (explain it and add it to own_words.txt)"


def _words_to_avoid(text: str, language: str) -> Iterator[str]:
    ours = FILLED_IN.sub(" ", text)
    for word in _banned(language).findall(ours):
        yield f"banned word {word!r}"
    if language == "nl" and CLOCK_WITH_COLON.search(ours):
        yield "a time in Dutch is written 14.00, not 14:00"
    if MARKUP.search(ours):
        yield "markup: plain words only, no <, * or _"


@cache
def _banned(language: str) -> re.Pattern[str]:
    choices = re.split(r"(?<!\\)\s+", BANNED[language])
    return re.compile(rf"\b(?:{'|'.join(choices)})\b", re.IGNORECASE)


def is_passive(sentence: str, language: str) -> bool:
    """A guess by shape: 'wordt' or 'worden' with a participle, in English '-ed by'."""
    for match in PASSIVE[language].finditer(sentence):
        participle = next(word for word in match.groupdict().values() if word)
        if participle.lower() not in NO_PARTICIPLE.split():
            return True
    return False


def _denies_twice(sentence: str, language: str) -> bool:
    negations = set(NEGATIONS[language].split())
    clauses = (words(clause) for clause in CLAUSE_END.split(sentence))
    return any(sum(word in negations for word in clause) > 1 for clause in clauses)


def _two_on_a_line(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if len(sentences(line)) > 1]
    return [
        f"two sentences on one line: {bare(line)!r}"
        for line in lines
        if ":" not in line and not _is_answered_at_once(line)
    ]


def _is_answered_at_once(line: str) -> bool:
    """'Is er nu gevaar? Bel 112.' is read at one glance."""
    parts = sentences(line)
    is_pair = len(parts) == 2 and parts[0].endswith("?") and not parts[1].endswith("?")
    return is_pair and len(words(line)) <= LIMITS["a2"].most_words


@cache
def own_words(language: str) -> frozenset[str]:
    lines = OWN_WORDS.read_text("utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return frozenset(row[1] for row in rows if row[0] == language)


@cache
def is_everyday(word: str, language: str, mode: Mode) -> bool:
    plain = word.replace("\u2019", "'")
    if plain in own_words(language):
        return True
    if mode == "a2":
        return len(plain) <= LONGEST_EASY_WORD and _known(plain, language) >= EASY_WORD
    if max(_known(plain, language), _known(plain.removesuffix("s"), language)) >= EVERYDAY:
        return True
    return language == "nl" and _is_short_compound(plain)


def _known(word: str, language: str) -> float:
    return zipf_frequency(word, language, wordlist="small")


def _is_short_compound(word: str) -> bool:
    """'hulpdienst' is 'hulp' and 'dienst': two of the 5,000, and not long together."""
    if len(word) > LONGEST_COMPOUND:
        return False
    halves = ((word[:place], word[place:]) for place in range(4, len(word) - 3))
    return any(min(_known(half, "nl") for half in both) >= AMONG_5000 for both in halves)


def syllables(word: str, language: str) -> int:
    """A count by groups of vowels; right enough over a pool, not for one word."""
    spoken = SILENT[language].sub("", word)
    return max(1, len(SYLLABLE[language].findall(spoken)))


def flesch(texts: Iterable[str], language: str) -> float:
    """Reading ease of all texts together: Flesch-Douma for Dutch, Flesch for English."""
    parts = [words(sentence) for text in texts for sentence in sentences(text)]
    said = [word for part in parts for word in part]
    if not said:
        return 100.0
    a_sentence = len(said) / len(parts)
    a_word = sum(syllables(word, language) for word in said) / len(said)
    if language == "nl":
        return 206.84 - 77 * a_word - 0.93 * a_sentence
    return 206.835 - 84.6 * a_word - 1.015 * a_sentence
