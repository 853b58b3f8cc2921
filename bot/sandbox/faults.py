"""What can go wrong between the bot and Telegram, and for which call it does."""

from dataclasses import replace
from typing import Any

from bot.sandbox.errors import Refused, forbidden
from bot.sandbox.values import Fault
from bot.sandbox.world import World

KINDS = {
    "outage": "the connection is closed without an answer and nothing happens",
    "bad_gateway": "an HTML page with status 502, and nothing happens",
    "not_found": "an empty 404, as a proxy gives it, and nothing happens",
    "flood": "429 with retry_after (`seconds`), and nothing happens",
    "flood_unsaid": "429 without a word on how long, and nothing happens",
    "deactivated": "403, as for an account that is gone, and nothing happens",
    "answer_lost": "it happens, but the connection is closed before the answer",
    "slow": "it happens, and the answer comes `seconds` later by the machine's time",
}
BAD_GATEWAY = (
    b"<html><head><title>502 Bad Gateway</title></head>"
    b"<body><center><h1>502 Bad Gateway</h1></center></body></html>"
)


def hits(fault: Fault, method: str, chat_id: Any) -> bool:
    for_method = fault.method is None or fault.method.lower() == method.lower()
    return for_method and (fault.person is None or str(fault.person) == str(chat_id))


def take(world: World, method: str, chat_id: Any) -> Fault | None:
    """The oldest fault that fits this call, which is then used up by one."""
    found = next((one for one in world.state.faults if hits(one, method, chat_id)), None)
    if found and found.times is not None:
        use_up(world, found, found.times - 1)
    return found


def use_up(world: World, fault: Fault, left: int) -> None:
    if left < 1:
        world.lift(fault.id)
    else:
        fewer = replace(fault, times=left)
        faults = world.state.faults
        world.state.faults = tuple(fewer if one.id == fault.id else one for one in faults)


def deactivated() -> Refused:
    return forbidden("user is deactivated")


def flood(seconds: float) -> Refused:
    wait = max(1, round(seconds))
    return Refused(429, f"Too Many Requests: retry after {wait}", {"retry_after": wait})
