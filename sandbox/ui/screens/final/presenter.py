"""From the last observation and the scores to the final result."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate

from sandbox.i18n import _, pick, plural
from sandbox.model.names import BP
from sandbox.projections.observation import LedgerView, Observation, TargetView
from sandbox.projections.scoring import ScoreRow
from sandbox.ui import amounts, metrics
from sandbox.ui.charts.course import Course
from sandbox.ui.screens.final.view_model import Deals, Fact, FinalModel, Mark, Place, Table, TargetCourse
from sandbox.ui.screens.frame_model import counted


def final_model(seen: Observation, scores: Sequence[ScoreRow], table: Table) -> FinalModel:
    """The final result as one team sees it."""
    own = next(row for row in scores if row.team == seen.team)
    return FinalModel(
        rank=own.rank if len(scores) > 1 else 0,
        headline=_headline(own, len(scores)),
        score=_points(own.score),
        verdict=_verdict(own, seen, table),
        target_names=tuple(metrics.name(target.metric) for target in seen.targets),
        places=tuple(_place(row, seen, table) for row in scores),
        courses=tuple(_course(target, seen) for target in seen.targets),
        deals=_deals(seen),
        rounds=seen.rounds,
        kept=_kept(table),
    )


def _headline(own: ScoreRow, teams: int) -> str:
    if teams == 1:
        return _("Final result")
    return _("Final result: place {rank} of {teams}").format(rank=own.rank, teams=teams)


def _verdict(own: ScoreRow, seen: Observation, table: Table) -> str:
    text = _("{team}: {reached} of {targets} targets reached in {quarters}")
    return text.format(
        team=_name(own, table),
        reached=sum(target.attainment >= BP for target in own.targets),
        targets=len(own.targets),
        quarters=plural("{n} quarter", "{n} quarters", seen.rounds).format(n=seen.rounds),
    )


def _place(row: ScoreRow, seen: Observation, table: Table) -> Place:
    return Place(
        rank=row.rank,
        team=_name(row, table),
        player=table.players.get(row.team, ""),
        is_own=row.team == seen.team,
        score=_points(row.score),
        part=row.score / BP,
        marks=tuple(_mark(target, row, seen.currency) for target in row.targets),
        tip="\n".join(_makeup(row, seen.currency)),
    )


def _makeup(row: ScoreRow, currency: str) -> Iterator[str]:
    """What a score is made of."""
    yield _("The targets by their weights, up to 100 points:")
    yield from (counted(target, currency) for target in row.targets)


def _name(row: ScoreRow, table: Table) -> str:
    return table.names.get(row.team) or pick(row.name)


def _points(score: int) -> str:
    return f"{score / 100:.1f}"


def _mark(target: TargetView, row: ScoreRow, currency: str) -> Mark:
    known = target.metric != "margin" or row.delivered
    text = metrics.amount(target.metric, target.actual, currency) if known else "–"
    return Mark(text, target.attainment >= BP)


def _course(target: TargetView, seen: Observation) -> TargetCourse:
    metric, is_reached = target.metric, target.attainment >= BP
    reached = tuple(_reached(target, seen.history))
    wanted = _("target {amount} over all quarters") if metric == "margin" else _("target {amount}")
    course = Course(
        reached=reached,
        texts=tuple(
            "" if each is None else metrics.amount(metric, round(each), seen.currency) for each in reached
        ),
        goal=float(target.amount),
        rounds=seen.rounds,
        grows=metrics.is_flow(metric),
        tone="sr" if metric == "share" else metrics.TONES[metric],
        wanted=wanted.format(amount=metrics.amount(metric, target.amount, seen.currency)),
    )
    apart = metrics.distance(metric, target.amount - target.actual, seen.currency)
    note = _("Reached") if is_reached else _("{distance} short").format(distance=apart)
    text = metrics.reached(metric, target.actual, target.amount, seen.currency)
    if not metrics.is_measured(metric, seen.history):
        note, text = _("none delivered"), f"– / {metrics.wanted(metric, target.amount, seen.currency)}"
    tip = counted(target, seen.currency)
    return TargetCourse(metric, metrics.name(metric), text, note, is_reached, course, tip)


def _reached(target: TargetView, history: Sequence[LedgerView]) -> Iterator[float | None]:
    """By quarter: sums for what adds up, else the level at each end; no margin without a delivery."""
    values = [float(getattr(line, _FIELDS[target.metric])) for line in history]
    if target.metric == "margin":
        yield from (
            value if value or line.deliveries else None for value, line in zip(values, history, strict=True)
        )
    else:
        yield from accumulate(values) if metrics.is_flow(target.metric) else values


_FIELDS = {"revenue": "booked", "cash": "cash", "share": "share", "satisfaction": "satisfaction",
           "margin": "margin"}  # fmt: skip


def _deals(seen: Observation) -> Deals:
    history = seen.history
    won, lost, none = (
        sum(getattr(line, each) for line in history) for each in ("won", "lost", "no_decision")
    )
    decided = won + lost + none
    text = plural("{n} deal was decided", "{n} deals were decided", decided).format(n=decided)
    money = partial(amounts.money, currency=seen.currency)
    facts = (
        _fact(_("Contracted"), [line.booked for line in history], money),
        _fact(_("Cash in"), [line.cash for line in history], money),
        _fact(_("Spent"), [line.spent for line in history], money),
        Fact(_("Funds at the end"), money(seen.funds), _("Funds at the end of the session.")),
        _fact(_("Accepted deliveries"), [line.deliveries for line in history], str),
        _fact(_("of these late"), [line.late for line in history], str),
    )
    ends = _("Q{quarter}: won {won}, lost {lost}, no decision {undecided}")
    tip = "\n".join(
        ends.format(quarter=line.round, won=line.won, lost=line.lost, undecided=line.no_decision)
        for line in history
    )
    return Deals(won, lost, none, text, tip, facts)


def _fact(name: str, values: Sequence[int], told: Callable[[int], str]) -> Fact:
    by_quarter = (f"Q{number} {told(value)}" for number, value in enumerate(values, 1))
    return Fact(name, told(sum(values)), " · ".join(by_quarter))


def _kept(table: Table) -> str:
    if table.path is None:
        return ""
    text = _("The session is kept in {file}: sandbox replay shows it again, sandbox verify proves it.")
    return text.format(file=table.path.name)
