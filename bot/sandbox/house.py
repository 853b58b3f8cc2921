"""What a practice house can do beyond Telegram: everybody's clock, and the program behind it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol, cast

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.sandbox.errors import Impossible
from bot.sandbox.peopleside import read, take, target_of, turn_own_clock, world_of

LANGUAGES = ("nl", "en")


class House(Protocol):
    """`parts` is which part each person plays; `program` is starts, runs or gone."""

    @property
    def parts(self) -> Mapping[int, str]: ...
    @property
    def program(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def zone(self) -> str: ...

    async def next_due(self) -> tuple[str, datetime] | None:
        """What the program does next by itself, and when."""
        ...

    async def turn(self, target: datetime | None) -> datetime:
        """Everybody's clock to `target`, or to the next thing that is due; gives where it is."""
        ...

    async def kill(self) -> None: ...
    async def start(self) -> None: ...
    async def begin_again(self, language: str) -> None: ...


def house_of(request: Request) -> House | None:
    return cast(House | None, request.app.state.house)


def need_house(request: Request) -> House:
    house = house_of(request)
    if house is None:
        raise Impossible(409, "this sandbox stands alone: `naast demo` has a program behind it")
    return house


async def turn_clock(request: Request) -> JSONResponse:
    world, house = world_of(request), house_of(request)
    target = target_of(world, await read(request))
    now = await (house.turn(target) if house else turn_own_clock(world, target))
    return JSONResponse({"now": now.isoformat()})


async def kill_program(request: Request) -> JSONResponse:
    house = need_house(request)
    await house.kill()
    return JSONResponse({"program": house.program})


async def start_program(request: Request) -> JSONResponse:
    house = need_house(request)
    await house.start()
    return JSONResponse({"program": house.program})


async def begin_again(request: Request) -> JSONResponse:
    house = need_house(request)
    language = take(await read(request), "language", str, house.language)
    if language not in LANGUAGES:
        raise Impossible(400, f'expected "language": one of {", ".join(LANGUAGES)}')
    await house.begin_again(language)
    return JSONResponse({"language": language})


ROUTES = [
    Route("/clock", turn_clock, methods=["POST"]),
    Route("/program/kill", kill_program, methods=["POST"]),
    Route("/program/start", start_program, methods=["POST"]),
    Route("/again", begin_again, methods=["POST"]),
]
