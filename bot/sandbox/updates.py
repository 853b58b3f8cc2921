"""The queue of updates: made in order, handed out by long poll, gone when confirmed or too old."""

import asyncio
from datetime import timedelta
from itertools import islice
from typing import Any

from telegram.constants import UpdateType

from bot.sandbox.shapes import write
from bot.sandbox.values import Update
from bot.sandbox.world import World

Given = dict[str, Any]

LIFE = timedelta(hours=24)
LIFE_OF_A_PRESS = timedelta(seconds=150)
LONGEST_POLL = 50
ONLY_WHEN_ASKED = frozenset(
    {UpdateType.CHAT_MEMBER, UpdateType.MESSAGE_REACTION, UpdateType.MESSAGE_REACTION_COUNT}
)


class Written(str):
    """A result that is JSON already."""

    __slots__ = ()


def is_wanted(world: World, kind: str) -> bool:
    allowed = world.state.allowed_updates
    return kind in allowed if allowed else kind not in ONLY_WHEN_ASKED


def announce(
    world: World, kind: str, content: dict[str, Any], life: timedelta = LIFE
) -> int | None:
    """Tell the bot, unless it said it does not want to know; gives the update's number."""
    if not is_wanted(world, kind):
        return None
    number = world.next_number("update")
    text = write({"update_id": number, kind: content})
    world.state.updates.append(Update(number, text, world.now() + life))
    world.waiting.ring()
    return number


def forget_expired(world: World) -> None:
    """Presses and messages live for different spans, so the old ones may stand anywhere."""
    now, updates = world.now(), world.state.updates
    if any(update.expires_at <= now for update in updates):
        left = [update for update in updates if update.expires_at > now]
        updates.clear()
        updates.extend(left)


def confirm(world: World, offset: int) -> None:
    """Below a positive offset all are done; a negative one keeps only so many of the newest."""
    updates = world.state.updates
    while updates and (len(updates) > -offset if offset < 0 else updates[0].update_id < offset):
        updates.popleft()


def pending(world: World, limit: int) -> list[str]:
    forget_expired(world)
    return [update.json for update in islice(world.state.updates, limit)]


async def get_updates(world: World, given: Given) -> Written:
    """At once when there is something, otherwise after at most 50 seconds of machine time."""
    world.waiting.give_way()
    if "allowed_updates" in given:
        world.state.allowed_updates = frozenset(given["allowed_updates"])
    if offset := given.get("offset", 0):
        confirm(world, offset)
    loop = asyncio.get_running_loop()
    until = loop.time() + min(given.get("timeout", 0), LONGEST_POLL)
    limit = given.get("limit", 100)
    while not (found := pending(world, limit)) and loop.time() < until:
        await world.waiting.wait(until - loop.time())
    return Written(f"[{','.join(found)}]")


def get_webhook_info(world: World, _given: Given) -> dict[str, Any]:
    forget_expired(world)
    count = len(world.state.updates)
    return {"url": "", "has_custom_certificate": False, "pending_update_count": count}


def delete_webhook(world: World, given: Given) -> bool:
    if given.get("drop_pending_updates"):
        world.state.updates.clear()
    return True
