"""Albums: several photos or documents at once, from the bot and from a phone."""

import json
from base64 import b64encode
from typing import Any

from aiohttp import FormData

from tests.phones import Phone, Sandbox


async def send(sandbox: Sandbox, anna: Phone, *media: dict[str, str]) -> dict[str, Any]:
    form = FormData({"chat_id": str(anna.id), "media": json.dumps(media)}, quote_fields=False)
    for part, name in (("one", "a.jpg"), ("two", "b.jpg")):
        if any(medium["media"].endswith(part) for medium in media):
            form.add_field(part, part.encode(), filename=name, content_type="image/jpeg")
    address = f"{sandbox.url}/bot{sandbox.world.token}/sendMediaGroup"
    async with sandbox.session.post(address, data=form) as answer:
        return dict(await answer.json())


async def test_an_album_arrives_as_messages_of_one_group(sandbox: Sandbox, anna: Phone) -> None:
    first = {"type": "photo", "media": "attach://one", "caption": "Wij"}
    answer = await send(sandbox, anna, first, {"type": "photo", "media": "attach://two"})
    assert answer["ok"], answer
    assert len({one["media_group_id"] for one in answer["result"]}) == 1
    shown = (await anna.screen()).messages[-2:]
    assert [one["file"]["name"] for one in shown] == ["a.jpg", "b.jpg"]
    assert len({one["album"] for one in shown}) == 1
    assert [one["text"] for one in shown] == ["Wij", ""]


async def test_what_cannot_be_one_album_is_refused_and_nothing_arrives(
    sandbox: Sandbox, anna: Phone
) -> None:
    photo, paper = {"type": "photo", "media": "attach://one"}, {"type": "document", "media": "x"}
    assert "can't be mixed" in (await send(sandbox, anna, photo, paper))["description"]
    assert "at least 2" in (await send(sandbox, anna, photo))["description"]
    gone = {"type": "photo", "media": "attach://three"}
    assert "wrong file identifier" in (await send(sandbox, anna, photo, gone))["description"]
    video = {"type": "video", "media": "attach://one"}
    assert (await send(sandbox, anna, video, video))["error_code"] == 501
    assert len((await anna.screen()).messages) == 1


async def test_photos_from_a_phone_belong_together_and_may_be_a_reply(
    sandbox: Sandbox, anna: Phone
) -> None:
    photo = {"kind": "photo", "name": "a.jpg", "content": b64encode(b"x").decode()}
    for _ in range(2):
        await sandbox.phones.call(
            "POST", f"/people/{anna.id}/send", **photo, album="trip", reply_to=1
        )
    _, *sent = await sandbox.updates()
    assert [one["message"]["media_group_id"] for one in sent] == ["trip", "trip"]
    assert sent[0]["message"]["reply_to_message"]["message_id"] == 1


async def test_a_voice_message_says_how_long_it_lasts(sandbox: Sandbox, anna: Phone) -> None:
    voice = {"kind": "voice", "name": "stem.ogg", "content": b64encode(b"hallo").decode()}
    await sandbox.phones.call("POST", f"/people/{anna.id}/send", **voice, seconds=7)
    assert (await sandbox.updates())[-1]["message"]["voice"]["duration"] == 7
    file = (await anna.screen()).messages[-1]["file"]
    assert (file["seconds"], file["size"]) == (7, 5)
