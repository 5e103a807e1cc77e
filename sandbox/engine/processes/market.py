"""What the market does by itself: budgets move, technology spreads, needs arise."""

import math

from sandbox.engine.arrivals import arise
from sandbox.engine.clock import Life
from sandbox.engine.run import Run
from sandbox.equations.growth import ar1_step, bass_adopted
from sandbox.model import keys
from sandbox.model.events import SegmentMoved
from sandbox.model.keys import QUARTER_SLOTS
from sandbox.model.names import BP
from sandbox.model.scenario import Segment
from sandbox.model.world import Account


def moved(run: Run) -> None:
    """At a round's start every segment's budgets move: growth, trends, diffusion and a shock."""
    for segment in run.scenario.segments:
        state = run.world.segments[segment.id]
        shock = segment.shock * run.luck.normal(segment.id, "shock", run.number)
        state.shock = round(ar1_step(state.shock / BP, segment.persistence, shock) * BP)
        state.adoption = round(_adopted(run, segment) * BP)
        state.index = _index(run, segment)
        run.log(SegmentMoved(run.now, segment.id, state.index))


def _years(run: Run) -> float:
    return (run.number - 1) * run.scenario.calendar.days / 252


def _adopted(run: Run, segment: Segment) -> float:
    if not segment.innovation and not segment.imitation:
        return 0.0
    return bass_adopted(_years(run), segment.innovation, segment.imitation)


def _index(run: Run, segment: Segment) -> int:
    state = run.world.segments[segment.id]
    level = math.pow(1 + segment.growth, _years(run)) * (1 + state.shock / BP) * (1 + state.adoption / BP)
    for trend in segment.trends:
        if trend.round <= run.number:
            level *= trend.factor
    return max(1_000, min(100_000, round(level * BP)))


def needs(run: Run, account: Account) -> Life:
    """One account's round: in each month a need may arise by itself."""
    month = (run.end - run.start) // QUARTER_SLOTS
    for slot in range(QUARTER_SLOTS):
        opens = run.start + slot * month
        at = opens + round(run.luck.uniform(account.id, "arises_at", f"{run.number}.{slot}") * (month - 1))
        yield run.clock.timeout(max(0, at - run.now))
        if run.luck.chance(_chance(run, account), account.id, "arises", f"{run.number}.{slot}"):
            name = keys.demand(account.id, run.number, slot)
            arise(run, name, account, "demand", "", _value(run, account, name), run.now)


def _chance(run: Run, account: Account) -> float:
    index = run.world.segments[account.segment].index / BP
    months = 252 / run.scenario.calendar.days * QUARTER_SLOTS
    return min(0.9, run.rules.flywheel.demand_yearly * account.demand / BP * index / months)


def _value(run: Run, account: Account, name: str) -> int:
    rules = run.rules.cycle
    index = run.world.segments[account.segment].index / BP
    return round(
        account.budget * rules.deal_share * index * run.luck.lognormal(1.0, rules.value_sigma, name, "value")
    )
