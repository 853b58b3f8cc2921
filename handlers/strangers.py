"""Who has said no yes to anything yet is answered so often an hour, and kindly told so once.

Help, and a yes or a no, are heard however often. For whom we know there is no limit of any kind.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.chat import Conversation
from bot.rules import yes_no
from handlers.turn import Turn

MOST, WITHIN = 20, timedelta(hours=1)
SINCE, COUNT = "strange_since", "strange_count"
ANSWER = "welcome:agree"


def is_one(turn: Turn) -> bool:
    """No yes, no work here, and nobody's invitation in hand."""
    is_asked_first = turn.conversation.step in ("", ANSWER)
    return turn.person.agreed_at is None and not turn.person.works_here and is_asked_first


def counted(turn: Turn) -> Mapping[str, str]:
    """With this one, within the hour that runs."""
    kept = turn.conversation.data
    begun = datetime.fromisoformat(kept[SINCE]) if SINCE in kept else turn.now
    if turn.now - begun > WITHIN:
        begun, kept = turn.now, {}
    return {SINCE: begun.isoformat(), COUNT: str(int(kept.get(COUNT, "0")) + 1)}


def is_heard(turn: Turn, count: Mapping[str, str], command: str) -> bool:
    is_answer = command in ("hulp", "help") or yes_no.said(turn.said) is not None
    return is_answer or int(count[COUNT]) <= MOST


def rest(turn: Turn, count: Mapping[str, str]) -> Conversation:
    """One kind line; after that nothing until the hour is over."""
    if int(count[COUNT]) == MOST + 1:
        turn.say("stranger-rests")
    return remember(turn.conversation, count)


def remember(after: Conversation, count: Mapping[str, str]) -> Conversation:
    return replace(after, data={**after.data, **count}) if after.step == ANSWER else after
