"""A TOML file into frozen values: all mistakes at once, each with file, line, value and what was
expected."""

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
Demand = tuple[str, str, bool, str]
"""Part, key, whether its value will do, and what was expected."""

KINDS = {bool: "true or false", str: "words between quotes", int: "a whole number, 0 or more"}
KINDS[float] = "a number, 0 or more"
TOML_LINES = 'lines like [meeting], length = 90, on = true or name = "words"'
SECRETS = (
    (re.compile(r"\d{4,}:[\w-]{10,}"), "(a token)"),
    (re.compile(r"\b[0-9a-fA-F]{64}\b"), "(a key)"),
    (re.compile(r"(://[^:/@\s]*):[^@\s]+@"), r"\1:(password)@"),
)


class ConfigError(Exception):
    """Sentences that say what is wrong, where, and what was expected; never a secret."""

    def __init__(self, sentences: str) -> None:
        for secret, instead in SECRETS:
            sentences = secret.sub(instead, sentences)
        super().__init__(sentences)


def read(path: Path, kind: type[T], demands: Callable[[T], Iterable[Demand]]) -> T:
    """The values in a file, by a dataclass of dataclasses; raises ConfigError."""
    text = _text_of(path)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_no_toml(path, text.splitlines(), str(error))) from None
    reader = _Reader(path, text.splitlines())
    settings = reader.fill(kind, content)
    reader.hold_to(settings, demands(settings))
    if reader.mistakes:
        raise ConfigError("\n".join(sentence for _, sentence in sorted(reader.mistakes)))
    return settings


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        there = path.exists()
        hint = "It is no text file." if there else "Begin with `naast init`, which makes one."
        raise ConfigError(f"{path}: cannot be read ({error.strerror}). {hint}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8 text.") from None


def _no_toml(path: Path, lines: list[str], words: str) -> str:
    """Reading stops at the first line that is no TOML: what follows cannot be known."""
    found = re.search(r" \(at line (\d+), column \d+\)", words)
    number = int(found[1]) if found else max(len(lines), 1)
    line = lines[number - 1].strip() if lines else ""
    why = words[: found.start()] if found else words
    return f"{path}, line {number}: {line!r} is not TOML ({why}); expected {TOML_LINES}."


@dataclass
class _Reader:
    """Fills values from a parsed file, knowing where in the file each one stands."""

    path: Path
    lines: list[str]
    mistakes: list[tuple[int, str]] = field(default_factory=list)
    known: dict[str, dict[str, Any]] = field(default_factory=dict)

    def fill(self, kind: type[T], content: Mapping[str, Any]) -> T:
        parts = {one.name: one.default_factory for one in fields(kind)}  # type: ignore[arg-type]
        made: dict[str, Any] = {}
        for name, part in parts.items():
            if part is not MISSING:
                self.known[name] = {one.name: one.default for one in fields(part)}  # type: ignore[arg-type]
        for name, part in parts.items():
            made[name] = part(**self._part(name, content.get(name, {})))  # type: ignore[operator]
        for name in content.keys() - parts.keys():
            self._unknown(name, None, name, self.known)
        return kind(**made)

    def _part(self, name: str, values: Any) -> dict[str, Any]:
        if not isinstance(values, dict):
            self._wrong(name, None, values, f"a part [{name}]")
            return {}
        known = self.known[name]
        for key in values.keys() - known.keys():
            self._unknown(name, key, values[key], known)
        return {
            key: usual if key not in values else self._value(name, key, values[key], usual)
            for key, usual in known.items()
        }

    def _value(self, part: str, key: str, value: Any, usual: Any) -> Any:
        """The value; the usual one in the place of one that is of another kind."""
        if isinstance(usual, str) and type(value) is date:
            value = value.isoformat()
        if not _is_like(usual, value):
            self._wrong(part, key, value, f"{KINDS[type(usual)]}, like {_shown(usual)}")
            return usual
        return type(usual)(value)

    def hold_to(self, settings: Any, demands: Iterable[Demand]) -> None:
        for part, key, fits, expected in demands:
            if not fits:
                self._wrong(part, key, getattr(getattr(settings, part), key), expected)

    def _unknown(self, part: str, key: str | None, value: Any, known: Mapping[str, Any]) -> None:
        expected = "one of " + ", ".join(known)
        self._wrong(part, key, value, f"{expected}. {self._nearest(part, key)}".rstrip(" ."))

    def _nearest(self, part: str, key: str | None) -> str:
        """The known name that was probably meant, also when it belongs in another part."""
        at_home = self.known if key is None else self.known[part]
        if near := difflib.get_close_matches(key or part, at_home, 1):
            return f"Did you mean {near[0]}?"
        elsewhere = [one for one, names in self.known.items() if key in names]
        return f"Does it belong in [{elsewhere[0]}]?" if elsewhere else ""

    def _wrong(self, part: str, key: str | None, value: Any, expected: str) -> None:
        number = self._line_of(part, key)
        name = f"[{part}]" if key is None else f"[{part}] {key} = {_shown(value)}"
        end = "" if expected.endswith("?") else "."
        said = f"{self.path}, line {number}: {name} is not right; expected {expected}{end}"
        self.mistakes.append((number, said))

    def _line_of(self, part: str, key: str | None) -> int:
        """Where a part begins, or a key of it: under its header, with a dot, or in one line."""
        name, begins, inside = re.escape(key or ""), 0, 0
        whole = re.compile(rf"\s*{re.escape(part)}\s*(=|\.\s*[\"']?{name}\b)")
        own = re.compile(rf"\s*[\"']?{name}[\"']?\s*=")
        header = re.compile(rf"\s*\[\s*{re.escape(part)}\s*\]")
        for number, line in enumerate(self.lines, 1):
            if line.lstrip().startswith("["):
                inside = number if header.match(line) else 0
                begins = begins or inside
            elif whole.match(line) or (inside and key and own.match(line)):
                return number
        return begins or 1


def _is_like(usual: Any, value: Any) -> bool:
    """Whether a value is of the kind of the usual one: 3 will do for 3.0, true for no number."""
    if isinstance(usual, bool) or isinstance(value, bool):
        return isinstance(usual, bool) and isinstance(value, bool)
    if isinstance(usual, str):
        return isinstance(value, str)
    wanted = int | float if isinstance(usual, float) else int
    return isinstance(value, wanted) and value >= 0


def _shown(value: Any) -> str:
    """A value as TOML writes it."""
    return str(value).lower() if isinstance(value, bool) else repr(value)
