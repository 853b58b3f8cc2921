"""Words that ask for a conversation ask as well as the button does."""

import re

TALK = r"(praten|prate|praat|spreken|gesprek|gesprekje|talk|speak|conversation|meeting)"
ASKING = re.compile(
    rf"\b(wil|wou|zou|moet|want|need|like|can|could|may|kan|mag|kunnen)\b.{{0,30}}\b{TALK}\b"
    r"|\b(is er|heeft|is there)\b.{0,12}\b(iemand|anyone|someone|somebody)\b"
    rf"|^{TALK}$"
)
NOT_ASKING = re.compile(
    r"\b(niet|geen|niemand|nooit|not|don't|dont|never|nobody|wilde|sprak|hij|zij|ze|he|she)\b"
)
CLAUSES = re.compile(r"[.?!;\n]|,| maar | but ")
LONGEST = 400


def asks(text: str) -> bool:
    """Whether somebody asks to talk, in one of their clauses; long stories are left to people."""
    if len(text) > LONGEST:
        return False
    clauses = (" ".join(one.lower().split()) for one in CLAUSES.split(text))
    return any(ASKING.search(one) and not NOT_ASKING.search(one) for one in clauses)
