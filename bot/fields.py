"""The body of a letter, as it was kept -> the fields of a call, as the Bot API wants them."""

from collections.abc import Mapping
from typing import Any


def _button(label: str, token: str, url: str) -> dict[str, str]:
    return {"text": label} | ({"url": url} if url else {"callback_data": token})


def entities(body: Mapping[str, Any]) -> dict[str, Any]:
    return {"entities": body["entities"]} if body["entities"] else {}


def reply(body: Mapping[str, Any]) -> dict[str, Any]:
    if not body["reply_to"]:
        return {}
    found = {"message_id": body["reply_to"], "allow_sending_without_reply": True}
    return {"reply_parameters": found}


def markup(body: Mapping[str, Any]) -> dict[str, Any]:
    if body["choices"]:
        rows = [[_button(label, token, url)] for label, token, url in body["choices"]]
        return {"reply_markup": {"inline_keyboard": rows}}
    if body["keyboard"]:
        rows = [[{"text": label} for label in row] for row in body["keyboard"]]
        keyboard = {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}
        return {"reply_markup": keyboard}
    return {}
