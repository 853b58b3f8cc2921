"""The only module that knows the Telegram library: transport, raw updates in, letters out."""

import io
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, cast

import aiohttp
from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.request import BaseRequest, RequestData

from bot import fields
from bot.config import TelegramSettings
from bot.updates import ALLOWED_UPDATES

PATIENCE = 45.0
POLL_GRACE = 10.0
SERVER_TROUBLE, TOO_MUCH = 500, 429
FLOOD_SECONDS = 5
MOST_TAKEN_BACK = 100


def wait_of(error: Exception) -> float:
    """How many seconds Telegram asks to wait with this error; 0 when it does not."""
    wait = getattr(error, "retry_after", None) or 0
    return float(wait.total_seconds() if hasattr(wait, "total_seconds") else wait)


class NeverLeftError(NetworkError):
    """The call did not reach Telegram: nothing was sent, surely."""


class NoAnswerError(NetworkError):
    """What happened is not known: it may have been done, it may not."""


class AstrayError(Exception):
    """It arrived as `message`, outside of the topic it was meant for."""

    def __init__(self, message: int) -> None:
        super().__init__("outside of its topic")
        self.message = message


class Transport(BaseRequest):
    """HTTP by aiohttp behind the library's `BaseRequest`; it never retries by itself."""

    def __init__(self, connections: int = 64) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return PATIENCE

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=60)
            self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        del write_timeout, connect_timeout, pool_timeout
        patience = read_timeout if isinstance(read_timeout, int | float) else PATIENCE
        return await self.call(url, method, _form(request_data), patience)

    async def call(
        self, url: str, method: str, data: Any = None, patience: float = PATIENCE
    ) -> tuple[int, bytes]:
        """One HTTP call, and a clear word on whether it left. The address is never in an error."""
        session = self._session
        if session is None:
            raise RuntimeError("the transport is not open")
        limit = aiohttp.ClientTimeout(total=patience, sock_connect=10)
        try:
            async with session.request(method, url, data=data, timeout=limit) as answer:
                status, body = answer.status, await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NeverLeftError(type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise NoAnswerError(type(error).__name__) from None
        if status == TOO_MUCH:
            raise flood(body)
        if status >= SERVER_TROUBLE or not body.startswith(b"{") or b'"ok"' not in body:
            raise NoAnswerError(f"status {status} without Telegram's words")
        return status, body


def flood(words: bytes) -> RetryAfter:
    """Too much was asked, so nothing was done; an answer that names no wait gets a short one."""
    wait = None
    with suppress(ValueError, LookupError, TypeError):
        wait = int(json.loads(words)["parameters"]["retry_after"])
    return RetryAfter(wait or FLOOD_SECONDS)


@dataclass(frozen=True)
class Form:
    """All that is used of the library's RequestData."""

    json_parameters: Mapping[str, str]
    multipart_data: None = None


def _form(request_data: RequestData | None) -> Any:
    if request_data is None:
        return None
    if not request_data.multipart_data:
        return request_data.json_parameters
    form = aiohttp.FormData(request_data.json_parameters, quote_fields=False)
    for name, (file_name, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=file_name, content_type=kind)
    return form


class Telegram:
    """What the workers need of Telegram: fetch raw updates, send a letter's body."""

    def __init__(
        self, settings: TelegramSettings, token: str, transport: Transport | None = None
    ) -> None:
        base = settings.base_url.rstrip("/")
        self.transport = transport or Transport()
        self._address = f"{base}/bot{token}"
        self.bot = Bot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=self.transport,
            get_updates_request=self.transport,
        )

    async def open(self) -> None:
        await self.transport.initialize()

    async def close(self) -> None:
        await self.transport.shutdown()

    async def name(self) -> str:
        """The bot's username, by getMe."""
        return str((await self.bot.get_me()).username)

    async def offer_commands(self, language: str, commands: Mapping[str, str]) -> None:
        """The menu beside the words to type, for phones in this language ('': all others)."""
        await self.bot.set_my_commands(list(commands.items()), language_code=language or None)

    async def fetch(self, offset: int, seconds: int) -> list[dict[str, Any]]:
        """Updates as Telegram wrote them; asking with an offset confirms all before it."""
        data = {
            "offset": str(offset),
            "timeout": str(seconds),
            "limit": "100",
            "allowed_updates": json.dumps(ALLOWED_UPDATES),
        }
        url = f"{self._address}/getUpdates"
        status, body = await self.transport.call(url, "POST", data, seconds + POLL_GRACE)
        answer = json.loads(body)
        if not answer["ok"]:
            raise TelegramError(f"getUpdates answered {status}")
        return list(answer["result"])

    async def send(self, kind: str, body: Mapping[str, Any]) -> Sequence[int]:
        """Send a letter's body; the ids of the messages it became. Raises TelegramError.

        Raises AstrayError when it arrived, but not in the topic that was asked for.
        """
        match kind:
            case "text" | "words":
                return [await self._send_text(body)]
            case "copy":
                return [await self._send_copy(body)]
            case "album":
                return await self._send_album(body)
            case "document":
                return [await self._send_document(body)]
            case "contact":
                return [await self._send_contact(body)]
            case "edit" | "delete" | "reaction":
                await self._change(kind, body)
            case "toast":
                said = {"text": body["text"]} if body["text"] else {}
                await self._call("answerCallbackQuery", callback_query_id=body["press"], **said)
            case "unsend":
                await self._take_back(body["chat"], body["messages"])
            case "topic":
                return await self._make_topic(body)
        return []

    async def _send_text(self, body: Mapping[str, Any]) -> int:
        sent = await self._call("sendMessage", **fields.text(body))
        if body["thread"] and sent.get("message_thread_id") != body["thread"]:
            raise AstrayError(int(sent["message_id"]))
        return int(sent["message_id"])

    async def _make_topic(self, body: Mapping[str, Any]) -> Sequence[int]:
        """Its number; none where the bot has no topics, which its owner may switch at any time."""
        if not (await self._call("getMe")).get("has_topics_enabled"):
            return []
        made = await self._call("createForumTopic", chat_id=body["chat"], name=body["text"])
        return [int(made["message_thread_id"])]

    async def _take_back(self, chat: int, messages: Sequence[int]) -> None:
        """What Telegram can no longer remove, stays: that is no error."""
        for start in range(0, len(messages), MOST_TAKEN_BACK):
            some = list(messages[start : start + MOST_TAKEN_BACK])
            with suppress(BadRequest):
                await self._call("deleteMessages", chat_id=chat, message_ids=some)

    async def _send_copy(self, body: Mapping[str, Any]) -> int:
        """Whatever kind it is, once more, without saying whose account sent it."""
        sent = await self._call("copyMessage", **fields.copy(body))
        return int(sent["message_id"])

    async def _send_album(self, body: Mapping[str, Any]) -> Sequence[int]:
        sent = await self._call("copyMessages", **fields.album(body))
        return [int(one["message_id"]) for one in sent]

    async def _change(self, kind: str, body: Mapping[str, Any]) -> None:
        """Change a message that is there: its words, its reaction, or that it is there at all."""
        there = {"chat_id": body["chat"], "message_id": body["reply_to"]}
        match kind:
            case "edit":
                said = {**fields.words(body), **fields.markup(body)}
                await self._call("editMessageText", **there, **said)
            case "delete":
                await self._call("deleteMessage", **there)
            case "reaction":
                given = [{"type": "emoji", "emoji": body["text"]}] if body["text"] else []
                await self._call("setMessageReaction", **there, reaction=given)

    async def _call(self, method: str, **given: Any) -> Any:
        """The library's own post knows the errors; its objects would cost more than the call."""
        words = {
            name: one if isinstance(one, str) else json.dumps(one) for name, one in given.items()
        }
        return await self.transport.post(
            f"{self._address}/{method}", cast(RequestData, Form(words))
        )

    async def _send_document(self, body: Mapping[str, Any]) -> int:
        file = InputFile(io.BytesIO(body["content"].encode()), filename=body["file"])
        sent = await self.bot.send_document(
            body["chat"],
            file,
            caption=body["text"],
            disable_notification=body["quiet"],
            api_kwargs=fields.markup(body) | fields.thread(body),
        )
        return sent.message_id

    async def _send_contact(self, body: Mapping[str, Any]) -> int:
        sent = await self.bot.send_contact(
            body["chat"], body["content"], body["text"], api_kwargs=fields.thread(body)
        )
        return sent.message_id


__all__ = [
    "PATIENCE",
    "AstrayError",
    "BadRequest",
    "Conflict",
    "Forbidden",
    "InvalidToken",
    "NetworkError",
    "NeverLeftError",
    "NoAnswerError",
    "RetryAfter",
    "Telegram",
    "TelegramError",
    "Transport",
]
