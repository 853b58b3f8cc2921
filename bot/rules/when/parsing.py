"""Reads the words from left to right, and says piece by piece what they mean."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from bot.rules.when.context import Context
from bot.rules.when.making import Made
from bot.rules.when.needs import first_letters_of
from bot.rules.when.patterns import Found, compiled, signs_of
from bot.rules.when.reading import Doubt
from bot.rules.when.rules import TABLE
from bot.rules.when.said import Item, Sign

# Nobody says more than this about when they can; what follows is not about that.
MOST_WORDS = 300
Rule = tuple["re.Pattern[str]", Callable[[Found, Context], Made]]


@cache
def rules() -> tuple[tuple[frozenset[str], Rule], ...]:
    """Every rule, in its order, with the kinds of word it may begin with (none: any)."""
    pairs = ((compiled(pattern), make) for pattern, make in TABLE)
    return tuple((first_letters_of(rule[0].pattern), rule) for rule in pairs)


@cache
def _beginning_with(sign: str) -> tuple[Rule, ...]:
    """The rules, in their order, that may fit what begins with this kind of word."""
    return tuple(rule for first, rule in rules() if sign in first or not first)


def items_of(context: Context) -> Iterator[Item]:
    if len(context.tokens) > MOST_WORDS:
        context.tokens = context.tokens[:MOST_WORDS]
        context.doubts.add(Doubt.TOO_LONG)
    signs = signs_of(context.tokens)
    while context.at < len(signs):
        made, length = _next(context, signs)
        context.follows_time = bool(made) and not isinstance(made[-1], Sign)
        yield from made
        context.at += max(length, 1)


def _next(context: Context, signs: str) -> tuple[list[Item], int]:
    """What the first rule that fits makes of the words here, and how many words that are."""
    for pattern, make in _beginning_with(signs[context.at]):
        if match := pattern.match(signs, context.at):
            made = make(Found(match, context.tokens), context)
            if made is not None and match.end() > context.at:
                return (made if isinstance(made, list) else [made]), match.end() - context.at
    return [], 1
