"""Where people meet and what they open: video, phone, the page for people without Telegram."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from bot.checking.finding import Finding, good, warning
from bot.config import TELEGRAM, Settings

PUBLIC_VIDEO = (
    *("meet.jit.si", "8x8.vc", "zoom.us", "zoom.com", "meet.google.com", "teams.microsoft.com"),
    *("teams.live.com", "whereby.com", "webex.com", "skype.com", "daily.co", "talky.io"),
)
HERE = ("127.0.0.1", "localhost")


def look(settings: Settings) -> Iterator[Finding]:
    yield _telegram(settings.telegram.base_url)
    yield _video(settings)
    yield _phone(settings.meeting.phone)
    yield _page(settings.web.public_url)


def _telegram(base_url: str) -> Finding:
    if base_url.rstrip("/") == TELEGRAM:
        return good("The bot talks to Telegram itself.")
    return warning(
        f"The bot does not talk to Telegram but to {base_url}.",
        f'for real work: [telegram] base_url = "{TELEGRAM}".',
    )


def _video(settings: Settings) -> Finding:
    """A host of others can hear along and keep what it hears; the same domain is taken for ours."""
    url = settings.meeting.video_base
    if not url:
        return good("Video: not offered ([meeting] video_base is empty).")
    host = _host(url)
    if any(_is_under(host, one) for one in PUBLIC_VIDEO):
        return warning(
            f"Video: {host} is a public host, not your own.",
            "use a host of your own in [meeting] video_base, or leave it empty.",
        )
    ours = _host(settings.web.public_url)
    if not ours or _domain(ours) != _domain(host):
        return warning(
            f"Video: it cannot be seen that {host} is your own host.",
            "see to it that it is, or that your agreement with its owner allows these talks.",
        )
    return good(f"Video: {host}.")


def _phone(number: str) -> Finding:
    return good(f"Meeting by phone: {number or 'not offered ([meeting] phone is empty)'}.")


def _page(url: str) -> Finding:
    if not url:
        return warning(
            "There is no page for people without Telegram.",
            'fill in where it is found: [web] public_url = "https://...".',
        )
    if _host(url) in HERE:
        return warning(
            f"The page at {url} can be opened on this machine only.",
            "fill in the address that others reach: [web] public_url.",
        )
    return good(f"People without Telegram find their page at {url}.")


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def _is_under(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")


def _domain(host: str) -> str:
    return ".".join(host.split(".")[-2:])
