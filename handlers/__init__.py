"""What people see in the chat. Contents: every fixed string that is kept, and what it calls.

A retired string stays, mapped to a function that asks again.
"""

from collections.abc import Awaitable, Callable

from bot.chat import Conversation
from handlers import (
    agreeing,
    asking,
    back,
    calling,
    erasing,
    facilitator,
    help,
    home,
    house,
    meeting_day,
    mine,
    my_data,
    reachable,
    searching,
    staff,
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
    "gegevens": my_data.show,
    "data": my_data.show,
    "stop": erasing.ask,
    "nederlands": welcome.speak_dutch,
    "english": welcome.speak_english,
    "makkelijk": welcome.speak_easily,
    "gewoon": welcome.speak_usually,
    "bereikbaar": reachable.ask,
    "reachable": reachable.ask,
}

MENU = {
    "nl": {
        "gesprek": "command-ask",
        "mijn": "command-mine",
        "hulp": "command-help",
        "gegevens": "command-data",
        "makkelijk": "command-easy",
        "english": "command-english",
    },
    "en": {
        "talk": "command-ask",
        "mine": "command-mine",
        "help": "command-help",
        "data": "command-data",
        "nederlands": "command-dutch",
    },
}

WORDS = {
    "word-ask": "gesprek",
    "word-mine": "mijn",
    "word-help": "hulp",
    "word-easy": "makkelijk",
    "word-usual": "gewoon",
    "word-reachable": "bereikbaar",
}

BUTTONS: dict[str, Handler] = {
    "home:ask": asking.ask,
    "home:no": home.rest,
    "welcome:erase": erasing.erase,
    "data:erase": erasing.ask,
    "reachable:until": reachable.choose,
    "reachable:stop": reachable.stop,
    "call:ask": calling.ask_number,
    "call:not": calling.not_after_all,
    "call:yes": calling.promise_to_call,
    "call:no": calling.refuse_to_call,
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
}

MEANT_BY_YES = {
    "home:ask",
    "welcome:erase",
    "agreeing:yes",
    "mine:withdraw-yes",
    "facilitator:join",
    "data:erase",
    "call:yes",
}
MEANT_BY_NO = {"home:no", "agreeing:other-time", "mine:keep", "facilitator:pass", "call:no"}

# Offered beside help: a typed yes or no answers what was asked before it.
NO_QUESTIONS = ("call:ask",)

STEPS: dict[str, Handler] = {
    "welcome:agree": welcome.hear_agreement,
    "call:number": calling.hear_number,
    "asking:when": asking.hear_when,
    "asking:where": asking.hear_where,
    "asking:address": asking.hear_address,
    "facilitator:when": facilitator.hear_when,
    "agreeing:day": agreeing.hear_later,
}

DUE: dict[str, DueHandler] = {
    "meeting:look": searching.look_again,
    "meeting:remind": meeting_day.remind,
    "meeting:over": meeting_day.close,
    "meeting:rested": meeting_day.ask_after_rest,
    "person:unreachable": staff.lose_touch,
    "call:silent": calling.hear_silence,
    "call:forget": calling.forget_number,
    "person:stranger": welcome.forget_stranger,
    "house:trouble": house.report_trouble,
    "house:night": house.clean_up,
    "house:back": back.ask_again,
}
