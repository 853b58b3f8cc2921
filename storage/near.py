"""SQLite in the thread that asks: where nothing has to go on meanwhile, as in a simulation.

Going to another thread and back costs more than most statements.
"""

from asyncio import Future
from collections.abc import Callable
from typing import Any

from storage import one_hop
from storage.database import Database, open_sqlite
from storage.sealing import Keyring

Asked = tuple["Future[Any] | None", Callable[[], Any]]


class AtOnce:
    """In place of the queue to the other thread: what is put in has been done."""

    def put_nowait(self, asked: Asked) -> None:
        future, work = asked
        try:
            result = work()
        except Exception as error:
            if future is None:
                raise
            future.set_exception(error)
        else:
            if future is not None:
                future.set_result(result)


class Connection(one_hop.Connection):
    """The same, but its thread is never begun."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._tx: Any = AtOnce()

    def __await__(self) -> Any:
        return self._connect().__await__()


def open_near(url: str, ring: Keyring) -> Database:
    return open_sqlite(url, ring, Connection)
