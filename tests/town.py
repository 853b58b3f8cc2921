"""People with one beginning to which each play goes back: making it takes longer than playing."""

import asyncio
import tempfile
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.databases import begin_again, keep_place, make_place, remove_place
from tests.story import Story, telling


class Town:
    """One Telegram and one program; who lives there is for `settle_in` to say."""

    def __init__(self, kind: str = "sqlite") -> None:
        self.runner = asyncio.Runner()
        self._stack = AsyncExitStack()
        self.play(self._make(kind))

    def play(self, act: Any) -> Any:
        return self.runner.run(act)

    async def _make(self, kind: str) -> None:
        folders = [self._folder(), self._folder()]
        place = replace(await make_place(kind, folders[0]), near=True)
        self._stack.push_async_callback(remove_place, place)
        self.story: Story = await self._stack.enter_async_context(telling(place))
        await self.settle_in()
        await self.story.close_app()
        self._kept = await keep_place(place, folders[1])
        self._stack.push_async_callback(remove_place, self._kept)
        self._telegram, self._now = self.story.world.snapshot(), self.story.clock()
        self._said = frozenset(self.story.said)
        await self.story.open_app()

    def _folder(self) -> Path:
        return Path(self._stack.enter_context(tempfile.TemporaryDirectory()))

    async def settle_in(self) -> None:
        """Make the people, and what there is between them."""
        raise NotImplementedError

    async def begin(self) -> None:
        await self.story.close_app()
        await begin_again(self.story.place, self._kept)
        self.story.world.restore(self._telegram)
        self.story.world.lift()
        self.story.set_clock(self._now)
        self.story.said = set(self._said)
        self.story.log.truncate(self.story.log.seek(0))
        await self.story.open_app()

    def close(self) -> None:
        try:
            self.play(self._stack.aclose())
        finally:
            self.runner.close()
