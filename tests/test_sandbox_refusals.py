"""Every refusal of Telegram that the bot must be able to meet, word for word."""

from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox.errors import NOT_MODIFIED, QUERY_IS_OLD
from tests.phones import Phone, Sandbox


def inline(*data: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": one, "callback_data": one}] for one in data]}


@pytest.mark.parametrize("text", ["", "   \n "])
async def test_an_empty_text_is_refused(sandbox: Sandbox, anna: Phone, text: str) -> None:
    refusal = await sandbox.refuses("sendMessage", chat_id=anna.id, text=text)
    assert refusal == "Bad Request: message text is empty"


async def test_a_text_is_measured_in_utf_16(sandbox: Sandbox, anna: Phone) -> None:
    await sandbox.does("sendMessage", chat_id=anna.id, text="🌷" * 2048)
    refusal = await sandbox.refuses("sendMessage", chat_id=anna.id, text="🌷" * 2048 + "x")
    assert refusal == "Bad Request: message is too long"


async def test_callback_data_is_measured_in_bytes(sandbox: Sandbox, anna: Phone) -> None:
    call = {"chat_id": anna.id, "text": "?"}
    await sandbox.does("sendMessage", **call, reply_markup=inline("é" * 32))
    refusal = await sandbox.refuses("sendMessage", **call, reply_markup=inline("é" * 32 + "x"))
    assert refusal == "Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ({"inline_keyboard": [[{"text": "x"}]]}, "Text buttons are unallowed"),
        ({"inline_keyboard": [[{"text": "x", "callback_data": ""}]]}, "Text buttons are unall"),
        ({"inline_keyboard": [[{"callback_data": "x"}]]}, 'Can\'t find field "text"'),
        ({"inline_keyboard": [[{"text": 1, "url": "a.nl"}]]}, "must be of type String"),
        ({"inline_keyboard": [[{"text": "x", "url": "no link"}]]}, "Wrong HTTP URL"),
        ({"inline_keyboard": [[{"text": " ", "url": "a.nl"}]]}, "must be non-empty"),
        ({"inline_keyboard": [[{"text": "x", "url": "a.nl", "pay": True}]]}, "one only"),
        ({"inline_keyboard": [[{"text": "x", "color": "red"}]]}, "is not known"),
        ({"keyboard": [["x"] * 301]}, "reply markup is too long"),
        ({"keys": []}, "must be of type InlineKeyboardMarkup or"),
        ("{", "can't parse reply keyboard markup JSON object"),
    ],
)
async def test_a_crooked_keyboard_is_refused(
    sandbox: Sandbox, anna: Phone, markup: Any, words: str
) -> None:
    call = {"chat_id": anna.id, "text": "?", "reply_markup": markup}
    assert words in await sandbox.refuses("sendMessage", **call)


async def test_an_edit_that_changes_nothing_is_refused(sandbox: Sandbox, anna: Phone) -> None:
    sent = await sandbox.does("sendMessage", chat_id=anna.id, text="Ja?", reply_markup=inline("a"))
    same = {"chat_id": anna.id, "message_id": sent["message_id"], "text": "Ja?"}
    refusal = await sandbox.refuses("editMessageText", **same, reply_markup=inline("a"))
    assert refusal == f"Bad Request: {NOT_MODIFIED}"
    await sandbox.does("editMessageText", **same)
    refusal = await sandbox.refuses("editMessageReplyMarkup", chat_id=anna.id, message_id=2)
    assert refusal == f"Bad Request: {NOT_MODIFIED}"


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("editMessageText", {"message_id": 99, "text": "x"}, "message to edit not found"),
        ("editMessageText", {"message_id": 1, "text": "x"}, "message can't be edited"),
        ("editMessageText", {"text": "x"}, "message identifier is not specified"),
        ("deleteMessage", {"message_id": 99}, "message to delete not found"),
        ("setMessageReaction", {"message_id": 99}, "message to react not found"),
        ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
        ("sendContact", {"phone_number": "", "first_name": "B"}, "must be non-empty"),
        ("sendMessage", {}, "message text is empty"),
        ("sendDocument", {}, "there is no document in the request"),
        ("sendDocument", {"document": "x"}, "wrong file identifier/HTTP URL specified"),
        (
            "sendMessage",
            {"text": "x", "reply_parameters": {"message_id": 99}},
            "message to be replied not found",
        ),
        (
            "sendMessage",
            {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
            "ends after the end of the text",
        ),
    ],
)
async def test_what_is_not_there_is_refused(
    sandbox: Sandbox, anna: Phone, method: str, given: dict[str, Any], words: str
) -> None:
    refusal = await sandbox.refuses(method, chat_id=anna.id, **given)
    assert refusal.startswith("Bad Request: ")
    assert words in refusal


async def test_a_reply_to_what_is_gone_may_be_sent_without(sandbox: Sandbox, anna: Phone) -> None:
    asked = {"message_id": 99, "allow_sending_without_reply": True}
    sent = await sandbox.does("sendMessage", chat_id=anna.id, text="x", reply_parameters=asked)
    assert "reply_to_message" not in sent


async def test_a_message_can_be_deleted_for_48_hours(sandbox: Sandbox, anna: Phone) -> None:
    for _ in range(2):
        await sandbox.does("sendMessage", chat_id=anna.id, text="x")
    sandbox.clock.turn_to(sandbox.clock() + timedelta(hours=47, minutes=59))
    await sandbox.does("deleteMessage", chat_id=anna.id, message_id=2)
    sandbox.clock.turn_to(sandbox.clock() + timedelta(minutes=1))
    refusal = await sandbox.refuses("deleteMessage", chat_id=anna.id, message_id=3)
    assert refusal == "Bad Request: message can't be deleted"


async def test_a_message_that_brought_a_keyboard_cannot_be_edited(
    sandbox: Sandbox, anna: Phone
) -> None:
    markup = {"keyboard": [["Hulp"]]}
    await sandbox.does("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    refusal = await sandbox.refuses("editMessageText", chat_id=anna.id, message_id=2, text="y")
    assert refusal == "Bad Request: message can't be edited"


async def test_a_press_is_answered_once_and_soon(sandbox: Sandbox, anna: Phone) -> None:
    await sandbox.does("sendMessage", chat_id=anna.id, text="?", reply_markup=inline("a"))
    query = (await anna.taps("a"))["query"]
    await sandbox.does("answerCallbackQuery", callback_query_id=query, text="Dank")
    assert (await anna.screen()).toasts == ["Dank"]
    refusal = await sandbox.refuses("answerCallbackQuery", callback_query_id=query)
    assert refusal == f"Bad Request: {QUERY_IS_OLD}"
    late = (await anna.taps("a"))["query"]
    sandbox.clock.turn_to(sandbox.clock() + timedelta(seconds=61))
    refusal = await sandbox.refuses("answerCallbackQuery", callback_query_id=late)
    assert refusal == f"Bad Request: {QUERY_IS_OLD}"


async def test_somebody_who_blocked_the_bot_is_out_of_reach(sandbox: Sandbox, anna: Phone) -> None:
    await anna.blocks()
    refusal = await sandbox.refuses("sendMessage", chat_id=anna.id, text="x")
    assert refusal == "Forbidden: bot was blocked by the user"
    await anna.unblocks()
    await sandbox.does("sendMessage", chat_id=anna.id, text="x")


async def test_nobody_is_spoken_to_first(sandbox: Sandbox) -> None:
    bob = await sandbox.phones.make("Bob")
    refusal = await sandbox.refuses("sendMessage", chat_id=bob.id, text="x")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"
    refusal = await sandbox.refuses("sendMessage", chat_id=7, text="x")
    assert refusal == "Bad Request: chat not found"


async def test_a_wrong_token_is_unauthorized(sandbox: Sandbox) -> None:
    async with sandbox.session.get(f"{sandbox.url}/bot1:wrong/getMe") as answer:
        assert answer.status == 401
        read = await answer.json()
    assert read == {"ok": False, "error_code": 401, "description": "Unauthorized"}


@pytest.mark.parametrize("token", ["wrong", "1:" + "x" * 79])
async def test_what_cannot_be_a_token_is_told_so(sandbox: Sandbox, token: str) -> None:
    async with sandbox.session.get(f"{sandbox.url}/bot{token}/getMe") as answer:
        assert answer.status == 401
        read = await answer.json()
    assert read["description"] == "Unauthorized: invalid token specified"


async def test_unknown_methods_and_unplayed_ones_are_told_apart(sandbox: Sandbox) -> None:
    assert (await sandbox.call("sendLove"))["error_code"] == 404
    answer = await sandbox.call("sendPoll")
    assert answer["error_code"] == 501
    assert "the sandbox does not play sendPoll yet" in answer["description"]
    answer = await sandbox.call("sendMessage", chat_id=1, text="x", parse_mode="HTML")
    assert answer["error_code"] == 501


async def test_a_parameter_telegram_does_not_know_is_a_slip(sandbox: Sandbox) -> None:
    refusal = await sandbox.refuses("sendMessage", chat_id=1, text="x", txt="y")
    assert 'parameter "txt" is not known' in refusal


async def test_commands_are_held_to_their_alphabet(sandbox: Sandbox) -> None:
    commands = [{"command": "hulp", "description": "Er is iemand nodig"}]
    await sandbox.does("setMyCommands", commands=commands)
    assert await sandbox.does("getMyCommands") == commands
    wrong = [{"command": "Hulp!", "description": "x"}]
    refusal = await sandbox.refuses("setMyCommands", commands=wrong)
    assert refusal == "Bad Request: BOT_COMMAND_INVALID"
