"""Answers to event cards: what each option is roughly worth in yuan, and the best of the legal ones."""

from typing import assert_never

from sandbox.bots.outlook import USUAL_ODDS
from sandbox.model.cards import Effect
from sandbox.model.names import BP
from sandbox.model.scenario import Scenario
from sandbox.projections.observation import CardView, Observation

HOUR = 600
"""Yuan that an urgent hour costs in work left undone."""
MATERIAL = 60_000
"""Yuan that a unit of scarce material is worth elsewhere."""
CALM = 300_000
"""Yuan that the morale of a triangle is worth."""


def best_option(scenario: Scenario, observation: Observation, card: CardView) -> str:
    """The legal option worth most; among equals the default one."""
    known = next((c for c in scenario.cards if c.id == card.card), None)
    legal = legal_options(card)
    if known is None:
        return card.default
    stake = stake_of(observation, card)
    values = {option.id: sum(value(effect, stake) for effect in option.effects) for option in known.options}
    return max(legal, key=lambda name: (round(values.get(name, 0.0)), name == card.default, name))


def legal_options(card: CardView) -> list[str]:
    """The options that may be chosen; the default one always may."""
    return [name for name, legal, _ in card.options if legal] or [card.default]


def default_option(card: CardView) -> str:
    """The default answer."""
    return card.default


def stake_of(observation: Observation, card: CardView) -> float:
    """What is at stake for the team in yuan: the deal by its odds, the project, or the account's deals."""
    for deal in observation.opportunities:
        if deal.id == card.subject:
            return deal.value * (deal.odds[1] if deal.odds else USUAL_ODDS) / BP
    for project in observation.projects:
        if project.id == card.subject:
            return float(project.value)
    at_account = [d for d in observation.opportunities if d.account == card.account and d.outcome == "open"]
    return 200_000.0 + sum(d.value * (d.odds[1] if d.odds else USUAL_ODDS) / BP for d in at_account)


def value(effect: Effect, stake: float) -> float:
    """What an effect is worth in yuan to a team with so much at stake."""
    match effect.kind:
        case "funds":
            return float(effect.yuan)
        case "attitude":
            return 0.5 * effect.points * stake * (1.0 if effect.role is None else 0.3)
        case "trust":
            return 0.6 * effect.share * stake
        case "satisfaction":
            return 0.5 * effect.points * stake
        case "fit":
            return 1.5 * effect.share * stake
        case "hours":
            return -HOUR * effect.hours
        case "material":
            return -float(MATERIAL * effect.amount)
        case "delay":
            return -0.004 * effect.days * stake
        case "purchase":
            return 0.5 * effect.logit * stake
        case "rival_fit":
            return -1.0 * effect.share * stake
        case "promise":
            return 0.006 * effect.days * stake
        case "price":
            return -1.2 * effect.share * stake
        case "morale":
            return effect.share * CALM
        case "withdraw":
            return -stake
        case "learn":
            return 0.08 * stake
        case "criterion":
            return 0.0
        case other:
            assert_never(other)
