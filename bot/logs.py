"""Logs carry events, numbers and kinds of trouble; never names, words, chats or the token."""

import logging
import sys
from collections.abc import MutableMapping
from contextlib import suppress
from typing import Any, TextIO

import structlog

ALLOWED = frozenset(
    {"event", "level", "timestamp", "count", "seconds", "kind", "state", "trouble", "tries"}
    | {"seq", "method", "status", "where", "database", "port", "address", "version"}
)
QUIET = (
    "httpx",
    "httpcore",
    "telegram",
    "aiohttp",
    "aiosqlite",
    "sqlalchemy",
    "apscheduler",
    "uvicorn",
)


def _only_allowed(
    _logger: Any, _name: str, entry: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    return {name: value for name, value in entry.items() if name in ALLOWED}


class Line(structlog.PrintLogger):
    """Where a line cannot be written (a full disk, a pipe that is gone) the work goes on."""

    def msg(self, message: str) -> None:
        with suppress(OSError, ValueError):
            super().msg(message)

    debug = info = warning = error = critical = msg


def set_up(level: int = logging.INFO, to: TextIO | None = None) -> None:
    """Log as lines of `key=value`, to standard error unless told; libraries are not heard."""
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _only_allowed,
            structlog.processors.LogfmtRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_names: Line(to or sys.stderr),
        cache_logger_on_first_use=False,
    )


def trouble_of(error: BaseException) -> str:
    """The kind of an error, without its text, which may hold what somebody said."""
    return type(error).__name__
