"""A file of scenarios: one, or one a line; what is wrong is named by file, line and path."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.simulate import fields, scenario
from bot.simulate.fields import WrongScenarioError
from bot.simulate.scenario import Scenario

ONE_A_LINE = ".jsonl"
LONGEST_SHOWN = 60
EMPTY = " \t\r\n"


class FileError(Exception):
    """A sentence that says where, what, and what was expected."""


@dataclass(frozen=True)
class Piece:
    """The words of one scenario, and the line of the file at which they begin."""

    words: str
    line: int


def read(file: Path) -> list[Scenario]:
    """Every scenario in it, in order. Raises FileError."""
    found = [_scenario(file, piece) for piece in _pieces(file)]
    if not found:
        raise FileError(f"{file}: nothing. Expected a scenario, a JSON object.")
    return found


def _pieces(file: Path) -> list[Piece]:
    words = _words(file)
    if file.suffix != ONE_A_LINE:
        return [Piece(words, 1)] if words.strip() else []
    lines = enumerate(words.split("\n"), 1)
    return [Piece(line, number) for number, line in lines if line.strip()]


def _words(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError(f"{file}: byte {error.start} is not UTF-8. Expected text.") from None
    except OSError as error:
        raise FileError(f"{file}: {error.strerror}. Expected a file to read.") from None


def _scenario(file: Path, piece: Piece) -> Scenario:
    given = _object(file, piece)
    try:
        return scenario.read(given)
    except WrongScenarioError as wrong:
        line = piece.line - 1 + line_of(piece.words, wrong.path)
        path = fields.in_words(wrong.path)
        where = f"{file}, line {line}" + (f", {path}" if path else "")
        raise FileError(f"{where}: {wrong.sentence}") from None


def _object(file: Path, piece: Piece) -> Any:
    try:
        return json.loads(piece.words)
    except json.JSONDecodeError as error:
        line, column = piece.line - 1 + error.lineno, error.colno
        raise FileError(
            f"{file}, line {line}, column {column}: {error.msg}. Expected a JSON object."
        ) from None
    except (RecursionError, ValueError):
        shown = piece.words[:LONGEST_SHOWN]
        raise FileError(f"{file}, line {piece.line}: {shown!r}. Expected a JSON object.") from None


def line_of(words: str, path: fields.Path) -> int:
    """At which line of its words a value stands; what is missing, at what it is missing from."""
    at = _after_empty(words, 0)
    for step in path:
        inside = _value_at(words, at, step)
        if inside is None:
            break
        at = inside
    return words.count("\n", 0, at) + 1


def _value_at(words: str, at: int, step: str | int) -> int | None:
    """Where the value under a key, or at a place of a list, begins."""
    decode, place = json.JSONDecoder().raw_decode, 0
    is_object, at = words[at] == "{", _after_empty(words, at + 1)
    while words[at] not in "]}":
        key: str | int = place
        if is_object:
            key, at = decode(words, at)
            at = _after_empty(words, _after_empty(words, at) + 1)
        if key == step:
            return at
        at = _after_empty(words, decode(words, at)[1])
        at, place = _after_empty(words, at + 1) if words[at] == "," else at, place + 1
    return None


def _after_empty(words: str, at: int) -> int:
    while at < len(words) and words[at] in EMPTY:
        at += 1
    return at
