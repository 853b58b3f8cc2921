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
    changing,
    coming,
    contact,
    erasing,
    facilitator,
    giving,
    guest,
    help,
    home,
    house,
    inviting,
    meeting_day,
    mine,
    my_data,
    reachable,
    receipts,
    relay,
    removed,
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
    "gegevens": my_data.show,
    "data": my_data.show,
    "stop": erasing.ask,
    "nederlands": welcome.speak_dutch,
    "english": welcome.speak_english,
    "makkelijk": welcome.speak_easily,
    "gewoon": welcome.speak_usually,
    "bereikbaar": reachable.ask,
    "reachable": reachable.ask,
    "chat": contact.start,
    "wis": changing.take_back,
    "unsay": changing.take_back,
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
    "asking:afar": asking.ask_afar,
    "asking:where-again": asking.ask_where_again,
    "facilitator:join": facilitator.join,
    "facilitator:pass": facilitator.pass_by,
    "facilitator:when": facilitator.choose_when,
    "facilitator:when-again": facilitator.ask_when_again,
    "facilitator:leave": facilitator.leave,
    "who:show": inviting.ask_who,
    "who:more": inviting.show_more,
    "who:toggle": inviting.toggle,
    "who:add": inviting.ask_name,
    "who:done": inviting.finish,
    "who:tell": inviting.tell_taken_out,
    "who:remind": inviting.remind_me,
    "who:new-link": inviting.make_new_link,
    "who:sees": inviting.show_what_they_see,
    "knowing:yes": inviting.say_it_is,
    "knowing:no": inviting.say_it_is_not,
    "guest:yes": guest.answer,
    "guest:rather-not": guest.answer,
    "guest:no": guest.answer,
    "guest:more": guest.tell_more,
    "guest:when": guest.choose_when,
    "guest:when-again": guest.ask_when_again,
    "guest:leave": guest.leave,
    "coming:late": coming.say_late,
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
    "guest:yes",
    "knowing:yes",
    "who:add",
    "data:erase",
    "call:yes",
    "talking:give",
    "contact:accept",
}
MEANT_BY_NO = {
    "home:no",
    "agreeing:other-time",
    "mine:keep",
    "facilitator:pass",
    "guest:no",
    "knowing:no",
    "who:done",
    "call:no",
    "talking:keep-back",
    "contact:pass",
}

# Offered beside help: a typed yes or no answers what was asked before it.
NO_QUESTIONS = ("call:ask",)

STEPS: dict[str, Handler] = {
    "welcome:agree": welcome.hear_agreement,
    "call:number": calling.hear_number,
    "asking:when": asking.hear_when,
    "asking:where": asking.hear_where,
    "asking:address": asking.hear_address,
    "facilitator:when": facilitator.hear_when,
    "guest:when": guest.hear_when,
    "who:name": inviting.hear_name,
    "agreeing:day": agreeing.hear_later,
    "talking:say": talking.speak,
}

DUE: dict[str, DueHandler] = {
    "meeting:look": searching.look_again,
    "meeting:remind": meeting_day.remind,
    "meeting:over": meeting_day.close,
    "meeting:rested": meeting_day.ask_after_rest,
    "tie:remind": inviting.remind,
    "person:unreachable": staff.lose_touch,
    "person:removed": removed.rescue,
    "call:silent": calling.hear_silence,
    "call:forget": calling.forget_number,
    "person:stranger": welcome.forget_stranger,
    "contact:look": contact.look,
    "contact:receipt": receipts.give,
    "talking:lost": relay.tell_losses,
    "talking:held": giving.give,
    "house:trouble": house.report_trouble,
    "house:night": house.clean_up,
    "house:back": back.ask_again,
}
