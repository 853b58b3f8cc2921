"""Settings: frozen values from TOML, their usual values, and which values will do."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from bot import settings_file
from bot.rules import phone_numbers, roster
from bot.rules.ladder import Shares
from bot.settings_file import ConfigError as ConfigError
from bot.settings_file import Demand

TELEGRAM = "https://api.telegram.org"
KEY_BYTES = 32
SQLITE = "sqlite+aiosqlite:///"
SAFE_URL = "https://... (http only on this machine, 127.0.0.1)"
MOST_PORTS = 2**16
HOW_TO_GIVE_IT = (
    "Expected a token like 123456:ABC-def, as BotFather gives it, in NAAST_TOKEN or alone in the"
    " file that [telegram] token_file names."
)


@dataclass(frozen=True)
class TelegramSettings:
    """Where Telegram is. The token comes from a file or from NAAST_TOKEN."""

    token_file: str = "naast.token"  # noqa: S105 (where it is, not what it is)
    username: str = ""
    base_url: str = TELEGRAM
    poll_seconds: int = 50


@dataclass(frozen=True)
class DatabaseSettings:
    url: str = SQLITE + "naast.db"
    key_file: str = "naast.key"


@dataclass(frozen=True)
class Organisation:
    """Who runs this, and by which clock they live."""

    name: str = "Naast"
    phone: str = "088 0767 000"
    zone: str = "Europe/Amsterdam"
    language: str = "nl"
    hours: str = "ma-zo 9-21"
    nearby_file: str = ""


@dataclass(frozen=True)
class MeetingSettings:
    """Lengths in minutes. `notice` is what facilitators need between a yes and the start.

    `travel`: on top of that, and between two talks, where people come together.
    """

    length: int = 90
    notice: int = 60
    travel: int = 0
    video_base: str = ""
    phone: str = ""

    @property
    def lasts(self) -> timedelta:
        return timedelta(minutes=self.length)

    @property
    def notice_time(self) -> timedelta:
        return timedelta(minutes=self.notice)

    @property
    def travel_time(self) -> timedelta:
        return timedelta(minutes=self.travel)


@dataclass(frozen=True)
class ContactSettings:
    """Lasting contact: how long an answer may take in daytime hours, how many one can have, and
    from how many messages on a day was heavy."""

    answer_hours: int = 4
    most_clients: int = 8
    heavy_day: int = 20

    @property
    def patience(self) -> timedelta:
        return timedelta(hours=self.answer_hours)


@dataclass(frozen=True)
class PromiseSettings(Shares):
    """The rungs of a request, in percents of its time.

    `words_within`: minutes by day after which a client who waits hears how it stands.
    """

    words_within: int = 120

    @property
    def shares(self) -> Shares:
        return Shares(**{one.name: getattr(self, one.name) for one in fields(Shares)})

    @property
    def words_time(self) -> timedelta:
        return timedelta(minutes=self.words_within)


@dataclass(frozen=True)
class WebSettings:
    """The page for people without Telegram: where they find it, and where it listens."""

    public_url: str = ""
    listen: str = "127.0.0.1:8080"


@dataclass(frozen=True)
class Reflection:
    """Questions to think about: a file of the organisation's own, beside ours."""

    questions: str = ""


@dataclass(frozen=True)
class HelpSettings:
    """Numbers of here in the help texts: the out-of-hours doctor, the crisis line of the region."""

    gp_line: str = ""
    crisis_line: str = ""


@dataclass(frozen=True)
class Checked:
    """What people must have looked at before anybody is helped: names, and days like 2026-01-31.

    Of a number that stands in no help text, no day is asked.
    """

    help_texts_by: str = ""
    numbers_on: str = ""
    doctors_post_on: str = ""
    crisis_line_on: str = ""
    dpia_on: str = ""


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
    contact: ContactSettings = field(default_factory=ContactSettings)
    promise: PromiseSettings = field(default_factory=PromiseSettings)
    web: WebSettings = field(default_factory=WebSettings)
    reflection: Reflection = field(default_factory=Reflection)
    help: HelpSettings = field(default_factory=HelpSettings)
    checked: Checked = field(default_factory=Checked)
    limits: Limits = field(default_factory=Limits)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.organisation.zone)


def read(path: Path) -> Settings:
    """Read settings from a TOML file; raises ConfigError with every mistake in it."""
    return _seen_from(path.parent, settings_file.read(path, Settings, _demands))


def _seen_from(folder: Path, settings: Settings) -> Settings:
    """Files are named as seen from the folder of the settings."""
    told, kept = settings.telegram, settings.database
    token_file = told.token_file and str(folder / told.token_file)
    url, key_file = kept.url, str(folder / kept.key_file)
    if url.startswith(SQLITE):
        url = SQLITE + str(folder / url.removeprefix(SQLITE))
    own = settings.reflection.questions
    reflection = Reflection(own and str(folder / own))
    database = replace(kept, url=url, key_file=key_file)
    place = settings.organisation
    nearby_file = place.nearby_file and str(folder / place.nearby_file)
    return replace(
        settings,
        telegram=replace(told, token_file=token_file),
        database=database,
        organisation=replace(place, nearby_file=nearby_file),
        reflection=reflection,
    )


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


def _demands(settings: Settings) -> Iterator[Demand]:
    place, asked, limits = settings.organisation, settings.meeting, settings.limits
    database = f"{SQLITE}FILE or postgresql+asyncpg://USER@HOST/NAME"
    known = (SQLITE, "postgresql+asyncpg://")
    kept = settings.database.url
    yield "database", "url", kept.startswith(known) and not kept.endswith("/"), database
    yield "telegram", "base_url", _is_safe(settings.telegram.base_url), SAFE_URL
    yield "telegram", "poll_seconds", 1 <= settings.telegram.poll_seconds <= 50, "1 to 50 seconds"
    yield "organisation", "zone", place.zone in available_timezones(), "like Europe/Amsterdam"
    yield "organisation", "language", place.language in ("nl", "en"), "nl or en"
    yield "organisation", "phone", any(one.isdigit() for one in place.phone), "a telephone number"
    yield "organisation", "hours", _are_hours(place.hours), "like 'ma-vr 9-17, za 10-14'"
    yield "meeting", "length", 15 <= asked.length <= 480, "15 to 480 minutes"
    yield "meeting", "travel", 0 <= asked.travel <= 240, "0 to 240 minutes"
    yield "meeting", "notice", 15 <= asked.notice <= 720, "15 to 720 minutes"
    words = settings.promise.words_within
    yield "promise", "words_within", 15 <= words <= 1440, "15 to 1440 minutes"
    for share in fields(Shares):
        fits = 1 <= getattr(settings.promise, share.name) <= 100
        yield "promise", share.name, fits, "1 to 100 percent"
    video = not asked.video_base or asked.video_base.startswith("https://")
    yield "meeting", "video_base", video, "nothing, or the start of a link: https://..."
    call = not asked.phone or any(one.isdigit() for one in asked.phone)
    yield "meeting", "phone", call, "nothing, or a telephone number"
    yield "contact", "answer_hours", 1 <= settings.contact.answer_hours <= 48, "1 to 48 hours"
    yield "contact", "most_clients", 1 <= settings.contact.most_clients <= 100, "1 to 100"
    yield "contact", "heavy_day", 1 <= settings.contact.heavy_day <= 1000, "1 to 1000 messages"
    url = settings.web.public_url
    yield "web", "public_url", not url or _is_safe(url), f"nothing, or {SAFE_URL}"
    yield "web", "listen", _is_address(settings.web.listen), "a place like 127.0.0.1:8080"
    for line in fields(HelpSettings):
        number = getattr(settings.help, line.name)
        is_one = not number or phone_numbers.read(number) is not None
        yield "help", line.name, is_one, "nothing, or a telephone number"
    for one in fields(Checked):
        fits = not one.name.endswith("_on") or _is_day(getattr(settings.checked, one.name))
        yield "checked", one.name, fits, "nothing yet, or a day like 2026-01-31"
    for key, least in {"all_chats": 1, "one_chat": 1, "refill": 0.01, "unknown_wait": 0}.items():
        yield "limits", key, least <= getattr(limits, key) <= 1000, f"{least} to 1000"


def _are_hours(words: str) -> bool:
    try:
        roster.parse(words)
    except ValueError:
        return False
    return True


def _is_safe(url: str) -> bool:
    return re.match(r"https://[^/]|http://127\.0\.0\.1(:\d+)?(/|$)", url) is not None


def _is_address(words: str) -> bool:
    found = re.fullmatch(r"[^\s:/]+:(\d{1,5})", words)
    return found is not None and 0 < int(found[1]) < MOST_PORTS


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words or "2026-01-31")
    except ValueError:
        return False
    return True
