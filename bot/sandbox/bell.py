"""Rings when something changed in the world; belongs to the running loop, never to a snapshot."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class Bell:
    """Who listens sees that there is news, not what it is: each one looks for itself."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Event] = set()

    def ring(self) -> None:
        for listener in self._listeners:
            listener.set()

    @contextmanager
    def listening(self) -> Iterator[asyncio.Event]:
        rung = asyncio.Event()
        self._listeners.add(rung)
        try:
            yield rung
        finally:
            self._listeners.discard(rung)
