"""What was said in a village, and whether all phones show what became of it."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

NAMED = re.compile(r"(?:van|aan) \d+ nummer \d+(?=[.!])")
TOLD = ("niet aangekomen bij", "misschien aangekomen bij", "Dit heb ik niet meer gegeven.")
CLOSED = "Ik heb dit aan niemand gegeven."
FROM_BOTH, FROM_OTHER = "bij jou en bij de ander", "Ik haal dit weg bij de ander"
NOT_GIVEN = "Ik geef dit niet aan de ander"

Shown = Mapping[str, list[dict[str, Any]]]


@dataclass
class Said:
    """One message, and whom it was for; `loose` may come later than what was said after it."""

    speaker: str
    listener: str
    key: str
    text: str
    message: int
    loose: bool = False
    taken: str = ""


def check(said: Sequence[Said], shown: Shown, troubled: Set[str]) -> None:
    for one in said:
        _check_reach(one, shown)
        _check_taken(one, shown, troubled)
    _check_order(said, shown)
    for name in shown:
        _check_loss(said, name, shown, troubled)


def _check_reach(one: Said, shown: Shown) -> None:
    for name, messages in shown.items():
        here = [_key(message) for message in messages].count(one.key)
        assert not here or name in (one.speaker, one.listener), "it reached somebody else"


def _check_taken(one: Said, shown: Shown, troubled: Set[str]) -> None:
    """What was said of both copies is so."""
    if {one.speaker, one.listener} & troubled:
        return
    is_mine, is_there = (
        any(_key(message) == one.key for message in shown[name])
        for name in (one.speaker, one.listener)
    )
    if FROM_BOTH in one.taken:
        assert (is_mine, is_there) == (False, False), "it stayed, and was said to go"
    elif FROM_OTHER in one.taken or NOT_GIVEN in one.taken:
        assert (is_mine, is_there) == (True, False), "one copy goes, and one stays"


def _check_order(said: Sequence[Said], shown: Shown) -> None:
    for listener, messages in shown.items():
        heard = list(dict.fromkeys(_key(one) for one in messages if one["from"] == "bot"))
        for speaker in shown:
            pair = (speaker, listener)
            mine = [
                one.key for one in said if (one.speaker, one.listener) == pair and not one.loose
            ]
            got = [key for key in heard if key in mine]
            assert got == [key for key in mine if key in got], "out of order"


def _check_loss(said: Sequence[Said], name: str, shown: Shown, troubled: Set[str]) -> None:
    """What did not arrive was told, at the very message or at once where all was closed."""
    mine = [one for one in said if one.speaker == name and not one.taken]
    lost = [one for one in mine if one.key not in map(_key, shown[one.listener])]
    told = _answered(shown[name], *TOLD)
    closed = sum(CLOSED in message["text"] for message in shown[name])
    silent = [one.key for one in lost if one.message not in told]
    assert len(silent) <= closed or name in troubled, f"lost in silence: {silent}"
    for one in mine:
        if one not in lost and not {name, one.listener} & troubled:
            texts = [message["text"].rsplit("\n", 1)[-1] for message in shown[one.listener]]
            is_told = one.message in _answered(shown[name], CLOSED)
            assert one.text in texts or is_told, "the newest words are not there"


def _answered(messages: list[dict[str, Any]], *told: str) -> set[int | None]:
    """Messages under which one of these was said."""
    return {one.get("reply_to") for one in messages if any(words in one["text"] for words in told)}


def _key(message: dict[str, Any]) -> str:
    found = NAMED.search(message["text"])
    return found[0] if found else ""
