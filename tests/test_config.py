"""Settings: what is wrong is said with file, line, value and what was expected."""

from pathlib import Path

import pytest

from bot import config
from bot.config import ConfigError, DatabaseSettings, Settings, TelegramSettings

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"


def write(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_example_says_what_is_usual() -> None:
    settings = config.read(EXAMPLE)
    assert settings.organisation == Settings().organisation
    assert settings.meeting == Settings().meeting
    assert settings.limits == Settings().limits
    assert settings.database == Settings().database


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[meeting]\nlength = 'lang'\n", 2, "[meeting] length = 'lang'"),
        ("[meeting]\n\nlength = 5\n", 3, "15 to 480 minutes"),
        ("[organisation]\nzone = 'Mars'\n", 2, "like Europe/Amsterdam"),
        ("[organisation]\nlanguage = 'fr'\n", 2, "nl or en"),
        ("\n[meetng]\nlength = 90\n", 2, "one of telegram, database"),
        ("[meeting]\nlenght = 90\n", 2, "one of length, notice"),
        ("[limits]\non = 1\n", 2, "true or false, like true"),
        ("meeting = 3\n", 1, "a part [meeting]"),
        ("[meeting]\nlength = 90.5\n", 2, "a whole number"),
        ("[meeting]\nnotice = 100000\n", 2, "15 to 720 minutes"),
        ("[meeting]\nvideo_base = 'hoi'\n", 2, "https://..."),
        ("[organisation]\nhours = 'werkdagen'\n", 2, "like 'ma-vr 9-17, za 10-14'"),
        ("[organisation]\nphone = ''\n", 2, "a telephone number"),
        ("[database]\nurl = 'mysql://x'\n", 2, "sqlite+aiosqlite:///FILE"),
        ("[limits]\nrefill = 0\n", 2, "a number above 0"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as refused:
        config.read(path)
    assert str(refused.value).startswith(f"{path}, line {line}: ")
    assert words in str(refused.value)


def test_what_is_no_toml_and_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is not TOML"):
        config.read(write(tmp_path, "[meeting\n"))
    with pytest.raises(ConfigError, match="cannot be read"):
        config.read(tmp_path / "nothing.toml")


def test_a_token_comes_from_the_environment_or_its_file(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("123:ABC-def_4\n", encoding="ascii")
    settings = TelegramSettings(token_file=str(file))
    assert config.read_token(settings, {}) == "123:ABC-def_4"
    assert config.read_token(settings, {"NAAST_TOKEN": "9:xyz"}) == "9:xyz"


def test_a_token_that_is_none_is_never_repeated(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as refused:
        config.read_token(TelegramSettings(), {"NAAST_TOKEN": "geheim zonder dubbele punt"})
    assert "geheim" not in str(refused.value)
    with pytest.raises(ConfigError, match="the token cannot be read"):
        config.read_token(TelegramSettings(token_file=str(tmp_path / "none")), {})


def test_a_key_has_64_digits(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text("ab" * 32, encoding="ascii")
    assert config.read_key(DatabaseSettings(key_file=str(file))) == bytes.fromhex("ab" * 32)
    file.write_text("ab", encoding="ascii")
    with pytest.raises(ConfigError, match="64 hexadecimal digits"):
        config.read_key(DatabaseSettings(key_file=str(file)))
