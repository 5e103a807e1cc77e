"""What the frame around every screen says: whose session, which quarter, how far the targets are."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from sandbox.equations.appraisal import MOST
from sandbox.i18n import _, pick, plural
from sandbox.model.names import BP, Metric
from sandbox.model.scenario import Scenario
from sandbox.projections.forecast import Prospect, forecast
from sandbox.projections.observation import Observation, TargetView
from sandbox.ui import amounts, metrics
from sandbox.ui.screens.likelihood import reasons


@dataclass(frozen=True, slots=True)
class Gauge:
    """A target: what is reached of it (0 to 1), where an even pace would be, and both in words.

    `now` is `text`, and `short` and the still shorter `brief` are `note` for where there is little room.
    """

    metric: Metric
    name: str
    text: str
    now: str
    part: float
    pace: float | None
    note: str
    short: str
    brief: str
    behind: bool
    tip: str


@dataclass(frozen=True, slots=True)
class FrameModel:
    """The header's content; `round` counts from 1, `funds` is in words, `colour` is the team's.

    `funds_tip` says what the funds consist of and from when they are.
    """

    title: str
    team: str
    round: int
    rounds: int
    over: bool
    gauges: tuple[Gauge, ...]
    funds: str
    funds_tip: str
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
        gauges=tuple(_gauges(observation, scenario)),
        funds=amounts.money(observation.funds, observation.currency),
        funds_tip="\n".join(_funds(observation)),
        in_debt=observation.funds < 0,
        colour=colour,
    )


def _funds(observation: Observation) -> Iterator[str]:
    """What moved the funds last, and what they do not hold yet."""
    money = partial(amounts.money, currency=observation.currency)
    for ledger in observation.history[-1:]:
        yield _("Quarter {n}: received {received}, spent {spent}.").format(
            n=ledger.round, received=money(ledger.cash), spent=money(ledger.spent)
        )
    if observation.over:
        yield _("Funds at the end of the session.")
    else:
        yield _("Funds at the beginning of quarter {n}; this quarter's plan is not taken off yet.").format(
            n=observation.round
        )
    if observation.funds < 0:
        yield _("The team is in debt.")


def counted(target: TargetView, currency: str) -> str:
    """What a target adds to the score, in words."""
    text = _("{name}: {reached}, {percent} of the target; it counts {weight} of the score.")
    if target.attainment >= MOST * BP:
        text = _(
            "{name}: {reached}; it counts as {percent} of the target, more never counts; "
            "{weight} of the score."
        )
    return text.format(
        name=metrics.name(target.metric),
        reached=metrics.reached(target.metric, target.actual, target.amount, currency),
        percent=amounts.attained(target.attainment),
        weight=amounts.percent(target.weight),
    )


def _gauges(observation: Observation, scenario: Scenario) -> Iterator[Gauge]:
    outlook = None if observation.over else forecast(scenario, observation)
    for target in observation.targets:
        prospect = outlook.target(target.metric) if outlook else None
        flows = metrics.is_flow(target.metric)
        now = _now(target, observation)
        yield Gauge(
            metric=target.metric,
            name=metrics.name(target.metric),
            text=f"{now} / {metrics.wanted(target.metric, target.amount, observation.currency)}",
            now=now,
            part=_part(target.actual, target.amount),
            pace=_part(target.pace, target.amount) if flows and target.pace else None,
            note=_note(target, prospect, _standing(target, observation)),
            short=_note(target, prospect, _standing(target, observation, short=True)),
            brief=_brief(target, prospect, _standing(target, observation, short=True)),
            behind=target.actual < target.pace,
            tip="\n".join([*_tip(target, observation), *reasons(outlook, prospect, observation)]),
        )


def _now(target: TargetView, observation: Observation) -> str:
    """What is reached, in words; a dash where nothing can be measured yet."""
    if not metrics.is_measured(target.metric, observation.history):
        return "–"
    return metrics.amount(target.metric, target.actual, observation.currency)


def _part(value: int, of: int) -> float:
    return max(0.0, min(1.0, value / of)) if of else 0.0


def _note(target: TargetView, prospect: Prospect | None, standing: str) -> str:
    """Where the target stands, in a few words: how likely it is, and how far off."""
    if target.actual >= target.amount and (prospect is None or metrics.is_flow(target.metric)):
        return _("Target reached")
    if prospect is None:
        return standing
    return _("{chance} likely · {standing}").format(
        chance=amounts.percent(prospect.chance), standing=standing
    )


def _brief(target: TargetView, prospect: Prospect | None, standing: str) -> str:
    """The half of the note that matters most: how likely it still is, else where it stands."""
    is_reached = target.actual >= target.amount and metrics.is_flow(target.metric)
    if prospect is None or is_reached:
        return _note(target, prospect, standing)
    return _("{chance} likely").format(chance=amounts.percent(prospect.chance))


def _standing(target: TargetView, observation: Observation, *, short: bool = False) -> str:
    """How far off the target is; in `short` without what the name above says too."""
    metric, apart = target.metric, target.actual - target.pace
    if not metrics.is_measured(metric, observation.history):
        return _("none delivered") if short else _("none delivered yet")
    far = metrics.distance(metric, apart, observation.currency)
    falling = _falling(observation) if metric == "satisfaction" else 0
    if falling:
        if short:
            return _("{n} falling").format(n=falling)
        return plural("{n} customer falling", "{n} customers falling", falling).format(n=falling)
    grows = metrics.is_flow(metric) and not observation.over
    exact = far == metrics.distance(metric, 0, observation.currency)
    if not grows and exact:
        return _("on target")
    if short and not grows:
        return (_("{distance} to go") if apart < 0 else _("{distance} over")).format(distance=far)
    if not grows:
        return (_("{distance} to go") if apart < 0 else _("{distance} above")).format(distance=far)
    if not target.pace:
        even = metrics.amount(metric, target.amount // observation.rounds, observation.currency)
        return _("{amount}/qtr").format(amount=even)
    if exact:
        return _("on pace")
    if short:
        return (_("{distance} behind") if apart < 0 else _("{distance} ahead")).format(distance=far)
    return (_("{distance} behind pace") if apart < 0 else _("{distance} ahead of pace")).format(distance=far)


def _falling(observation: Observation) -> int:
    """How many customers are less satisfied than a quarter ago."""
    pairs = ((account.satisfaction, account.satisfaction_before) for account in observation.accounts)
    return sum(now is not None and before is not None and now < before for now, before in pairs)


def _tip(target: TargetView, observation: Observation) -> Iterator[str]:
    if not metrics.is_measured(target.metric, observation.history):
        yield _("The margin is measured by accepted deliveries, and there was none yet.")
    yield counted(target, observation.currency)
    if metrics.is_flow(target.metric):
        pace = metrics.amount(target.metric, target.pace, observation.currency)
        yield _("The mark shows an even pace after the finished quarters: {pace}.").format(pace=pace)
