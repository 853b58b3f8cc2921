"""A short yes or no in words, as people type it; anything longer or mixed is neither."""

YES = frozenset(
    {"ja", "jaa", "jaaa", "jawel", "joh", "jep", "yes", "yep", "yeah", "ok", "oke", "oké", "okay"}
    | {"prima", "graag", "goed", "akkoord", "sure", "fine", "please"}
)
NO = frozenset({"nee", "neen", "nope", "no", "nein", "liever niet", "niet", "toch niet"})
SOFT = frozenset(
    {"is", "dat", "het", "hoor", "wel", "graag", "goed", "dank", "je", "wil", "ik", "please"}
    | {"dankjewel", "dankje", "bedankt", "thanks", "thank", "you", "that", "is", "that's", "fine"}
    | {"u", "hoor", "i", "do", "good"}
)
MOST_WORDS = 4


def said(text: str) -> bool | None:
    """True for yes, False for no, None when it is neither."""
    words = text.casefold().strip(" .!,").replace(",", " ").split()
    if not words or len(words) > MOST_WORDS:
        return None
    if " ".join(words) in NO:
        return False
    if any(word not in SOFT for word in words[1:]):
        return None
    if words[0] in YES:
        return True
    return False if words[0] in NO else None
