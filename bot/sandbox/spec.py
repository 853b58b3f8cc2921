"""Holds a call against the description of the Bot API: names, required fields, types, lengths.

The description (bot-api.json) is compiled, method by method at its first use, into closures.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from bot.sandbox import wording
from bot.sandbox.errors import EXPECTED_OBJECT, NO_ACTION, bad_request
from bot.sandbox.limits import Check, limits_of, whole_text
from bot.sandbox.values import Upload
from bot.sandbox.wording import Place

ARRAY = "Array of "
TRUE, FALSE = frozenset({"true", "1", "yes"}), frozenset({"false", "0", "no"})


@cache
def description() -> dict[str, Any]:
    path = Path(__file__).with_name("bot-api.json")
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return read


@cache
def method_names() -> dict[str, str]:
    """Methods by their name in small letters: Telegram does not mind the case."""
    return {name.lower(): name for name in description()["methods"]}


def check_plain(place: Place, wanted: str, kind: type) -> Check:
    def check(value: Any) -> Any:
        if type(value) is not kind:
            raise wording.wrong_type(place, wanted)
        return value

    return check


def check_string(place: Place) -> Check:
    def check(value: Any) -> Any:
        if type(value) is not str:
            if type(value) is Upload and place.name == "media":
                return value
            raise wording.wrong_type(place, "String")
        return whole_text(value)

    return check


def check_number(place: Place) -> Check:
    def check(value: Any) -> float:
        if type(value) not in (int, float):
            raise wording.wrong_type(place, "Float")
        return float(value)

    return check


def check_array(place: Place, item: Check) -> Check:
    def check(value: Any) -> list[Any]:
        if type(value) is not list:
            raise wording.wrong_type(place, "Array")
        return [item(one) for one in value]

    return check


def check_type(wanted: str, place: Place) -> Check:
    if wanted.startswith(ARRAY):
        return check_array(place, check_type(wanted.removeprefix(ARRAY), place))
    match wanted:
        case "String":
            return check_string(place)
        case "Integer":
            return check_plain(place, wanted, int)
        case "Boolean":
            return check_plain(place, wanted, bool)
        case "Float":
            return check_number(place)
        case "InputFile":
            return check_plain(place, wanted, Upload)
    if subtypes := description()["types"][wanted].get("subtypes"):
        return check_one_of(subtypes, place)
    return lambda value: object_check(wanted)(value)


def recognise(kind: str) -> tuple[frozenset[str], dict[str, str]]:
    """What tells this type from its neighbours: the fields it must have, its `type` word."""
    fields = description()["types"][kind]["fields"]
    required = frozenset(name for name, field in fields.items() if field.get("required"))
    words = {name: fields[name].get("choices", ()) for name in required}
    return required, {name: choices[0] for name, choices in words.items() if len(choices) == 1}


def check_one_of(kinds: list[str], place: Place) -> Check:
    """An object of one of several types: the first whose marks it bears."""
    marks = [(kind, *recognise(kind)) for kind in kinds]

    def check(value: Any) -> Any:
        if type(value) is not dict:
            raise wording.wrong_type(place, "Object")
        for kind, required, words in marks:
            if required <= value.keys() and words.items() <= value.items():
                return object_check(kind)(value)
        raise wording.wrong_type(place, " or ".join(kinds))

    return check


def check_types(types: list[str], place: Place) -> Check:
    if len(types) == 1:
        return check_type(types[0], place)
    if "String" in types:
        return check_string_or(types[0], place)
    if types[0].startswith(ARRAY):
        kinds = [kind.removeprefix(ARRAY) for kind in types]
        return check_array(place, check_one_of(kinds, place))
    return check_one_of(types, place)


def check_string_or(other: str, place: Place) -> Check:
    """A chat's number or @name; a file or its file_id."""
    text, alternative = check_string(place), check_type(other, place)
    return lambda value: text(value) if type(value) is str else alternative(value)


def field_check(field: dict[str, Any], place: Place) -> Check:
    first, limits = check_types(field["types"], place), limits_of(field, place)
    if not limits:
        return first

    def check(value: Any) -> Any:
        value = first(value)
        for limit in limits:
            value = limit(value)
        return value

    return check


def check_fields(
    owner: str, checks: dict[str, Check], required: frozenset[str], value: dict[str, Any]
) -> dict[str, Any]:
    checked = {}
    for name, one in value.items():
        if name not in checks:
            raise wording.unknown(Place(owner, name))
        if one is not None:
            checked[name] = checks[name](one)
    if not required <= checked.keys():
        raise wording.missing(Place(owner, min(required - checked.keys())))
    return checked


def required_of(fields: dict[str, Any]) -> frozenset[str]:
    return frozenset(name for name, field in fields.items() if field.get("required"))


@cache
def object_check(kind: str) -> Check:
    """The check of one type of the Bot API, by itself."""
    described = description()["types"][kind]
    fields, rule = described["fields"], described.get("one_of_the_fields")
    checks = {name: field_check(field, Place(kind, name)) for name, field in fields.items()}
    required = required_of(fields)
    others = frozenset(rule["other_than"]) if rule else frozenset()

    def check(value: Any) -> dict[str, Any]:
        if kind == "KeyboardButton" and type(value) is str:
            value = {"text": value}
        if type(value) is not dict:
            raise wording.wrong_type(Place(kind, "object"), "Object")
        checked = check_fields(kind, checks, required, value)
        if rule:
            check_one_kind(kind, len(checked.keys() - others), rule["at_least"])
        return checked

    return check


def check_one_kind(kind: str, found: int, at_least: int) -> None:
    if found < at_least:
        raise bad_request(NO_ACTION)
    if found > 1:
        raise wording.not_allowed(Place(kind, "kind of button"), "one only")


def loosen(types: list[str], place: Place, check: Check) -> Check:
    """A parameter may come as text, as in a form: read it as what it should be, then check."""
    if types == ["String"]:
        return lambda value: check(str(value) if type(value) is int else value)
    read = reader(types, place)

    def check_loosely(value: Any) -> Any:
        if type(value) is str:
            value = read(value)
        return None if value is None else check(value)

    return check_loosely


def reader(types: list[str], place: Place) -> Check:
    if "InputFile" in types:
        return str
    plain = {"Integer": read_integer, "Boolean": read_boolean, "Float": read_float}.get(types[0])
    if plain:
        return plain
    return lambda text: read_nested(text, place)


def read_integer(text: str) -> int | str | None:
    try:
        return int(text) if text else None
    except ValueError:
        return text


def read_float(text: str) -> float | str | None:
    try:
        return float(text) if text else None
    except ValueError:
        return text


def read_boolean(text: str) -> bool | str | None:
    word = text.lower()
    if word in TRUE:
        return True
    return False if word in FALSE else text or None


def read_nested(text: str, place: Place) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        known = EXPECTED_OBJECT if place.name == "reply_markup" else f"{place.words} is not JSON"
        raise bad_request(known) from None


@cache
def method_check(method: str) -> Check:
    """Takes the raw parameters of `method`, gives them in their own types, or raises Refused."""
    fields = description()["methods"][method]["fields"]
    required = required_of(fields)
    checks = {}
    for name, field in fields.items():
        place = Place(method, name)
        checks[name] = loosen(field["types"], place, field_check(field, place))

    def check(given: dict[str, Any]) -> dict[str, Any]:
        checked = check_fields(method, checks, required, given)
        return {name: value for name, value in checked.items() if value is not None}

    return check
