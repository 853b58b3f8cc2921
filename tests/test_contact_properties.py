"""Whatever 20 clients and 5 workers say, in any order and through any fault: to their pair alone.

Order holds for each speaker of a pair, and what did not arrive was said to whoever said it.
"""

import asyncio
import os
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, Phase, given, settings
from sqlalchemy import insert, select

from storage import people
from storage.schema import contact, outbox, said
from storage.sealing import new_id
from tests.databases import make_place, remove_place
from tests.story import Player, Story, telling

EXAMPLES = int(os.environ.get("NAAST_EXAMPLES", "200")) // 200 or 1
CLIENTS, WORKERS = 20, 5
FAULTS = ("outage", "answer_lost", "bad_gateway")
DONE = ("niet aangekomen bij", "misschien aangekomen bij")
ACTS = st.one_of(
    st.tuples(st.just("say"), st.integers(0, CLIENTS - 1)),
    st.tuples(st.just("say"), st.integers(0, CLIENTS - 1)),
    st.tuples(st.just("answer"), st.integers(0, CLIENTS - 1)),
    st.tuples(st.just("begin"), st.integers(0, CLIENTS - 1)),
    st.tuples(st.just("fault"), st.integers(0, CLIENTS + WORKERS - 1)),
    st.tuples(st.just("settle"), st.integers(0, 2)),
    st.tuples(st.just("wait"), st.sampled_from((1, 11, 60, 8 * 3600))),
    st.tuples(st.just("restart"), st.just(0)),
)


class Village:
    """Everybody, what was said by whom, and what their phones show."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.workers: list[Player] = []
        self.clients: list[Player] = []
        self.said: dict[tuple[int, str], list[str]] = {}

    def worker_of(self, client: int) -> Player:
        return self.workers[client % WORKERS]

    async def gather(self) -> None:
        for number in range(WORKERS):
            hours = "altijd" if number % 2 else "ma-vr 9-17"
            self.workers.append(await self.story.worker(f"Werker{number}", "peer", hours))
        for number in range(CLIENTS):
            self.clients.append(await self.story.client(f"Client{number:02}"))
        for number, client in enumerate(self.clients):
            await self._pair(client, self.worker_of(number))
            await client.phone.says(f"begin {number}.")
        await self.story.app.settle()

    async def _pair(self, client: Player, worker: Player) -> None:
        """As after two yeses; how those are given is told elsewhere."""
        database, made = self.story.database, new_id()
        async with database.write() as tx:
            lanes = [database.ring.hash("lane", one.phone.id) for one in (client, worker)]
            known = await people.in_lanes(tx, lanes)
            one, other = (known[lane].person.id for lane in lanes)
            await tx.keys.create(tx, made)
            row = {"id": made, "client_id": one, "worker_id": other, "state": "open"}
            row |= {"since": self.story.clock(), "client_receipt": 0, "worker_receipt": 0}
            await tx.execute(insert(contact).values(**row, asked=""))

    def words(self, client: int, side: str) -> str:
        """Each message tells whose it is, so that it can be found in a wrong chat too."""
        kept = self.said.setdefault((client, side), [])
        kept.append(f"{side} {client} nummer {len(kept)}.")
        return kept[-1]

    async def play(self, act: str, number: int) -> None:
        match act:
            case "say":
                await self.clients[number].phone.says(self.words(number, "van"))
            case "answer":
                await self._answer(number)
            case "begin":
                await self._begin(number)
            case "fault":
                person = [*self.clients, *self.workers][number].phone.id
                kind = FAULTS[number % len(FAULTS)]
                self.story.world.disturb(kind, "sendMessage", times=1 + number % 2, person=person)
            case "settle":
                await self.story.app.settle()
            case "wait":
                await self.story.turn_clock(seconds=number)
            case "restart":
                await self.story.close_app()
                await self.story.open_app()

    async def _answer(self, client: int) -> None:
        """By reply, to the first words of this client."""
        worker = self.worker_of(client)
        shown = (await worker.screen()).messages
        words = (f"begin {client}.", f"van {client} nummer")
        heard = [one["id"] for one in shown if any(word in one["text"] for word in words)]
        if heard:
            await worker.phone.says(self.words(client, "aan"), heard[0])

    async def _begin(self, client: int) -> None:
        """Without a reply: asked for whom, and pressed by name; or it goes on where it was."""
        worker, name = self.worker_of(client), self.clients[client].phone.name
        await self.story.app.settle()
        offered = [
            (one["id"], label)
            for one in (await worker.screen()).messages
            for row in one["buttons"]
            for label in row
            if label.startswith(name) or f"tegen {name}" in label
        ]
        if offered:
            message, label = offered[-1]
            await worker.phone.taps(label, message)
            await self.story.app.settle()
            await worker.phone.says(self.words(client, "aan"))
            await self.story.app.settle()
            await self._say_for_whom(worker, name)

    async def _say_for_whom(self, worker: Player, name: str) -> None:
        for _ in range(CLIENTS):
            asked = (await worker.screen()).messages[-1]
            labels = [label for row in asked["buttons"] for label in row]
            if "Voor wie is dit?" not in asked["text"]:
                return
            named = [label for label in labels if label.startswith(f"Voor {name}")]
            await worker.phone.taps((named or ["Voor iemand anders"])[0], asked["id"])
            await self.story.app.settle()

    async def check(self) -> None:
        self.story.world.lift()
        await self.story.turn_clock(days=3)
        everybody = [*self.clients, *self.workers]
        shown = {one.phone.name: (await one.screen()).messages for one in everybody}
        for (client, side), wanted in self.said.items():
            pair = (f"Client{client:02}", f"Werker{client % WORKERS}")
            speaker, listener = pair if side == "van" else pair[::-1]
            for name, messages in shown.items():
                here = [one for one in messages if f"{side} {client} nummer" in one["text"]]
                assert not here or name in pair, "it reached somebody outside its pair"
            heard = [one["text"].rsplit("\n", 1)[-1] for one in shown[listener]]
            got = list(dict.fromkeys(text for text in heard if text in wanted))
            assert got == [text for text in wanted if text in got], "out of order"
            for text in set(wanted) - set(got):
                assert _was_told(shown[speaker], text), "lost in silence"
        await self._nothing_is_left()

    async def _nothing_is_left(self) -> None:
        async with self.story.database.read() as tx:
            kept = (await tx.execute(select(said.c.id))).all()
            states = set((await tx.execute(select(outbox.c.state))).scalars())
        assert not kept
        assert not states & {"pending", "sending", "unknown"}


def _was_told(messages: list[dict[str, Any]], text: str) -> bool:
    """At the very message, or with the question whose words these are while nobody has them."""
    mine = next(one["id"] for one in messages if one["text"] == text)
    told = [one["text"] for one in messages if one.get("reply_to") == mine]
    return any(done in one for one in told for done in DONE)


async def play(acts: list[tuple[str, int]]) -> None:
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        place = await make_place("sqlite", Path(folder))
        stack.push_async_callback(remove_place, place)
        village = Village(await stack.enter_async_context(telling(place)))
        await village.gather()
        for act, number in acts:
            await village.play(act, number)
        await village.check()


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    print_blob=True,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.lists(ACTS, min_size=50, max_size=80))
def test_nothing_reaches_a_chat_outside_its_pair_and_nothing_is_lost_in_silence(
    acts: list[tuple[str, int]],
) -> None:
    asyncio.run(play(acts))
