"""`check` reads a scenario, `verify` a session; `replay` tells what happened."""

from pathlib import Path

import click
from rich.progress import Progress, TaskID

from sandbox.authoring.library import located, read
from sandbox.cli.console import console, progress
from sandbox.errors import SandboxError
from sandbox.i18n import _, pick, plural
from sandbox.model.names import DAY
from sandbox.model.scenario import Scenario
from sandbox.projections.feed import sentence
from sandbox.session.reading import embedded
from sandbox.session.recorded import rounds_seen
from sandbox.session.store import MAIN, SessionFile
from sandbox.session.verify import verified


def check() -> click.Command:
    """The `check` command."""

    def run(file: str) -> None:
        scenario = read(located(file))
        console().print(_summary(scenario))

    return click.Command(
        "check",
        callback=run,
        help=_("Check a scenario file; every mistake is told with file, line and column."),
        params=[click.Argument(["file"], metavar="FILE")],
    )


def _summary(scenario: Scenario) -> str:
    message = _("{title}: {accounts} accounts, {deals} opportunities, {cards} cards, {rounds} rounds. Sound.")
    return message.format(
        title=pick(scenario.title),
        accounts=len(scenario.accounts),
        deals=len(scenario.opportunities),
        cards=len(scenario.cards),
        rounds=scenario.calendar.rounds,
    )


def verify() -> click.Command:
    """The `verify` command."""

    def run(file: Path) -> None:
        with progress() as bar:
            found = verified(file, _Steps(bar))
        for mismatch in found:
            console().print(str(mismatch))
        if found:
            raise SandboxError(_("{file} does not agree with itself.").format(file=file), exit_code=3)
        console().print(
            _("{file}: chain, checkpoints, every round and the whole session agree.").format(file=file)
        )

    return click.Command(
        "verify",
        callback=run,
        help=_("Check a session file: its chain, its checkpoints, each round, and straight through."),
        params=[click.Argument(["file"], metavar="FILE", type=click.Path(path_type=Path))],
    )


class _Steps:
    """Shows what verification is at."""

    def __init__(self, bar: Progress) -> None:
        self.bar = bar
        self.tasks: dict[str, TaskID] = {}

    def __call__(self, step: str, done: int, total: int) -> None:
        if step not in self.tasks:
            self.tasks[step] = self.bar.add_task(step, total=total)
        self.bar.update(self.tasks[step], completed=done)


def replay() -> click.Command:
    """The `replay` command."""

    def run(file: Path, team: str | None, round_number: int | None, branch: str) -> None:
        with SessionFile.view(file) as opened:
            _tell(opened, team, round_number, branch)

    return click.Command(
        "replay",
        callback=run,
        help=_("Tell a session round by round: everything, or what one team could see."),
        params=[
            click.Argument(["file"], metavar="FILE", type=click.Path(path_type=Path)),
            click.Option(["--team"], help=_("Only what this team could see.")),
            click.Option(["--round", "round_number"], type=click.IntRange(1), help=_("Only this round.")),
            click.Option(["--branch"], default=MAIN, help=_("The line of play; by default the main one.")),
        ],
    )


def _tell(file: SessionFile, team: str | None, only: int | None, branch: str) -> None:
    scenario, setup = embedded(file)
    known = [t.id for t in setup.teams]
    if team is not None and team not in known:
        message = _("No team {team} plays here; known: {known}.")
        raise SandboxError(message.format(team=team, known=", ".join(known)))
    out, told = console(), 0
    for number, events in rounds_seen(file, branch, team):
        if only is not None and number != only:
            continue
        told += 1
        out.print(_("Round {round}").format(round=number), style="bold")
        for event in events:
            line = sentence(scenario, event)
            if line:
                day = event.minute // DAY - (number - 1) * scenario.calendar.days
                out.print(_("  day {day:>3}  {line}").format(day=day, line=line), markup=False)
    if not told:
        count = len(file.rounds(branch))
        message = plural("{count} round has been played.", "{count} rounds have been played.", count)
        raise SandboxError(_("There is no such round.") + " " + message.format(count=count))
