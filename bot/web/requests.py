"""The page of invitations: plain HTML that works without scripts; a look (GET) changes nothing."""

import base64
from collections.abc import Awaitable, Callable
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import structlog
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot import locales
from bot.clock import Clock, MachineTime
from bot.config import Settings
from bot.logs import trouble_of
from handlers import help_lines, page, saying, words_page
from handlers.page_parts import Page
from handlers.saying import Desk
from handlers.turn import Work
from handlers.words_page import Reader, Sheet
from storage.database import Database

log = structlog.get_logger()
HERE = Path(__file__).parent
STYLE = (HERE / "page.css").read_text(encoding="utf-8")
STYLE_HASH = base64.b64encode(sha256(STYLE.encode()).digest()).decode()
MOST_BYTES = 32_768
MOST_PASSED = 500
Keep = Callable[[Work, dict[str, str], str], Awaitable[Response]]
NOBODY = "'none'"
POLICY = f"default-src 'none'; form-action 'self'; base-uri 'none'; style-src 'sha256-{STYLE_HASH}'"
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}
templates = Environment(
    loader=FileSystemLoader(HERE),
    autoescape=select_autoescape(),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def make_web(
    database: Database,
    settings: Settings,
    clock: Clock,
    machine: MachineTime,
    when_heard: Callable[[], None] = lambda: None,
    framed_by: str = NOBODY,
) -> Starlette:
    """The web application; `when_heard` is called after an answer was kept.

    `framed_by` is the one page that may show these in a frame: that of the practice house.
    """
    web = Web(database, settings, clock, machine, when_heard, framed_by)
    return Starlette(
        routes=[
            Route("/i/{token}", web.look, methods=["GET", "HEAD"]),
            Route("/i/{token}", web.hear, methods=["POST"]),
            Route("/i/{token}/zeggen", web.look_to_say, methods=["GET", "HEAD"]),
            Route("/i/{token}/zeggen", web.hear_words, methods=["POST"]),
            Route("/i/{token}/woorden", web.look_at_words, methods=["GET", "HEAD"]),
            Route("/i/{token}/woorden", web.show_words, methods=["POST"]),
            Route("/w/{token}", web.look_at_words, methods=["GET", "HEAD"]),
            Route("/w/{token}", web.show_words, methods=["POST"]),
            Route("/i/{token}/afspraak.ics", web.appointment, methods=["GET"]),
            Route("/robots.txt", _robots),
        ],
        exception_handlers={Exception: web.failed},
    )


class Web:
    """One transaction a request: a reader for a look, a writer for an answer."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        clock: Clock,
        machine: MachineTime,
        when_heard: Callable[[], None],
        framed_by: str,
    ) -> None:
        policy = f"{POLICY}; frame-ancestors {framed_by}"
        self._headers = {**HEADERS, "Content-Security-Policy": policy}
        self._database, self._settings, self._clock = database, settings, clock
        self._machine, self._when_heard = machine, when_heard

    async def look(self, request: Request) -> Response:
        language = self._language(request, dict(request.query_params))
        async with self._database.read() as tx:
            work = Work(tx, self._clock(), self._settings)
            shown = await page.look(work, request.path_params["token"], language)
        return self._answer(shown)

    async def hear(self, request: Request) -> Response:
        """Keep an answer; whatever goes wrong is said kindly, and nothing of it is half done."""

        async def keep(work: Work, said: dict[str, str], language: str) -> Response:
            token = request.path_params["token"]
            return self._answer(await page.hear(work, token, said, language))

        return await self._heard(request, keep)

    async def look_to_say(self, request: Request) -> Response:
        """Room for words; nothing of what was said, for machines look at links too."""
        language = self._language(request, dict(request.query_params))
        passed = request.query_params.get("skip", "")[:MOST_PASSED]
        async with self._database.read() as tx:
            work = Work(tx, self._clock(), self._settings)
            author = await saying.author_of(work, request.path_params["token"])
            desk = await saying.look(work, author, language, passed)
        return self._desk(request, desk)

    async def hear_words(self, request: Request) -> Response:
        async def keep(work: Work, said: dict[str, str], language: str) -> Response:
            author = await saying.author_of(work, request.path_params["token"])
            return self._desk(request, await saying.hear(work, author, said, language))

        return await self._heard(request, keep)

    async def _heard(self, request: Request, keep: Keep) -> Response:
        said = await _form(request)
        language = self._language(request, said or {})
        if said is None:
            return self._say(language, "page-too-long", 413)
        try:
            async with self._database.write() as tx:
                work = Work(tx, self._clock(), self._settings)
                answer = await keep(work, said, language)
                await work.hand_in(self._machine())
        except Exception as error:
            log.warning("an answer on the page failed", trouble=trouble_of(error))
            return self._say(language, "page-trouble", 500)
        self._when_heard()
        return answer

    async def look_at_words(self, request: Request) -> Response:
        """Nothing of the words yet: machines look at links too."""
        language = self._language(request, dict(request.query_params))
        async with self._database.read() as tx:
            work = Work(tx, self._clock(), self._settings)
            sheet = words_page.look(work, await _reader(work, request), language)
        return self._sheet(sheet)

    async def show_words(self, request: Request) -> Response:
        """The words, and that this reader has them now."""
        language = self._language(request, await _form(request) or {})
        try:
            async with self._database.write() as tx:
                work = Work(tx, self._clock(), self._settings)
                sheet = await words_page.show(work, await _reader(work, request), language)
        except Exception as error:
            log.warning("a page with words failed", trouble=trouble_of(error))
            return self._say(language, "page-trouble", 500)
        return self._sheet(sheet)

    async def failed(self, request: Request, error: Exception) -> Response:
        """Also who only looks hears what is wrong, and reads the help."""
        log.warning("the page failed", trouble=trouble_of(error))
        language = self._language(request, dict(request.query_params))
        return self._say(language, "page-trouble", 500)

    def _sheet(self, sheet: Sheet) -> Response:
        return self._shown("words.html", sheet)

    def _desk(self, request: Request, desk: Desk) -> Response:
        token = request.path_params["token"]
        return self._shown("say.html", desk, token=token)

    async def appointment(self, request: Request) -> Response:
        language = self._language(request, dict(request.query_params))
        async with self._database.read() as tx:
            work = Work(tx, self._clock(), self._settings)
            found = await page.appointment(work, request.path_params["token"], language)
        if found is None:
            return self._say(language, "guest-nothing-now", 404)
        content, method = found
        kind = f"text/calendar; charset=utf-8; method={method}"
        return Response(content, 200, self._headers, kind)

    def _language(self, request: Request, said: dict[str, str]) -> str:
        """What was chosen on the page; else what the browser asks for first; else ours."""
        usual = self._settings.organisation.language
        wanted = said.get("language") or request.headers.get("accept-language", "").split(",")[0]
        return locales.nearest(wanted.split(";")[0].strip(), usual)

    def _say(self, language: str, key: str, status: int) -> Response:
        return self._answer(Page(language, locales.say(language, key)), status)

    def _answer(self, shown: Page, status: int = 0) -> Response:
        return self._shown("page.html", shown, status)

    def _shown(
        self, template: str, shown: Page | Desk | Sheet, status: int = 0, **what: Any
    ) -> Response:
        """Every page has the help under it, and the way to the other language."""
        language = shown.language
        words = {name: locales.say(language, key) for name, key in WORDS.items()}
        own = help_lines.words(self._settings, language)
        lines = [*locales.say(language, "help-network").split("\n"), *own]
        other = "en" if language == "nl" else "nl"
        html = templates.get_template(template).render(
            shown=shown, words=words, help=lines, other=other, style=STYLE, **what
        )
        return HTMLResponse(html, status or (200 if shown.is_known else 404), self._headers)


WORDS = {
    "hint": "page-when-hint",
    "send": "page-send",
    "number_hint": "page-number-hint",
    "number_send": "page-number-send",
    "words": "page-words-title",
    "chat": "page-in-chat",
    "help": "page-help-head",
    "other": "page-other-language",
    "say": "page-say",
    "kept": "page-say-kept",
    "keep": "page-say-keep",
    "another": "page-say-other",
    "without": "page-say-without",
    "more": "page-say-more",
    "own": "button-words-own",
    "back": "page-say-back",
    "name": "page-say-name",
    "name_hint": "page-say-name-hint",
}


async def _reader(work: Work, request: Request) -> Reader | None:
    """By one's own link, or by that of an invitation."""
    by_invitation = request.url.path.startswith("/i/")
    find = words_page.of_guest if by_invitation else words_page.of_person
    return await find(work, request.path_params["token"])


async def _form(request: Request) -> dict[str, str] | None:
    """What a form says; None when it is longer than anything that somebody means to say."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            return None
    return dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))


async def _robots(_request: Request) -> Response:
    return PlainTextResponse("User-agent: *\nDisallow: /\n")
