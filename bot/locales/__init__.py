"""Every sentence the bot says stands here, in Project Fluent, in every language it speaks."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

HERE = Path(__file__).parent
LANGUAGES = ("nl", "en")


@cache
def bundle_of(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=True)
    for path in sorted((HERE / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def say(language: str, key: str, /, **values: Any) -> str:
    """The words for `key`; a missing key or value is a program error."""
    bundle = bundle_of(language)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LookupError(f"{language} {key}: no words")
    words, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise LookupError(f"{language} {key}: {type(errors[0]).__name__}")
    return str(words)


def nearest(code: str, usual: str) -> str:
    """The language we speak for a Telegram language code; `usual` when there is none."""
    short = code.split("-")[0].lower()
    return short if short in LANGUAGES else usual


@cache
def keys_said(keys: tuple[str, ...]) -> Mapping[str, str]:
    """Which of these keys somebody means who says its words, in any of our languages."""
    return {say(language, key).casefold(): key for language in reversed(LANGUAGES) for key in keys}
