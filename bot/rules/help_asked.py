"""Words that ask for help: alone they are the command; a longer sentence brings help along."""

import re

ALONE = re.compile(r"\W*(help|hulp)\W*")
BEGINS = (
    r"[^\w/]*(help|hulp)"
    r"(\W*[!,.:;\n…]|\s+(me|mij|mijn|ons|us|my|nodig|nu|now|nou|toch|aub|please|ik|i|graag)\b"
    r"|\s+(alsjeblieft|alstublieft)\b)"
)
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
