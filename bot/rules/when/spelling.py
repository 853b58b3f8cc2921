"""Words for days and parts of days with one letter wrong: the word that was meant."""

from functools import lru_cache

MEANT_TEXT = """
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag morgen overmorgen vandaag
    vanavond vanmiddag vanochtend vanmorgen vannacht ochtend middag avond weekend volgende
    komende aanstaande uiterlijk behalve vanaf tussen straks daarna namiddag voormiddag
    middags avonds ochtends morgens smiddags savonds smorgens sochtends maandagochtend
    maandagmiddag maandagavond dinsdagochtend dinsdagmiddag dinsdagavond woensdagochtend
    woensdagmiddag woensdagavond donderdagochtend donderdagmiddag donderdagavond
    vrijdagochtend vrijdagmiddag vrijdagavond zaterdagochtend zaterdagmiddag zaterdagavond
    zondagochtend zondagmiddag zondagavond morgenochtend morgenmiddag morgenavond
    overmorgenochtend overmorgenmiddag overmorgenavond monday tuesday wednesday thursday
    friday saturday sunday tomorrow tonight today morning afternoon evening january february
    september october november december januari februari augustus oktober twaalf negentien
    schooltijd between before after until except
"""
MEANT = MEANT_TEXT.split()
# Words of every day that are one letter away from those above and mean themselves.
THEMSELVES_TEXT = """
    mogen zorgen vond vandaan vandaar waarna bussen russen kussen strak tassen zussen
    werkend uiterlijke borgen sussen zondig alter frida dussen lussen eventing mussen aster
    moren kokende morsen morren morten steaks starks volgenden strass avoid avoids behave
    mourning excerpt moaning straps streaks straws corning strays sundae sundry straus
    rafter toddy untie morgan
"""
THEMSELVES = frozenset(THEMSELVES_TEXT.split())
SHORTEST = 4


def _lengths() -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for word in dict.fromkeys(MEANT):
        for length in (len(word) - 1, len(word), len(word) + 1):
            found.setdefault(length, []).append(word)
    return found


BY_LENGTH = _lengths()


@lru_cache(maxsize=2048)
def corrected(said: str) -> str | None:
    """The word that was meant; None when it is as far from all of them as other words are."""
    if len(said) < SHORTEST or said in THEMSELVES:
        return None
    return next((word for word in BY_LENGTH.get(len(said), ()) if _is_near(said, word)), None)


def _is_near(said: str, meant: str) -> bool:
    """One letter more, less, other, or two of them changed about."""
    if len(meant) < 5:
        return False
    pairs = enumerate(zip(said, meant, strict=False))
    start = next((at for at, (one, other) in pairs if one != other), min(len(said), len(meant)))
    rest, wanted = said[start:], meant[start:]
    if rest == wanted:
        return True
    if len(said) == len(meant):
        swapped = rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
        return swapped or rest[1:] == wanted[1:]
    return rest[1:] == wanted if len(said) > len(meant) else rest == wanted[1:]
