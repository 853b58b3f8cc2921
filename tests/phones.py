"""People with phones for tests: a thin client of the sandbox's people's side."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiohttp import ClientSession

from bot.clock import TurnableClock
from bot.sandbox.server import make_app, serving
from bot.sandbox.spec import object_check
from bot.sandbox.world import World

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


class Unplayable(Exception):
    """The sandbox said that this cannot be done; `status` and its sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


def clean(value: Any) -> Any:
    """The same without the marks that keep writing directions apart, which no eye sees."""
    if isinstance(value, str):
        return value.translate(ISOLATES)
    if isinstance(value, list):
        return [clean(one) for one in value]
    if isinstance(value, dict):
        return {name: clean(one) for name, one in value.items()}
    return value


@dataclass(frozen=True)
class Screen:
    """What is on somebody's screen at one moment."""

    raw: dict[str, Any]

    @property
    def messages(self) -> list[dict[str, Any]]:
        messages: list[dict[str, Any]] = self.raw["messages"]
        return messages

    @property
    def keyboard(self) -> list[list[str]]:
        keyboard: list[list[str]] = self.raw["keyboard"]
        return keyboard

    @property
    def toasts(self) -> list[str]:
        toasts: list[str] = self.raw["toasts"]
        return toasts

    @property
    def texts(self) -> list[str]:
        """What the bot said, oldest first."""
        return [message["text"] for message in self.messages if message["from"] == "bot"]

    @property
    def buttons(self) -> list[str]:
        """Labels of the newest message that has buttons."""
        rows: list[list[str]] = next(
            (one["buttons"] for one in reversed(self.messages) if one["buttons"]), []
        )
        return [label for row in rows for label in row]

    def sees(self, fragment: str) -> bool:
        return any(fragment in text for text in self.texts)

    def message_with(self, fragment: str) -> dict[str, Any]:
        """The newest message, of either side, with these words."""
        return next(one for one in reversed(self.messages) if fragment in one["text"])


class Phones:
    """All phones of one sandbox, and the line between Telegram and the bot."""

    def __init__(self, base_url: str, session: ClientSession) -> None:
        self.base_url = base_url
        self._session = session

    async def call(self, method: str, path: str, /, **body: Any) -> dict[str, Any]:
        async with self._session.request(method, self.base_url + path, json=body) as answer:
            read = clean(await answer.json())
        if answer.status >= 400:
            raise Unplayable(answer.status, read["error"])
        return dict(read)

    async def make(self, name: str, language: str = "nl", username: str | None = None) -> "Phone":
        named = {"username": username} if username else {}
        made = await self.call("POST", "/people", name=name, language=language, **named)
        return Phone(self, made["id"], name)

    async def now(self) -> str:
        return str((await self.call("GET", "/clock"))["now"])

    async def turn(self, **span: Any) -> str:
        """By `minutes=` or `hours=`, to a moment `to=`, or to what is due: `next=True`."""
        return str((await self.call("POST", "/clock", **span))["now"])

    async def disturb(self, kind: str, **limits: Any) -> int:
        """Set a fault: `method=`, `times=`, `seconds=`, `person=`; gives its number."""
        return int((await self.call("POST", "/faults", kind=kind, **limits))["id"])

    async def lift(self) -> None:
        await self.call("DELETE", "/faults")


@dataclass(frozen=True)
class Phone:
    """One person's phone."""

    phones: Phones
    id: int
    name: str

    async def _do(self, act: str, **body: Any) -> dict[str, Any]:
        return await self.phones.call("POST", f"/people/{self.id}/{act}", **body)

    async def start(self, payload: str = "") -> dict[str, Any]:
        return await self._do("start", payload=payload)

    async def says(
        self,
        text: str,
        reply_to: int | None = None,
        entities: list[dict[str, Any]] | None = None,
        topic: int | None = None,
    ) -> dict[str, Any]:
        said = {"text": text, "reply_to": reply_to, "entities": entities or [], "topic": topic}
        return await self._do("say", **said)

    async def deletes_topic(self, topic: int) -> dict[str, Any]:
        return await self._do("delete-topic", topic=topic)

    async def taps(self, label: str, message: int | None = None) -> dict[str, Any]:
        return await self._do("press", label=label, message=message)

    async def forges(self, data: str, message_id: int) -> dict[str, Any]:
        return await self._do("press", data=data, message=message_id)

    async def edits(self, message: int, text: str) -> dict[str, Any]:
        return await self._do("edit", message=message, text=text)

    async def moves(self, message: int, **location: float) -> dict[str, Any]:
        """A live location is somewhere else now."""
        return await self._do("move", message=message, location=location)

    async def reacts(self, message: int, emoji: str) -> dict[str, Any]:
        return await self._do("react", message=message, emoji=emoji)

    async def sends(
        self, kind: str, name: str, content: str, caption: str = "", album: str = ""
    ) -> dict[str, Any]:
        """A document, photo or voice; `content` in base64."""
        file = {"kind": kind, "name": name, "content": content}
        return await self._do("send", **file, caption=caption, album=album)

    async def shares(self, content: dict[str, Any]) -> dict[str, Any]:
        """Any other kind of message, as the Bot API writes it."""
        return await self._do("share", content=content)

    async def blocks(self) -> dict[str, Any]:
        return await self._do("block")

    async def unblocks(self) -> dict[str, Any]:
        return await self._do("unblock")

    async def screen(self) -> Screen:
        return Screen(await self.phones.call("GET", f"/people/{self.id}/screen"))


def dict_of(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


@dataclass(frozen=True)
class Sandbox:
    """A Telegram of one's own, with a clock that stands still, and a bare line to its Bot API."""

    world: World
    clock: TurnableClock
    url: str
    session: ClientSession
    phones: Phones

    async def call(self, method: str, /, **given: Any) -> dict[str, Any]:
        """What Telegram answers to the bot; its status must be the error code in it."""
        address = f"{self.url}/bot{self.world.token}/{method}"
        async with self.session.post(address, json=given) as answer:
            read: dict[str, Any] = await answer.json()
        assert answer.status == read.get("error_code", 200)
        return read

    async def does(self, method: str, /, **given: Any) -> Any:
        """The result of a call that must succeed."""
        answer = await self.call(method, **given)
        assert answer["ok"], answer
        result = answer["result"]
        return object_check("Message")(result) if "chat" in dict_of(result) else result

    async def refuses(self, method: str, /, **given: Any) -> str:
        """The words with which Telegram refuses a call."""
        answer = await self.call(method, **given)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def updates(self, **given: Any) -> list[dict[str, Any]]:
        """Each one held to the description of the Bot API, as our own calls are."""
        updates = await self.does("getUpdates", **given)
        return [object_check("Update")(update) for update in updates]


@asynccontextmanager
async def open_sandbox() -> AsyncIterator[Sandbox]:
    clock = TurnableClock(START)
    world = World(clock)
    async with serving(make_app(world)) as url, ClientSession() as session:
        yield Sandbox(world, clock, url, session, Phones(url, session))
