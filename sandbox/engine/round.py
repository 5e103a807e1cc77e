"""Play one round: values in, values out; SimPy lives and dies inside."""

from collections.abc import Mapping
from dataclasses import dataclass

from sandbox.engine import agenda_plan, commission, gates, people, reports
from sandbox.engine.clock import Clock
from sandbox.engine.processes import deals, fate, market, members, projects, rivals
from sandbox.engine.run import Answer, Occasion, Run
from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import Event, RoundClosed, RoundOpened
from sandbox.model.forks import forked
from sandbox.model.names import DAY
from sandbox.model.scenario import Scenario
from sandbox.model.world import Ledger, World
from sandbox.streams import Luck


@dataclass(frozen=True, slots=True)
class RoundResult:
    """A played round: the world after it, its facts in order of time, and the cards that were drawn."""

    world: World
    events: list[Event]
    occasions: list[Occasion]


def play_round(
    scenario: Scenario,
    world: World,
    sheets: Mapping[str, DecisionSheet],
    luck: Luck,
    answer: Answer | None = None,
) -> RoundResult:
    """Play the round after the given world; the given world is not changed.

    `sheets` holds each team's decisions, card answers included; a team without one does nothing. The same
    arguments give the same result in any process. `answer` is asked for each card that no sheet answers.
    """
    copy = forked(world)
    start = copy.minute
    end = start + scenario.calendar.days * DAY
    ordered = {team: sheets[team].ordered() for team in sorted(sheets)}
    run = Run(scenario, copy, ordered, luck, Clock(start), copy.round + 1, start, end, answer)
    _open(run)
    _start_processes(run)
    run.clock.run(until=end)
    _close(run)
    return RoundResult(copy, run.events, run.occasions)


def _open(run: Run) -> None:
    run.log(RoundOpened(run.now, run.number))
    market.moved(run)
    for vendor in run.world.vendors.values():
        vendor.ledgers.append(Ledger(run.number))
    for team in run.world.teams():
        team.materials = dict(run.scenario.team.materials.items())
        people.staffed(run, team)
        gates.leads_judged(run, team)
        agenda_plan.laid_out(run, team)
        for order in run.sheet(team.id).reports:
            reports.bought(run, team, order)


def _start_processes(run: Run) -> None:
    """In a fixed order; simultaneous events are ordered by the processes' ranks."""
    world = run.world
    for team in world.teams():
        for member in list(team.members.values()):
            run.clock.start(members.work(run, team, member), "member", member.luck)
        run.clock.start(fate.fate(run, team), "card", team.luck)
    for project in sorted(world.projects.values(), key=lambda p: p.id):
        if not project.collected:
            run.clock.start(projects.live(run, project), "project", project.id)
    for rival in run.scenario.rivals:
        run.clock.start(rivals.campaign(run, rival), "rival", rival.id)
    for deal in sorted(world.opportunities.values(), key=lambda d: d.id):
        if deal.opened < run.end and (deal.outcome == "open" or deal.stage == "contract"):
            run.clock.start(deals.live(run, deal, 0), "deal", deal.id)
    for account in world.accounts.values():
        run.clock.start(market.needs(run, account), "market", account.id)


def _close(run: Run) -> None:
    for team in run.world.teams():
        people.rested(run, team)
        commission.paid(run, team)
        if team.funds < 0:
            yearly = run.rules.money.credit_rate * run.scenario.calendar.days / 252
            run.spend(team, "interest", "", round(-team.funds * yearly))
    run.world.round, run.world.minute = run.number, run.end
    run.log(RoundClosed(run.end, run.number))
