"""From a policy to a sheet: who goes where, whom to meet, which deals to bid for, what to deliver first."""

from collections.abc import Callable

from sandbox.bots import contacts, deliveries, gates, people, reports, staffing, targets
from sandbox.bots.campaign import opened
from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy, Tactics, same
from sandbox.model.decisions import DecisionSheet
from sandbox.model.scenario import Scenario
from sandbox.projections.defaults import legalised
from sandbox.projections.observation import Observation
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
    campaign = opened(outlook, policy, tactics)
    funds = max(0, observation.funds)
    crew = people.arranged(campaign, funds // 2)
    bought = reports.ordered(campaign, funds - crew.cost)
    left = funds - crew.cost - reports.cost(observation, bought)
    team = staffing.staffed(campaign, crew)
    return DecisionSheet(
        quotas=targets.broken_down(campaign, team),
        tiers=targets.tiered(campaign),
        triangles=team.triangles,
        pursuits=gates.decided(campaign, team),
        contacts=contacts.planned(campaign, team, left),
        deliveries=deliveries.treated(outlook, policy),
        people=crew.people,
        reports=bought,
    )
