"""How plain our words are, in figures: all texts and all questions, for `make check`."""

from collections.abc import Iterable

from bot.questions import bank_of
from bot.rules.questions import LANGUAGES
from tests.plain_language import flesch, sentences, words
from tests.test_locales import FOLDERS, messages_in


def figures(texts: Iterable[str], language: str) -> str:
    """Flesch-Douma (Flesch for English) of all together, mean and longest sentence in words."""
    said = list(texts)
    lengths = [len(words(one)) for text in said for one in sentences(text)]
    mean = sum(lengths) / len(lengths)
    ease = flesch(said, language)
    return f"reading ease {ease:.0f}, {mean:.1f} words a sentence, longest {max(lengths)}"


def tell() -> None:
    for folder, (language, _) in FOLDERS.items():
        shown = [one for one in messages_in(folder) if not one.is_button]
        print(f"texts {folder}: {figures((text for one in shown for text in one.texts), language)}")
    bank = bank_of("")
    for language in LANGUAGES:
        asked = [one.words[language] for one in bank.questions]
        print(f"{len(asked)} questions {language}: {figures(asked, language)}")


if __name__ == "__main__":
    tell()
