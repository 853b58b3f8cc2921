"""The body of a letter, as it was kept -> the fields of a call, as the Bot API wants them."""

from collections.abc import Mapping
from typing import Any


def _button(label: str, token: str, url: str) -> dict[str, str]:
    return {"text": label} | ({"url": url} if url else {"callback_data": token})


NO_PREVIEW = {"is_disabled": True}


def text(body: Mapping[str, Any]) -> dict[str, Any]:
    return {**where(body), **words(body), **reply(body), **markup(body)}


def copy(body: Mapping[str, Any]) -> dict[str, Any]:
    source = {"from_chat_id": body["source_chat"], "message_id": body["sources"][0]}
    return {**where(body), **source, **reply(body), **markup(body)}


def album(body: Mapping[str, Any]) -> dict[str, Any]:
    source = {"from_chat_id": body["source_chat"], "message_ids": body["sources"]}
    return {**where(body), **source}


def where(body: Mapping[str, Any]) -> dict[str, Any]:
    return {"chat_id": body["chat"], "disable_notification": body["quiet"], **thread(body)}


def words(body: Mapping[str, Any]) -> dict[str, Any]:
    said = {"text": body["text"], "link_preview_options": NO_PREVIEW}
    return said | ({"entities": body["entities"]} if body["entities"] else {})


def thread(body: Mapping[str, Any]) -> dict[str, Any]:
    return {"message_thread_id": body["thread"]} if body["thread"] else {}


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
