"""Who may play in a study: a bot by name, a static policy, or any function from observation to sheet."""

from sandbox.bots import Bot, Policy, plan
from sandbox.model.decisions import DecisionSheet
from sandbox.model.scenario import Scenario
from sandbox.projections.observation import Observation
from sandbox.streams import Luck

Player = str | Policy | Bot
"""A bot's name; a policy, followed alike at every account; a function (picklable where processes play)."""

STAND_IN = "balanced"
"""The bot that answers event cards for a player without a name."""


def named(player: Player) -> str:
    """The bot under whose name a player sits down."""
    return player if isinstance(player, str) else STAND_IN


def decided(player: Policy | Bot, scenario: Scenario, seen: Observation, seed: int) -> DecisionSheet:
    """What a player without a name decides."""
    if isinstance(player, Policy):
        return plan(scenario, seen, player)
    return player(scenario, seen, Luck(seed, "bots"))
