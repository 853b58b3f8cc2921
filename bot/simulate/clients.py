"""A scripted client: asks, says when and where, passes links on, says yes to what suits."""

import re
from dataclasses import dataclass, field
from datetime import timedelta

from bot.simulate.actors import MINE, Actor, Answer
from bot.simulate.letters import Letter

ASK = "Gesprek binnen een dag"
ASK_FOR = "Ik wil een gesprek van {minutes} minuten"
A_MINUTE = timedelta(minutes=1)
ADDRESS = "Dorpsstraat 1"

MEANT = ("button-meant", "button-meant-it", "button-meant-all")


@dataclass
class Client(Actor):
    """`is_silent`: answers nothing until somebody asks by name."""

    is_silent: bool = False
    chose_later: bool = False
    _invited: list[str] = field(default_factory=list)
    _unheeded: list[Letter] = field(default_factory=list)
    _musts: list[str] = field(default_factory=list)
    _has_said_when: bool = False

    def answers(self, letter: Letter) -> tuple[Answer | None, bool]:
        rules: tuple[tuple[str, Answer], ...] = (
            ("button-only-then", self._only_then),
            *((key, self._mean) for key in MEANT),
            ("button-place-home", self._choose_place),
            ("button-who-add-first", self._choose_who),
            ("button-who-done", self._ask_next),
            ("button-must-done", self._say_who_must),
            ("button-knowing-yes", self._say_it_is),
            ("button-may-not-phone", self._say_it_myself),
            ("button-for-question", self._say_for_whom),
        )
        if letter.has("button-agree"):
            return self._answer_moment, True
        if letter.has("button-may-come"):
            return self._let_come, True
        for key, answer in rules:
            if letter.has(key):
                return answer, False
        if letter.has("button-when-unknown"):
            return self._tell_when, False
        return self._answer_words(letter), False

    def _answer_words(self, letter: Letter) -> Answer | None:
        """Questions without a button of their own."""
        rules: tuple[tuple[str, Answer], ...] = (
            ("asking-address", self._say_address),
            ("who-name", self._say_name),
            ("who-pass-on", self._pass_news_on),
            ("who-pass-on-more", self._pass_news_on),
        )
        if letter.link:
            return self._pass_link_on
        if letter.has("button-say-when") and not self._has_said_when:
            return self._ask_to_say_when
        return next((answer for key, answer in rules if letter.says(key)), None)

    def heed(self, letter: Letter) -> None:
        """Somebody who is silent lets it all stand, until a person speaks."""
        if self.is_silent and not self._is_from_somebody(letter):
            self._unheeded.append(letter)
            return
        if self.is_silent:
            self.is_silent = False
            for one in self._unheeded:
                super().heed(one)
        super().heed(letter)

    def _is_from_somebody(self, letter: Letter) -> bool:
        return any(letter.text.startswith(f"{one}:") for one in self.house.names("facilitator"))

    async def ask(self, lasts: timedelta) -> None:
        """Ask, and put the phone away: the first question is answered later.

        Who wants it shorter or longer than usual says so in the same words.
        """
        self.own_length = lasts
        minutes = lasts // A_MINUTE
        await self.say(ASK if lasts == self.house.lasts else ASK_FOR.format(minutes=minutes))

    async def _tell_when(self, letter: Letter) -> None:
        self._has_said_when = True
        await self.say_when(letter)

    async def _ask_to_say_when(self, letter: Letter) -> None:
        await self.tap(letter, "button-say-when")

    async def _only_then(self, letter: Letter) -> None:
        self.chose_later = True
        await self.tap(letter, "button-only-then")

    async def _mean(self, letter: Letter) -> None:
        await self.tap(letter, next(key for key in MEANT if letter.has(key)))

    async def _choose_place(self, letter: Letter) -> None:
        await self.tap(letter, "button-place-home")

    async def _say_address(self, letter: Letter) -> None:
        del letter
        await self.say(ADDRESS)

    async def _say_for_whom(self, letter: Letter) -> None:
        """What she types while a person speaks too answers what Naast asked."""
        await self.tap(letter, "button-for-question")

    async def _choose_who(self, letter: Letter) -> None:
        await self.tap(letter, "button-who-add-first" if self._next() else "button-who-nobody")

    async def _ask_next(self, letter: Letter) -> None:
        keys = ("button-who-add", "button-who-more") if self._next() else ()
        await self.tap(letter, *keys, "button-who-done")

    def _next(self) -> str:
        """Whom she still wants to invite."""
        return next((one for one in self.script.network if one not in self._invited), "")

    async def _say_name(self, letter: Letter) -> None:
        del letter
        await self.say(self._next())

    async def _pass_link_on(self, letter: Letter) -> None:
        """To whom it is for; and on to the next one, or to who must be there."""
        name = self._next()
        self._invited.append(name)
        self.house.hand_over(name, letter.link, self.lasts)
        if self._next() or self.script.must:
            await self.tap(letter, "button-who-on")

    async def _say_who_must(self, letter: Letter) -> None:
        left = [one for one in self.script.must if one not in self._musts]
        if left:
            self._musts.append(left[0])
            await self.tap(letter, "button-must", name=left[0])
        else:
            await self.tap(letter, "button-must-done")

    async def _say_it_myself(self, letter: Letter) -> None:
        await self.tap(letter, "button-may-not-phone")

    async def _pass_news_on(self, letter: Letter) -> None:
        who, _, _ = letter.text.partition("\n")
        for name in self.script.network:
            if re.search(rf"\b{re.escape(name)}\b", who):
                self.house.tell_again(name)

    async def _say_it_is(self, letter: Letter) -> None:
        await self.tap(letter, "button-knowing-yes")

    async def _answer_moment(self, letter: Letter) -> None:
        no = ("button-keep-moment", "button-other-time")
        keys = ("button-agree",) if self.fits(letter.moment) else no
        await self.tap(letter, *keys)

    async def _let_come(self, letter: Letter) -> None:
        """Any two names will do."""
        await self.tap(letter, "button-may-come")

    async def move(self) -> None:
        await self._from_mine("button-other-time", "button-say-when")

    async def withdraw(self) -> None:
        """'Mijn gesprek', and from there the way out."""
        self.forget_all()
        await self._from_mine("button-later-or-not", "button-withdraw")
        self.forget_all()
        letter = self.newest_with("button-withdraw-yes", "button-withdraw")
        if letter is not None and letter.has("button-withdraw"):
            await self.tap(letter, "button-withdraw")
        await self.tap_newest("button-withdraw-yes")

    async def drop_out(self) -> None:
        await self.withdraw()

    async def come_back(self) -> None:
        await super().come_back()
        self.is_silent = False
        self._has_said_when = False
        await self.say(MINE)

    async def _from_mine(self, *keys: str) -> None:
        await self.say(MINE)
        await self.tap_newest(*keys)
