"""Words that may sound like an order or advice, in the two languages people write here."""

import re

# 'je moet niets' and 'do you have to' tell nobody what to do.
SOUNDS = re.compile(
    r"\b(?:"
    r"(?:je|jij|u) moet(?! niets| niks)|probeer(?: \w+)? eens|"
    r"(?<!do )you (?:must|have to|should)|(?:just|why not) try"
    r")\b",
    re.IGNORECASE,
)


def found_in(text: str) -> str:
    """The first such words as they stand there; empty when there are none."""
    found = SOUNDS.search(text)
    return found[0] if found else ""
