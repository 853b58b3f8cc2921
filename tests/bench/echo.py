"""The bare python-telegram-bot that ours is measured against: defaults, and nothing kept."""

import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes

LABEL = "Ja"
MARKUP = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton(LABEL, callback_data="yes")],
        [InlineKeyboardButton("Nee", callback_data="no")],
    ]
)


async def answer(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    if query is not None:
        await query.answer()
        await context.bot.send_message(
            query.from_user.id, "Waar wil je praten?", reply_markup=MARKUP
        )


def main() -> None:
    url, token = sys.argv[1:]
    application = Application.builder().token(token).base_url(f"{url}/bot").build()
    application.add_handler(CallbackQueryHandler(answer))
    application.run_polling()


if __name__ == "__main__":
    main()
