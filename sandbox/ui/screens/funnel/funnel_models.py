"""View models of the two funnels."""

from collections.abc import Sequence

from sandbox.i18n import _, pick, plural
from sandbox.projections.funnels import (
    CustomerRow,
    OpportunityRow,
    customer_funnel,
    is_live,
    opportunity_funnel,
)
from sandbox.projections.observation import OpportunityView
from sandbox.ui import amounts
from sandbox.ui.screens.funnel.deal_models import Odds, weight
from sandbox.ui.screens.funnel.view_model import BandModel, FunnelsModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading

_LISTED = 6
"""How many names a tooltip lists."""


def funnels(reading: Reading) -> FunnelsModel:
    """Both funnels as the team knows them at the beginning of the round."""
    seen = reading.observation
    deals = opportunity_funnel(seen)
    back = [deal for deal in seen.opportunities if deal.origin in ("repeat", "referral")]
    return FunnelsModel(
        customers=_customers(reading, customer_funnel(seen)),
        deals=tuple(_deals(reading, row) for row in deals),
        customers_note=_("by how far we have come with them"),
        deals_tip=_(
            "The value of every open deal times our own estimate of its odds under this plan, added up until "
            "the contract. Deals whose odds nobody knows count nothing."
        ),
        feed=_("qualified needs become deals"),
        flywheel=_flywheel(reading, back),
        flywheel_tip=_flywheel_tip(reading, back),
    )


def deals_note(reading: Reading, odds: Odds) -> str:
    """What the open deals are worth by their odds under the plan, as the table tells them one by one."""
    seen = reading.observation
    rows = opportunity_funnel(seen)
    open_ = [d for d in seen.opportunities if is_live(seen, d) and d.stage not in ("delivery", "cash")]
    worth = sum(weight(deal, odds.of(reading, deal)) for deal in open_)
    text = _("weighted {amount}").format(amount=reading.money(worth))
    if any(row.left for row in rows):
        return text
    return text + " · " + _("no rates yet: no deal has moved on")


def _customers(reading: Reading, rows: Sequence[CustomerRow]) -> tuple[BandModel, ...]:
    return tuple(_customer(reading, row, rows[place:]) for place, row in enumerate(rows))


def _customer(reading: Reading, row: CustomerRow, on: Sequence[CustomerRow]) -> BandModel:
    """A stage with all who came to it, also those who have gone on since."""
    far, budget = sum(each.count for each in on), reading.money(sum(each.budget for each in on))
    here = [account for account in reading.observation.accounts if account.stage == row.stage]
    name = _(names.CUSTOMERS[row.stage])
    words = plural("{n} customer", "{n} customers", far).format(n=far)
    tip = _("{far} customers have come to “{stage}” or further; {here} stand here now{names}.")
    rate = "" if row.conversion is None else f"↓ {amounts.percent(row.conversion)}"
    told = _("Of the {far} customers who came to “{stage}”, {on} have gone further by now.")
    return BandModel(
        stage=row.stage,
        name=name,
        text=f"{words} · {budget}" if far else words,
        tip="\n".join(
            [
                tip.format(far=far, stage=name, here=row.count, names=_named([pick(a.name) for a in here])),
                _("The budgets of those who came here add up to {amount} a year.").format(amount=budget),
                _("Press to see their deals below."),
            ]
        ),
        rate=rate,
        rate_tip=told.format(far=far, stage=name, on=far - row.count) if rate else "",
    )


def _named(found: list[str]) -> str:
    if not found:
        return ""
    more = _(" and {n} more").format(n=len(found) - _LISTED) if len(found) > _LISTED else ""
    return _(": {names}").format(names=names.listed(found[:_LISTED]) + more)


def _deals(reading: Reading, row: OpportunityRow) -> BandModel:
    name = _(names.STAGES[row.stage])
    words = plural("{n} deal", "{n} deals", row.count).format(n=row.count)
    seen = reading.observation
    here = [pick(d.name) for d in seen.opportunities if d.stage == row.stage and is_live(seen, d)]
    tip = _("{deals} at the stage “{stage}”, worth {value}{names}.").format(
        deals=words, stage=name, value=reading.money(row.value), names=_named(here)
    )
    known = _("Known at the beginning of quarter {round}.").format(round=seen.round)
    rate, rate_tip = _on_time(reading) if row.stage == "delivery" else _rate(row, name)
    return BandModel(
        stage=row.stage,
        name=name,
        text=f"{words} · {reading.money(row.value)}" if row.count else words,
        tip="\n".join([tip, known, _("Press to see only these below.")]),
        rate=rate,
        rate_tip=rate_tip,
    )


def _rate(row: OpportunityRow, name: str) -> tuple[str, str]:
    """What came through a stage, and how fast; a dash before anything has left it."""
    if row.stage == "cash":
        return "", ""
    if row.conversion is None or row.days is None:
        return "—", _("No deal of ours has left “{stage}” yet: there is no history to tell from.").format(
            stage=name
        )
    text = _("↓ {share} · {days} days").format(share=amounts.percent(row.conversion), days=row.days)
    tip = plural(
        "From our own history: {n} deal has left “{stage}”; {share} went on, half within {days} days.",
        "From our own history: {n} deals have left “{stage}”; {share} went on, half within {days} days.",
        row.left,
    )
    return text, tip.format(n=row.left, stage=name, share=amounts.percent(row.conversion), days=row.days)


def _on_time(reading: Reading) -> tuple[str, str]:
    """How many deliveries were accepted on time, all finished rounds together."""
    done = sum(ledger.deliveries for ledger in reading.observation.history)
    late = sum(ledger.late for ledger in reading.observation.history)
    if not done:
        return "—", _("We have not finished a delivery yet: there is no history to tell from.")
    share = amounts.percent((done - late) * 10_000 // done)
    tip = plural(
        "{n} delivery of ours was accepted so far, {late} of them late.",
        "{n} deliveries of ours were accepted so far, {late} of them late.",
        done,
    )
    return _("{share} on time").format(share=share), tip.format(n=done, late=late)


def _flywheel(reading: Reading, back: list[OpportunityView]) -> str:
    if not back:
        return _("Flywheel: content customers buy again and recommend us")
    value = reading.money(sum(deal.value for deal in back))
    text = plural(
        "Flywheel: {n} deal of {value} through content customers",
        "Flywheel: {n} deals of {value} through content customers",
        len(back),
    )
    return text.format(n=len(back), value=value)


def _flywheel_tip(reading: Reading, back: list[OpportunityView]) -> str:
    lines = [_("Customers who are content after a delivery buy again (repeat) and recommend us (referral).")]
    if not back:
        lines.append(_("None has done so yet: deliver on time, keep promises."))
    for kind, words in (("repeat", _("Bought again")), ("referral", _("Recommended"))):
        found = [deal for deal in back if deal.origin == kind]
        if found:
            worth = reading.money(sum(deal.value for deal in found))
            lines.append(
                _("{kind}: {n}, worth {amount}{names}.").format(
                    kind=words, n=len(found), amount=worth, names=_named([pick(deal.name) for deal in found])
                )
            )
    return "\n".join(lines)
