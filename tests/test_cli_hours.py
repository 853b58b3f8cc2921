"""`naast team hours`, `except` and `roster`, as an administrator types them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot import office
from bot.cli import app
from bot.config import Settings
from tests.databases import KEY
from tests.story import Story


def naast(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


@pytest.fixture
async def config(story: Story, tmp_path: Path) -> Path:
    """Settings over a story's database, in which Anna and Bram work."""
    await story.worker("Anna", hours="ma-vr 9-17")
    await story.worker("Bram", hours="altijd")
    (tmp_path / "naast.key").write_text(KEY.hex())
    file = tmp_path / "config.toml"
    file.write_text(f'[database]\nurl = "{Settings().database.url}"\n')
    return file
