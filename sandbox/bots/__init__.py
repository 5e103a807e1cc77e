"""Policies that play: pure functions from (scenario, observation, luck) to a decision sheet."""

from collections.abc import Mapping
from typing import Final

from sandbox.bots import informed
from sandbox.bots.answers import best_option, legal_options
from sandbox.bots.dice import Dice, random_legal
from sandbox.bots.plain import again, idle
from sandbox.bots.playing import Bot, plan, play
from sandbox.bots.policy import BALANCED, GREEDY, PRICE_CUTTER, RELATIONSHIP, Policy, VisitSplit
from sandbox.errors import SandboxError
from sandbox.i18n import N_, _
from sandbox.model.decisions import DecisionSheet
from sandbox.model.scenario import Scenario
from sandbox.projections.observation import CardView, Observation
from sandbox.streams import Luck

__all__ = ["BOTS", "Bot", "Policy", "VisitSplit", "answer", "bot", "describe", "plan", "play", "suggested"]

BOTS: Final[Mapping[str, Bot]] = {
    "idle": idle,
    "carry_forward": again,
    "random_legal": random_legal,
    "greedy": play(GREEDY),
    "price_cutter": play(PRICE_CUTTER),
    "relationship": play(RELATIONSHIP),
    "balanced": play(BALANCED),
    "informed": play(informed.INFORMED, informed.tactics),
}
"""The bots by name, from the least to the most capable."""

_ABOUT: Final[Mapping[str, str]] = {
    "idle": N_("Assigns nobody and waits."),
    "carry_forward": N_("Starts with a balanced plan and repeats it for as long as it holds."),
    "random_legal": N_("Throws dice among everything the rules allow."),
    "greedy": N_("Puts everybody on the largest deals near closing and cuts prices at the end."),
    "price_cutter": N_("Bids for everything at a deep discount with reused solutions and finds nothing out."),
    "relationship": N_("Looks after executives and users, and leaves solution and delivery to chance."),
    "balanced": N_("Covers all accounts evenly and sensibly within everybody's hours."),
    "informed": N_("Finds out what drives an account and how it decides, and acts on it."),
}


def bot(name: str) -> Bot:
    """The bot of that name; SandboxError naming the known ones if there is none."""
    found = BOTS.get(name)
    if found is None:
        message = _("There is no bot “{name}”. Known bots: {known}.")
        raise SandboxError(message.format(name=name, known=", ".join(BOTS)))
    return found


def describe(name: str) -> str:
    """What a bot does, in one sentence in the current language."""
    bot(name)
    return _(_ABOUT[name])


def suggested(scenario: Scenario, observation: Observation) -> DecisionSheet:
    """The plan that the screens suggest: the balanced one."""
    return plan(scenario, observation, BALANCED)


def answer(name: str, scenario: Scenario, observation: Observation, card: CardView, luck: Luck) -> str:
    """The option that a bot chooses on an event card; always a legal one."""
    bot(name)
    match name:
        case "idle" | "carry_forward":
            return card.default
        case "random_legal":
            dice = Dice(luck, observation.team, observation.round)
            return dice.one(legal_options(card), f"card.{card.occasion}")
        case _:
            return best_option(scenario, observation, card)
