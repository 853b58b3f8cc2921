"""The page with the phones: what people see of each kind of message, and all that they can do."""

from base64 import b64decode
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browsing import Visitor, browsing
from tests.phones import Phone, Sandbox, open_sandbox

pytestmark = pytest.mark.asyncio(loop_scope="session")
PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox() -> AsyncIterator[Sandbox]:
    """In the event loop of the browser."""
    async with open_sandbox() as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def anna(sandbox: Sandbox) -> Phone:
    phone = await sandbox.phones.make("Anna")
    await phone.start()
    return phone


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(sandbox: Sandbox, anna: Phone, window: Page) -> AsyncIterator[Visitor]:
    """Somebody who looks at Anna's phone, in a sandbox without a program behind it."""
    assert anna.name == "Anna"
    async with browsing(window, sandbox.url, "/?lang=nl") as opened:
        yield opened
        assert opened.troubles == []


async def test_a_text_stands_there_with_its_entities(
    sandbox: Sandbox, anna: Phone, visitor: Visitor
) -> None:
    entities = [
        {"type": "bold", "offset": 3, "length": 11},
        {"type": "italic", "offset": 8, "length": 6},
        {"type": "text_link", "offset": 15, "length": 4, "url": "https://example.org/"},
        {"type": "blockquote", "offset": 20, "length": 5},
        {"type": "spoiler", "offset": 26, "length": 6},
    ]
    await sandbox.does(
        "sendMessage", chat_id=anna.id, text="🌷 heel <mooi> hier\nwoord\ngeheim", entities=entities
    )
    message = visitor.phone("Anna").locator(".message").last
    await expect(message.locator("strong")).to_have_text("heel <mooi>")
    await expect(message.locator("strong em")).to_have_text("<mooi>")
    await expect(message.get_by_role("button", name="hier")).to_be_visible()
    lines = [line for line in (await message.inner_text()).split("\n") if line]
    assert lines == ["🌷 heel <mooi> hier", "woord", "geheim", "10.00"]
    await message.get_by_role("button", name="Verborgen woorden").click()
    await expect(message.get_by_role("button", name="Verborgen woorden")).to_have_count(0)


async def test_buttons_and_keys_are_pressed(
    sandbox: Sandbox, anna: Phone, visitor: Visitor
) -> None:
    markup = {"inline_keyboard": [[{"text": "\u2068Ja\u2069, goed", "callback_data": "yes"}]]}
    await sandbox.does("sendMessage", chat_id=anna.id, text="Goed?", reply_markup=markup)
    keyboard = {"keyboard": [["Nu hulp nodig"]]}
    await sandbox.does("sendMessage", chat_id=anna.id, text="Hier", reply_markup=keyboard)
    await visitor.press("Anna", "Ja, goed")
    await visitor.press("Anna", "Nu hulp nodig")
    await visitor.sees("Anna", "Nu hulp nodig")
    _, pressed, said = await sandbox.updates()
    assert pressed["callback_query"]["data"] == "yes"
    assert said["message"]["text"] == "Nu hulp nodig"
    query = pressed["callback_query"]["id"]
    await sandbox.does("answerCallbackQuery", callback_query_id=query, text="Dank je")
    await expect(visitor.phone("Anna").locator(".toast")).to_have_text("Dank je")


async def test_unread_phones_show_it_until_somebody_is_there(
    sandbox: Sandbox, anna: Phone, visitor: Visitor
) -> None:
    for text in ("een", "twee"):
        await sandbox.does("sendMessage", chat_id=anna.id, text=text, disable_notification=True)
    chip = visitor.page.get_by_role("navigation").get_by_role("button", name="Anna")
    await expect(chip).to_contain_text("2 nieuw")
    await expect(visitor.page.locator("#heard")).to_contain_text("Anna: een Anna: twee")
    await expect(visitor.phone("Anna").get_by_role("img", name="zonder geluid")).to_have_count(2)
    await chip.click()
    await expect(chip).not_to_contain_text("nieuw")
    assert (await anna.screen()).raw["unread"] == 0


async def test_files_voices_photos_and_cards_look_as_they_do(
    sandbox: Sandbox, anna: Phone, visitor: Visitor
) -> None:
    for kind, name in (("photo", "wij.png"), ("voice", "stem.ogg"), ("document", "plan.txt")):
        await anna.sends(kind, name, "aGFsbG8=")
    contact = {"phone_number": "113", "first_name": "113 dag en nacht"}
    await sandbox.does("sendContact", chat_id=anna.id, **contact)
    phone = visitor.phone("Anna")
    await expect(phone.get_by_role("img", name="Foto: wij.png")).to_be_visible()
    await expect(phone.get_by_role("button", name="Speel stem af, 0:01")).to_be_visible()
    await expect(phone.get_by_role("link", name="plan.txt 5 B")).to_be_visible()
    await expect(phone.get_by_role("link", name="113")).to_have_attribute("href", "tel:113")
    visitor.troubles.clear()  # the sound and the photo of this test are none


async def test_what_is_edited_deleted_or_answered_changes_in_its_place(
    sandbox: Sandbox, anna: Phone, visitor: Visitor
) -> None:
    first = await sandbox.does("sendMessage", chat_id=anna.id, text="eerst")
    second = await sandbox.does("sendMessage", chat_id=anna.id, text="daarna")
    reply = {"message_id": first["message_id"]}
    await sandbox.does("sendMessage", chat_id=anna.id, text="ja", reply_parameters=reply)
    here = {"chat_id": anna.id, "message_id": second["message_id"]}
    await sandbox.does("editMessageText", **here, text="later")
    heart = [{"type": "emoji", "emoji": "❤"}]
    await sandbox.does("setMessageReaction", **here, reaction=heart)
    phone = visitor.phone("Anna")
    await expect(phone.locator(".message").nth(2)).to_contain_text("laterbewerkt")
    await expect(phone.locator(".reactions")).to_have_text("❤")
    await expect(phone.locator(".quote")).to_have_text("eerst")
    await sandbox.does("deleteMessage", **here)
    await expect(phone.get_by_text("later")).to_have_count(0)


async def test_somebody_replies_changes_and_reacts(
    sandbox: Sandbox, anna: Phone, visitor: Visitor
) -> None:
    sent = await sandbox.does("sendMessage", chat_id=anna.id, text="Hoe gaat het?")
    phone = visitor.phone("Anna")
    await visitor.says("Anna", "goed")
    await phone.get_by_text("goed").dblclick()
    await visitor.choose("Wijzig")
    await visitor.says("Anna", "niet zo goed")
    await visitor.sees("Anna", "niet zo goed")
    await phone.get_by_text("Hoe gaat het?").dblclick()
    await visitor.choose("Antwoord")
    await visitor.says("Anna", "en jij?")
    await expect(phone.locator(".quote")).to_have_text("Hoe gaat het?")
    await phone.locator(f"[data-id='{sent['message_id']}'] .text").dblclick()
    await visitor.choose("Zet 👍 eronder")
    await expect(phone.locator(".reactions")).to_have_text("👍")
    updates = await sandbox.updates(allowed_updates=["message", "edited_message"])
    assert updates[2]["edited_message"]["text"] == "niet zo goed"
    assert updates[3]["message"]["reply_to_message"]["text"] == "Hoe gaat het?"


async def test_photos_go_as_an_album_and_files_as_they_are(
    sandbox: Sandbox, visitor: Visitor
) -> None:
    photos = [{"name": f"{one}.png", "mimeType": "image/png", "buffer": PIXEL} for one in "ab"]
    await _send(visitor, "Foto", photos)
    await expect(visitor.phone("Anna").locator(".message.album img")).to_have_count(2)
    paper = [{"name": "plan.txt", "mimeType": "text/plain", "buffer": b"ons plan"}]
    await _send(visitor, "Bestand", paper)
    await expect(visitor.phone("Anna").get_by_role("link", name="plan.txt")).to_be_visible()
    _, first, second, third = [one["message"] for one in await sandbox.updates()]
    assert first["media_group_id"] == second["media_group_id"]
    assert third["document"]["mime_type"] == "text/plain"


async def _send(visitor: Visitor, kind: str, files: list[Any]) -> None:
    await visitor.press("Anna", "Iets sturen als Anna")
    async with visitor.page.expect_file_chooser() as chooser:
        await visitor.choose(kind)
    await (await chooser.value).set_files(files)


async def test_a_voice_is_recorded_sent_and_played(sandbox: Sandbox, visitor: Visitor) -> None:
    await visitor.press("Anna", "Iets sturen als Anna")
    await visitor.choose("Stem opnemen")
    await expect(visitor.phone("Anna").get_by_role("timer")).to_contain_text("0:01")
    await visitor.press("Anna", "Verstuur opname")
    await visitor.phone("Anna").get_by_role("button", name="Speel stem af").click()
    await expect(visitor.phone("Anna").get_by_role("button", name="Stop even")).to_be_visible()
    message = (await sandbox.updates())[-1]["message"]
    assert message["voice"]["duration"] >= 1
    assert message["voice"]["file_size"] > 100


async def test_the_bot_is_blocked_and_opened_again(
    sandbox: Sandbox, anna: Phone, visitor: Visitor
) -> None:
    await visitor.press("Anna", "Meer over de telefoon van Anna")
    await visitor.choose("Blokkeer Naast")
    await expect(visitor.phone("Anna")).to_contain_text("Anna heeft Naast geblokkeerd.")
    assert "blocked" in await sandbox.refuses("sendMessage", chat_id=anna.id, text="hallo")
    await visitor.press("Anna", "Blokkeer niet meer")
    await visitor.says("Anna", "daar ben ik weer")
    await visitor.sees("Anna", "daar ben ik weer")


async def test_an_invitation_is_passed_on_to_another_phone(
    sandbox: Sandbox, anna: Phone, visitor: Visitor
) -> None:
    await sandbox.phones.make("Ria")
    text = "Geef door: https://t.me/naast_bot?start=code_1"
    await sandbox.does("sendMessage", chat_id=anna.id, text=text)
    await visitor.press("Anna", "https://t.me/naast_bot?start=code_1")
    await visitor.choose("Ria, telefoon")
    await visitor.sees("Ria", "Start")
    assert (await sandbox.updates())[-1]["message"]["text"] == "/start code_1"


async def test_a_sandbox_alone_gets_its_phones_one_by_one(visitor: Visitor) -> None:
    page = visitor.page
    await expect(page.get_by_role("button", name="Laat het zien")).to_be_hidden()
    await page.get_by_label("Naam").fill("Tom")
    await page.get_by_role("button", name="Nieuwe telefoon").click()
    await expect(visitor.phone("Tom").get_by_role("button", name="Start")).to_be_focused()
    await page.get_by_role("button", name="+1 uur").click()
    await expect(page.get_by_text("11.00")).to_be_visible()


async def test_nothing_is_asked_of_anybody_else(sandbox: Sandbox, visitor: Visitor) -> None:
    assert {one for one in visitor.asked if not one.startswith(sandbox.url)} == set()
    async with sandbox.session.get(sandbox.url) as answer:
        policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    async with sandbox.session.get(f"{sandbox.url}/page/..%2Fworld.py") as answer:
        assert answer.status == 404


async def test_topics_stand_above_a_chat_and_what_is_typed_in_one_goes_there(
    sandbox: Sandbox, anna: Phone, visitor: Visitor
) -> None:
    await sandbox.phones.call("POST", "/topics", topics="on")
    topic = (await sandbox.does("createForumTopic", chat_id=anna.id, name="Sara"))[
        "message_thread_id"
    ]
    await anna.shares({"sticker": {"file_id": "s", "file_unique_id": "u", "emoji": "x"}})
    there = {"chat_id": anna.id, "message_thread_id": topic}
    await sandbox.does("sendMessage", **there, text="Van Sara")
    await visitor.sees("Anna", "Een sticker: x")
    await visitor.press("Anna", "Sara")
    await expect(visitor.phone("Anna").get_by_text("Een sticker: x")).to_be_hidden()
    await visitor.says("Anna", "Voor Sara")
    await visitor.sees("Anna", "Voor Sara")
    assert (await anna.screen()).messages[-1]["topic"] == topic
    await visitor.press("Anna", "Meer over de telefoon van Anna")
    await visitor.choose("Gooi het onderwerp Sara weg")
    await visitor.sees("Anna", "Een sticker: x")
    await expect(visitor.phone("Anna").get_by_text("Van Sara")).to_have_count(0)
