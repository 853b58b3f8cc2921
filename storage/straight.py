"""Statements that are made once go straight to SQLite: SQLAlchemy writes their words, once.

To execute through it costs ten times what such a statement does. What is made anew each time goes
the usual way: to recognise it would cost as much.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Delete, Dialect, Executable, Insert, Select, Update, make_url
from sqlalchemy.engine import IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

Given = Mapping[str, Any]
Processor = Callable[[Any], Any] | None
Shape = tuple[Any, ...]
LENGTHS = (0, 1, 2, 4, 8, 16, 32)
MOST_KEPT = 1000
COLLECTIONS = (list, tuple, set, frozenset)


class Found(IteratorResult[Any]):
    """What a statement gave; `rowcount` is how many rows it changed."""

    def __init__(self, names: SimpleResultMetaData, rows: Iterable[Any], rowcount: int) -> None:
        super().__init__(names, iter(rows))
        self.rowcount = rowcount


class Place(NamedTuple):
    """What stands at one question mark: a parameter or one of its list, else always the same."""

    name: str | None
    at: int | None
    processor: Processor
    constant: Any = None

    def value(self, given: Given) -> Any:
        if self.name is None:
            return self.constant
        value = given[self.name]
        if self.at is not None:
            value = value[min(self.at, len(value) - 1)]
        return value if self.processor is None else self.processor(value)


@dataclass(frozen=True)
class Way:
    """A statement in SQLite's words, with these parameters; how its rows are read."""

    words: str
    places: Sequence[Place]
    names: SimpleResultMetaData
    processors: Sequence[Processor] | None

    def run(self, driver: sqlite3.Connection, given: Given | Sequence[Given]) -> Any:
        """Runs it; gives the raw rows and how many were changed."""
        cursor = sqlite3.Cursor(driver)
        try:
            if isinstance(given, Mapping):
                cursor.execute(self.words, self._filled(given))
            else:
                cursor.executemany(self.words, [self._filled(one) for one in given])
            return cursor.fetchall(), cursor.rowcount
        except sqlite3.Error as error:
            raise _told(self.words, error) from error
        finally:
            cursor.close()

    def _filled(self, given: Given) -> list[Any]:
        return [one.value(given) for one in self.places]

    def read(self, raw: tuple[list[Any], int]) -> Found:
        rows, changed = raw
        processors = self.processors
        if processors is not None:
            rows = [
                tuple(
                    value if one is None else one(value)
                    for one, value in zip(processors, row, strict=True)
                )
                for row in rows
            ]
        return Found(self.names, rows, changed)


def _told(words: str, error: sqlite3.Error) -> BaseException:
    """As SQLAlchemy tells it, without what was said."""
    return DBAPIError.instance(words, None, error, sqlite3.Error, hide_parameters=True)


class Ways:
    """The ways of statements that came before; a statement made anew is gone before it returns."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._known: WeakKeyDictionary[Any, dict[Shape, Way | None]] = WeakKeyDictionary()

    def find(self, statement: Executable, given: Any, connection: Connection) -> Way | None:
        """None for what goes the usual way; so does all where somebody listens to statements."""
        if connection.engine.dispatch.before_cursor_execute or given == []:
            return None
        ways = self._known.get(statement)
        if ways is None:
            self._known[statement] = {}
            return None
        shape = _shape(given)
        if shape not in ways:
            ways[shape] = self._make(statement, given)
        return ways[shape]

    def _make(self, statement: Executable, given: Any) -> Way | None:
        first = given if isinstance(given, Mapping) else given[0]
        lists = [one for one in first.values() if isinstance(one, COLLECTIONS)]
        is_long = any(len(one) > LENGTHS[-1] or isinstance(one, set | frozenset) for one in lists)
        is_known = isinstance(statement, Select | Insert | Update | Delete)
        if is_long or not is_known or (lists and first is not given):
            return None
        return self._write(statement, first)

    def _write(self, statement: Any, given: Given) -> Way | None:
        compiled = statement.compile(dialect=self._dialect, column_keys=list(given))
        if compiled.effective_returning or compiled.insert_prefetch or compiled.update_prefetch:
            return None
        columns = statement.column_descriptions if isinstance(statement, Select) else ()
        processors = [self._reader(one["type"]) for one in columns]
        words, places = self._expand(compiled, given)
        names = SimpleResultMetaData([one["name"] for one in columns])
        return Way(words, places, names, processors if any(processors) else None)

    def _reader(self, kind: TypeEngine[Any]) -> Processor:
        return kind.dialect_impl(self._dialect).result_processor(self._dialect, None)

    def _expand(self, compiled: SQLCompiler, given: Given) -> tuple[str, list[Place]]:
        """A list gets a question mark for each of what is in it, and some for its last again."""
        full = {
            name: [*one, *(one[-1:] * (_length(one) - len(one)))]
            if isinstance(one, list | tuple)
            else one
            for name, one in given.items()
        }
        state = compiled.construct_expanded_state(full, escape_names=False)
        parts = {
            part: (name, index)
            for name, many in state.parameter_expansion.items()
            for index, part in enumerate(many)
        }
        places = []
        for mark in state.positiontup or ():
            name, index = parts.get(mark, (mark, None))
            processor = self._writer(compiled.binds[name].type)
            if name in given:
                places.append(Place(name, index, processor))
            else:
                same = state.parameters[mark]
                places.append(Place(None, None, None, processor(same) if processor else same))
        return state.statement, places

    def _writer(self, kind: TypeEngine[Any]) -> Processor:
        return kind.dialect_impl(self._dialect).bind_processor(self._dialect)


WAYS = Ways(make_url("sqlite://").get_dialect()())


def _shape(given: Any) -> Shape:
    """Which parameters there are, and how many places each list takes."""
    if not isinstance(given, Mapping):
        return ("each", *given[0])
    return (*given, *(_length(one) for one in given.values() if isinstance(one, COLLECTIONS)))


def _length(one: Any) -> int:
    """One of few, so that SQLite keeps few statements; too long a list is as long as it is."""
    return next((length for length in LENGTHS if length >= len(one)), len(one))
