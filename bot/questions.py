"""The questions to think about, from files of one shape: a wrong one is named and left out."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.rules.questions import LANGUAGES, MOMENTS, ROLES, Question, mistakes_in

OURS = Path(__file__).parent / "questions.toml"
KEYS = ("moment", "role", "principle", *LANGUAGES)
HEADER = re.compile(r"\[([A-Za-z0-9_-]{1,20})\]\s*(?:#.*)?")
EXPECTED = 'expected lines like [K01], moment = "before" or nl = "..."'


@dataclass(frozen=True)
class Mistake:
    """What was left out, and what is wrong with it; `line` counts from 1."""

    path: str
    line: int
    words: str

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}: {self.words}. It is left out."


@dataclass(frozen=True)
class Bank:
    """All questions that may be asked, in the order of their files."""

    questions: tuple[Question, ...]
    mistakes: tuple[Mistake, ...] = ()

    def find(self, name: str) -> Question | None:
        return next((one for one in self.questions if one.id == name), None)

    def at(self, moment: str, role: str) -> tuple[Question, ...]:
        """Questions for somebody in this role, or for everyone, at this moment."""
        return tuple(
            one for one in self.questions if one.moment == moment and one.role in (role, "everyone")
        )


@dataclass(frozen=True)
class _Block:
    """The lines under one [name], and where they stand."""

    name: str
    line: int
    lines: tuple[str, ...]

    def line_of(self, key: str) -> int:
        starts = (number for number, one in enumerate(self.lines) if _is_key(one, key))
        return self.line + next(starts, 0)


def _is_key(line: str, key: str) -> bool:
    return re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line) is not None


@cache
def bank_of(own_file: str) -> Bank:
    """Our questions with the organisation's own laid over them; read once."""
    return lay_over(read(OURS), Path(own_file)) if own_file else read(OURS)


def read(path: Path) -> Bank:
    return lay_over(Bank(()), path)


def lay_over(bank: Bank, path: Path) -> Bank:
    """What a file adds, changes and switches off; without the file all stays as it was."""
    found = {one.id: one for one in bank.questions}
    mistakes = [*bank.mistakes]
    for block in _blocks(path, mistakes):
        content, wrong = _content(block)
        if not wrong and content.get("off") is True:
            wrong = [] if found.pop(block.name, None) else [_at(block, "off", "is not one of ours")]
        elif not wrong and not (wrong := [*_mistakes(block, content)]):
            found[block.name] = _question(block.name, content)
        mistakes += (Mistake(str(path), line, words) for line, words in wrong)
    return Bank(tuple(found.values()), tuple(mistakes))


def _blocks(path: Path, mistakes: list[Mistake]) -> Iterator[_Block]:
    """Each [name] apart, so that a slip in one harms that one alone."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        mistakes.append(Mistake(str(path), 1, "the file cannot be read"))
        return
    starts = [number for number, line in enumerate(lines) if line.lstrip().startswith("[")]
    for number, words in _loose(lines[: starts[0] if starts else len(lines)]):
        mistakes.append(Mistake(str(path), number, f"{words!r} stands under no name; {EXPECTED}"))
    names: set[str] = set()
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        header = HEADER.fullmatch(lines[start].strip())
        name = header[1] if header else ""
        if not name or name in names:
            why = f"[{name}] stands there twice" if name else f"{lines[start]!r} is no name"
            mistakes.append(Mistake(str(path), start + 1, f"{why}; {EXPECTED}"))
            continue
        names.add(name)
        yield _Block(name, start + 1, tuple(lines[start:end]))


def _loose(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line.strip()


def _content(block: _Block) -> tuple[Mapping[str, Any], list[tuple[int, str]]]:
    try:
        content: Mapping[str, Any] = tomllib.loads("\n".join(block.lines))[block.name]
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = block.line + (int(found[1]) - 1 if found else 0)
        return {}, [(line, f"[{block.name}] is not TOML; {EXPECTED}")]
    return content, []


def _at(block: _Block, key: str, words: str) -> tuple[int, str]:
    return block.line_of(key), f"[{block.name}] {key}: {words}"


def _mistakes(block: _Block, content: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    known = {"moment": MOMENTS, "role": ROLES}
    for key in content.keys() - {*KEYS, "off"}:
        yield _at(block, key, f"is not known; expected one of {', '.join(KEYS)}, off")
    for key in KEYS:
        value = content.get(key)
        if not isinstance(value, str) or not value.strip():
            yield _at(block, key, "is missing; expected words between quotes")
        elif key in known and value not in known[key]:
            yield _at(block, key, f"{value!r}; expected one of {', '.join(known[key])}")
        elif key in LANGUAGES:
            for wrong in mistakes_in(value, key):
                yield _at(block, key, wrong)


def _question(name: str, content: Mapping[str, Any]) -> Question:
    words = {language: content[language].strip() for language in LANGUAGES}
    return Question(name, content["moment"], content["role"], content["principle"], words)
