"""`notes` prints what only the person who runs the workshop should read."""

import click

from sandbox.authoring.library import scenario as read_scenario
from sandbox.cli.console import console
from sandbox.i18n import Bilingual, _, pick
from sandbox.model.scenario import Scenario


def notes() -> click.Command:
    """The `notes` command."""

    def run(scenario: str) -> None:
        console().print(told(read_scenario(scenario)), markup=False)

    return click.Command(
        "notes",
        callback=run,
        help=_("Print the facilitator's notes on a scenario: not for trainees' eyes."),
        params=[click.Argument(["scenario"], metavar="SCENARIO")],
    )


def told(scenario: Scenario) -> str:
    """The notes as text, with the goals that they serve."""
    facilitator = scenario.facilitator
    head = _("{title}: facilitator's notes ({minutes} minutes, difficulty {difficulty} of 5)")
    heading = head.format(
        title=pick(scenario.title), minutes=scenario.minutes, difficulty=scenario.difficulty
    )
    sections = (
        (_("What it teaches"), scenario.learning),
        (_("What to watch for"), facilitator.watch),
        (_("Questions for the debrief"), facilitator.debrief),
    )
    return "\n\n".join([heading, *(_section(title, texts) for title, texts in sections)])


def _section(title: str, texts: tuple[Bilingual, ...]) -> str:
    lines = [f"  {number}. {pick(text)}" for number, text in enumerate(texts, 1)]
    return "\n".join([title, *(lines or [_("  Nothing is noted.")])])
