"""A telephone number in somebody's words, as it can be dialled; no country is presumed."""

import re

LOOKS_LIKE_ONE = re.compile(r"\+?\(?[0-9][0-9 ().\u00a0/-]{4,24}[0-9]")
FEWEST, MOST = 6, 15


def read(text: str) -> str | None:
    """'bel me op 06 - 12 34 56 78' gives '0612345678'; None when there is no number."""
    for found in LOOKS_LIKE_ONE.findall(text):
        abroad = found.startswith("+")
        digits = re.sub(r"[^0-9]", "", found.replace("(0)", "") if abroad else found)
        if FEWEST <= len(digits) <= MOST:
            return ("+" if abroad else "") + digits
    return None
