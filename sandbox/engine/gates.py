"""The first gate (ATI): each lead that the sheet names is pursued, held or killed."""

from sandbox.engine.run import Run
from sandbox.model.decisions import Pursuit as Decision
from sandbox.model.events import GateDecided
from sandbox.model.names import AtiDecision, PursuitStatus
from sandbox.model.world import Opportunity, Vendor

STATUS: dict[AtiDecision, PursuitStatus] = {"pursue": "pursuing", "hold": "held", "kill": "killed"}
"""What a pursuit becomes by each verdict."""


def leads_judged(run: Run, team: Vendor) -> None:
    """Carry out a team's verdicts on the deals that it has not bid for yet."""
    for name, decision in run.sheet(team.id).pursuits.items():
        deal = run.world.opportunities.get(name)
        if deal is not None and deal.outcome == "open" and team.id in deal.pursuits:
            _judged(run, team, deal, decision)


def _judged(run: Run, team: Vendor, deal: Opportunity, decision: Decision) -> None:
    pursuit, wanted = deal.pursuits[team.id], STATUS[decision.ati]
    if wanted != pursuit.status and pursuit.status in ("known", "pursuing", "held", "killed"):
        pursuit.status = wanted
        run.log(GateDecided(run.now, team.id, deal.account, deal.id, "ATI", decision.ati, pursuit.odds))
