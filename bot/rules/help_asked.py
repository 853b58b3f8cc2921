"""Words that ask for help: alone they are the command; a longer sentence brings help along."""

import re

ALONE = re.compile(r"\W*((help|hulp)\b\W*)+")
# About help, and no cry for it; a card too many costs one message, one too few may cost more.
ABOUT = (
    r"vragen|vraag|vroeg|gevraagd|krijgen|krijg|kreeg|geven|geef|gaf|bieden|zoeken|zoek|accepteren"
    r"|bij|van|voor|is|was|heb|hebben|had|hoeft|hoef|asking|getting|giving|with|from|for"
)
BEGINS = rf"[^\w/]*(help|hulp)\b(?!\s+({ABOUT})\b)"
NEEDS = (
    r".*\b(ik heb (?:(?!geen|nooit)\w+ ){0,2}hulp nodig|i need (?:(?!no |never)\w+ ){0,2}help)\b"
)
ASKING = re.compile(f"{BEGINS}|{NEEDS}", re.DOTALL)


def is_alone(text: str) -> bool:
    """Nothing but the word, however loud: 'help', 'Hulp!!'."""
    return bool(ALONE.fullmatch(text.casefold()))


def is_asked(text: str) -> bool:
    """Whether a longer sentence asks for it: 'Help, het lukt niet'; 'hulp vragen is lastig' not."""
    return not is_alone(text) and bool(ASKING.match(text.casefold()))
