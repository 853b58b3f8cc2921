"""The first files of a house: settings and a key. What stands already is never written over."""

import os
import secrets
from pathlib import Path

from bot.config import KEY_BYTES, ConfigError

TEMPLATE = Path(__file__).parent / "config.example.toml"
SETTINGS, KEY = "config.toml", "naast.key"
OURS_ALONE, OUR_FOLDER = 0o600, 0o700


def begin(folder: Path) -> None:
    """Settings and a key in this folder, which is made when it is not there.

    Nothing is written when one of them stands already: a key belongs to a database, and settings
    were somebody's work.
    """
    there = [str(folder / name) for name in (SETTINGS, KEY) if (folder / name).exists()]
    if there:
        raise ConfigError(f"{' and '.join(there)}: there already. Nothing was changed.")
    try:
        folder.mkdir(mode=OUR_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"{folder}: {error.strerror}. Expected a folder to write in.") from None
    make_key(folder / KEY)
    _write_new(folder / SETTINGS, TEMPLATE.read_text(encoding="utf-8"))


def make_key(path: Path) -> None:
    """A new root key that only its owner can read."""
    _write_new(path, secrets.token_hex(KEY_BYTES) + "\n")


def _write_new(path: Path, words: str) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OURS_ALONE)
    except OSError as error:
        hint = "Expected a new file in a folder that is there."
        raise ConfigError(f"{path}: {error.strerror}. {hint}") from None
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(words)
