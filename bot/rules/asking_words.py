"""Words that ask for a conversation ask as well as the button does."""

import re

ASKING = re.compile(
    r"\b(ik (wil|zou|wou|moet)\b.{0,30}\b(gesprek|praten|spreken)"
    r"|(kan|mag|kunnen) (ik|we|wij)\b.{0,30}\b(praten|spreken|gesprek)"
    r"|(heeft|is er) iemand\b.{0,20}\b(praten|tijd)"
    r"|i (want|need|would like|'d like)\b.{0,30}\b(talk|conversation|meeting|speak)"
    r"|(can|could|may) (i|we)\b.{0,30}\b(talk|speak))"
)
NOT_ASKING = re.compile(r"\b(niet|geen|not|don't|never|nooit)\b")
LONGEST = 200


def asks(text: str) -> bool:
    """Whether this is somebody asking to talk; long stories are left to people."""
    words = " ".join(text.lower().split())
    if len(words) > LONGEST or NOT_ASKING.search(words):
        return False
    return bool(ASKING.search(words))
