"""`export`: the tables of a session file."""

from pathlib import Path
from typing import Any

import click

from sandbox.cli.writing import Format, write_rows
from sandbox.i18n import _
from sandbox.projections.tables import Row, decision_rows, event_rows, opportunity_rows, score_rows
from sandbox.session import playing
from sandbox.session.reading import checkpoint_of, embedded
from sandbox.session.recorded import final_worlds
from sandbox.session.store import MAIN, SessionFile

WHAT = ("events", "decisions", "scores", "opportunities")


def export() -> click.Command:
    """The `export` command."""

    def run(file: Path, what: str, kind: Format, out: Path | None, branch: str) -> None:
        with SessionFile.view(file) as opened:
            rows = _rows(opened, what, branch)
        write_rows(out, rows, kind)

    return click.Command(
        "export",
        callback=run,
        help=_("Write a table of a session file: events, decisions, scores or opportunities."),
        params=[
            click.Argument(["file"], metavar="FILE", type=click.Path(path_type=Path)),
            click.Option(["--what"], required=True, type=click.Choice(WHAT), help=_("Which table.")),
            click.Option(["--format", "kind"], default="csv", show_default=True,
                         type=click.Choice(["csv", "jsonl"]), help=_("CSV for spreadsheets, or JSON lines.")),
            click.Option(["--out"], type=click.Path(path_type=Path),
                         help=_("A file; by default the terminal.")),
            click.Option(["--branch"], default=MAIN, help=_("The line of play; by default the main one.")),
        ],
    )  # fmt: skip


def _rows(file: SessionFile, what: str, branch: str) -> list[Row]:
    scenario, _setup = embedded(file)
    worlds, history = final_worlds(file, branch)
    match what:
        case "events":
            return [row for events in history.values() for row in event_rows(events)]
        case "opportunities":
            return [r for m, world in worlds.items() for r in opportunity_rows(scenario, world, history[m])]
        case "scores":
            return _scores(file, branch)
        case _:
            return _decisions(file, branch)


def _scores(file: SessionFile, branch: str) -> list[Row]:
    """Every team's figures at the end of every round."""
    scenario, setup = embedded(file)
    opened = playing.opened(scenario, setup)
    rows: list[Row] = []
    for number in file.rounds(branch):
        worlds, _sheets = checkpoint_of(file, branch, number, opened)
        teams = {t.id: worlds[playing.market_of(scenario, t.id)] for t in setup.teams}
        rows += [_with_round(number, row) for row in score_rows(scenario, teams)]
    return rows


def _with_round(number: int, row: Row) -> dict[str, Any]:
    return {"round": number, **row}


def _decisions(file: SessionFile, branch: str) -> list[Row]:
    scenario, setup = embedded(file)
    opened = playing.opened(scenario, setup)
    rows: list[Row] = []
    for number in file.rounds(branch):
        _worlds, sheets = checkpoint_of(file, branch, number, opened)
        for team, sheet in sheets.items():
            rows += decision_rows(sheet, team=team, round_number=number)
    return rows
