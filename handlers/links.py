"""Links to pass on: where an invitation opens, and how it goes by another app."""

from urllib.parse import quote, urlencode

from bot.config import Settings
from bot.locales import base_of


def invitation(settings: Settings, token: str) -> str:
    """The page when there is one, because it works without Telegram; else the bot itself."""
    if settings.web.public_url:
        return f"{settings.web.public_url.rstrip('/')}/i/{token}"
    return chat(settings, token)


def chat(settings: Settings, token: str) -> str:
    return f"https://t.me/{settings.telegram.username}?start={token}"


def by_whatsapp(words: str) -> str:
    return f"https://wa.me/?text={quote(words)}"


def by_telegram(link: str, words: str) -> str:
    return f"https://t.me/share/url?{urlencode({'url': link, 'text': words}, quote_via=quote)}"


def words(settings: Settings, token: str, language: str) -> str:
    """Somebody's own page with the words for a talk, in their language."""
    return f"{settings.web.public_url.rstrip('/')}/w/{token}?language={base_of(language)}"
