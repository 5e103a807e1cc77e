"""A rival's week: visits where the money is, and where its customers might stray."""

from sandbox.engine import attitudes
from sandbox.engine.clock import Life
from sandbox.engine.run import Run
from sandbox.model.events import RivalVisited
from sandbox.model.names import WEEK
from sandbox.model.scenario import Rival
from sandbox.model.world import Opportunity


def campaign(run: Run, rival: Rival) -> Life:
    """A rival's round, week by week."""
    week = 0
    while run.now < run.end:
        for deal in _worth_visiting(run, rival):
            _visit(run, rival, deal, week)
        week += 1
        yield run.clock.timeout(WEEK)


def _worth_visiting(run: Run, rival: Rival) -> list[Opportunity]:
    """The largest open deals that the rival pursues, the incumbent's own first."""
    accounts, pursued = run.world.accounts, []
    for deal in run.world.opportunities.values():
        pursuit = deal.pursuits.get(rival.id) if deal.outcome == "open" else None
        if pursuit is not None and pursuit.status != "struck":
            guarded = accounts[deal.account].incumbent == rival.id
            pursued.append((not guarded, -deal.value, deal.id, deal))
    return [deal for *_order, deal in sorted(pursued)[: rival.visits]]


def _visit(run: Run, rival: Rival, deal: Opportunity, week: int) -> None:
    account = run.world.accounts[deal.account]
    attitudes.brought_up(run, account, rival.id)
    occasion = f"{run.number}.{week}"
    name = run.luck.pick([f"{account.id}.{p}" for p in deal.concerned], f"visits|{rival.id}", occasion)
    person = account.stakeholders[name.partition(".")[2]]
    if run.luck.chance(person.reach / 10_000, f"{rival.id}|{name}", "reach", occasion):
        attitudes.moved(person, rival.id, run.rules.attitude.trust_effect * (0.4 + 0.6 * rival.relationship))
        run.log(RivalVisited(run.now, rival.id, account.id, person.id))
