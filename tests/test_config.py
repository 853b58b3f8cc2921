"""Settings: what is wrong is said with file, line, value and what was expected."""

import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from bot import beginning, config
from bot.config import ConfigError, DatabaseSettings, Settings, TelegramSettings

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"


def write(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_example_says_what_is_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLE.parent)
    assert config.read(Path(EXAMPLE.name)) == Settings()


def test_the_example_is_what_init_writes() -> None:
    assert EXAMPLE.read_text("utf-8") == beginning.TEMPLATE.read_text("utf-8")


def test_the_example_names_every_setting() -> None:
    content = tomllib.loads(EXAMPLE.read_text("utf-8"))
    assert {name: set(part) for name, part in content.items()} == {
        name: set(part) for name, part in asdict(Settings()).items()
    }


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
        ("[limits]\nrefill = 0\n", 2, "0.01 to 1000"),
        ("[limits]\nall_chats = 0.9\n", 2, "all_chats = 0.9 is not right; expected 1 to 1000"),
        ("[limits]\none_chat = 0.5\n", 2, "1 to 1000"),
        ("[limits]\none_chat = inf\n", 2, "1 to 1000"),
        ("[limits]\nunknown_wait = inf\n", 2, "0 to 1000"),
        ("\n[meetng]\nlength = 90\n", 2, "Did you mean meeting?"),
        ("[meeting]\nlenght = 90\n", 2, "Did you mean length?"),
        ("[organisation]\nvideo_base = ''\n", 2, "Does it belong in [meeting]?"),
        ("[organisation]\nphone = '1'\n[meeting]\nphone = 'bel'\n", 4, "a telephone number"),
        ("organisation.name = 'A'\nmeeting.length = 5\n", 2, "15 to 480 minutes"),
        ("[ web ]\npublic_url = 'http://naast.example.org'\n", 2, "nothing, or https://..."),
        ("[web]\nlisten = 'everywhere'\n", 2, "a place like 127.0.0.1:8080"),
        ("[help]\ngp_line = 'de post'\n", 2, "nothing, or a telephone number"),
        ("[help]\ngp_line = ''\ncrisis_line = '12'\n", 3, "nothing, or a telephone number"),
        ("[checked]\nnumbers_on = 'gisteren'\n", 2, "a day like 2026-01-31"),
        ("[telegram]\nbase_url = 'http://127.0.0.1.example.org'\n", 2, "http only on this machine"),
        ("[database]\nurl = 'sqlite+aiosqlite:///'\n", 2, "sqlite+aiosqlite:///FILE"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as refused:
        config.read(path)
    assert str(refused.value).startswith(f"{path}, line {line}: ")
    assert words in str(refused.value)


def test_all_mistakes_are_said_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = "[meeting]\nlength = 5\nnotise = 60\n[limits]\non = 1\n[wrong]\n[web]\nlisten = 3\n"
    with pytest.raises(ConfigError) as refused:
        config.read(write(tmp_path, text))
    lines = str(refused.value).splitlines()
    numbers = [line.removeprefix(f"{tmp_path}/config.toml, line ")[0] for line in lines]
    assert numbers == ["2", "3", "5", "6", "8"]


def test_what_is_secret_is_not_repeated(tmp_path: Path) -> None:
    secrets = ("123456789:ABC-def_ghijklmno", "ab" * 32, "geheim")
    text = (
        f"[telegram]\ntoken = '{secrets[0]}'\n[database]\nkey = '{secrets[1]}'\n"
        f"url = 'postgres://naast:{secrets[2]}@host/naast'\n"
    )
    for words in (text, text + "[broken\n", f"token = {secrets[0]}\n"):
        with pytest.raises(ConfigError) as refused:
            config.read(write(tmp_path, words))
        assert not [one for one in secrets if one in str(refused.value)]
    with pytest.raises(ConfigError) as refused:
        config.read_token(TelegramSettings(token_file=secrets[0]), {})
    assert secrets[0] not in str(refused.value)


def test_a_day_needs_no_quotes(tmp_path: Path) -> None:
    settings = config.read(write(tmp_path, "[checked]\nnumbers_on = 2026-01-31\n"))
    assert settings.checked.numbers_on == "2026-01-31"


def test_files_are_seen_from_the_folder_of_the_settings(tmp_path: Path) -> None:
    usual = config.read(write(tmp_path, ""))
    assert usual.telegram.token_file == f"{tmp_path}/naast.token"
    assert usual.database.key_file == f"{tmp_path}/naast.key"
    assert usual.database.url == f"sqlite+aiosqlite:///{tmp_path}/naast.db"
    text = "[database]\nkey_file = '/k'\nurl = 'sqlite+aiosqlite:////d/n.db'\n"
    elsewhere = config.read(write(tmp_path, text)).database
    assert (elsewhere.key_file, elsewhere.url) == ("/k", "sqlite+aiosqlite:////d/n.db")


def test_a_line_that_is_no_toml_is_shown(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as refused:
        config.read(write(tmp_path, "[meeting]\nlength = negentig\n"))
    assert f"{tmp_path}/config.toml, line 2: 'length = negentig' is not TOML" in str(refused.value)
    assert "expected lines like [meeting], length = 90" in str(refused.value)


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
