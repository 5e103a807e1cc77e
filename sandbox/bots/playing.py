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
    purse = max(0, observation.funds)
    crew = people.arranged(outlook, policy, accounts, at, purse // 2)
    purse -= crew.cost
    bought = reports.ordered(outlook, policy, ranked, purse)
    purse -= reports.cost(observation, bought)
    team = staffing.staffed(outlook, policy, crew, accounts, at)
    return DecisionSheet(
        quotas=targets.broken_down(observation, ranked, team),
        tiers=targets.tiered(ranked),
        triangles=team.triangles,
        pursuits={
            k: v for a in observation.accounts for k, v in gates.decided(outlook, team, a, at(a)).items()
        },
        contacts=contacts.planned(outlook, team, ranked, at, purse),
        deliveries=deliveries.treated(outlook, policy),
        people=crew.people,
        reports=bought,
    )
