"""Reads a call of the bot: the query, JSON, a form, or a form with files."""

import json
import re
from collections.abc import Iterator
from email.message import Message as Headers
from typing import Any
from urllib.parse import parse_qsl

from bot.sandbox.errors import bad_request
from bot.sandbox.values import Upload

ATTACHED = "attach://"
Given = dict[str, Any]


def read_call(query: bytes, content_type: str, body: bytes) -> Given:
    """The raw parameters; a body wins over the query."""
    try:
        given: Given = dict(parse_qsl(query.decode(), keep_blank_values=True)) if query else {}
        return given | read_body(content_type, body) if body else given
    except ValueError:
        raise bad_request("can't parse the request") from None


def read_body(content_type: str, body: bytes) -> Given:
    if content_type.startswith("application/json"):
        return read_json(body)
    if content_type.startswith("multipart/form-data"):
        return attach(dict(parts_of(content_type, body)))
    return dict(parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=True))


def read_json(body: bytes) -> Given:
    given = json.loads(body)
    if not isinstance(given, dict):
        raise bad_request("can't parse JSON object")
    return given


def header_of(lines: str) -> Headers:
    """The headers of one part of a form."""
    headers = Headers()
    for line in lines.split("\r\n"):
        name, _, value = line.partition(":")
        headers[name.strip()] = value.strip()
    return headers


def parts_of(content_type: str, body: bytes) -> Iterator[tuple[str, str | Upload]]:
    found = re.search(r'boundary="?([^";]+)', content_type)
    if not found:
        raise bad_request("the form names no boundary")
    for part in body.split(b"--" + found[1].encode())[1:-1]:
        lines, _, content = part[2:-2].partition(b"\r\n\r\n")
        yield read_part(header_of(lines.decode()), content)


def read_part(headers: Headers, content: bytes) -> tuple[str, str | Upload]:
    name = headers.get_param("name", "", "content-disposition")
    file_name = headers.get_filename()
    if file_name is None:
        return str(name), content.decode()
    return str(name), Upload(file_name, headers.get_content_type(), content)


def attach(given: Given) -> Given:
    """A value attach://NAME stands for the part of that name, also within an album."""
    album = {"media": json.loads(given["media"])} if "media" in given else {}
    attached = {
        value.removeprefix(ATTACHED)
        for value in [*given.values(), *(one.get("media") for one in album.get("media", ()))]
        if isinstance(value, str) and value.startswith(ATTACHED)
    }
    kept = {name: value for name, value in (given | album).items() if name not in attached}
    return {name: put_parts(value, given) for name, value in kept.items()}


def put_parts(value: Any, parts: Given) -> Any:
    if isinstance(value, str) and value.startswith(ATTACHED):
        return parts.get(value.removeprefix(ATTACHED), value)
    if isinstance(value, list):
        return [one | {"media": put_parts(one.get("media"), parts)} for one in value]
    return value
