"""Experiments that switch one mechanism of the model on and off, or move it, under the same luck."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import isnan
from typing import Any, Literal

from sandbox.model.scenario import Scenario
from sandbox.studies.figures import mean
from sandbox.studies.measures import Measure
from sandbox.studies.readings import Reading
from sandbox.studies.summary import Interval, mean_interval
from sandbox.studies.trials import Trial

Change = Callable[[Scenario], Scenario]
UNKNOWN = Interval(float("nan"), float("nan"), float("nan"))
"""The effect where too few sessions have anything to measure."""
Wants = Literal["more", "less", "none", "other"]


@dataclass(frozen=True, slots=True)
class Arm:
    """One side of an experiment: a market and who plays in it, by name."""

    market: str = "base"
    player: str = "balanced"


@dataclass(frozen=True, slots=True)
class Experiment:
    """A mechanism, what is done to it, and the effect that it is meant to have.

    A measure over deals is compared in the deals that both sides have: what else is bid for does not count.

    The effect is the measure's mean difference `on` minus `off` over the seeds; `wants` is its sign, or
    `none` for something that must stay untouched (within `most`), or `other` for different winners.
    """

    mechanism: str
    change: str
    measure: Measure
    wants: Wants
    off: Arm
    on: Arm
    most: float = 0.0


@dataclass(frozen=True, slots=True)
class Effect:
    """What an experiment showed: the effect with its interval, over so many pairs, and whether as meant."""

    experiment: Experiment
    off: float
    on: float
    effect: Interval
    pairs: int

    @property
    def shown(self) -> bool:
        """Whether the whole interval lies where it is wanted."""
        match self.experiment.wants:
            case "more":
                return self.effect.low > 0
            case "less":
                return self.effect.high < 0
            case "none":
                return max(abs(self.effect.low), abs(self.effect.high)) <= self.experiment.most
            case "other":
                return self.effect.low > 0.02


def arms(experiments: Sequence[Experiment]) -> list[Arm]:
    """All arms that are needed, each once."""
    return list(dict.fromkeys(arm for e in experiments for arm in (e.off, e.on)))


def effect(experiment: Experiment, readings: Mapping[Trial, Reading], seeds: Sequence[int]) -> Effect:
    """The effect over the seeds in which both sides have a figure; nan where none has."""
    name, pairs = experiment.measure.__name__, []
    for seed in seeds:
        off, on = (readings[Trial(a.market, a.player, seed)] for a in (experiment.off, experiment.on))
        pair = _turned(off, on) if experiment.wants == "other" else _pair(name, off, on)
        if not any(isnan(value) for value in pair):
            pairs.append(pair)
    around = mean_interval([on - off for off, on in pairs]) if len(pairs) > 1 else UNKNOWN
    return Effect(experiment, mean([p[0] for p in pairs]), mean([p[1] for p in pairs]), around, len(pairs))


def _pair(name: str, off: Reading, on: Reading) -> tuple[float, float]:
    """The measure on both sides; one over deals only of those that both sides have."""
    if name not in off.deals:
        return off.figures[name], on.figures[name]
    both = sorted(off.deals[name].keys() & on.deals[name].keys())
    return mean([off.deals[name][deal] for deal in both]), mean([on.deals[name][deal] for deal in both])


def _turned(off: Reading, on: Reading) -> tuple[float, float]:
    """Zero, and the part of the deals awarded on both sides that another vendor won."""
    both = off.winners.keys() & on.winners.keys()
    changed = sum(off.winners[deal] != on.winners[deal] for deal in both)
    return 0.0, changed / len(both) if both else float("nan")


def with_rules(**groups: Mapping[str, Any]) -> Change:
    """A scenario with some coefficients changed."""

    def change(scenario: Scenario) -> Scenario:
        rules = scenario.rules.model_dump()
        for group, values in groups.items():
            rules[group] |= values
        return Scenario.model_validate(scenario.model_dump() | {"rules": rules})

    return change


def with_accounts(**values: Any) -> Change:
    """A scenario with all accounts changed alike."""

    def change(scenario: Scenario) -> Scenario:
        accounts = [account.model_dump() | values for account in scenario.accounts]
        return Scenario.model_validate(scenario.model_dump() | {"accounts": accounts})

    return change


def with_parts(part: str, **values: Any) -> Change:
    """A scenario with all parts of a kind (rivals, segments, cards, opportunities) changed alike."""

    def change(scenario: Scenario) -> Scenario:
        changed = [one | values for one in scenario.model_dump()[part]]
        return Scenario.model_validate(scenario.model_dump() | {part: changed})

    return change


def with_coaches(scenario: Scenario) -> Scenario:
    """A scenario in which the most influential person of every account is known and a coach of the teams."""
    accounts = [account.model_dump() for account in scenario.accounts]
    for account in accounts:
        account["stakeholders"] = [dict(person) for person in account["stakeholders"]]
        max(account["stakeholders"], key=lambda p: p["influence"]).update(attitude=3.0, known=True)
    return Scenario.model_validate(scenario.model_dump() | {"accounts": accounts})


def both(one: Change, other: Change) -> Change:
    """One change after the other."""
    return lambda scenario: other(one(scenario))


def markets(base: Scenario, changes: Mapping[str, Change]) -> dict[str, Scenario]:
    """The base and every changed market by name."""
    return {"base": base, **{name: change(base) for name, change in changes.items()}}
