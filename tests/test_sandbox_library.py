"""The library that the bot uses takes the sandbox for Telegram."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter

from tests.phones import Phone, Sandbox

BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="yes")]])


def bot_of(sandbox: Sandbox, token: str | None = None) -> Bot:
    url = sandbox.url
    return Bot(token or sandbox.world.token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot")


@pytest_asyncio.fixture
async def library(sandbox: Sandbox) -> AsyncIterator[Bot]:
    async with bot_of(sandbox) as bot:
        yield bot


async def test_a_conversation_of_press_answer_and_edit(library: Bot, anna: Phone) -> None:
    sent = await library.send_message(anna.id, "Kunt u?", reply_markup=BUTTONS)
    await anna.taps("Ja")
    update = (await library.get_updates(timeout=5))[-1]
    assert update.callback_query
    await update.callback_query.answer("Dank u")
    edited = await library.edit_message_text("Genoteerd", anna.id, sent.message_id)
    assert getattr(edited, "text", None) == "Genoteerd"
    screen = await anna.screen()
    assert (screen.texts, screen.toasts, screen.buttons) == (["Genoteerd"], ["Dank u"], [])


async def test_a_document_goes_up_and_comes_back(library: Bot, anna: Phone) -> None:
    sent = await library.send_document(anna.id, b"BEGIN", filename="gesprek.ics", caption="Dag")
    assert sent.document
    again = await library.send_document(anna.id, sent.document.file_id)
    assert again.document == sent.document
    file = await library.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"BEGIN"
    assert (await anna.screen()).messages[-1]["file"]["name"] == "gesprek.ics"


async def test_a_file_keeps_its_kind(library: Bot, anna: Phone) -> None:
    sent = await library.send_photo(anna.id, b"picture", filename="a.jpg")
    await library.send_voice(anna.id, b"sound", filename="a.ogg", duration=2)
    with pytest.raises(BadRequest, match="Can't use file of type photo as document"):
        await library.send_document(anna.id, sent.photo[0].file_id)


async def test_contacts_keyboards_and_profile_are_understood(library: Bot, anna: Phone) -> None:
    await library.send_contact(anna.id, "+31600000000", "Wim")
    await library.send_message(anna.id, "x", reply_markup=ReplyKeyboardMarkup([["Hulp"]]))
    await library.set_my_commands([("hulp", "Er is iemand nodig")])
    await library.set_my_name("Naast", language_code="nl")
    await library.set_message_reaction(anna.id, 1, "👍")
    screen = await anna.screen()
    assert screen.messages[1]["contact"]["first_name"] == "Wim"
    assert screen.messages[0]["reactions"] == ["👍"]
    assert (await library.get_my_commands())[0].command == "hulp"
    assert (await library.get_my_name("nl")).name == "Naast"


async def test_errors_arrive_as_the_library_names_them(
    sandbox: Sandbox, library: Bot, anna: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await library.delete_message(anna.id, 99)
    sandbox.world.disturb("flood", times=1, seconds=3)
    with pytest.raises(RetryAfter):
        await library.send_message(anna.id, "x")
    sandbox.world.disturb("bad_gateway", times=1)
    with pytest.raises(NetworkError):
        await library.send_message(anna.id, "x")
    await anna.blocks()
    with pytest.raises(Forbidden, match="blocked"):
        await library.send_message(anna.id, "x")


async def test_a_wrong_token_is_found_out_at_the_start(sandbox: Sandbox) -> None:
    with pytest.raises(InvalidToken):
        async with bot_of(sandbox, "1:wrong"):
            pass
