"""Who may read what somebody said for a meeting: whom it was shared with, and nobody else."""

from enum import StrEnum


class Shared(StrEnum):
    """What its author chose: only for me, for everyone in the meeting, read it out when I cannot
    be there; NEXT is a worker's point for the next meeting."""

    ME = "me"
    ALL = "all"
    ABSENT = "absent"
    NEXT = "next"


def choices(*, is_client: bool, is_there: bool) -> tuple[Shared, ...]:
    """What somebody may choose for their own words; the first is what it is without a choice."""
    if is_client:
        return (Shared.ME, Shared.ALL)
    return (Shared.ME, Shared.ALL, Shared.ABSENT) if is_there else (Shared.ME, Shared.ABSENT)


def may_read(
    shared: Shared, *, is_client: bool, was_let_in: bool, author_is_there: bool, is_read_out: bool
) -> bool:
    """For somebody who is in the meeting now, and is not the author.

    Words for when the author cannot be there are nobody's while the author can. Of who is not
    there others hear something only after the client's yes.
    """
    if shared is Shared.ME or (shared is Shared.ABSENT and author_is_there):
        return False
    if is_client:
        return True
    return was_let_in and (author_is_there or is_read_out or shared is Shared.NEXT)
