"""Whoever says something fills in all that its words need, in every language."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot import locales

ROOT = Path(__file__).parent.parent
FORMS = {"zero", "one", "two", "few", "many", "other"}
SPEAKERS = {"say", "_say", "ask", "tell", "tell_all", "tell_along", "tell_the_three"}
SPEAKERS |= {"words", "Offer", "give_file", "last_words"}
# Where values stand as a table: by place, or by name.
TABLES = {"words": (2, "values"), "Offer": (5, "words")}
SOME_CALLS = """
turn.say("talk-given")
work.tell(person, "talk-given" if is_sure else "talk-waits", name=person.name)
work.words(language, "talk-given", {"name": name})
Offer("talk-given", "talking:give", words={"word": name})
work.words(language, "talk-given", values)
work.tell(person, "talk-given", **values)
""".strip().splitlines()


class Needs(Visitor):
    """What the words of a key name, and what only chooses between one and more."""

    def __init__(self) -> None:
        self.named: set[str] = set()
        self.counted: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.named.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        counts = {getattr(one.key, "name", "other") for one in node.variants} <= FORMS
        if counts and isinstance(node.selector, ftl.VariableReference):
            self.counted.add(node.selector.id.name)
            for one in node.variants:
                self.visit(one)
        else:
            self.generic_visit(node)


@cache
def needs_of(language: str) -> dict[str, Needs]:
    """By key; what is said in another language where this one has no words is not here."""
    found: dict[str, Needs] = {}
    for path in (locales.HERE / language).glob("*.ftl"):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ftl.Message):
                found[entry.id.name] = needs = Needs()
                needs.visit(entry)
    return found


def needed_by(key: str) -> set[str]:
    all_needs = [found[key] for found in map(needs_of, locales.LANGUAGES) if key in found]
    return {name for needs in all_needs for name in needs.named | needs.counted}


def left_out(tree: ast.AST) -> Iterator[str]:
    """What calls with a key in them do not pass, where the call itself shows what it passes."""
    for call in ast.walk(tree):
        given = _given_by(call) if isinstance(call, ast.Call) else None
        if isinstance(call, ast.Call) and _name_of(call.func) in SPEAKERS and given is not None:
            for key in _keys_in(call):
                for name in sorted(needed_by(key) - given):
                    yield f"line {call.lineno}: {key} needs {name}"


def _name_of(function: ast.expr) -> str:
    named = function.attr if isinstance(function, ast.Attribute) else ""
    return function.id if isinstance(function, ast.Name) else named


def _keys_in(call: ast.Call) -> Iterator[str]:
    for one in call.args:
        for choice in (one.body, one.orelse) if isinstance(one, ast.IfExp) else (one,):
            if isinstance(choice, ast.Constant) and choice.value in needs_of("nl"):
                yield str(choice.value)


def _given_by(call: ast.Call) -> set[str] | None:
    """The names of the values; None when they were put together before."""
    named = {str(one.arg): one.value for one in call.keywords if one.arg is not None}
    place, name = TABLES.get(_name_of(call.func), (len(call.args), ""))
    tables = [*call.args[place:], *([named.pop(name)] if name in named else [])]
    written = [one for one in tables if isinstance(one, ast.Dict)]
    if written != tables or any(one.arg is None for one in call.keywords):
        return None
    return {*named, *(str(getattr(key, "value", "")) for table in written for key in table.keys)}


def test_dutch_and_english_name_the_same_values() -> None:
    dutch, english = needs_of("nl"), needs_of("en")
    others = {key for key in dutch if dutch[key].named != english[key].named}
    assert not others


def test_easy_dutch_names_nothing_that_dutch_does_not() -> None:
    dutch, easy = needs_of("nl"), needs_of("nl-easy")
    others = {key for key in easy if not easy[key].named <= dutch[key].named}
    assert not others


def test_what_is_left_out_of_a_call_is_found() -> None:
    found = [list(left_out(ast.parse(line))) for line in SOME_CALLS]
    missed = ["line 1: talk-given needs name"]
    assert found == [missed, [], [], missed, [], []]


def test_every_call_passes_what_its_words_need_in_every_language() -> None:
    paths = sorted([*(ROOT / "bot").rglob("*.py"), *(ROOT / "handlers").rglob("*.py")])
    found = [
        f"{path.relative_to(ROOT)}, {line}"
        for path in paths
        for line in left_out(ast.parse(path.read_text("utf-8")))
    ]
    assert not found, "\n" + "\n".join(found)
