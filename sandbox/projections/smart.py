"""Whether the quotas are SMART (specific, measurable, attainable, relevant, timed), and if not, why."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from sandbox.i18n import _, plural
from sandbox.model.names import BP
from sandbox.projections.forecast import Forecast, forecast
from sandbox.projections.quotas import AccountQuota, Decomposition, decomposition
from sandbox.projections.refusal import Desk

Letter = Literal["S", "M", "A", "R", "T"]

ATTAINABLE = 3_500
"""Chance in basis points that a quota at one customer, kept up to the end, should have [A]."""
TARGET_CHANCE = 5_000
"""Chance in basis points that the whole target should have."""
RELEVANT = 5_000
"""Part of the quotas, in basis points, that A-tier customers should carry."""
THIN = 0.5
"""Part of what is due that a round should be expected to bring."""


class Check(NamedTuple):
    """One letter: whether it is met, what was found in words, and the account it is about, if one."""

    letter: Letter
    met: bool
    message: str
    account: str | None = None


def smart(
    desk: Desk, outlook: Forecast | None = None, split: Decomposition | None = None
) -> tuple[Check, ...]:
    """The five checks of the sheet's quotas for contracts; none where contracts are no target.

    `outlook` and the contracts' `split` are reckoned where they are not at hand.
    """
    outlook = outlook or forecast(desk.scenario, desk.observation, desk.sheet)
    split = split or decomposition(desk, "revenue", outlook)
    if split is None:
        return ()
    return (
        _specific(split),
        _measurable(desk, split),
        _attainable(desk, split, outlook),
        _relevant(split),
        _timed(desk, split, outlook),
    )


def _specific(split: Decomposition) -> Check:
    named = [row for row in split.rows if row.total > 0]
    if not named:
        return Check(
            "S", False, _("No customer has a quota yet: write some, or let them be broken down for you.")
        )
    if split.unplaced:
        return Check("S", False, _("A part of the quotas names no customer."))
    orphans = [row for row in named if any(owner is None for owner, _amount in row.cells)]
    if orphans:
        count = len(orphans)
        text = plural("{n} quota has no owner.", "{n} quotas have no owner.", count)
        return Check("S", False, text.format(n=count), orphans[0].account)
    text = plural(
        "{n} customer with an owner; owners: {owners}.",
        "{n} customers, each with an owner; owners: {owners}.",
        len(named),
    )
    return Check("S", True, text.format(n=len(named), owners=len(split.owners)))


def _measurable(desk: Desk, split: Decomposition) -> Check:
    if split.difference and abs(split.difference) > 0.02 * max(split.due, split.total):
        text = _("The quotas add up to {total} million, but {due} are due: the difference is {difference}.")
        message = text.format(
            total=_millions(split.total), due=_millions(split.due), difference=_millions(split.difference)
        )
        return Check("M", False, message)
    words = {
        "revenue": _("contracts signed"), "cash": _("cash received"), "share": _("value awarded"),
        "satisfaction": _("the customers' scores"), "margin": _("accepted deliveries"),
    }  # fmt: skip
    measures = _(", ").join(words[target.metric] for target in desk.observation.targets)
    return Check("M", True, _("Measured by: {measures}.").format(measures=measures))


def _attainable(desk: Desk, split: Decomposition, outlook: Forecast) -> Check:
    doubtful = [row for row in split.rows if row.total > 0 and row.chance_to_end < ATTAINABLE]
    if doubtful:
        row = max(doubtful, key=lambda row: row.total * (ATTAINABLE - row.chance_to_end))
        text = _("{account} {chance}%: {why}")
        why = next(_doubts(desk, row))
        message = text.format(
            account=desk.customer(row.account), chance=round(row.chance_to_end / 100), why=why
        )
        return Check("A", False, message, row.account)
    target = outlook.target("revenue")
    chance = target.chance if target else 0
    text = _("The whole target is reached with a probability of {chance}%.")
    return Check("A", chance >= TARGET_CHANCE, text.format(chance=round(chance / 100)))


def _doubts(desk: Desk, row: AccountQuota) -> Iterator[str]:
    """Why a quota is unlikely to be reached, what can be mended first."""
    account = desk.accounts[row.account]
    deals = [d for d in desk.observation.opportunities if d.account == row.account and d.outcome == "open"]
    if not deals:
        yield _("no open deal is known there; find needs first, or lower the quota.")
    if len(account.stakeholders) < account.people:
        text = _("only {known} of about {people} in the decision chain are known; discover more.")
        yield text.format(known=len(account.stakeholders), people=account.people)
    if desk.sheet.triangle(row.account).AR is None:
        yield _("nobody holds the AR role there.")
    if deals and not any(deal.stage in ("bid", "negotiation", "contract") for deal in deals):
        yield _("no deal is near its award in this quarter.")
    text = _("open deals weighted by odds come to {weighted} million; lower the quota or raise the odds.")
    yield text.format(weighted=_millions(row.weighted))


def _relevant(split: Decomposition) -> Check:
    carried = sum(row.total for row in split.rows if row.tier == "A")
    share = carried * BP // split.total if split.total else 0
    text = (
        _("In line with the tiers: customers of tier A carry {share}%.")
        if share >= RELEVANT
        else _("Customers of tier A carry only {share}%: tier the customers anew, or move quotas.")
    )
    return Check("R", share >= RELEVANT, text.format(share=round(share / 100)))


def _timed(desk: Desk, split: Decomposition, outlook: Forecast) -> Check:
    """The contracts of each round: signed so far, expected of those to come."""
    history = [line.booked for line in desk.observation.history]
    course = (*history, *outlook.rounds)
    is_large = max(course, default=0) >= 10_000_000
    pace = " / ".join(f"{amount / 1_000_000:.0f}" if is_large else _millions(amount) for amount in course)
    expected = outlook.rounds[0] if outlook.rounds else 0
    met = expected >= THIN * split.due
    text = (
        _("Quarter by quarter, in millions: {pace}.")
        if met
        else _("This quarter brings about {expected} million of the {due} due; quarter by quarter: {pace}.")
    )
    return Check("T", met, text.format(pace=pace, expected=_millions(expected), due=_millions(split.due)))


def _millions(yuan: int) -> str:
    digits = f"{yuan / 1_000_000:.1f}".removesuffix(".0")
    return digits.replace("-", "−")
