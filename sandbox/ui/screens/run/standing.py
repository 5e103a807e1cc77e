"""How an account stands to the team in the course of a quarter: satisfaction, and support as believed."""

from collections.abc import Mapping, Sequence

from sandbox.i18n import _, sentences
from sandbox.model.events import BeliefChanged, Event, SatisfactionMoved
from sandbox.model.names import BP
from sandbox.projections.observation import AccountView, Observation
from sandbox.ui.amounts import day_of
from sandbox.ui.screens.run.view_model import Standing
from sandbox.ui.theme import Tone

MOVES = (SatisfactionMoved, BeliefChanged)
"""The events that change a standing."""
_MOVED = 400
"""Basis points of attitude from which a change counts as one."""
_ARROWS: dict[int, tuple[str, Tone]] = {1: ("↑", "positive"), 0: ("→", "ink3"), -1: ("↓", "negative")}


def standings(
    account: AccountView, seen: Observation, events: Sequence[Event]
) -> tuple[tuple[int, Standing], ...]:
    """The lines of an account with the minute from which each holds."""
    weights = {person.id: max(1, person.influence) for person in account.stakeholders}
    views = {p.id: p.attitude.value for p in account.stakeholders if p.attitude is not None}
    before, score = support(views, weights), account.satisfaction
    lines = [(seen.minute, _line(score, before, before, seen.minute, seen))]
    for event in events:
        match event:
            case SatisfactionMoved(account=where) if where == account.id and score is not None:
                score = (event.score - BP) // 4
            case BeliefChanged(account=where, item="attitude") if where == account.id:
                person = event.subject.rpartition(".")[2]
                views[person] = event.estimate
                weights.setdefault(person, 1)
            case _:
                continue
        line = _line(score, support(views, weights), before, event.minute, seen)
        if line != lines[-1][1]:
            lines.append((event.minute, line))
    return tuple(lines)


def support(views: Mapping[str, int], weights: Mapping[str, int]) -> int | None:
    """The mean attitude in basis points, by influence; None while nobody's is known."""
    total = sum(weights[person] for person in views)
    return sum(views[person] * weights[person] for person in views) // total if total else None


def _line(score: int | None, now: int | None, before: int | None, minute: int, seen: Observation) -> Standing:
    moved = 0 if now is None or before is None else now - before
    sign, tone = _ARROWS[0 if abs(moved) < _MOVED else 1 if moved > 0 else -1]
    satisfied = _("Sat. {index}").format(index=f"{score / 100:.0f}") if score is not None else _("New")
    text = f"{satisfied} · " + (_("Support") if now is not None else _("Support ?"))
    return Standing(text, sign if now is not None else "", tone, _tip(score, now, before, minute, seen))


def _tip(score: int | None, now: int | None, before: int | None, minute: int, seen: Observation) -> str:
    parts = [
        _("Satisfaction with us: {index} of 100.").format(index=f"{score / 100:.0f}")
        if score is not None
        else _("Not yet a customer: satisfaction is unknown.")
    ]
    if now is None:
        return sentences(parts[0], _("How its people stand to us is unknown: visit them."))
    text = _(
        "Support as the team believes it, by influence: {now} (start of the quarter {before}; "
        "−1 opposed, 3 coach), last told on day {day}."
    )
    start = _("not known") if before is None else _signed(before)
    parts.append(text.format(now=_signed(now), before=start, day=day_of(minute, seen.minute)))
    return " ".join(parts)


def _signed(attitude: int) -> str:
    return f"{attitude / BP:+.1f}".replace("-", "−")
