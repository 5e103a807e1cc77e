"""What a team will probably know of an account by the time it bids: what nobody looks for stays unknown."""

from sandbox.engine.qualification import COACH_AT, COACH_SURE
from sandbox.engine.standings import RIVAL_UNKNOWN
from sandbox.model.decisions import DecisionSheet
from sandbox.model.scenario import Scenario
from sandbox.projections.known import settled
from sandbox.projections.observation import AccountView

FOUND, ELSEWHERE = 0.85, 0.75
"""Share of the unknown qualification items found out before a bid where the plan looks for them, and at other
accounts of a team that does look for things: it will look where deals come up [A]."""


def unknown_now(scenario: Scenario, account: AccountView) -> int:
    """How many of the six qualification items the team does not know."""
    rules, people = scenario.rules.belief, account.stakeholders
    clear = sum(settled(rules, person.criteria) is not None for person in people)
    coaches = (p.attitude for p in people if p.attitude is not None and p.attitude.value >= COACH_AT)
    known = (
        any(person.role == "economic" for person in people),
        bool(people) and 2 * clear >= len(people),
        settled(rules, account.rule) is not None,
        settled(rules, account.type) is not None,
        any(person.prefers is not None for person in people),
        any(view.confidence >= COACH_SURE for view in coaches),
    )
    return len(known) - sum(known)


def looked_for(sheet: DecisionSheet) -> frozenset[str]:
    """The accounts at which somebody is to find something out."""
    visits = {contact.account for contact in sheet.contacts if contact.action == "discover"}
    told = {order.subject for order in sheet.reports if order.kind in ("behaviour", "competitor")}
    return frozenset(visits | told)


def ahead(scenario: Scenario, account: AccountView, looked: frozenset[str]) -> float:
    """Logits by which the team's knowledge at the bid will stand above that of a usual rival."""
    found = FOUND if account.id in looked else ELSEWHERE if looked else 0.0
    unknown = unknown_now(scenario, account) * (1.0 - found)
    return scenario.rules.choice.unknown_item * (unknown - RIVAL_UNKNOWN)
