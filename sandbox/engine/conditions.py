"""Whom a card may be about, and whether its conditions hold."""

from typing import NamedTuple, assert_never

from sandbox.engine.run import Run
from sandbox.model import keys
from sandbox.model.cards import Card, CardSubject, Condition
from sandbox.model.names import BP, DAY, ROLES
from sandbox.model.world import Opportunity, Project, Vendor


class Subject(NamedTuple):
    """What a card is about: its own id, the account, and the opportunity if there is one."""

    id: str
    account: str
    opportunity: str


def subjects(run: Run, team: Vendor, kind: CardSubject) -> list[Subject]:
    """Everything of a kind that concerns the team now, in a stable order."""
    match kind:
        case "team":
            return [Subject("team", "", "")]
        case "account":
            return [Subject(name, name, "") for name in run.world.accounts if _works_at(run, team, name)]
        case "opportunity":
            return [Subject(d.id, d.account, d.id) for d in _deals(run, team)]
        case "project":
            return [Subject(p.id, p.account, p.opportunity) for p in _running(run, team)]


def _running(run: Run, team: Vendor) -> list[Project]:
    """The team's deliveries that are not yet accepted."""
    return [p for p in run.world.projects.values() if p.vendor == team.id and p.accepted < 0]


def _works_at(run: Run, team: Vendor, account: str) -> bool:
    triangle = run.triangle(team.id, account)
    return any(triangle.member(role) for role in ROLES)


def _deals(run: Run, team: Vendor) -> list[Opportunity]:
    return [
        deal
        for deal in run.world.opportunities.values()
        if deal.outcome == "open" and deal.opened <= run.now and _alive(deal, team.id)
    ]


def _alive(deal: Opportunity, team: str) -> bool:
    return team in deal.pursuits and deal.pursuits[team].status in ("known", "pursuing", "held", "bid")


def holds(run: Run, team: Vendor, card: Card, subject: Subject) -> bool:
    """Whether all of a card's conditions hold now, and what it is about is still there."""
    if card.subject == "opportunity":
        deal = run.world.opportunities[subject.opportunity]
        if deal.outcome != "open" or not _alive(deal, team.id):
            return False
    if card.subject == "project" and run.world.projects[subject.id].accepted >= 0:
        return False
    return all(_holds(run, team, condition, subject) for condition in card.when)


def _holds(run: Run, team: Vendor, condition: Condition, subject: Subject) -> bool:
    deal = run.world.opportunities.get(subject.opportunity)
    account = run.world.accounts.get(subject.account)
    triangle = run.triangle(team.id, subject.account, subject.opportunity or None)
    match condition.kind:
        case "round":
            return condition.first <= run.number <= condition.last
        case "stage":
            return deal is not None and deal.stage in condition.stages
        case "value_above":
            return deal is not None and deal.value > condition.yuan
        case "satisfaction_below":
            return account is not None and account.satisfaction[team.id] < condition.score * BP
        case "satisfaction_above":
            return account is not None and account.satisfaction[team.id] > condition.score * BP
        case "role_missing":
            return triangle.member(condition.role) is None
        case "role_present":
            return triangle.member(condition.role) is not None
        case "rival_present":
            return deal is not None and any(run.world.vendors[v].kind == "rival" for v in deal.pursuits)
        case "segment":
            return account is not None and account.segment in condition.ids
        case "account":
            return subject.account in condition.ids
        case "customer":
            return account is not None and account.stage.get(team.id) in condition.stages
        case "overdue":
            project = run.world.projects.get(keys.project(subject.opportunity))
            return project is not None and run.now >= project.promised + condition.days * DAY
        case "projects_above":
            return len(_running(run, team)) > condition.count
        case other:
            assert_never(other)
