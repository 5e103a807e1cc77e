"""From a policy to a sheet: who goes where, whom to meet, which deals to bid for, what to deliver first."""

from collections.abc import Callable

from sandbox.bots import contacts, deliveries, gates, people, reports, staffing, targets, worth
from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy, Tactics, same
from sandbox.model.decisions import DecisionSheet
from sandbox.model.scenario import Scenario
from sandbox.projections.defaults import legalised
from sandbox.projections.observation import AccountView, Observation
from sandbox.streams import Luck

Bot = Callable[[Scenario, Observation, Luck], DecisionSheet]
"""A pure function from what a team sees to what it decides."""
RESERVE = 0.5
"""Share of the funds that one round's plan leaves alone."""


def play(policy: Policy, tactics: Tactics = same) -> Bot:
    """The bot that follows a policy, changed at each account by the tactics."""

    def follow(scenario: Scenario, observation: Observation, luck: Luck) -> DecisionSheet:
        del luck  # a policy leaves nothing to chance
        return plan(scenario, observation, policy, tactics)

    return follow


def plan(
    scenario: Scenario, observation: Observation, policy: Policy, tactics: Tactics = same
) -> DecisionSheet:
    """The legal sheet that a policy makes of an observation."""
    return legalised(scenario, observation, drafted(scenario, observation, policy, tactics))


def drafted(scenario: Scenario, observation: Observation, policy: Policy, tactics: Tactics) -> DecisionSheet:
    """The sheet before the last guard; legal by itself."""
    outlook = Outlook(scenario, observation)
    memory: dict[str, Policy] = {}

    def at(account: AccountView) -> Policy:
        found = memory.get(account.id)
        if found is None:
            found = memory[account.id] = tactics(outlook, account, policy)
        return found

    ranked = worth.ranked(outlook, policy, at)
    accounts = [account for _, account in ranked]
    team = staffing.staffed(outlook, policy, accounts, at)
    funds = max(0, round(observation.funds * RESERVE))
    bought = reports.ordered(outlook, policy, ranked, funds)
    return DecisionSheet(
        quotas=targets.broken_down(observation, ranked, team),
        tiers=targets.tiered(ranked),
        triangles=team.triangles,
        pursuits={
            k: v for a in observation.accounts for k, v in gates.decided(outlook, team, a, at(a)).items()
        },
        contacts=contacts.planned(outlook, team, ranked, at, funds),
        deliveries=deliveries.treated(outlook, policy),
        people=people.arranged(outlook, team, policy, funds // 2),
        reports=bought,
    )
