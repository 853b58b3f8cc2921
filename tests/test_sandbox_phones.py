"""Phones: what people do and see, and how an impossible act is explained."""

from base64 import b64encode

import pytest

from bot.sandbox.server import listen
from tests.phones import START, Phone, Sandbox, Unplayable

ISOLATED = "Ja, \u2068dinsdag\u2069"


async def test_the_screen_shows_what_the_bot_sent(sandbox: Sandbox, anna: Phone) -> None:
    markup = {"inline_keyboard": [[{"text": ISOLATED, "callback_data": "x"}]]}
    await sandbox.does("sendChatAction", chat_id=anna.id, action="typing")
    assert (await anna.screen()).raw["typing"]
    await sandbox.does(
        "sendMessage",
        chat_id=anna.id,
        text=ISOLATED,
        reply_markup=markup,
        disable_notification=True,
        reply_parameters={"message_id": 1},
    )
    screen = await anna.screen()
    assert screen.texts == screen.buttons == ["Ja, dinsdag"]
    newest = screen.messages[-1]
    assert (newest["quiet"], newest["reply_to"], newest["from"]) == (True, 1, "bot")
    assert not screen.raw["typing"]
    assert screen.raw["unread"] == 1
    await anna.taps("Ja, dinsdag")
    assert (await anna.screen()).raw["unread"] == 0


async def test_a_key_says_its_label_and_an_older_message_keeps_its_buttons(
    sandbox: Sandbox, anna: Phone
) -> None:
    button = {"text": "Hulp", "callback_data": "old"}
    await sandbox.does(
        "sendMessage", chat_id=anna.id, text="a", reply_markup={"inline_keyboard": [[button]]}
    )
    keyboard = {"keyboard": [["Hulp"]], "one_time_keyboard": True}
    await sandbox.does("sendMessage", chat_id=anna.id, text="b", reply_markup=keyboard)
    await anna.taps("Hulp")
    await anna.taps("Hulp", message=2)
    _, said, pressed = await sandbox.updates()
    assert said["message"]["text"] == "Hulp"
    assert pressed["callback_query"]["data"] == "old"
    assert (await anna.screen()).keyboard == []


async def test_a_keyboard_can_be_taken_away(sandbox: Sandbox, anna: Phone) -> None:
    keyboard = {"keyboard": [["Hulp"]]}
    await sandbox.does("sendMessage", chat_id=anna.id, text="b", reply_markup=keyboard)
    assert (await anna.screen()).keyboard == [["Hulp"]]
    gone = {"remove_keyboard": True}
    await sandbox.does("sendMessage", chat_id=anna.id, text="c", reply_markup=gone)
    assert (await anna.screen()).keyboard == []


async def test_a_label_that_is_not_there_names_those_that_are(
    sandbox: Sandbox, anna: Phone
) -> None:
    keyboard = {"keyboard": [["Hulp", "Stop"]]}
    await sandbox.does("sendMessage", chat_id=anna.id, text="b", reply_markup=keyboard)
    with pytest.raises(Unplayable, match=r'no button "Ja".*"Hulp", "Stop"') as refused:
        await anna.taps("Ja")
    assert refused.value.status == 404


async def test_a_forged_press_arrives_like_any_other(sandbox: Sandbox, anna: Phone) -> None:
    await anna.forges("evil", 99)
    update = (await sandbox.updates())[-1]["callback_query"]
    assert update["data"] == "evil"
    assert update["message"]["date"] == 0


async def test_a_phone_cannot_speak_before_the_bot_is_opened(sandbox: Sandbox) -> None:
    bob = await sandbox.phones.make("Bob")
    with pytest.raises(Unplayable, match="Bob has not opened the bot yet"):
        await bob.says("hallo")


async def test_a_file_from_a_phone_can_be_downloaded_by_the_bot(
    sandbox: Sandbox, anna: Phone
) -> None:
    await anna.sends("voice", "v.ogg", b64encode(b"sound").decode())
    voice = (await sandbox.updates())[-1]["message"]["voice"]
    path = (await sandbox.does("getFile", file_id=voice["file_id"]))["file_path"]
    address = f"{sandbox.url}/file/bot{sandbox.world.token}/{path}"
    async with sandbox.session.get(address) as answer:
        assert await answer.read() == b"sound"


async def test_a_copy_does_not_say_whose_words_they_were(sandbox: Sandbox, anna: Phone) -> None:
    bob = await sandbox.phones.make("Bob")
    await bob.start()
    said = await anna.says("Ik kom graag")
    await sandbox.does(
        "copyMessage", chat_id=bob.id, from_chat_id=anna.id, message_id=said["message"]
    )
    assert (await bob.screen()).texts == ["Ik kom graag"]


async def test_the_sandbox_turns_its_own_clock_and_never_back(sandbox: Sandbox) -> None:
    await sandbox.phones.turn(minutes=90)
    assert (sandbox.world.now() - START).total_seconds() == 90 * 60
    with pytest.raises(Unplayable, match="expected"):
        await sandbox.phones.turn(to=START.isoformat())
    with pytest.raises(Unplayable, match="nobody here knows"):
        await sandbox.phones.turn(next=True)


@pytest.mark.parametrize(
    ("path", "body", "status", "words"),
    [
        ("/people", {}, 400, 'expected "name"'),
        ("/people/1/say", {"text": "x"}, 404, "nobody with id 1"),
        ("/people/5000000001/dance", {}, 404, "expected one of start, say, press"),
        ("/people/5000000001/say", {"text": 3}, 400, 'expected "text": a string'),
        ("/people/5000000001/start", {"payload": "a b"}, 400, 'expected "payload"'),
        ("/people/5000000001/unblock", {}, 409, "Anna has not blocked the bot"),
        ("/people/5000000001/edit", {"message": 1, "text": ""}, 400, 'expected "text"'),
        ("/people/5000000001/move", {"message": 1, "location": {}}, 409, "no live location"),
        ("/people/5000000001/send", {"name": "a", "content": "!"}, 400, "in base64"),
        ("/faults", {"kind": "rain"}, 400, 'expected "kind": one of outage'),
        ("/nowhere", {}, 404, "nothing answers POST /nowhere"),
    ],
)
async def test_what_cannot_be_done_is_explained(
    sandbox: Sandbox, anna: Phone, path: str, body: dict[str, object], status: int, words: str
) -> None:
    assert anna.id == 5_000_000_001
    with pytest.raises(Unplayable, match=r"expected|nobody|nothing|Anna") as refused:
        await sandbox.phones.call("POST", path, **body)
    assert refused.value.status == status
    assert words in refused.value.sentence


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4"])  # noqa: S104 - it must be refused
def test_the_sandbox_is_never_open_to_others(host: str) -> None:
    with pytest.raises(ValueError, match=r"only on|127\.0\.0\.1 only"):
        listen(host, 0)


async def test_many_thumbs_press_at_once(sandbox: Sandbox, anna: Phone) -> None:
    button = {"text": "Ja", "callback_data": "yes"}
    markup = {"inline_keyboard": [[button]]}
    await sandbox.does("sendMessage", chat_id=anna.id, text="?", reply_markup=markup)
    await sandbox.phones.call("POST", "/presses", people=[anna.id] * 3, label="Ja")
    assert len(await sandbox.updates()) == 4


async def test_a_link_opens_elsewhere_and_tells_the_bot_nothing(
    sandbox: Sandbox, anna: Phone
) -> None:
    markup = {"inline_keyboard": [[{"text": "Kaart", "url": "https://example.org/a"}]]}
    await sandbox.does("sendMessage", chat_id=anna.id, text="?", reply_markup=markup)
    assert (await anna.taps("Kaart"))["opened"] == "https://example.org/a"
    assert len(await sandbox.updates()) == 1


async def test_what_the_bot_deletes_leaves_the_screen_with_its_keyboard(
    sandbox: Sandbox, anna: Phone
) -> None:
    keyboard = {"keyboard": [["Hulp"]]}
    await sandbox.does("sendMessage", chat_id=anna.id, text="b", reply_markup=keyboard)
    await sandbox.does("deleteMessages", chat_id=anna.id, message_ids=[1, 2, 99])
    screen = await anna.screen()
    assert (screen.messages, screen.keyboard) == ([], [])


async def test_people_faults_and_files_can_be_listed(sandbox: Sandbox, anna: Phone) -> None:
    await anna.sends("document", "a.txt", b64encode(b"words").decode(), caption="Hier")
    number = await sandbox.phones.disturb("outage", method="getMe")
    listed = await sandbox.phones.call("GET", "/people")
    assert [person["name"] for person in listed["people"]] == ["Anna"]
    assert (await sandbox.phones.call("GET", "/faults"))["faults"][0]["id"] == number
    lifted = await sandbox.phones.call("DELETE", f"/faults/{number}")
    assert lifted == {"faults": []}
    file = (await anna.screen()).messages[-1]["file"]
    async with sandbox.session.get(sandbox.url + file["url"]) as answer:
        assert await answer.read() == b"words"


async def test_topics_are_made_where_the_bot_has_them_and_thrown_away_by_people(
    sandbox: Sandbox, anna: Phone
) -> None:
    made = {"chat_id": anna.id, "name": "Sara"}
    assert "FORUM_CREATE_FORBIDDEN" in await sandbox.refuses("createForumTopic", **made)
    assert not (await sandbox.does("getMe"))["has_topics_enabled"]
    await sandbox.phones.call("POST", "/topics", topics="on")
    topic = (await sandbox.does("createForumTopic", **made))["message_thread_id"]
    there = {"chat_id": anna.id, "text": "Hier", "message_thread_id": topic}
    assert (await sandbox.does("sendMessage", **there))["message_thread_id"] == topic
    await anna.says("Ik ook", topic=topic)
    assert (await sandbox.updates())[-1]["message"]["is_topic_message"]
    await anna.deletes_topic(topic)
    assert (await anna.screen()).texts[-1:] != ["Hier"]
    assert "message thread not found" in await sandbox.refuses("sendMessage", **there)
    await sandbox.phones.call("POST", "/topics", topics="silent")
    assert "message_thread_id" not in await sandbox.does("sendMessage", **there)
    with pytest.raises(Unplayable, match="there is no topic"):
        await anna.says("Waar", topic=topic)
    with pytest.raises(Unplayable, match="one of off, on, silent"):
        await sandbox.phones.call("POST", "/topics", topics="maybe")
