"""Scripted people of the client: with a link in the chat, or with the page and no Telegram."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.sandbox import phones
from bot.simulate import letters
from bot.simulate.actors import Actor, Answer, Begin
from bot.simulate.letters import Letter
from bot.simulate.page import Sheet


@dataclass
class Guest(Actor):
    """A member whom a link is handed to; opens it as late as they answer everything."""

    token: str = ""
    _opens_at: list[datetime] = field(default_factory=list)

    @property
    def next_at(self) -> datetime | None:
        return min(filter(None, [super().next_at, *self._opens_at]), default=None)

    def receive(self, token: str) -> None:
        self.token = token
        self.look_again()

    def look_again(self) -> None:
        if self.script.delay is not None and not self.is_away:
            self._opens_at.append(self.house.now() + self.script.delay)

    def _takes_link(self) -> bool:
        ready = [at for at in self._opens_at if at <= self.house.now()]
        self._opens_at = [at for at in self._opens_at if at not in ready]
        return bool(ready)


class ChatGuest(Guest):
    """In Telegram."""

    async def sit(self, begin: Begin | None = None) -> None:
        await super().sit(begin or (self._open if self._takes_link() else None))

    async def _open(self) -> None:
        phones.start(self.house.world, self.person, self.token)
        await self.house.settle()

    def answers(self, letter: Letter) -> tuple[Answer | None, bool]:
        if letter.has("button-guest-yes"):
            return self._answer_invitation, letter.moment is not None
        if letter.has("button-when-unknown"):
            return self.say_when, False
        if letter.says("guest-thanks"):
            return None, False
        if letter.has("button-cannot-come") and letter.moment and not self.fits(letter.moment):
            return self._cannot, True
        return None, False

    async def _answer_invitation(self, letter: Letter) -> None:
        can = self.fits(letter.moment) if letter.moment else bool(self.left())
        await self.tap(letter, "button-guest-yes" if can else "button-guest-no")

    async def _cannot(self, letter: Letter) -> None:
        await self.tap(letter, "button-cannot-come")

    async def drop_out(self) -> None:
        self.can = ()
        await self.tap_newest("button-cannot-come", "button-guest-no")


class PageGuest(Guest):
    """Without Telegram: opens the page, answers there, and looks again when told to."""

    async def sit(self, begin: Begin | None = None) -> None:
        if begin:
            await begin()
        elif self._takes_link() and not self.is_away:
            await self._answer_page()

    async def _answer_page(self) -> None:
        browser = self.house.browser(self.token)
        sheet = await browser.opens()
        said = self._says(sheet)
        if said:
            sheet = await browser.sends(*said)
            await self.house.settle()
        if sheet.asks_when and (spans := [(one.starts_at, one.ends_at) for one in self.left()]):
            await browser.sends("when", letters.spans_in_words(spans, self.house.zone))
            await self.house.settle()

    def _says(self, sheet: Sheet) -> tuple[str, str] | None:
        presses = sheet.presses
        if letters.NO_MORE.search(sheet.text) and sheet.asks_when:
            return None
        moment = letters.moment_in(sheet.text, self.house.now(), self.house.zone)
        can = self.fits(moment) if moment else bool(self.left())
        wanted = ("button-guest-yes", "page-button-read") if can else ("button-guest-no",)
        return next((presses[key] for key in wanted if key in presses), None)

    async def drop_out(self) -> None:
        self.can = ()
        if self.token:
            await self._answer_page()

    async def block(self) -> None:
        self.is_away = True

    async def come_back(self) -> None:
        self.is_away, self.can = False, self.script.can
        if self.token:
            await self._answer_page()
