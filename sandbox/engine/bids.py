"""The bid: who bids at the tender's end (ATB), at what price, with what promise."""

from math import exp, log

from sandbox.engine import odds
from sandbox.engine.run import Run
from sandbox.model.decisions import Pursuit as Decision
from sandbox.model.events import BidSubmitted, GateDecided, VendorStruck
from sandbox.model.names import BP
from sandbox.model.rules import DeliveryRules
from sandbox.model.scenario import Rival
from sandbox.model.world import Opportunity, Pursuit, Vendor

COST = {"reuse": "cost_reuse", "standard": "cost_standard", "bespoke": "cost_bespoke"}
GRID = (0.0, 0.03, 0.06, 0.09, 0.12, 0.15)
"""Discounts that a rival thinks about."""


def cost_share(rules: DeliveryRules, depth: str) -> float:
    """What delivering costs, as a share of the reference price."""
    share: float = getattr(rules, COST[depth])
    return share


def ready_minutes(run: Run) -> int:
    """Work that a complete bid takes, by SR and AR together."""
    return round((run.rules.activity.bid_hours + run.rules.activity.bid_ar_hours) * 60)


def collected(run: Run, deal: Opportunity) -> list[Vendor]:
    """Who bids now; the others are struck off with a reason."""
    bidders = []
    for vendor in run.world.vendors.values():
        if vendor.id in deal.pursuits and deal.pursuits[vendor.id].status in ("known", "pursuing", "held"):
            reason = _rival_bid(run, vendor, deal) if vendor.kind == "rival" else _team_bid(run, vendor, deal)
            if reason:
                struck(run, vendor, deal, reason)
            else:
                bidders.append(vendor)
    return bidders


def struck(run: Run, vendor: Vendor, deal: Opportunity, reason: str) -> None:
    """A vendor drops out of an opportunity."""
    deal.pursuits[vendor.id].status = "struck"
    deal.pursuits[vendor.id].reason = reason
    run.log(VendorStruck(run.now, vendor.id, deal.account, deal.id, reason))


def _team_bid(run: Run, vendor: Vendor, deal: Opportunity) -> str:
    """Settle price and promise, pass ATB; the reason why there is no bid, or nothing."""
    decision, pursuit = run.sheet(vendor.id).pursuit(deal.id), deal.pursuits[vendor.id]
    if decision.ati != "pursue":
        return "not_pursued"
    _terms(deal, pursuit, decision)
    pursuit.odds = odds.estimated(run, vendor, deal)
    verdict = _authorised(run, pursuit, decision)
    run.log(GateDecided(run.now, vendor.id, deal.account, deal.id, "ATB", verdict or "bid", pursuit.odds))
    if verdict:
        return verdict
    pursuit.status = "bid"
    run.log(
        BidSubmitted(
            run.now, vendor.id, deal.account, deal.id, pursuit.price, pursuit.promised, pursuit.fit,
            int(pursuit.with_fr),
        )
    )  # fmt: skip
    return ""


def _terms(deal: Opportunity, pursuit: Pursuit, decision: Decision) -> None:
    given = decision.discount + pursuit.concession
    share = max(decision.floor, BP - given)
    pursuit.price = deal.value * share // BP
    pursuit.promised = max(5, round(deal.days * decision.promise / BP))
    pursuit.with_fr = pursuit.review
    pursuit.payment, pursuit.penalty = decision.payment, decision.penalty
    pursuit.changes = decision.changes


def _authorised(run: Run, pursuit: Pursuit, decision: Decision) -> str:
    if decision.atb == "skip":
        return "skipped"
    if decision.atb == "auto" and pursuit.odds < decision.min_odds:
        return "low_odds"
    if pursuit.bid_minutes < 0.5 * ready_minutes(run):
        return "not_ready"
    return ""


def _rival_bid(run: Run, vendor: Vendor, deal: Opportunity) -> str:
    """A rival answers with the price that promises it most: myopic best response plus incumbent defence."""
    rival = next(r for r in run.scenario.rivals if r.id == vendor.id)
    account, pursuit = run.world.accounts[deal.account], deal.pursuits[vendor.id]
    incumbent = account.incumbent == vendor.id
    share = run.rules.delivery.cost_standard - 0.06 * rival.aggression
    share -= 0.05 if incumbent else 0.0
    level = _guess(run, vendor, deal, rival, incumbent)
    most = 0.04 + 0.11 * rival.aggression + (0.04 if incumbent else 0.0)
    cuts = [cut for cut in GRID if cut <= most] or [0.0]
    best = max(cuts, key=lambda cut: (round(_promise(level, cut, share), 9), -cut))
    pursuit.price = round(deal.value * (1 - best))
    pursuit.promised = round(deal.days * (1.1 - 0.2 * rival.delivery))
    pursuit.status = "bid"
    return ""


def _guess(run: Run, vendor: Vendor, deal: Opportunity, rival: Rival, incumbent: bool) -> float:
    """How far ahead, in logits, a rival thinks it is; it errs."""
    base = 1.5 * incumbent + 2.0 * (rival.solution + rival.relationship - 1.0)
    return base - 0.7 * (len(deal.pursuits) - 1) + 0.5 * run.luck.normal(f"{vendor.luck}|{deal.id}", "guess")


def _promise(level: float, cut: float, cost: float) -> float:
    """Margin times chance at a discount, a logit in the log of the price."""
    return (1 - cut - cost) / (1 + exp(-(level - 3.0 * log(1 - cut))))
