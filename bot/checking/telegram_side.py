"""Whether Telegram knows the token: one call of getMe."""

from bot import config
from bot.checking.finding import Finding, good, wrong
from bot.config import ConfigError, Settings
from bot.telegram import InvalidToken, NetworkError, Telegram, TelegramError


async def look(settings: Settings) -> list[Finding]:
    try:
        token = config.read_token(settings.telegram)
    except ConfigError:
        return []
    telegram = Telegram(settings.telegram, token)
    await telegram.open()
    try:
        return [good(f"Telegram knows this bot: @{await telegram.name()}.")]
    except InvalidToken:
        return [wrong("Telegram does not know this token.", "ask BotFather for it once more.")]
    except NetworkError:
        where = settings.telegram.base_url
        return [wrong(f"There is no answer from {where}.", "see whether it can be reached.")]
    except TelegramError as error:
        return [wrong(f"Telegram refused getMe ({type(error).__name__}).", "try again later.")]
    finally:
        await telegram.close()
