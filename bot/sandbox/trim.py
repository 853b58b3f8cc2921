"""Makes bot-api.json from the published description of the Bot API; run when the version changes.

python -m bot.sandbox.trim SOURCE.json > bot/sandbox/bot-api.json
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

LENGTH = re.compile(r"(\d+)-(\d+) (characters|bytes)", re.IGNORECASE)
COUNT = re.compile(r"(?:list of|include) (\d+)-(\d+)\b")
VALUES = re.compile(r"\b(\d+)-(\d+)\b")
ALWAYS = re.compile(r'(?:always "|, must be )(\w+)"?$')
CHOICE = re.compile(r'(?:must be|can be|one of) (?:one of |either )?"')
ONLY = {
    "lowercase English letters, digits and underscores": "[a-z0-9_]+",
    "A-Z, a-z, 0-9, _ and -": "[A-Za-z0-9_-]+",
}
ONE_KIND = re.compile(r"(Exactly|At most) one of the fields other than ([\w, ]+) must be used")

Field = dict[str, Any]


def length_of(field: Field) -> Field:
    found = LENGTH.search(field["description"])
    if not found or field["types"] != ["String"]:
        return {}
    return {"length": [int(found[1]), int(found[2]), found[3].lower()]}


def count_of(field: Field) -> Field:
    found = COUNT.search(field["description"])
    return {"count": [int(found[1]), int(found[2])]} if found else {}


def range_of(field: Field) -> Field:
    if field["types"] not in (["Integer"], ["Float"]):
        return {}
    found = VALUES.search(field["description"])
    return {"range": [int(found[1]), int(found[2])]} if found else {}


def choices_of(field: Field) -> Field:
    """The strings a field may hold: a kind's own name, or those after 'must be one of'."""
    if field["types"] != ["String"]:
        return {}
    if fixed := ALWAYS.search(field["description"]):
        return {"choices": [fixed[1]]}
    if found := CHOICE.search(field["description"]):
        sentence = field["description"][found.start() :].split(". ")[0]
        return {"choices": re.findall(r'"([^"]+)"', sentence)}
    return {}


def pattern_of(field: Field) -> Field:
    found = [pattern for words, pattern in ONLY.items() if words in field["description"]]
    return {"pattern": found[0]} if found else {}


def trim_field(field: Field) -> Field:
    limits = (length_of, count_of, range_of, choices_of, pattern_of)
    required = {"required": True} if field["required"] else {}
    kept: Field = {"types": field["types"], **required}
    for limit in limits:
        kept |= limit(field)
    return kept


def trim_kind(kind: Field) -> Field:
    """One method or one type, without its prose."""
    kept: Field = {"fields": {field["name"]: trim_field(field) for field in kind.get("fields", [])}}
    kept |= {name: kind[name] for name in ("returns", "subtypes") if name in kind}
    if found := ONE_KIND.search(" ".join(kind["description"])):
        kept["one_of_the_fields"] = {
            "at_least": int(found[1] == "Exactly"),
            "other_than": re.findall(r"\w+", found[2].replace(" and ", " ")),
        }
    return kept


def lines_of(kinds: dict[str, Field]) -> str:
    rows = [f"{json.dumps(name)}: {json.dumps(trim_kind(kind))}" for name, kind in kinds.items()]
    return "{\n" + ",\n".join(rows) + "\n}"


def trim(source: dict[str, Any]) -> str:
    """One method or type a line, so that a new version can be read as a difference."""
    head = json.dumps({name: source[name] for name in ("version", "release_date")})[:-1]
    methods, types = lines_of(source["methods"]), lines_of(source["types"])
    return f'{head},\n"methods": {methods},\n"types": {types}\n}}\n'


if __name__ == "__main__":
    sys.stdout.write(trim(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
