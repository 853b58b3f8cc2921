"""Which commands Telegram shows in the chat."""

import structlog

import handlers
from bot import locales
from bot.logs import trouble_of
from bot.telegram import Telegram, TelegramError

log = structlog.get_logger()


async def offer(telegram: Telegram, usual_language: str) -> None:
    """Tell Telegram which commands to show; without an answer it stays as it was."""
    try:
        for language, menu in handlers.MENU.items():
            words = {name: locales.say(language, key) for name, key in menu.items()}
            is_usual = language == usual_language
            for code in (language, "") if is_usual else (language,):
                await telegram.offer_commands(code, words)
    except TelegramError as error:
        log.warning("menu not offered", trouble=trouble_of(error))
