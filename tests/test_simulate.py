"""`naast simulate`: scripted people and the whole program, in virtual time."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app

KEYS = (
    *("client", "requested_at", "first_human_at", "confirmed_at", "starts_at", "facilitators"),
    *("members_yes", "must_met", "kept", "outcome", "reason", "told", "messages"),
)
DAY, NEXT = "2026-03-09T", "2026-03-10T"


def somebody(name: str, role: str, *can: tuple[str, str], **more: Any) -> dict[str, Any]:
    spans = [list(one) for one in can]
    return {"id": name, "role": role, "can": spans, "answers_after_minutes": 10} | more


EASY: dict[str, Any] = {
    "start": f"{DAY}08:00",
    "zone": "Europe/Amsterdam",
    "hours": 30,
    "people": [
        somebody("f1", "facilitator", (f"{DAY}09:00", f"{DAY}22:00"), peer=True),
        somebody("f2", "facilitator", (f"{DAY}12:00", f"{DAY}22:00")),
        somebody("c1", "client", (f"{DAY}13:00", f"{NEXT}12:00"), network=["m1", "m2"]),
        somebody("m1", "member", (f"{DAY}18:00", f"{DAY}22:00")),
        somebody("m2", "member", (f"{DAY}17:30", f"{DAY}21:00"), channel="web"),
        somebody("k1", "coordinator"),
    ],
    "requests": [{"client": "c1", "at": f"{DAY}10:00", "minutes": 60, "team": ["f1", "f2"]}],
}


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["simulate", *words])


def written(folder: Path, scenario: Any) -> str:
    path = folder / "scenario.json"
    path.write_text(json.dumps(scenario, indent=1))
    return str(path)


def played(folder: Path, scenario: Any) -> dict[str, Any]:
    result = run(written(folder, scenario), "--json")
    assert result.exit_code == 0, result.output
    told: dict[str, Any] = json.loads(result.stdout)["requests"][0]
    return told


def with_event(at: str, who: str, does: str) -> dict[str, Any]:
    return EASY | {"events": [{"at": at, "who": who, "does": does}]}


def test_an_easy_request_is_kept_and_told_in_the_form_that_was_promised(tmp_path: Path) -> None:
    told = played(tmp_path, EASY)
    assert tuple(told) == KEYS
    assert told["requested_at"] == f"{DAY}10:00"
    assert told["kept"]
    assert told["outcome"] == "confirmed"
    assert told["facilitators"] == ["f1", "f2"]
    assert told["confirmed_at"] < told["starts_at"]
    assert told["first_human_at"] == f"{DAY}10:10"
    assert sum(told["messages"].values()) == len(told["told"])
    assert {"at", "who", "what"} == set(told["told"][0])


def test_each_request_is_as_long_as_its_client_wants(tmp_path: Path) -> None:
    """People say the hours before and after noon apart; a talk may be in both."""
    people = [
        somebody("f1", "facilitator", (f"{DAY}09:00", f"{DAY}22:00")),
        somebody("f2", "facilitator", (f"{DAY}11:30", f"{DAY}22:00")),
        somebody("c1", "client", (f"{DAY}13:00", f"{DAY}13:30"), (f"{DAY}18:00", f"{DAY}19:00")),
        somebody("c2", "client", (f"{DAY}11:45", f"{DAY}12:45"), network=["m1"]),
        somebody("c3", "client", (f"{DAY}14:30", f"{DAY}15:30"), (f"{DAY}16:00", f"{DAY}18:00")),
        somebody("m1", "member", (f"{DAY}11:45", f"{DAY}12:30"), channel="web"),
    ]
    asked = [
        {"client": client, "at": f"{DAY}10:{minute}", "minutes": minutes}
        for client, minute, minutes in (("c1", "00", 60), ("c2", "05", 40), ("c3", "10", 120))
    ]
    result = run(written(tmp_path, EASY | {"people": people, "requests": asked}), "--json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)["requests"]
    assert [one["starts_at"] for one in found] == [f"{DAY}18:00", f"{DAY}11:45", f"{DAY}16:00"]
    assert [one["members_yes"] for one in found] == [[], ["m1"], []]


def test_who_says_when_while_a_moment_is_held_has_not_refused_that_moment(tmp_path: Path) -> None:
    people = [
        somebody("f1", "facilitator", (f"{NEXT}09:30", f"{NEXT}11:15")),
        somebody("f2", "facilitator", (f"{NEXT}09:30", f"{NEXT}11:15")),
        somebody("c1", "client", (f"{NEXT}09:45", f"{NEXT}12:00"), answers_after_minutes=45),
    ]
    wish = {"client": "c1", "at": f"{DAY}12:00", "minutes": 60, "team": []}
    told = played(tmp_path, EASY | {"people": people, "requests": [wish]})
    first = next(one for one in told["told"] if one["who"] == "c1" and "9.30 uur" in one["what"])
    assert first["at"] == f"{DAY}12:30"
    assert told["kept"]
    assert told["starts_at"] in (f"{NEXT}09:45", f"{NEXT}10:00", f"{NEXT}10:15")


def test_the_same_seed_gives_the_same(tmp_path: Path) -> None:
    path = written(tmp_path, EASY)
    assert run(path, "--json", "--seed", "7").stdout == run(path, "--json", "--seed", "7").stdout


def test_who_drops_out_is_not_there(tmp_path: Path) -> None:
    told = played(tmp_path, with_event(f"{DAY}12:30", "f2", "drops_out"))
    assert told["outcome"] == "open_with_human"
    assert told["confirmed_at"] is told["starts_at"] is None


def test_a_client_withdraws(tmp_path: Path) -> None:
    told = played(tmp_path, with_event(f"{DAY}12:30", "c1", "withdraws"))
    assert told["outcome"] == "withdrawn"


def test_who_comes_back_is_there_again(tmp_path: Path) -> None:
    gone = {"at": f"{DAY}12:00", "who": "f2", "does": "drops_out"}
    back = {"at": f"{DAY}12:20", "who": "f2", "does": "comes_back"}
    told = played(tmp_path, EASY | {"events": [gone, back]})
    assert told["kept"]
    assert told["facilitators"] == ["f1", "f2"]
    assert told["confirmed_at"] > f"{DAY}12:20"


def test_who_blocks_the_bot_hears_no_more_and_is_not_counted_on(tmp_path: Path) -> None:
    told = played(tmp_path, with_event(f"{DAY}12:00", "f2", "blocks_bot"))
    assert told["outcome"] == "open_with_human"
    assert not [one for one in told["told"] if one["who"] == "f2" and one["at"] > f"{DAY}12:00"]


def test_a_client_who_moves_gets_another_moment(tmp_path: Path) -> None:
    told = played(tmp_path, with_event(f"{DAY}12:30", "c1", "moves"))
    moments = [one for one in told["told"] if "Het gesprek staat vast" in one["what"]]
    first = next(one["what"] for one in moments if one["who"] == "c1")
    last = next(one["what"] for one in reversed(moments) if one["who"] == "c1")
    assert told["kept"]
    assert first != last


def test_somebody_on_the_page_who_cannot_come_any_more_is_not_there(tmp_path: Path) -> None:
    told = played(tmp_path, with_event(f"{DAY}15:00", "m2", "drops_out"))
    assert told["members_yes"] == ["m1"]


def test_a_silent_client_answers_who_speaks_to_her_by_name(tmp_path: Path) -> None:
    scenario = changed(["requests", 0, "says_when"], False)
    told = played(tmp_path, scenario)
    said = next(one for one in told["told"] if "Dit heb ik begrepen" in one["what"])
    assert said["at"] >= told["first_human_at"]
    assert told["kept"]


def test_later_by_choice_is_kept(tmp_path: Path) -> None:
    told = played(tmp_path, changed(["people", 2, "can"], [[f"{NEXT}13:00", f"{NEXT}18:00"]]))
    assert told["outcome"] == "later"
    assert told["kept"]


def test_without_json_a_table_shows(tmp_path: Path) -> None:
    assert "c1" in run(written(tmp_path, EASY)).stdout


def changed(path: list[Any], value: Any) -> dict[str, Any]:
    scenario = deepcopy(EASY)
    *way, last = path
    inside: Any = scenario
    for step in way:
        inside = inside[step]
    inside[last] = value
    return scenario


WRONG = [
    (["people", 2, "role"], "boss", "people[2].role: 'boss'. Expected one of facilitator"),
    (["people", 0, "can", 0, 1], "noon", "people[0].can[0][1]: 'noon'. Expected a moment"),
    (["people", 0, "can", 0, 1], f"{DAY}08:00", "people[0].can[0]: "),
    (["people", 1, "answers_after_minutes"], "10", "people[1].answers_after_minutes: '10'."),
    (["people", 1, "id"], "f1", "people[1].id: 'f1'. Expected a name that nobody else has."),
    (["people", 2, "network", 1], "f1", "people[2].network[1]: 'f1'. Expected the id of"),
    (["people", 4, "channel"], "mail", "people[4].channel: 'mail'. Expected one of"),
    (["requests", 0, "client"], "m1", "requests[0].client: 'm1'. Expected the id of"),
    (["requests", 0, "at"], f"{DAY}07:00", "requests[0].at: '2026-03-09T07:00'. Expected"),
    (["requests", 0, "minutes"], 0, "requests[0].minutes: 0. Expected a number, 15 to 480."),
    (["zone"], "Mars", "zone: 'Mars'. Expected a zone such as Europe/Amsterdam."),
    (["hours"], -1, "hours: -1. Expected a number"),
    (["people"], None, "people: null. Expected a list [...]."),
]


@pytest.mark.parametrize(("path", "value", "said"), WRONG)
def test_a_wrong_value_is_named_by_file_line_and_path(
    tmp_path: Path, path: list[Any], value: Any, said: str
) -> None:
    result = run(written(tmp_path, changed(path, value)))
    assert result.exit_code == 2
    assert f"scenario.json, line {line_of(tmp_path, path)}, {said}" in result.stderr


def line_of(folder: Path, path: list[Any]) -> int:
    """By another way: the line that changes when this value does."""
    usual = json.dumps(EASY, indent=1).split("\n")
    other = (folder / "scenario.json").read_text().split("\n")
    number = next(
        n for n, (one, two) in enumerate(zip(usual, other, strict=False), 1) if one != two
    )
    return number - 2 if path[-1] == 1 and other[number - 1].endswith('08:00"') else number


def test_one_a_line_gives_one_line_each_in_order(tmp_path: Path) -> None:
    path = tmp_path / "more.jsonl"
    other = changed(["people", 1, "can"], [])
    path.write_text("\n".join(json.dumps(one) for one in (EASY, other)))
    first, second = map(json.loads, run(str(path), "--json").stdout.splitlines())
    assert first["requests"][0]["kept"]
    assert not second["requests"][0]["kept"]


def test_a_wrong_line_is_named_and_nothing_is_played(tmp_path: Path) -> None:
    path = tmp_path / "more.jsonl"
    path.write_text(f"{json.dumps(EASY)}\n\n{json.dumps(EASY)[:-1]}\n")
    result = run(str(path), "--json")
    assert result.exit_code == 2
    assert "more.jsonl, line 3, column" in result.stderr
    assert result.stdout == ""
