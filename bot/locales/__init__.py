"""Every sentence the bot says stands here, in Project Fluent, in every language it speaks."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser

HERE = Path(__file__).parent
FIRST_MARK, LAST_MARK = "\u2068", "\u2069"
MARKS = dict.fromkeys(range(0x2066, 0x206A))
LANGUAGES = ("nl", "en", "nl-easy")


@cache
def bundle_of(language: str) -> FluentBundle:
    """The words of a language; an easy one says in its base language what it has no words for."""
    bundle = FluentBundle([base_of(language)], use_isolating=True)
    for folder in dict.fromkeys((base_of(language), language)):
        for path in sorted((HERE / folder).glob("*.ftl")):
            bundle.add_resource(_read(path), allow_overrides=folder != base_of(language))
    return bundle


@cache
def _read(path: Path) -> Any:
    """Parsed once, also where two languages build on it; where a word stood is not remembered."""
    return FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8"))


def load() -> None:
    """Read the words of every language, so that nobody waits for them later."""
    for language in LANGUAGES:
        bundle_of(language)


def base_of(language: str) -> str:
    """'nl' of 'nl-easy': the language of names, moments and of what people type."""
    return language.partition("-")[0]


def say(language: str, key: str, /, **values: Any) -> str:
    """The words for `key`; a missing key or value is a program error."""
    bundle = bundle_of(language)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LookupError(f"{language} {key}: no words")
    words, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise LookupError(f"{language} {key}: {type(errors[0]).__name__}")
    return _with_whole_links(str(words), values)


def without_marks(words: str) -> str:
    """For a file: without the marks that keep writing directions apart on a screen."""
    return words.translate(MARKS)


def _with_whole_links(words: str, values: Mapping[str, Any]) -> str:
    """A mark right behind a link would become part of it."""
    for value in values.values():
        if "://" in str(value):
            words = words.replace(f"{FIRST_MARK}{value}{LAST_MARK}", str(value))
    return words


def nearest(code: str, usual: str) -> str:
    """The language we speak for a Telegram language code; `usual` when there is none."""
    short = base_of(code).lower()
    return short if short in LANGUAGES else usual


@cache
def keys_said(keys: tuple[str, ...]) -> Mapping[str, str]:
    """Which of these keys somebody means who says its words, in any of our languages."""
    return {say(language, key).casefold(): key for language in reversed(LANGUAGES) for key in keys}
