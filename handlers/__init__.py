"""What people see in the chat. Contents: every fixed string that is kept, and what it calls.

A retired string stays, mapped to a function that asks again.
"""

from collections.abc import Awaitable, Callable

from bot.chat import Conversation
from handlers import (
    agreeing,
    asking,
    back,
    changing,
    contact,
    facilitator,
    help,
    home,
    house,
    meeting_day,
    mine,
    receipts,
    relay,
    searching,
    staff,
    talking,
    welcome,
)
from handlers.turn import Turn, Work
from storage.due import Due

Handler = Callable[[Turn], Awaitable[Conversation]]
DueHandler = Callable[[Work, Due], Awaitable[None]]

COMMANDS: dict[str, Handler] = {
    "start": welcome.start,
    "gesprek": asking.ask,
    "talk": asking.ask,
    "mijn": home.show,
    "mine": home.show,
    "hulp": help.show,
    "help": help.show,
    "stop": welcome.ask_to_stop,
    "nederlands": welcome.speak_dutch,
    "english": welcome.speak_english,
    "chat": contact.start,
    "wis": changing.take_back,
    "unsay": changing.take_back,
}

MENU = {
    "nl": {
        "gesprek": "command-ask",
        "mijn": "command-mine",
        "hulp": "command-help",
        "english": "command-english",
    },
    "en": {
        "talk": "command-ask",
        "mine": "command-mine",
        "help": "command-help",
        "nederlands": "command-dutch",
    },
}

WORDS = {
    "word-ask": "gesprek",
    "word-mine": "mijn",
    "word-help": "hulp",
}

BUTTONS: dict[str, Handler] = {
    "home:ask": asking.ask,
    "home:no": home.rest,
    "welcome:erase": welcome.erase,
    "asking:when": asking.choose_when,
    "asking:when-again": asking.ask_when_again,
    "asking:where": asking.choose_where,
    "asking:where-again": asking.ask_where_again,
    "facilitator:join": facilitator.join,
    "facilitator:pass": facilitator.pass_by,
    "facilitator:when": facilitator.choose_when,
    "facilitator:when-again": facilitator.ask_when_again,
    "facilitator:leave": facilitator.leave,
    "agreeing:yes": agreeing.agree,
    "agreeing:other-time": agreeing.ask_other_time,
    "agreeing:other-person": agreeing.ask_other_person,
    "agreeing:release": agreeing.release,
    "agreeing:later": agreeing.ask_later,
    "agreeing:otherwise": agreeing.ask_otherwise,
    "agreeing:day": agreeing.choose_later,
    "mine:change": agreeing.change,
    "mine:withdraw": mine.ask_withdraw,
    "mine:withdraw-yes": mine.withdraw,
    "mine:keep": mine.keep,
    "contact:start": contact.start,
    "contact:choose": contact.choose,
    "contact:accept": contact.accept,
    "contact:pass": contact.pass_by,
    "contact:end": contact.end,
    "talking:say": talking.start,
    "talking:done": talking.stop,
    "talking:give": talking.give,
    "talking:give-one-of": talking.give,
    "talking:keep-back": talking.keep_back,
    "talking:for-other": talking.ask_other,
}

MEANT_BY_YES = {
    "home:ask",
    "welcome:erase",
    "agreeing:yes",
    "mine:withdraw-yes",
    "facilitator:join",
    "talking:give",
    "contact:accept",
}
MEANT_BY_NO = {
    "home:no",
    "agreeing:other-time",
    "mine:keep",
    "facilitator:pass",
    "talking:keep-back",
    "contact:pass",
}

STEPS: dict[str, Handler] = {
    "welcome:agree": welcome.hear_agreement,
    "asking:when": asking.hear_when,
    "asking:where": asking.hear_where,
    "asking:address": asking.hear_address,
    "facilitator:when": facilitator.hear_when,
    "agreeing:day": agreeing.hear_later,
    "talking:say": talking.speak,
}

DUE: dict[str, DueHandler] = {
    "meeting:look": searching.look_again,
    "meeting:remind": meeting_day.remind,
    "meeting:over": meeting_day.close,
    "meeting:rested": meeting_day.ask_after_rest,
    "person:unreachable": staff.lose_touch,
    "person:stranger": welcome.forget_stranger,
    "contact:look": contact.look,
    "contact:receipt": receipts.give,
    "talking:lost": relay.tell_losses,
    "house:trouble": house.report_trouble,
    "house:night": house.clean_up,
    "house:back": back.ask_again,
}
