"""What was decided in the quarter: deals won and lost, deliveries, rivals' wins, and the bridge of value."""

from collections.abc import Sequence
from dataclasses import replace

from sandbox.i18n import N_, _, pick
from sandbox.model.events import (
    BidSubmitted,
    ContractSigned,
    DecisionFailed,
    DeliveryAccepted,
    Event,
    OpportunityLost,
    OpportunityWon,
    PenaltyPaid,
    VendorStruck,
)
from sandbox.model.names import DAY
from sandbox.projections.naming import Names
from sandbox.projections.observation import Observation
from sandbox.projections.wording import WITHOUT_BID, word
from sandbox.ui import amounts
from sandbox.ui.charts.waterfall import Step
from sandbox.ui.screens.result.view_model import Outcome

_ORDER = ("won", "accepted", "lost", "rival", "stalled")
_MOST = 4
"""Columns of the bridge for gains and what was missed together, at least two each; the rest is added up."""

_PACE = N_("the target in even steps")


def outcomes(events: Sequence[Event], after: Observation, names: Names) -> tuple[Outcome, ...]:
    """Everything decided: what was won, kept and lost, then where nobody decided; the largest first."""
    lost = {event.opportunity for event in events if isinstance(event, OpportunityLost)}
    ordered = sorted(events, key=lambda event: -getattr(event, "value", 0))
    found = [each for event in ordered if (each := _outcome(event, lost, after, names)) is not None]
    return tuple(sorted(found, key=lambda outcome: _ORDER.index(outcome.sign)))


def bridge(events: Sequence[Event], after: Observation, names: Names, pace: int) -> tuple[Step, ...]:
    """From the quarter's pace over the contracts to what was reached, then what was missed."""
    money = after.currency
    signed = [e for e in events if isinstance(e, ContractSigned) and e.vendor == after.team]
    total = sum(event.value for event in signed)
    missed = [e for e in events if isinstance(e, OpportunityLost | DecisionFailed)]
    gains = [(_deal(e.opportunity, names), e.value, _account(e.account, names)) for e in signed]
    losses = [(_deal(e.opportunity, names), e.value, word(e.reason)) for e in missed]
    few_gains = _few(gains, _MOST - min(2, len(losses)))
    few_losses = _few(losses, _MOST - min(2, len(gains)))
    steps = (
        *([Step("target", _("Quarter's pace"), pace, amounts.money(pace, money), tip=_PACE)] if pace else []),
        *(Step("gain", n, v, amounts.money(v, money, signed=True), note) for n, v, note in few_gains),
        Step("total", _("Contracted"), total, amounts.money(total, money)),
        *(Step("missed", n, v, amounts.money(v, money), note) for n, v, note in few_losses),
    )
    return tuple(replace(step, tip=_told(step)) for step in steps)


def _told(step: Step) -> str:
    """What a column says of itself, under the pointer."""
    note = _(step.tip) if step.tip else step.note
    text = _("{name}: {value}; {note}") if note else _("{name}: {value}")
    return text.format(name=step.name, value=step.text, note=note)


def _few(deals: list[tuple[str, int, str]], most: int) -> list[tuple[str, int, str]]:
    """The largest, and the sum of the others."""
    ordered = sorted(deals, key=lambda deal: -deal[1])
    if len(ordered) <= most:
        return ordered
    rest = ordered[most - 1 :]
    others = _("{n} others").format(n=len(rest))
    return [*ordered[: most - 1], (others, sum(value for _name, value, _note in rest), "")]


def _outcome(event: Event, lost: set[str], after: Observation, names: Names) -> Outcome | None:
    match event:
        case OpportunityWon(vendor=vendor) if vendor == after.team:
            text = _("Won; decisive: {reason}").format(reason=word(event.reason))
            return _decision("won", event, text, after, names)
        case OpportunityWon() if event.opportunity not in lost:
            text = _("{rival} won; decisive: {reason}").format(
                rival=pick(names.vendor(event.vendor)), reason=word(event.reason)
            )
            return _decision("rival", event, text, after, names)
        case OpportunityLost():
            bid = event.reason not in WITHOUT_BID
            text = _("Lost to {rival}: {reason}") if bid else _("No bid of ours, {reason}; {rival} won")
            text = text.format(rival=pick(names.vendor(event.winner)), reason=word(event.reason))
            return _decision("lost", event, text, after, names)
        case DecisionFailed():
            bid = event.opportunity in _bids(after)
            text = _("No decision: {reason}") if bid else _("No decision, and no bid of ours: {reason}")
            text = text.format(reason=word(event.reason))
            return _decision("stalled", event, text, after, names)
        case DeliveryAccepted() | PenaltyPaid():
            return _delivery(event, after, names)
        case _:
            return None


def _bids(after: Observation) -> set[str]:
    """The deals for which the team has bid and was not struck off."""
    bid = {event.opportunity for event in after.events if isinstance(event, BidSubmitted)}
    own = (e for e in after.events if isinstance(e, VendorStruck) and e.vendor == after.team)
    return bid - {event.opportunity for event in own}


def _decision(
    sign: str,
    event: OpportunityWon | OpportunityLost | DecisionFailed,
    text: str,
    after: Observation,
    names: Names,
) -> Outcome:
    title = f"{_account(event.account, names)} · {_deal(event.opportunity, names)}"
    tip = _("What the deal was worth when it was decided, on {when}.").format(when=_when(event, after))
    return Outcome(sign, title, amounts.money(event.value, after.currency), text, tip)


def _when(event: Event, after: Observation) -> str:
    rounds, rest = divmod(event.minute, after.days * DAY)
    return _("Q{quarter}, day {day}").format(quarter=rounds + 1, day=rest // DAY + 1)


def _delivery(event: DeliveryAccepted | PenaltyPaid, after: Observation, names: Names) -> Outcome:
    title = f"{_account(event.account, names)} · {pick(names.project(event.project))}"
    if isinstance(event, PenaltyPaid):
        tip = _("What the contract takes off for the delay, on {when}.").format(when=_when(event, after))
        fine = amounts.money(-event.amount, after.currency)
        return Outcome("lost", title, fine, _("Penalty for being late"), tip)
    late = _("Accepted {days} days late").format(days=event.late)
    tip = _("The customer's score of 1 to 5 at the acceptance, on {when}.").format(when=_when(event, after))
    said = late if event.late > 0 else _("Accepted on time")
    return Outcome("accepted", title, amounts.score(event.score), said, tip)


def _deal(opportunity: str, names: Names) -> str:
    return pick(names.opportunity(opportunity))


def _account(account: str, names: Names) -> str:
    return pick(names.account(account))
