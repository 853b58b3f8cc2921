"""The pair's page of the contents: every fixed string of its buttons, steps and due rows."""

from collections.abc import Awaitable, Callable

from bot.chat import Conversation
from handlers import (
    choosing,
    contact,
    introducing,
    opening,
    pair,
    parting,
    peer,
    presence,
    seeing,
    standing_in,
    topics,
    unanswered,
    usual,
)
from handlers.turn import Turn, Work
from storage.due import Due

COMMANDS: dict[str, Callable[[Turn], Awaitable[Conversation]]] = {
    "chat": choosing.start,
    "ditbenik": introducing.ask,
    "thisisme": introducing.ask,
}

BUTTONS: dict[str, Callable[[Turn], Awaitable[Conversation]]] = {
    "contact:start": choosing.start,
    "contact:begin": choosing.begin,
    "contact:choose": choosing.choose,
    "contact:more": choosing.begin,
    "contact:wait": choosing.wait,
    "contact:accept": contact.accept,
    "contact:pass": contact.pass_by,
    "contact:stop": contact.stop,
    "contact:end": parting.ask_end,
    "introducing:ask": introducing.ask,
    "introducing:anew": introducing.begin_anew,
    "introducing:done": introducing.finish,
    "pair:pause": pair.pause,
    "pair:resume": pair.resume,
    "pair:wait": pair.keep_waiting,
    "pair:leave-how": parting.ask_how,
    "pair:other": parting.choose_other,
    "pair:ask-end": parting.ask_end,
    "pair:goodbye": parting.say_goodbye,
    "pair:end": parting.end,
    "pair:keep": parting.keep,
    "pair:back": parting.come_back,
    "pair:stand-in": standing_in.look_for,
    "pair:meet-how": seeing.ask_how,
    "pair:meeting": seeing.ask_meeting,
    "stand-in:agree": standing_in.agree,
    "stand-in:other": standing_in.choose_other,
    "stand-in:sees": standing_in.choose_what,
    "stand-in:end": standing_in.stop,
    "seeing:invite": seeing.invite,
    "seeing:wish": seeing.wish,
    "seeing:say": seeing.say_where,
    "seeing:not-yet": seeing.not_yet,
    "seeing:leave": seeing.leave,
    "seeing:answer": seeing.answer,
    "peer:more": peer.show,
    "peer:pair": peer.show_pair,
    "peer:self": peer.show_self,
    "peer:close": peer.close,
    "peer:open": peer.open_up,
    "peer:away": peer.ask_away,
    "peer:away-until": peer.choose_away,
    "peer:stop": parting.ask_stop,
    "peer:stop-sure": parting.stop,
    "opening:open": opening.begin,
    "opening:next": opening.show_next,
    "usual:set": usual.choose,
    "topics:again": topics.make_again,
    "topics:together": topics.put_together,
    "topics:apart": topics.take_apart,
}

STEPS: dict[str, Callable[[Turn], Awaitable[Conversation]]] = {
    introducing.STEP: introducing.hear,
    seeing.STEP: seeing.hear_where,
    peer.AWAY: peer.hear_away,
}

DUE: dict[str, Callable[[Work, Due], Awaitable[None]]] = {
    "contact:look": contact.look,
    "contact:offer": standing_in.offer,
    "contact:take-up": contact.take_up,
    opening.LIST: opening.show,
    presence.WATCH: unanswered.look,
    presence.RETURN: standing_in.hear_return,
    presence.BACK: standing_in.hear_back,
    presence.PARTED: parting.hear_parted,
    topics.GONE: topics.tell_gone,
}
