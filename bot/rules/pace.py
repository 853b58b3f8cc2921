"""A token bucket as a value: how fast something may go, in machine time (seconds)."""

from dataclasses import dataclass, replace

# Less than anybody can measure: what `ready_at` promises, `take` must keep despite rounding.
ROUNDING = 1e-6


@dataclass(frozen=True)
class Bucket:
    """Holds at most `size` tokens, gains `per_second`; it had `tokens` at machine time `at`."""

    size: float
    per_second: float
    tokens: float
    at: float


def take(bucket: Bucket, now: float) -> Bucket | None:
    """The bucket with one token less; None when it has none at `now`."""
    tokens = _tokens(bucket, now)
    if tokens < 1 - ROUNDING:
        return None
    return replace(bucket, tokens=max(0.0, tokens - 1), at=max(now, bucket.at))


def ready_at(bucket: Bucket, now: float) -> float:
    """When a token can be taken: `now`, or the moment that one has come; may be infinite."""
    lacking = 1 - _tokens(bucket, now)
    if lacking <= ROUNDING:
        return now
    if bucket.per_second <= 0 or bucket.size < 1:
        return float("inf")
    return max(now, bucket.at) + lacking / bucket.per_second


def _tokens(bucket: Bucket, now: float) -> float:
    gained = max(0.0, now - bucket.at) * bucket.per_second
    return min(bucket.size, bucket.tokens + gained)
