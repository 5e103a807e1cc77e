"""What the frame around every screen says: whose session, which quarter, how far the targets are."""

from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.i18n import _, pick
from sandbox.model.names import Metric
from sandbox.model.scenario import Scenario
from sandbox.projections.observation import Observation, TargetView
from sandbox.ui import amounts, metrics


@dataclass(frozen=True, slots=True)
class Gauge:
    """A target: what is reached of it (0 to 1), where an even pace would be, and both in words."""

    metric: Metric
    name: str
    text: str
    part: float
    pace: float | None
    note: str
    behind: bool
    tip: str


@dataclass(frozen=True, slots=True)
class FrameModel:
    """The header's content; `round` counts from 1, `funds` is in words, `colour` is the team's."""

    title: str
    team: str
    round: int
    rounds: int
    over: bool
    gauges: tuple[Gauge, ...]
    funds: str
    in_debt: bool
    colour: str = ""


def frame_model(observation: Observation, scenario: Scenario, colour: str = "") -> FrameModel:
    """The frame's content for what a team knows."""
    return FrameModel(
        title=pick(scenario.title),
        team=pick(observation.name),
        round=observation.round,
        rounds=observation.rounds,
        over=observation.over,
        gauges=tuple(_gauges(observation)),
        funds=amounts.money(observation.funds, observation.currency),
        in_debt=observation.funds < 0,
        colour=colour,
    )


def quarter(number: int) -> str:
    """A round's short name."""
    return f"Q{number}"


def _gauges(observation: Observation) -> Iterator[Gauge]:
    for target in observation.targets:
        flows = metrics.is_flow(target.metric)
        yield Gauge(
            metric=target.metric,
            name=metrics.name(target.metric),
            text=metrics.reached(target.metric, target.actual, target.amount, observation.currency),
            part=_part(target.actual, target.amount),
            pace=_part(target.pace, target.amount) if flows and target.pace else None,
            note=_note(target, observation),
            behind=target.actual < target.pace,
            tip=_tip(target, observation),
        )


def _part(value: int, of: int) -> float:
    return max(0.0, min(1.0, value / of)) if of else 0.0


def _note(target: TargetView, observation: Observation) -> str:
    """Where the target stands, in a few words."""
    metric, apart = target.metric, target.actual - target.pace
    far = metrics.distance(metric, apart, observation.currency)
    if target.actual >= target.amount:
        return _("Target reached")
    if not metrics.is_flow(metric):
        return _("{distance} to go").format(distance=far)
    if not target.pace:
        even = metrics.amount(metric, target.amount // observation.rounds, observation.currency)
        return _("Pace: {amount} a quarter").format(amount=even)
    return (_("{distance} behind pace") if apart < 0 else _("{distance} ahead of pace")).format(distance=far)


def _tip(target: TargetView, observation: Observation) -> str:
    lines = [
        _("{name}: {reached}, {percent} of the target; it counts {weight} of the score.").format(
            name=metrics.name(target.metric),
            reached=metrics.reached(target.metric, target.actual, target.amount, observation.currency),
            percent=amounts.percent(target.attainment),
            weight=amounts.percent(target.weight),
        )
    ]
    if metrics.is_flow(target.metric):
        pace = metrics.amount(target.metric, target.pace, observation.currency)
        lines.append(_("The mark shows an even pace after the finished quarters: {pace}.").format(pace=pace))
    return "\n".join(lines)
