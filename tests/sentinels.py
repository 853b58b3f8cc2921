"""Words that must be found nowhere: looked for in files, rows and logs, in many forms."""

import base64
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

Where = Path | Mapping[str, Sequence[Mapping[str, Any]]] | str | bytes


def find(sentinels: Iterable[str], where: Where) -> list[str]:
    """Each sentinel found, with its form and its place; `where` is a folder, rows or a log."""
    forms = [(word, name, form) for word in sentinels for name, form in forms_of(word)]
    return [
        f"{word!r} as {name} in {place}"
        for place, content in contents(where)
        for word, name, form in forms
        if form in content
    ]


def forms_of(word: str) -> Iterator[tuple[str, bytes]]:
    """As it is, as JSON, a form, base64 (at each of three places), UTF-16 and hex."""
    plain = word.encode()
    yield "text", plain
    for name, other in (
        ("JSON", json.dumps(word)[1:-1].encode()),
        ("URL", quote(word).encode()),
        ("UTF-16", word.encode("utf-16-le")),
        ("hex", plain.hex().encode()),
    ):
        if other != plain:
            yield name, other
    for skipped in range(3):
        whole = base64.b64encode(b"\0" * skipped + plain)
        yield "base64", whole[4 if skipped else 0 : -4]


def contents(where: Where) -> Iterator[tuple[str, bytes]]:
    if isinstance(where, Path):
        for file in sorted(where.rglob("*")):
            if file.is_file():
                yield str(file), file.read_bytes()
    elif isinstance(where, Mapping):
        for table, rows in where.items():
            yield f"table {table}", b"\n".join(_bytes(row) for row in rows)
    else:
        yield "log", where if isinstance(where, bytes) else where.encode()


def _bytes(row: Mapping[str, Any]) -> bytes:
    values = (one if isinstance(one, bytes) else str(one).encode() for one in row.values())
    return b"|".join(values)
