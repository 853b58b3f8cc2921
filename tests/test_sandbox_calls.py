"""A call may come as a query, a form, a form with files or JSON, and is read alike."""

import json
from pathlib import Path
from typing import Any

import pytest
from aiohttp import FormData

from bot.sandbox import spec, trim
from bot.sandbox.errors import Refused
from tests.phones import Phone, Sandbox

MARKUP = {"inline_keyboard": [[{"text": "Ja", "callback_data": "yes"}]]}


def parameters(anna: Phone) -> dict[str, str]:
    return {
        "chat_id": str(anna.id),
        "text": " Dag \n",
        "disable_notification": "true",
        "reply_markup": json.dumps(MARKUP),
    }


async def post(sandbox: Sandbox, method: str, **how: Any) -> dict[str, Any]:
    address = f"{sandbox.url}/bot{sandbox.world.token}/{method}"
    async with sandbox.session.post(address, **how) as answer:
        return dict(await answer.json())


@pytest.mark.parametrize("way", ["params", "data", "json", "multipart"])
async def test_every_way_of_calling_means_the_same(sandbox: Sandbox, anna: Phone, way: str) -> None:
    given = parameters(anna)
    form = FormData(given, default_to_multipart=True)
    how = {"data": form} if way == "multipart" else {way: given}
    answer = await post(sandbox, "SENDMESSAGE", **how)
    assert answer["result"]["text"] == "Dag"
    assert answer["result"]["reply_markup"] == MARKUP
    assert (await anna.screen()).messages[-1]["quiet"]


async def test_a_file_may_be_attached_under_another_name(sandbox: Sandbox, anna: Phone) -> None:
    form = FormData({"chat_id": str(anna.id), "document": "attach://part"}, quote_fields=False)
    form.add_field("part", b"\r\n--words\r\n", filename="é.txt", content_type="text/plain")
    answer = await post(sandbox, "sendDocument", data=form)
    assert answer["result"]["document"]["file_size"] == 11
    assert (await anna.screen()).messages[-1]["file"]["name"] == "é.txt"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b"\xff=1", "application/x-www-form-urlencoded"),
        (b"no form", "application/x-www-form-urlencoded"),
        (b"--x", "multipart/form-data"),
        (b'{"chat_id": 1, "text": "\\ud800"}', "application/json"),
    ],
)
async def test_what_cannot_be_read_is_a_bad_request(
    sandbox: Sandbox, body: bytes, kind: str
) -> None:
    answer = await post(sandbox, "sendMessage", data=body, headers={"Content-Type": kind})
    assert answer["error_code"] == 400


@pytest.mark.parametrize(
    ("method", "given"),
    [
        ("sendMessage", {"chat_id": 1, "text": "x", "disable_notification": "perhaps"}),
        ("sendMessage", {"chat_id": 1.5, "text": "x"}),
        ("sendMessage", {"chat_id": 1, "text": ["x"]}),
        ("getUpdates", {"offset": "many"}),
        ("getUpdates", {"limit": 101}),
        ("getUpdates", {"allowed_updates": "message"}),
        ("deleteMessages", {"chat_id": 1, "message_ids": []}),
        ("deleteMessages", {"chat_id": 1, "message_ids": list(range(101))}),
        ("sendLocation", {"chat_id": 1, "latitude": "north", "longitude": 1}),
        ("setMyCommands", {"commands": [], "scope": {"type": "planet"}}),
        ("sendMediaGroup", {"chat_id": 1, "media": [{"type": "photo", "media": "x"}]}),
        ("sendDocument", {"chat_id": 1, "document": 3}),
    ],
)
def test_types_and_counts_are_held_to_the_description(method: str, given: dict[str, Any]) -> None:
    with pytest.raises(Refused) as refused:
        spec.method_check(method)(given)
    assert refused.value.code == 400


def test_every_method_of_the_description_can_be_checked() -> None:
    assert len([spec.method_check(method) for method in spec.description()["methods"]]) == 176


def test_the_description_keeps_names_types_and_limits() -> None:
    field = {"name": "text", "types": ["String"], "required": True}
    source = {
        "version": "Bot API 10.0",
        "release_date": "May 8, 2026",
        "methods": {
            "sendMessage": {
                "description": ["Sends."],
                "returns": ["Message"],
                "fields": [field | {"description": "Text, 1-4096 characters"}],
            }
        },
        "types": {
            "KeyboardButton": {
                "description": [
                    "At most one of the fields other than text, and style must be used to go."
                ],
                "fields": [field | {"description": 'Must be one of "danger" (red) or "primary"'}],
            }
        },
    }
    trimmed = json.loads(trim.trim(source))
    text = trimmed["methods"]["sendMessage"]["fields"]["text"]
    assert text["length"] == [1, 4096, "characters"]
    button = trimmed["types"]["KeyboardButton"]
    assert button["fields"]["text"]["choices"] == ["danger", "primary"]
    assert button["one_of_the_fields"] == {"at_least": 0, "other_than": ["text", "style"]}


def test_the_description_stands_beside_the_code() -> None:
    assert Path(spec.__file__).with_name("bot-api.json").is_file()
