"""From what a team knows before it begins to its briefing."""

from sandbox.i18n import _, pick, plural
from sandbox.model.scenario import Scenario
from sandbox.projections.observation import Observation
from sandbox.ui import amounts, metrics
from sandbox.ui.screens.briefing.view_model import Briefing, Colleague, Customer
from sandbox.ui.screens.planning.names import ROLE_TONES, ROLES, letter


def told(scenario: Scenario, seen: Observation) -> Briefing:
    """The briefing of the team that sees this."""
    return Briefing(
        title=pick(scenario.title),
        facts=_facts(scenario, seen),
        paragraphs=tuple(part.strip() for part in pick(scenario.background).split("\n") if part.strip()),
        learning=tuple(pick(goal) for goal in scenario.learning),
        targets=tuple(
            (metrics.name(target.metric), metrics.amount(target.metric, target.amount, seen.currency))
            for target in seen.targets
        ),
        customers=_customers(seen),
        rivals=tuple((pick(rival.name), pick(rival.about)) for rival in seen.rivals),
        team=_team(seen),
    )


def _facts(scenario: Scenario, seen: Observation) -> str:
    return " · ".join(
        (
            plural("{n} quarter", "{n} quarters", seen.rounds).format(n=seen.rounds),
            _("{days} working days each").format(days=seen.days),
            _("{funds} to begin with").format(funds=amounts.money(scenario.team.funds, seen.currency)),
        )
    )


def _customers(seen: Observation) -> tuple[Customer, ...]:
    segments = {segment.id: pick(segment.name) for segment in seen.segments}
    found = sorted(seen.accounts, key=lambda account: -account.budget)
    return tuple(
        Customer(
            pick(account.name),
            segments.get(account.segment, ""),
            amounts.money(account.budget, seen.currency),
            pick(account.about),
        )
        for account in found
    )


def _team(seen: Observation) -> tuple[Colleague, ...]:
    return tuple(
        Colleague(
            name=pick(member.name),
            letter=letter(pick(member.name)),
            tone=ROLE_TONES[member.role],
            role=_(ROLES[member.role]),
            stars=member.skill / 2_000,
            about=pick(member.about) if member.about else "",
        )
        for member in seen.members
    )
