"""The one function that makes observations: nothing of the world reaches a player by another way."""

from collections.abc import Sequence

from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import Event
from sandbox.model.names import MATERIALS
from sandbox.model.scenario import Scenario
from sandbox.model.world import World
from sandbox.projections.accounts import account_views
from sandbox.projections.deals import deal_views
from sandbox.projections.ledger import ledger_views
from sandbox.projections.market import report_views, rival_views, segment_views
from sandbox.projections.naming import team_name
from sandbox.projections.observation import CardView, Observation
from sandbox.projections.offers import offers
from sandbox.projections.rapport import rapport
from sandbox.projections.record import record
from sandbox.projections.scoring import score, target_views
from sandbox.projections.team import member_views, project_views
from sandbox.projections.visible import visible


def observe(
    scenario: Scenario,
    world: World,
    vendor: str,
    *,
    previous: DecisionSheet,
    events: Sequence[Event] = (),
    occasions: Sequence[CardView] = (),
) -> Observation:
    """What a team may know: public facts, its own affairs, and what it believes of the rest.

    `events` are all facts so far that the team has seen (raw facts do no harm: they are sifted again),
    `previous` the sheet of the round before, `occasions` the cards of the running round.
    """
    own, seen = world.vendors[vendor], visible(events, world, vendor)
    known = record(seen, vendor)
    accounts = account_views(scenario, world, own, previous, known, rapport(scenario, own, known.contacts))
    targets = target_views(scenario, world, vendor)
    rounds = scenario.calendar.rounds
    playing = min(world.round + 1, rounds)
    return Observation(
        scenario=scenario.id,
        title=scenario.title,
        currency=scenario.currency,
        team=vendor,
        name=team_name(scenario, own.name),
        round=playing,
        rounds=rounds,
        days=scenario.calendar.days,
        minute=world.minute,
        over=world.round >= rounds,
        funds=own.funds,
        materials=tuple((name, scenario.team.materials.get(name, 0)) for name in MATERIALS),
        score=score(targets),
        targets=targets,
        members=member_views(scenario, world, own),
        accounts=accounts,
        opportunities=deal_views(scenario, world, own, accounts, previous, known),
        projects=project_views(world, own),
        segments=segment_views(scenario, own, playing),
        rivals=rival_views(scenario, world, own, known),
        reports=report_views(own),
        history=ledger_views(scenario, world, vendor, known),
        events=tuple(seen),
        cards=tuple(occasions),
        previous=previous,
        offers=offers(scenario, own),
    )
