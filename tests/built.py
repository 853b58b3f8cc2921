"""What is built, as names and words to look through: schema, acts, texts, commands, exports."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import handlers
from handlers import given, kept
from storage.schema import metadata
from tests.test_locales import messages_in

ROOT = Path(__file__).parent.parent
OURS = [path for part in ("bot", "handlers", "storage") for path in (ROOT / part).rglob("*.py")]
NO_PRODUCT = ("sandbox", "simulate", "versions")
SOURCES = [path for path in OURS if not set(NO_PRODUCT) & set(path.parts)]


def columns() -> list[str]:
    return [f"{table.name}.{one.name}" for table in metadata.sorted_tables for one in table.c]


def acts() -> list[str]:
    """Everything a button, a step, a due row or a command can mean."""
    return [*handlers.BUTTONS, *handlers.STEPS, *handlers.DUE, *handlers.COMMANDS]


def texts(*languages: str) -> list[str]:
    """What people read."""
    return [
        text
        for language in languages or ("nl", "en", "nl-easy")
        for one in messages_in(language)
        for text in one.texts
    ]


def exports() -> list[str]:
    """The names in what people can take along."""
    names = [*given.GIVERS, *given.NOT_GIVEN, *kept.READERS]
    tree = ast.parse((ROOT / "handlers/given.py").read_text("utf-8"))
    rows = (node for node in ast.walk(tree) if isinstance(node, ast.Dict))
    keys = (key for row in rows for key in row.keys if isinstance(key, ast.Constant))
    return [*names, *(str(key.value) for key in keys)]


def hits(pattern: str, places: Iterable[str]) -> list[str]:
    """Where one of these words begins a word: of a name, or of a sentence."""
    wanted = re.compile(rf"(?<![^\W_])(?:{pattern})", re.IGNORECASE)
    return [one for one in places if wanted.search(one)]


def calls(name: str) -> Iterator[str]:
    """The modules that call `module.function`."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == name:
                yield str(path.relative_to(ROOT))


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{one.name}" for one in node.names}
    return found
