"""Contents, the part of the client's people: fixed string -> function."""

from collections.abc import Awaitable, Callable

from bot.chat import Conversation
from handlers import (
    coming,
    guest,
    inviting,
    must,
    phoned,
    phoning,
    silent,
    spoken,
    what_they_see,
)
from handlers.turn import Turn, Work
from storage.due import Due

Handler = Callable[[Turn], Awaitable[Conversation]]
DueHandler = Callable[[Work, Due], Awaitable[None]]

BUTTONS: dict[str, Handler] = {
    "who:show": inviting.ask_who,
    "who:more": inviting.show_more,
    "who:toggle": inviting.toggle,
    "who:add": inviting.ask_name,
    "who:done": inviting.finish,
    "who:tell": inviting.tell_taken_out,
    "who:remind": inviting.remind_me,
    "who:new-link": inviting.make_new_link,
    "who:again": silent.ask_again,
    "who:names": what_they_see.switch,
    "who:sees": what_they_see.show,
    "must:toggle": must.toggle,
    "must:done": must.finish,
    "knowing:yes": inviting.say_it_is,
    "knowing:no": inviting.say_it_is_not,
    "guest:yes": guest.answer,
    "guest:rather-not": guest.answer,
    "guest:no": guest.answer,
    "guest:more": guest.tell_more,
    "guest:when": guest.choose_when,
    "guest:when-again": guest.ask_when_again,
    "guest:leave": guest.leave,
    "guest:give": spoken.give,
    "guest:give-one-of": spoken.give,
    "guest:keep-back": spoken.keep_back,
    "spoken:show": spoken.show,
    "spoken:not": spoken.refuse,
    "phoning:yes": phoned.ask_number,
    "phoning:no": phoned.refuse,
    "phoned:spoke": phoned.spoke,
    "phoned:yes": phoned.keep_answer,
    "phoned:rather-not": phoned.keep_answer,
    "phoned:no": phoned.keep_answer,
    "phoned:not": phoned.could_not,
    "coming:late": coming.say_late,
}

STEPS: dict[str, Handler] = {
    "guest:when": guest.hear_when,
    "who:name": inviting.hear_name,
    "phoning:number": phoned.hear_number,
    "phoned:when": phoned.hear_when,
}

DUE: dict[str, DueHandler] = {
    "tie:remind": inviting.remind,
    "phoning:late": phoning.hear_silence,
}
