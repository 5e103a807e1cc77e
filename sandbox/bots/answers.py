"""Answers to event cards: what each option is worth in yuan as things stand, and the best legal one."""

from math import log
from typing import assert_never

from sandbox.bots.outlook import Outlook
from sandbox.bots.stakes import Stakes
from sandbox.model.cards import Effect
from sandbox.model.scenario import Scenario
from sandbox.projections.observation import CardView, Observation

LIKING = 0.5
"""Log-odds that a point of everybody's attitude is worth."""
TRUSTING = 1.5
"""Log-odds that a unit of trust is worth."""
FITTING = 3.0
"""Log-odds that a unit of fit is worth, the team's or a rival's."""
LASTING = 0.12
"""Part of the account's custom that a point of attitude or a unit of trust is worth beyond open deals."""
CONTENT = 0.2
"""Part of the account's custom that a point of satisfaction is worth."""
DAY_WAITED = 0.002
"""Part of what is expected that a day of waiting costs."""
DAY_SPARE, DAY_TIGHT = 0.0005, 0.006
"""Part of the custom that a promised day more is worth: with time to spare, and without."""
MARGIN = 2.0
"""What a yuan of the price counts, which is all margin, against a yuan of revenue."""
KNOWING = 0.03
"""Part of the custom that a certain piece of knowledge is worth."""


def best_option(scenario: Scenario, observation: Observation, card: CardView) -> str:
    """The legal option worth most; among equals the default one."""
    known = next((c for c in scenario.cards if c.id == card.card), None)
    legal = legal_options(card)
    if known is None:
        return card.default
    stakes = Stakes.of(Outlook(scenario, observation), card)
    values = {option.id: sum(value(effect, stakes) for effect in option.effects) for option in known.options}
    return max(legal, key=lambda name: (round(values.get(name, 0.0)), name == card.default, name))


def legal_options(card: CardView) -> list[str]:
    """The options that may be chosen; the default one always may."""
    return [name for name, legal, _ in card.options if legal] or [card.default]


def default_option(card: CardView) -> str:
    """The default answer."""
    return card.default


def value(effect: Effect, stakes: Stakes) -> float:
    """What an effect is worth in yuan to a team with so much at stake."""
    match effect.kind:
        case "funds":
            return float(effect.yuan)
        case "attitude":
            room = stakes.room(effect.role) if effect.points > 0 else 1.0
            return stakes.weight(effect.role) * room * _regard(LIKING, effect.points, stakes)
        case "trust":
            return _regard(TRUSTING, effect.share, stakes)
        case "satisfaction":
            return CONTENT * (0.5 + stakes.discontent) * effect.points * stakes.custom
        case "fit":
            return FITTING * effect.share * stakes.swing
        case "hours":
            return -effect.hours * stakes.hour(effect.role)
        case "material":
            return -effect.amount * stakes.unit(effect.material)
        case "delay":
            return -DAY_WAITED * effect.days * stakes.expected
        case "purchase":
            return effect.logit * stakes.swing
        case "rival_fit":
            return -FITTING * effect.share * stakes.swing
        case "promise":
            return (DAY_SPARE if stakes.spare(effect.days) else DAY_TIGHT) * effect.days * stakes.custom
        case "price":
            keen = stakes.outlook.scenario.rules.choice.price * stakes.haggling
            gained = -keen * log(1.0 - effect.share) * stakes.swing
            return gained - MARGIN * effect.share * stakes.expected
        case "morale":
            return effect.share * stakes.calm
        case "withdraw":
            return -stakes.expected
        case "learn":
            return KNOWING * stakes.custom
        case "criterion":
            return 0.0
        case other:
            assert_never(other)


def _regard(logits: float, amount: float, stakes: Stakes) -> float:
    """What better relations are worth: with the open deals, and with what comes later."""
    return amount * (logits * stakes.swing + LASTING * stakes.custom)
