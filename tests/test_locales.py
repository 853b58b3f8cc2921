"""Every sentence the bot says is plain, complete in every language, and really said."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot import locales
from tests.plain_language import LIMITS, Mode, findings, flesch, label_findings

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "bot" / "locales"
FOLDERS: dict[str, tuple[str, Mode]] = {
    "nl": ("nl", "b1"),
    "en": ("en", "b1"),
    "nl-easy": ("nl", "a2"),
}
SAMPLES = {
    "when": "dinsdag 3 mei, 14.00 uur",
    "moment": "dinsdag 3 mei, 14.00 uur",
    "until": "dinsdag 3 mei, 14.00 uur",
    "day": "dinsdag 3 mei",
    "time": "14.00 uur",
    "hours": "ma-vr 9-17",
    "place": "thuis",
    "phone": "088 0767 000",
    "link": "https://t.me/naast",
    "host": "agenda.nl",
    "count": "2",
}
USUAL_SAMPLE = "Anna"


@dataclass(frozen=True)
class Message:
    """One value of one key, with every way it can read; filled-in parts between isolation marks."""

    file: str
    key: str
    texts: tuple[str, ...]
    is_safety: bool = False

    @property
    def is_button(self) -> bool:
        return self.key.startswith("button-")


def messages_of(source: str, file: str) -> list[Message]:
    """The messages of a Fluent file; a mistake in it is an error that names the line."""
    entries = FluentParser().parse(source).body
    mistakes = [_mistake(entry, source) for entry in entries if isinstance(entry, ftl.Junk)]
    if mistakes:
        raise SyntaxError(f"{file}, {mistakes[0]}")
    known = {
        ("-" if isinstance(entry, ftl.Term) else "") + entry.id.name: entry.value
        for entry in entries
        if isinstance(entry, ftl.Message | ftl.Term)
    }
    rows = (entry for entry in entries if isinstance(entry, ftl.Message))
    return [message for row in rows for message in _messages(row, file, known)]


def _mistake(junk: ftl.Junk, source: str) -> str:
    start = junk.span.start if junk.span else 0
    line = source.count("\n", 0, start) + 1
    return f"line {line}: {junk.annotations[0].message}"


Patterns = dict[str, ftl.Pattern | None]


def _messages(row: ftl.Message, file: str, known: Patterns) -> Iterator[Message]:
    comment = (row.comment.content if row.comment else None) or ""
    samples = dict(re.findall(r"(\w+)=([^;\n]+)", _after("# sample:", "# " + comment)))
    values = {row.id.name: row.value} | {
        f"{row.id.name}.{attribute.id.name}": attribute.value for attribute in row.attributes
    }
    for key, value in values.items():
        if value is not None:
            texts = tuple(_renderings(value, SAMPLES | samples, known))
            yield Message(file, key, texts, is_safety="length: safety" in comment)


def _after(mark: str, comment: str) -> str:
    lines = ("# " + line.removeprefix("# ") for line in comment.splitlines())
    return "\n".join(line.removeprefix(mark) for line in lines if line.startswith(mark))


def _renderings(pattern: ftl.Pattern, samples: dict[str, str], known: Patterns) -> Iterator[str]:
    """What a pattern can read as, in all its branches."""
    pieces = [
        [element.value]
        if isinstance(element, ftl.TextElement)
        else list(_expressions(element.expression, samples, known))
        for element in pattern.elements
    ]
    return ("".join(chosen) for chosen in product(*pieces))


def _expressions(expression: object, samples: dict[str, str], known: Patterns) -> Iterable[str]:
    match expression:
        case ftl.SelectExpression(variants=variants):
            return [text for one in variants for text in _renderings(one.value, samples, known)]
        case ftl.StringLiteral():
            return [str(expression.parse()["value"])]
        case ftl.TermReference(id=ftl.Identifier(name=name)):
            return _referred("-" + name, samples, known)
        case ftl.MessageReference(id=ftl.Identifier(name=name)):
            return _referred(name, samples, known)
        case ftl.FunctionReference(arguments=arguments):
            return _expressions(arguments.positional[0], samples, known)
        case ftl.Placeable(expression=inner):
            return _expressions(inner, samples, known)
        case ftl.VariableReference(id=ftl.Identifier(name=name)):
            return [f"\u2068{samples.get(name, USUAL_SAMPLE)}\u2069"]
    return ["\u20682\u2069"]


def _referred(name: str, samples: dict[str, str], known: Patterns) -> Iterable[str]:
    value = known.get(name)
    # A term from another file: its words are looked at where it stands.
    return _renderings(value, samples, known) if value else [f"\u2068{USUAL_SAMPLE}\u2069"]


@cache
def messages_in(folder: str) -> tuple[Message, ...]:
    files = sorted((LOCALES / folder).glob("*.ftl"))
    return tuple(
        message
        for path in files
        for message in messages_of(path.read_text("utf-8"), f"{folder}/{path.name}")
    )


def complaints(message: Message, language: str, mode: Mode) -> list[str]:
    """What is wrong with a message, each as a line that says where and why."""
    found = [
        finding
        for text in message.texts
        for finding in (
            label_findings(text, language)
            if message.is_button
            else findings(text, language, mode, long=message.is_safety)
        )
    ]
    return [f"{message.file} {message.key}: {one}" for one in dict.fromkeys(found)]


def keys_of(folder: str) -> set[str]:
    return {message.key.partition(".")[0] for message in messages_in(folder)}


# Words of code that look like keys: 'meeting-place-again', in the program but not in its doubles.
KEY_SHAPE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")


@dataclass(frozen=True)
class Said:
    """A piece of text in the program: whole, or the fixed start of one that is put together."""

    where: str
    text: str
    is_whole: bool = True


def texts_of(tree: ast.AST, file: str) -> Iterator[Said]:
    """The strings of a module, and the starts of strings that are put together."""
    inside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in node.values}
        put_together = _start_of_text_put_together(node)
        if put_together is not None:
            inside.add(id(put_together))
            yield Said(f"{file}:{put_together.lineno}", str(put_together.value), is_whole=False)
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in inside
        ):
            yield Said(f"{file}:{node.lineno}", node.value)


def _start_of_text_put_together(node: ast.AST) -> ast.Constant | None:
    first: ast.AST | None = None
    if isinstance(node, ast.JoinedStr) and len(node.values) > 1:
        first = node.values[0]
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod):
        first = node.left
    is_text = isinstance(first, ast.Constant) and isinstance(first.value, str)
    return first if is_text and isinstance(first, ast.Constant) else None


@cache
def texts_in_code() -> tuple[Said, ...]:
    modules = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "handlers").rglob("*.py")]
    return tuple(
        said
        for path in sorted(modules)
        if "sandbox" not in path.parts
        for said in texts_of(ast.parse(path.read_text("utf-8")), str(path.relative_to(ROOT)))
    )


def unknown_keys(said: Iterable[Said], keys: set[str]) -> list[str]:
    """Strings that begin as keys do and are none."""
    subjects = {key.partition("-")[0] for key in keys}
    return [
        f"{one.where}: {one.text!r} is no key"
        for one in said
        if one.is_whole and KEY_SHAPE.fullmatch(one.text) and one.text not in keys
        if one.text.partition("-")[0] in subjects
    ]


def keys_put_together(said: Iterable[Said], keys: set[str]) -> list[str]:
    return [
        f"{one.where}: a key must stand in the code as a whole, not {one.text!r} and more"
        for one in said
        if not one.is_whole and re.fullmatch(r"[a-z0-9-]+-", one.text)
        if any(key.startswith(one.text) for key in keys)
    ]


def test_a_link_has_no_mark_behind_it() -> None:
    said = locales.say("nl", "who-link", name="mama", link="https://t.me/naast_bot?start=abc")
    assert "start=abc\n" in said
    assert "\u2068mama\u2069" in said


def test_w34_one_word_for_one_thing() -> None:
    found = list(messages_in("nl"))
    labels = {text for one in found for text in one.texts}
    said = "\n".join(text for one in found for text in one.texts)
    doors = {"Gesprek binnen een dag", "Chatten met iemand", "Stuur mij niets meer"}
    assert doors | {"Nu niemand erbij", "Een andere tijd"} <= labels
    assert "Eén heeft ja gezegd." in said
    assert not re.search(r"(?i)\b(ik wil dit niet meer|ervaringsdeskundige|peer)\b", said)
    assert not labels & {"Anders", "Alleen"}


@pytest.mark.parametrize("folder", FOLDERS)
def test_n19_every_message_is_plain(folder: str) -> None:
    language, mode = FOLDERS[folder]
    found = [line for one in messages_in(folder) for line in complaints(one, language, mode)]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("folder", FOLDERS)
def test_all_texts_together_are_easy_to_read(folder: str) -> None:
    language, mode = FOLDERS[folder]
    texts = [text for one in messages_in(folder) if not one.is_button for text in one.texts]
    assert flesch(texts, language) >= LIMITS[mode].least_flesch


def test_dutch_and_english_have_the_same_keys() -> None:
    only_one = keys_of("nl") ^ keys_of("en")
    assert not only_one, f"in one of nl and en only: {sorted(only_one)}"


def test_easy_dutch_has_no_key_that_dutch_has_not() -> None:
    assert keys_of("nl-easy") <= keys_of("nl"), keys_of("nl-easy") - keys_of("nl")


def test_no_easy_words_are_the_usual_ones() -> None:
    """What has no easy words of its own is said in usual Dutch anyway."""
    usual = {one.key: one.texts for one in messages_in("nl")}
    assert not [one.key for one in messages_in("nl-easy") if one.texts == usual[one.key]]


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_key_stands_twice(folder: str) -> None:
    keys = [message.key for message in messages_in(folder)]
    assert not {key for key in keys if keys.count(key) > 1}


def test_every_key_that_code_names_exists() -> None:
    assert not unknown_keys(texts_in_code(), keys_of("nl"))


def test_every_key_is_said_somewhere() -> None:
    said = {one.text for one in texts_in_code() if one.is_whole}
    assert not keys_of("nl") - said, f"nobody says: {sorted(keys_of('nl') - said)}"


def test_no_key_is_put_together_from_pieces() -> None:
    assert not keys_put_together(texts_in_code(), keys_of("nl"))
