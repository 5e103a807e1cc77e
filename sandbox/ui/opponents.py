"""The bots as opponents: what they are called, and which of them usually play."""

from sandbox.bots import BOTS
from sandbox.i18n import _
from sandbox.model.names import TEAM_IDS
from sandbox.model.scenario import Scenario

RIVALS = ("balanced", "relationship", "price_cutter")
"""The bots that take the other seats of a shared market unless told otherwise."""
COMPARED = RIVALS[:2]
"""The bots that play the same market beside a person's where each has its own."""


def most_teams(scenario: Scenario) -> int:
    """How many teams may take part."""
    return min(len(scenario.team.names), len(TEAM_IDS))


def usual_bots(scenario: Scenario) -> tuple[str, ...]:
    """Who plays besides one team of people."""
    return (RIVALS if scenario.market == "shared" else COMPARED)[: most_teams(scenario) - 1]


def bot_names() -> dict[str, str]:
    """What the bots are called, by id, the most capable first."""
    named = {
        "informed": _("Informed"), "balanced": _("Balanced"), "relationship": _("Networker"),
        "price_cutter": _("Price cutter"), "greedy": _("Deal hunter"), "random_legal": _("Dice"),
        "carry_forward": _("Routine"), "idle": _("Idle"),
    }  # fmt: skip
    return {name: named.get(name, name) for name in (*named, *BOTS) if name in BOTS}
