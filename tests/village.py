"""Twenty clients and five peer workers who say, change, take back, pause, block and find others.

What each said is remembered with whom it was for at that moment; `check` holds all phones to that.
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import insert, select

from handlers import held
from storage import people
from storage.schema import contact, due, outbox, said
from storage.sealing import new_id
from tests import heard
from tests.heard import Said
from tests.story import Player
from tests.town import Town

CLIENTS, WORKERS = 20, 5
FAULTS = ("outage", "answer_lost", "bad_gateway")
HELD = ("Dit komt ", "Ik bewaar dit.")
SOMEBODY_ELSE = ("Ja, iemand anders zolang", "Ja, iemand anders mag lezen")


class Village(Town):
    """Everybody has a pair, and has said a first word."""

    async def settle_in(self) -> None:
        hours = ("ma-vr 9-17", "altijd")
        self.workers = [
            await self.story.worker(f"Werker{number}", "peer", hours[number % 2])
            for number in range(WORKERS)
        ]
        self.clients = [await self.story.client(f"Client{number:02}") for number in range(CLIENTS)]
        self.known: dict[int, Player] = {}
        for number, client in enumerate(self.clients):
            await self._pair(client, self.worker_of(number))
            await client.says(f"begin {number}.")

    async def _pair(self, client: Player, worker: Player) -> None:
        """As after two yeses; how those are given is told elsewhere."""
        database, made = self.story.database, new_id()
        async with database.write() as tx:
            lanes = [database.ring.hash("lane", one.phone.id) for one in (client, worker)]
            found = await people.in_lanes(tx, lanes)
            one, other = (found[lane].person.id for lane in lanes)
            await tx.keys.create(tx, made)
            row = {"id": made, "client_id": one, "worker_id": other, "state": "open"}
            row |= {"since": self.story.clock(), "client_receipt": 0, "worker_receipt": 0}
            await tx.execute(insert(contact).values(**row, asked=""))
        self.known |= {one: client, other: worker}

    async def begin(self) -> None:
        self.said: list[Said] = []
        self.blocked: set[str] = set()
        self.troubled: set[str] = set()
        self.rested: set[int] = set()
        await super().begin()

    async def live(self, acts: list[tuple[str, int]]) -> None:
        await self.begin()
        for act, number in acts:
            await getattr(self, act)(number)
        await self.check()

    def worker_of(self, client: int) -> Player:
        return self.workers[client % WORKERS]

    async def settle(self, _number: int = 0) -> None:
        await self.story.app.settle()

    async def _pairs(self, client: int, *states: str) -> list[Any]:
        """The stand-ins of this client."""
        async with self.story.database.read() as tx:
            rows = (await tx.execute(select(contact))).all()
        name = self.clients[client].phone.name
        return [
            row
            for row in rows
            if self.known[row.client_id].phone.name == name
            and row.stands_in_for
            and row.state in states
        ]

    async def facing(self, client: int) -> Player:
        """Who reads this client's words now; while somebody stands in, after all before it."""
        if await self._pairs(client, "asked", "offered", "open"):
            await self.settle()
        stands_in = await self._pairs(client, "open")
        return self.known[stands_in[0].worker_id] if stands_in else self.worker_of(client)

    def _is_here(self, *players: Player) -> bool:
        return not any(one.phone.name in self.blocked for one in players)

    async def _say(
        self, speaker: Player, listener: Player, pair: str, reply_to: int | None = None
    ) -> Said:
        """Each message tells whose it is, so that it can be found in a wrong chat too."""
        key = f"{pair} nummer {sum(one.key.startswith(f'{pair} ') for one in self.said)}"
        done = await speaker.phone.says(f"{key}.", reply_to)
        names = speaker.phone.name, listener.phone.name
        self.said.append(Said(*names, key, f"{key}.", done["message"]))
        return self.said[-1]

    async def say(self, client: int) -> None:
        if self._is_here(self.clients[client]):
            await self._say(self.clients[client], await self.facing(client), f"van {client}")

    async def answer(self, client: int) -> None:
        """By reply, to the first words of this client that are there."""
        worker = await self.facing(client)
        shown = (await worker.screen()).messages
        words = (f"begin {client}.", f"van {client} nummer")
        heard = [one["id"] for one in shown if any(word in one["text"] for word in words)]
        if heard and self._is_here(worker):
            await self._say(worker, self.clients[client], f"aan {client}", heard[0])

    async def turn_to(self, client: int) -> None:
        """Without a reply: by the button that bears the name; asked for whom, by name too."""
        worker, other = self.worker_of(client), self.clients[client]
        name = other.phone.name
        if self._is_here(worker) and await self._taps(
            worker, f"{name} antwoorden", f"tegen {name}"
        ):
            one = await self._say(worker, other, f"aan {client}")
            await self.settle()
            await self._say_for_whom(worker, name, one)

    async def _say_for_whom(self, worker: Player, name: str, one: Said) -> None:
        while "Voor wie is dit?" in (asked := (await worker.screen()).messages[-1])["text"]:
            labels = [label for row in asked["buttons"] for label in row]
            wanted = [label for label in labels if label.startswith(f"Voor {name}")]
            label = (wanted or labels)[-1]
            if label == "Voor niemand":
                one.taken = "kept back"
            await worker.phone.taps(label, asked["id"])
            await self.settle()

    async def _taps(self, player: Player, *labels: str) -> bool:
        """The newest button with one of these in it; False when there is none."""
        await self.settle()
        shown = (await player.screen()).messages if self._is_here(player) else []
        offered = [
            (one["id"], label)
            for one in shown
            for row in one["buttons"]
            for label in row
            if any(part in label for part in labels)
        ]
        if offered:
            message, label = offered[-1]
            await player.phone.taps(label, message)
            await self.settle()
        return bool(offered)

    async def change(self, client: int) -> None:
        one = self._newest(self.clients[client])
        if one is not None:
            one.text, one.loose = f"{one.key}!", True
            await self.clients[client].phone.edits(one.message, one.text)

    def _newest(self, player: Player) -> Said | None:
        """What this person said last and can still change: phones allow it for two days."""
        name = player.phone.name
        mine = [one for one in self.said if one.speaker == name and not one.taken]
        there = self.story.world.state.people[player.phone.id].messages
        if not mine or name in self.blocked or mine[-1].message not in there:
            return None
        age = self.story.clock().timestamp() - there[mine[-1].message].date
        return mine[-1] if age < timedelta(hours=47).total_seconds() else None

    async def take_back(self, number: int) -> None:
        """'/wis' to what this person said last, however long ago; the answer is kept."""
        player = [*self.clients, *self.workers][number]
        await self.settle()
        mine = [one for one in self.said if one.speaker == player.phone.name and not one.taken]
        if mine and self._is_here(player):
            done = await player.phone.says("/wis", mine[-1].message)
            await self.settle()
            shown = (await player.screen()).messages
            answers = [one["text"] for one in shown if one["id"] > done["message"]]
            mine[-1].taken = " ".join(answers) or "unknown"

    async def pause(self, client: int) -> None:
        """Or back from it."""
        player = self.clients[client]
        if self._is_here(player):
            self.rested.add(client)
            await player.phone.says("/chat")
            await self._taps(player, "Even pauze", "Weer chatten met")

    async def stand_in(self, client: int) -> None:
        """Somebody else for now, where that is asked."""
        if await self._taps(self.clients[client], *SOMEBODY_ELSE):
            await self._agree(client)

    async def other(self, client: int) -> None:
        if await self._taps(self.clients[client], "Liever iemand anders"):
            await self._agree(client)

    async def _agree(self, client: int) -> None:
        """Whoever is asked says yes, and so does the client."""
        for row in await self._pairs(client, "asked"):
            if await self._taps(self.known[row.worker_id], "Ja, ik wil chatten"):
                await self._taps(self.clients[client], "Ja, chatten met Werker")
                await self._taps(self.clients[client], "Wat ik vanaf nu schrijf")

    async def again(self, number: int) -> None:
        """'Nog eens proberen', at whatever did not arrive."""
        player = [*self.clients, *self.workers][number]
        for one in self.said:
            one.loose |= one.speaker == player.phone.name
        await self._taps(player, "Nog eens proberen")

    async def block(self, number: int) -> None:
        """Or come back."""
        player = [*self.clients, *self.workers][number]
        await self.settle()
        self.troubled.add(player.phone.name)
        if player.phone.name in self.blocked:
            await player.unblocks()
        else:
            await player.blocks()
        self.blocked ^= {player.phone.name}

    async def fault(self, number: int) -> None:
        """Of some kind, once or twice, on somebody's line."""
        player = [*self.clients, *self.workers][number // 6]
        self.troubled.add(player.phone.name)
        kind, times = FAULTS[number % 3], 1 + number // 3 % 2
        self.story.world.disturb(kind, "sendMessage", times=times, person=player.phone.id)

    async def restart(self, _number: int) -> None:
        await self.story.close_app()
        await self.story.open_app()

    async def wait(self, seconds: int) -> None:
        """What was said before is heard before; what is held by then was called held."""
        await self.settle()
        await self.story.turn_clock(seconds=min(seconds, 11))
        if seconds > 11:
            await self._held_is_told()
            await self.story.turn_clock(seconds=seconds - 11)

    async def _held_is_told(self) -> None:
        async with self.story.database.read() as tx:
            rows = (await tx.execute(select(said).where(said.c.line_id.is_not(None)))).all()
            going = (await tx.execute(select(due).where(due.c.kind == held.GIVE))).all()
        soon = self.story.clock() + held.UNDO_WITHIN
        goes = {(one.subject, int(one.round)) for one in going if one.due_at <= soon}
        first: dict[tuple[int, int], int] = {}
        for row in sorted(rows, key=lambda one: -one.message_id):
            first[row.line_id, row.person_id] = row.message_id
        for (line, person), message in first.items():
            speaker = self.known[person]
            if (line, person) not in goes and speaker.phone.name not in self.troubled:
                shown = (await speaker.screen()).messages
                after = [one["text"] for one in shown if one["id"] > message]
                assert any(words in text for text in after for words in HELD), "held in silence"

    async def check(self) -> None:
        """All trouble is over, everybody is there again, and days went by."""
        self.story.world.lift()
        for number, one in enumerate([*self.clients, *self.workers]):
            if one.phone.name in self.blocked:
                await self.block(number)
        for client in self.rested:
            if (await self.clients[client].says("/chat")).sees("Je hebt nu pauze"):
                await self._taps(self.clients[client], "Weer chatten met")
        await self.story.turn_clock(days=4)
        for worker in self.workers:
            await self._open_all(worker)
        await self.story.turn_clock(days=3)
        everybody = [*self.clients, *self.workers]
        shown = {one.phone.name: (await one.screen()).messages for one in everybody}
        heard.check(self.said, shown, self.troubled)
        await self._nothing_is_left()

    async def _open_all(self, worker: Player) -> None:
        """After days off: one conversation after another."""
        for _ in range(2 * CLIENTS):
            if await self._lists(worker):
                await self._taps(worker, "Begin met ", "Verder met iemand anders")

    async def _lists(self, worker: Player) -> bool:
        async with self.story.database.read() as tx:
            rows = (await tx.execute(select(said.c.line_id).distinct())).scalars().all()
            theirs = (await tx.execute(select(contact).where(contact.c.id.in_(rows)))).all()
        return any(self.known[one.worker_id] is worker for one in theirs)

    async def _nothing_is_left(self) -> None:
        async with self.story.database.read() as tx:
            kept = (await tx.execute(select(said.c.id))).all()
            states = set((await tx.execute(select(outbox.c.state))).scalars())
        assert not kept
        assert not states & {"pending", "sending", "unknown"}
