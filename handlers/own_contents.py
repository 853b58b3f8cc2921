"""Contents, the part of what people do for themselves and together: fixed string -> function."""

from collections.abc import Awaitable, Callable

from bot.chat import Conversation
from handlers import (
    dates_list,
    how_it_was,
    nearby,
    notes,
    own,
    plan,
    promising,
    remembering,
    sharing,
    together,
)
from handlers.turn import Turn, Work
from storage.due import Due

Handler = Callable[[Turn], Awaitable[Conversation]]
DueHandler = Callable[[Work, Due], Awaitable[None]]

COMMANDS: dict[str, Handler] = {
    "eigen": own.show,
    "own": own.show,
    "totalen": how_it_was.show_totals,
    "totals": how_it_was.show_totals,
}

BUTTONS: dict[str, Handler] = {
    "own:show": own.show,
    "own:pieces": own.show_pieces,
    "own:write": own.write,
    "own:leave": own.leave,
    "own:throw-away": own.ask_throw_away,
    "own:throw-away-yes": own.throw_away,
    "share:show": sharing.show,
    "share:toggle": sharing.toggle,
    "share:when": sharing.choose_when,
    "share:read": sharing.read,
    "plan:open": plan.open_up,
    "dates:show": dates_list.show,
    "dates:give": dates_list.give,
    "note:show": notes.show,
    "note:write": notes.write,
    "note:at": notes.choose,
    "note:again": notes.ask_again,
    "note:stop": notes.stop,
    "nearby:show": nearby.show,
    "together:begin": together.begin,
    "together:not-yet": together.not_yet,
    "together:question": together.show_question,
    "together:think": together.ask_how_long,
    "together:think-for": together.think,
    "together:pause": together.pause,
    "together:end-ask": together.ask_end,
    "together:end": together.end,
    "remember:ask": remembering.ask,
    "remember:nothing": remembering.decide_nothing,
    "remember:keep": remembering.keep,
    "remember:drop": remembering.drop,
    "promise:ask": promising.ask,
    "promise:when": promising.choose_when,
    "promise:remind": promising.want_reminder,
    "how:answer": how_it_was.answer,
    "how:skip": how_it_was.skip,
    "how:next": how_it_was.ask_next,
    "how:enough": how_it_was.stop,
}

STEPS: dict[str, Handler] = {
    "own:write": own.hear,
    "note:write": notes.hear,
    "note:when": notes.hear_when,
    "remember:write": remembering.hear,
    "promise:write": promising.hear,
    "promise:when": promising.hear_when,
}

DUE: dict[str, DueHandler] = {
    "own:send": notes.send,
    "together:signal": together.give_signal,
    "promise:remind": promising.remind,
    "how:ask": how_it_was.ask_first,
}
