"""Settings, read once from TOML into frozen values; an error names file, line, value and what was
expected."""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from bot.rules import roster

TELEGRAM = "https://api.telegram.org"
KEY_BYTES = 32
HOW_TO_GIVE_IT = (
    "Expected a token like 123456:ABC-def, as BotFather gives it, in NAAST_TOKEN or alone in the"
    " file that [telegram] token_file names."
)


class ConfigError(Exception):
    """A sentence that says what is wrong, where, and what was expected."""


@dataclass(frozen=True)
class TelegramSettings:
    """Where Telegram is. The token comes from a file or from NAAST_TOKEN."""

    token_file: str = ""
    username: str = ""
    base_url: str = TELEGRAM
    poll_seconds: int = 50


@dataclass(frozen=True)
class DatabaseSettings:
    url: str = "sqlite+aiosqlite:///naast.db"
    key_file: str = "naast.key"


@dataclass(frozen=True)
class Organisation:
    """Who runs this, and by which clock they live."""

    name: str = "Naast"
    phone: str = "088 0767 000"
    zone: str = "Europe/Amsterdam"
    language: str = "nl"
    hours: str = "ma-zo 9-21"


@dataclass(frozen=True)
class MeetingSettings:
    """Lengths in minutes. `notice` is what facilitators need between a yes and the start."""

    length: int = 90
    notice: int = 60
    video_base: str = ""
    phone: str = ""

    @property
    def lasts(self) -> timedelta:
        return timedelta(minutes=self.length)

    @property
    def notice_time(self) -> timedelta:
        return timedelta(minutes=self.notice)


@dataclass(frozen=True)
class WebSettings:
    """The page of invitations, for people without Telegram; there is none without an address."""

    public_url: str = ""
    listen: str = "127.0.0.1:8080"


@dataclass(frozen=True)
class Limits:
    """Telegram's flood limits: letters a second to all chats; a chat's bucket and its refill."""

    on: bool = True
    all_chats: float = 30.0
    one_chat: float = 20.0
    refill: float = 1.0
    unknown_wait: float = 30.0


@dataclass(frozen=True)
class Settings:
    telegram: TelegramSettings = field(default_factory=TelegramSettings)
    database: DatabaseSettings = field(default_factory=DatabaseSettings)
    organisation: Organisation = field(default_factory=Organisation)
    meeting: MeetingSettings = field(default_factory=MeetingSettings)
    web: WebSettings = field(default_factory=WebSettings)
    limits: Limits = field(default_factory=Limits)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.organisation.zone)


def read(path: Path) -> Settings:
    """Read settings from a TOML file; raises ConfigError."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        hint = (
            "Copy config.example.toml to begin with."
            if not path.exists()
            else "It is no text file."
        )
        raise ConfigError(f"{path}: cannot be read ({error.strerror}). {hint}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8 text.") from None
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: is not TOML: {error}.") from None
    return _Reader(path, text).settings(content)


def read_token(settings: TelegramSettings, environment: Mapping[str, str] = os.environ) -> str:
    """The bot's token, from NAAST_TOKEN or the token file; never from the settings themselves."""
    token, where = environment.get("NAAST_TOKEN", "").strip(), "NAAST_TOKEN"
    if not token and settings.token_file:
        where = settings.token_file
        try:
            token = Path(where).read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            raise ConfigError(f"{where}: the token cannot be read. {HOW_TO_GIVE_IT}") from None
    if not re.fullmatch(r"\d+:[A-Za-z0-9_-]{3,70}", token):
        raise ConfigError(f"{where}: there is no token in it. {HOW_TO_GIVE_IT}")
    return token


def read_key(settings: DatabaseSettings) -> bytes:
    """The root key: 64 hexadecimal digits in the key file."""
    path = Path(settings.key_file)
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        found = "this is not a key" if path.exists() else "there is no such file"
        raise ConfigError(
            f"{path}: {found}. Expected the key, {KEY_BYTES * 2} hexadecimal digits;"
            f" for a new database `naast key {path}` makes one."
        )
    return key


KINDS = {bool: "true or false", str: "words between quotes", int: "a whole number, 0 or more"}
KINDS[float] = "a number, 0 or more"


def _shown(value: Any) -> str:
    """A value as TOML writes it."""
    return str(value).lower() if isinstance(value, bool) else repr(value)


class _Reader:
    """Fills the settings from a parsed file, knowing where in the file each value stands."""

    def __init__(self, path: Path, text: str) -> None:
        self._path, self._lines = path, text.splitlines()

    def settings(self, content: dict[str, Any]) -> Settings:
        parts = {one.name: one.default_factory for one in fields(Settings)}
        for name in content:
            if name not in parts:
                raise self._wrong(name, None, name, "one of " + _listed(parts))
        made = {}
        for name, kind in parts.items():
            if kind is not MISSING:
                made[name] = self._part(name, kind, content.get(name, {}))
        return self._checked(Settings(**made))

    def _part(self, name: str, kind: Any, values: Any) -> Any:
        if not isinstance(values, dict):
            raise self._wrong(name, None, values, f"a part [{name}]")
        known = {one.name: one.default for one in fields(kind)}
        taken = {}
        for key, value in values.items():
            if key not in known:
                raise self._wrong(name, key, value, "one of " + _listed(known))
            taken[key] = self._value(name, key, value, known[key])
        return kind(**taken)

    def _value(self, part: str, key: str, value: Any, usual: Any) -> Any:
        if isinstance(usual, bool) or isinstance(value, bool):
            fits = isinstance(usual, bool) and isinstance(value, bool)
        elif isinstance(usual, str):
            fits = isinstance(value, str)
        else:
            fits = isinstance(value, int | float) and value >= 0
            fits = fits and (isinstance(usual, float) or isinstance(value, int))
        if not fits:
            raise self._wrong(part, key, value, f"{KINDS[type(usual)]}, like {_shown(usual)}")
        return type(usual)(value)

    def _checked(self, settings: Settings) -> Settings:
        for part, key, fits, expected in _demands(settings):
            if not fits:
                raise self._wrong(part, key, getattr(getattr(settings, part), key), expected)
        return settings

    def _wrong(self, part: str, key: str | None, value: Any, expected: str) -> ConfigError:
        where = f"{self._path}, line {self._line_of(part, key)}"
        name = f"[{part}]" if key is None else f"[{part}] {key} = {_shown(value)}"
        return ConfigError(f"{where}: {name} is not right; expected {expected}.")

    def _line_of(self, part: str, key: str | None) -> int:
        inside = 0
        for number, line in enumerate(self._lines, 1):
            if re.match(rf"\s*\[{re.escape(part)}\]", line) or re.match(rf"\s*{part}\s*=", line):
                inside = number
                if key is None:
                    return number
            elif inside and key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
                return number
        return inside or 1


def _demands(settings: Settings) -> Iterator[tuple[str, str, bool, str]]:
    """Part, key, whether its value will do, and what was expected."""
    place, asked, limits = settings.organisation, settings.meeting, settings.limits
    database = "sqlite+aiosqlite:///FILE or postgresql+asyncpg://USER@HOST/NAME"
    known = ("sqlite+aiosqlite:///", "postgresql+asyncpg://")
    yield "database", "url", settings.database.url.startswith(known), database
    web = settings.telegram.base_url.startswith(("https://", "http://127.0.0.1"))
    yield "telegram", "base_url", web, "https://... (http only on this machine, 127.0.0.1)"
    yield "telegram", "poll_seconds", 1 <= settings.telegram.poll_seconds <= 50, "1 to 50 seconds"
    yield "organisation", "zone", place.zone in available_timezones(), "like Europe/Amsterdam"
    yield "organisation", "language", place.language in ("nl", "en"), "nl or en"
    yield "organisation", "phone", any(one.isdigit() for one in place.phone), "a telephone number"
    yield "organisation", "hours", _are_hours(place.hours), "like 'ma-vr 9-17, za 10-14'"
    yield "meeting", "length", 15 <= asked.length <= 480, "15 to 480 minutes"
    yield "meeting", "notice", 15 <= asked.notice <= 720, "15 to 720 minutes"
    video = not asked.video_base or asked.video_base.startswith("https://")
    yield "meeting", "video_base", video, "nothing, or the start of a link: https://..."
    for key in ("all_chats", "one_chat", "refill"):
        yield "limits", key, getattr(limits, key) > 0, "a number above 0"


def _are_hours(words: str) -> bool:
    try:
        roster.parse(words)
    except ValueError:
        return False
    return True


def _listed(names: Mapping[str, Any]) -> str:
    return ", ".join(names)
