"""Targets of a market that several teams share: each takes from what the others could have won."""

from math import floor, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sandbox.model.scenario import Scenario, Target

_DIGITS = 2
"""Significant digits of an amount that has been made smaller."""


def for_teams(scenario: "Scenario", teams: int) -> "Scenario":
    """The scenario with the targets that so many teams have; in markets of their own the same as alone.

    The result says what is asked of each team and asks no less when this is called again.
    """
    if scenario.market != "shared" or teams <= 1 or all(target.crowd == 1 for target in scenario.targets):
        return scenario
    targets = tuple(_shared(target, teams) for target in scenario.targets)
    return scenario.model_copy(update={"targets": targets})


def _shared(target: "Target", teams: int) -> "Target":
    if target.crowd == 1:
        return target
    amount = target.amount * target.crowd ** (teams - 1)
    digits = _DIGITS - 1 - floor(log10(amount))
    return target.model_copy(update={"amount": float(round(amount, digits)), "crowd": 1.0})
