"""What deserves attention in both funnels while a plan is made, one alert a deal."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

from sandbox.model.decisions import Triangle
from sandbox.model.names import Role
from sandbox.projections.alerts import KEY_ROLES, NEEDS
from sandbox.projections.observation import AccountView, Estimate, Guess, OpportunityView
from sandbox.projections.refusal import Desk

Code = Literal["late", "stuck", "silo", "uncovered", "cooling"]
CODES: tuple[Code, ...] = ("late", "stuck", "silo", "uncovered", "cooling")
"""What an alert may say, the most pressing first."""
SILO = 3
"""Findings known to some members alone from which they count as a silo [A]."""


class Alert(NamedTuple):
    """What holds for a deal, the most pressing first; a silo is about the whole team and names no deal."""

    deal: str
    account: str
    codes: tuple[Code, ...]


def plan_alerts(desk: Desk) -> tuple[Alert, ...]:
    """All alerts, the most pressing first, then by value; what the plan treats stays among them."""
    found = [Alert(deal.id, deal.account, codes) for deal in _live(desk) if (codes := _codes(desk, deal))]
    found.sort(key=lambda alert: (CODES.index(alert.codes[0]), -desk.deals[alert.deal].value, alert.deal))
    if len(lonely(desk)) < SILO:
        return tuple(found)
    place = sum(1 for alert in found if CODES.index(alert.codes[0]) < CODES.index("silo"))
    return (*found[:place], Alert("", "", ("silo",)), *found[place:])


def _live(desk: Desk) -> Iterator[OpportunityView]:
    """Deals that are pursued and can be won, and won ones that are not yet delivered."""
    for deal in desk.observation.opportunities:
        if deal.outcome == "open":
            pursued = desk.sheet.pursuit(deal.id).ati == "pursue"
            if pursued and deal.status in ("known", "pursuing", "held", "bid"):
                yield deal
        elif deal.winner == desk.observation.team:
            yield deal


def _codes(desk: Desk, deal: OpportunityView) -> tuple[Code, ...]:
    """What held at the end of the last round; of corners and people also what the plan leaves open."""
    seen = {*deal.alerts}
    if deal.outcome == "open" and (open_corners(desk, deal) or strangers(desk, deal)):
        seen.add("uncovered")
    return tuple(code for code in CODES if code in seen)


def open_corners(desk: Desk, deal: OpportunityView) -> tuple[Role, ...]:
    """Corners that the stage asks for and the plan leaves empty; none at a C customer who is left alone."""
    triangle = desk.sheet.triangle(deal.account, deal.id)
    tier = desk.sheet.tiers.get(deal.account, desk.accounts[deal.account].tier)
    if triangle == Triangle() and tier == "C":
        return ()
    return tuple(role for role in NEEDS[deal.stage] if triangle.member(role) is None)


def strangers(desk: Desk, deal: OpportunityView) -> tuple[str, ...]:
    """The key people of the deal's customer who were never met and whom the plan does not meet either."""
    if desk.sheet.triangle(deal.account, deal.id) == Triangle():
        return ()
    planned = {contact.stakeholder for contact in desk.sheet.contacts if contact.account == deal.account}
    return tuple(
        person.id
        for person in sorted(desk.accounts[deal.account].stakeholders, key=lambda p: (-p.influence, p.id))
        if person.role in KEY_ROLES and not person.met and person.id not in planned
    )


def lonely(desk: Desk) -> tuple[str, ...]:
    """The customers of live deals, once for each finding that some members have and the team does not."""
    places = dict.fromkeys(deal.account for deal in _live(desk))
    return tuple(name for name in places for belief in _beliefs(desk.accounts[name]) if _is_lonely(belief))


def _beliefs(account: AccountView) -> Iterable[Estimate | Guess[Any] | None]:
    people = account.stakeholders
    return (account.type, account.rule, *(p.attitude for p in people), *(p.criteria for p in people))


def _is_lonely(belief: Estimate | Guess[Any] | None) -> bool:
    return belief is not None and bool(belief.holders) and not belief.shared
