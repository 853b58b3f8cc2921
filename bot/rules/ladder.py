"""The rungs of a request, as percents of its time: from asking until it must have begun.

They are frozen with the request, so that changed settings change no promise that was given.
"""

import json
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta

A_DAY = timedelta(hours=24)


@dataclass(frozen=True)
class Shares:
    """When each rung comes, in percents of the time.

    `team`: until then only the two of last time are asked. `again`: a silence is asked once more.
    `network`: the client hears who of her own people is silent, and may ask by another way.
    `settle`: so long answers are waited for when a moment is held; `settle_must` for who must be
    there. `coordinator`, `reduced`, `everyone`: without a moment the coordinators hear it, the
    client is offered a smaller talk, and all on duty are asked. `repeat`: how often that goes on
    until a named human has taken it. `hold`: so long a moment stays for a client who has not said
    yes, when another needs one of the two. `sure`: so long before the talk a facilitator's yes
    ends that was not said again.
    """

    team: int = 2
    again: int = 8
    network: int = 10
    settle: int = 17
    settle_must: int = 50
    coordinator: int = 50
    reduced: int = 60
    everyone: int = 75
    repeat: int = 4
    hold: int = 4
    sure: int = 6

    def words(self) -> str:
        """As a request keeps them."""
        return json.dumps(asdict(self))


def read(words: str | None) -> Shares:
    """As a request kept them; what it did not know of yet has its usual value."""
    kept = json.loads(words or "{}")
    return Shares(**{one.name: kept[one.name] for one in fields(Shares) if one.name in kept})


def moment(requested_at: datetime, start_by: datetime, share: int) -> datetime:
    """When this share of the time has gone by, in whole seconds."""
    whole = start_by - requested_at
    return (requested_at + whole * share / 100).replace(microsecond=0)


def span(requested_at: datetime, start_by: datetime, share: int) -> timedelta:
    """How long this share of the time is; of a later day no longer than of one day."""
    return min(start_by - requested_at, A_DAY) * share / 100
