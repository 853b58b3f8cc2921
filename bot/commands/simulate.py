"""`naast simulate`: the whole program with scripted people, in virtual time."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.commands.common import refuse


def simulate(
    file: Annotated[Path, typer.Argument(help="A scenario in JSON, or .jsonl: one a line.")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, a line a scenario.")] = False,
    seed: Annotated[int, typer.Option(help="The same seed gives the same again.")] = 0,
) -> None:
    """Play scenarios with scripted people in virtual time, and tell what became of each request."""
    from bot.simulate import files, playing

    try:
        scenarios = files.read(file)
    except files.FileError as error:
        refuse(str(error))
    for number, told in enumerate(playing.play_all(scenarios, seed), 1):
        if as_json:
            typer.echo(json.dumps(told, ensure_ascii=False))
        else:
            _show(told, f"scenario {number}" if len(scenarios) > 1 else "")


def _show(told: dict[str, Any], title: str) -> None:
    from rich.console import Console
    from rich.table import Table

    columns = ("client", "requested", "starts", "with", "guests", "kept", "outcome", "why")
    table = Table(*columns, title=title or None)
    for one in told["requests"]:
        people = (", ".join(one[key]) for key in ("facilitators", "members_yes"))
        kept = "yes" if one["kept"] else "no"
        shown = (one["client"], one["requested_at"], one["starts_at"] or "", *people, kept)
        table.add_row(*shown, one["outcome"], one["reason"])
    Console().print(table)
