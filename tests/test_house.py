"""The rules of the house, read from the syntax tree: clock, transactions, sizes, no pickle."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PARTS = ("bot", "handlers", "storage")
MODULES = sorted(path for part in PARTS for path in (ROOT / part).rglob("*.py"))
OURS = [path for path in MODULES if "migrations/versions" not in str(path)]
BEGINNERS = {
    "receiving.py",
    "dispatch.py",
    "due.py",
    "calendar_work.py",
    "delivery.py",
    "office.py",
    "app.py",
    "lease.py",
    "requests.py",
    "stage.py",
}
ENDINGS = {"commit", "rollback", "begin", "begin_nested"}
FORBIDDEN_COLUMNS = ("diagnos", "score", "risk", "goal", "outcome", "reason", "no_show", "absen")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions_of(path: Path) -> Iterator[Function]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length_of(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def calls_in(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.args:
            yield node.func.attr, node.lineno


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_a_module_says_its_rule_and_is_one_subject(path: Path) -> None:
    assert ast.get_docstring(tree_of(path)), "no line at the top that says its rule"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_no_function_is_long(path: Path) -> None:
    assert [one.name for one in functions_of(path) if length_of(one) > 50] == []


def test_functions_are_short() -> None:
    lengths = [length_of(one) for path in OURS for one in functions_of(path)]
    assert statistics.median(lengths) <= 6


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_time_enters_through_the_clock_alone(path: Path) -> None:
    if path.name == "clock.py" and path.parent.name == "bot":
        return
    asked = {"now", "utcnow", "today", "time", "time_ns"}
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            named = isinstance(owner, ast.Name) and owner.id in ("datetime", "date", "time")
            assert not (named and node.func.attr in asked), f"line {node.lineno}"


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_transactions_begin_and_end_in_the_workers_alone(path: Path) -> None:
    if path.name in ("database.py", "migrate.py"):
        return
    for name, line in calls_in(path):
        assert name not in ENDINGS or "sandbox" in str(path), f"line {line}"
        if name == "write" and path.parent.name != "sandbox":
            assert path.name in BEGINNERS, f"line {line} begins a transaction"


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_nothing_is_pickled(path: Path) -> None:
    words = path.read_text(encoding="utf-8")
    assert "import pickle" not in words
    assert "PicklePersistence" not in words


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_all_that_is_logged_is_let_through(path: Path) -> None:
    from bot.logs import ALLOWED

    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("log."):
            assert {one.arg for one in node.keywords} <= ALLOWED, f"line {node.lineno}"


def test_no_words_of_others_are_sent_as_markup() -> None:
    for path in OURS:
        assert path.parent.name == "sandbox" or "parse_mode" not in path.read_text("utf-8")


def test_nothing_is_kept_that_blames_or_scores() -> None:
    from storage.schema import metadata

    columns = [f"{table}.{column.name}" for table in metadata.tables.values() for column in table.c]
    assert not [one for one in columns for word in FORBIDDEN_COLUMNS if word in one]


def test_what_is_kept_under_a_fixed_string_has_a_function() -> None:
    import handlers

    acts = {
        node.value
        for path in (ROOT / "handlers").glob("*.py")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if ":" in node.value
        and " " not in node.value
        and "//" not in node.value
        and node.value.partition(":")[0].isidentifier()
    }
    known = {*handlers.BUTTONS, *handlers.STEPS, *handlers.DUE}
    assert {one for one in acts if one.partition(":")[2]} <= known | {"missing:"}
