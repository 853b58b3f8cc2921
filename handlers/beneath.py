"""The step under those that only come in between: speaking to somebody, giving a number."""

from dataclasses import replace

from bot.chat import Conversation

# The step that comes in between, and where it remembers the one that was left for it.
BETWEEN = {"talking:say": "before", "call:number": "left"}


def step(conversation: Conversation) -> Conversation:
    """The step whose question stands open underneath, or this one."""
    remembered = conversation.data.get(BETWEEN.get(conversation.step, ""))
    return conversation if remembered is None else step(Conversation.taken_up(remembered))


def put(conversation: Conversation, changed: Conversation) -> Conversation:
    """The same, with another step underneath: what comes in between goes on."""
    name = BETWEEN.get(conversation.step, "")
    if name not in conversation.data:
        return changed
    inner = put(Conversation.taken_up(conversation.data[name]), changed)
    return replace(conversation, data={**conversation.data, name: inner.put_away()})
