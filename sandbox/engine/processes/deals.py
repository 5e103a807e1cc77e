"""An opportunity on the customer's own clock, from lead to contract."""

from math import log10

from sandbox.engine import bids, contacts, goodwill, solutions
from sandbox.engine.awards import Offer, group_shares, likelihood, main_reason, taste
from sandbox.engine.clock import Life
from sandbox.engine.processes import projects
from sandbox.engine.run import Run
from sandbox.engine.standings import offer, purchase_bonus
from sandbox.model.events import (
    DecisionFailed,
    GateDecided,
    OpportunityArose,
    OpportunityLost,
    OpportunityWon,
    StageEntered,
)
from sandbox.model.names import BP, DAY, STAGES, Stage
from sandbox.model.world import Opportunity, Pursuit, Vendor

EXTENSION = 8 * DAY
"""How long a customer waits once for a bid that is nearly ready."""

TOLD: dict[Stage, float] = {"need": 0.25, "solution": 0.35, "bid": 0.20}
PRESENT, PER_TRUST = 0.15, 0.50
"""Chance to be told of a deal as it enters a stage; more with an AR there, and by the firm's trust [A]."""


def live(run: Run, deal: Opportunity, version: int) -> Life:
    """A deal's round; a newer version of it ends this one."""
    yield run.clock.timeout(max(0, deal.opened - run.now))
    if not deal.stages:
        run.log(OpportunityArose(run.now, deal.account, deal.id, deal.value, deal.origin, deal.source))
        enter(run, deal, deal.stage)
    while deal.outcome == "open" or deal.stage in ("negotiation", "contract"):
        yield run.clock.timeout(max(0, deal.due - run.now))
        if run.versions.get(deal.id, 0) != version:
            return
        if run.now >= deal.due:
            _advance(run, deal)


def restart(run: Run, deal: Opportunity) -> None:
    """The deal's clock has been moved: let it run anew."""
    run.versions[deal.id] = run.versions.get(deal.id, 0) + 1
    run.clock.start(live(run, deal, run.versions[deal.id]), "deal", deal.id)


def enter(run: Run, deal: Opportunity, stage: Stage) -> None:
    """The deal enters a stage, which lasts as long as the customer takes."""
    deal.stage, deal.since = stage, run.now
    deal.due = run.now + _duration(run, deal, stage)
    deal.stages.append((stage, run.now))
    run.log(StageEntered(run.now, deal.account, deal.id, stage, deal.due))
    _rivals_join(run, deal)
    _word_spreads(run, deal)
    for team in run.world.teams():
        if team.id in deal.pursuits:
            solutions.asked_for(run, team, deal)


def _duration(run: Run, deal: Opportunity, stage: Stage) -> int:
    rules = run.rules.cycle
    mean = {
        "lead": rules.lead_days, "need": rules.need_days, "solution": rules.solution_days,
        "bid": rules.bid_days, "negotiation": rules.negotiation_days, "contract": rules.contract_days,
    }[stage]  # fmt: skip
    people = 1 + rules.per_stakeholder * max(0, len(deal.concerned) - 5)
    from_value = _decades(run, deal.value)
    size = max(0.5, 1 + rules.per_decade * from_value)
    tempo = run.luck.lognormal(1.0, rules.tempo_sigma, deal.id, "tempo")
    return max(DAY // 2, round(tempo * run.luck.gamma2(mean * people * size * DAY, deal.id, "stage", stage)))


def _decades(run: Run, value: int) -> float:
    return log10(value / max(1, run.rules.purchase.reference_value))


def _rivals_join(run: Run, deal: Opportunity) -> None:
    """Rivals take up a deal once its need is confirmed; each with its own keyed chance."""
    if deal.stage not in ("need", "solution"):
        return
    incumbent = run.world.accounts[deal.account].incumbent
    for rival in run.scenario.rivals:
        if rival.id in deal.pursuits:
            continue
        keen = 0.35 + 0.3 * (deal.strong == rival.id) + 0.45 * (incumbent == rival.id)
        if run.luck.chance(keen, f"{rival.id}|{deal.id}", "joins", deal.stage):
            level = 0.28 + 0.45 * rival.solution + 0.1 * run.luck.normal(f"{rival.id}|{deal.id}", "fit")
            fit = round(max(0.1, min(0.95, level)) * BP)
            deal.pursuits[rival.id] = Pursuit(
                found=run.now, fit=fit, status="pursuing", review=rival.delivery > 0.6
            )


def _word_spreads(run: Run, deal: Opportunity) -> None:
    """At each stage a team may hear of the deal: tenders are public, good relations are told early."""
    account = run.world.accounts[deal.account]
    for team in run.world.teams():
        if team.id in deal.pursuits:
            continue
        firm = goodwill.organisational(run, account, team.id)
        present = PRESENT if run.holder(team, "AR", account.id) else 0.0
        chance = TOLD.get(deal.stage, 0.0)
        if deal.public and deal.stage in ("need", "solution"):
            contacts.found(run, team, deal, "tender")
        elif deal.source == team.id or run.luck.chance(
            chance + PER_TRUST * firm * (chance > 0) + present, f"{team.luck}|{deal.id}", "told", deal.stage
        ):
            contacts.found(run, team, deal, "told")


def _advance(run: Run, deal: Opportunity) -> None:
    match deal.stage:
        case "lead" | "need" | "solution":
            enter(run, deal, STAGES[STAGES.index(deal.stage) + 1])
        case "bid":
            _tender_closed(run, deal)
        case "negotiation":
            decide(run, deal)
        case "contract":
            projects.signed(run, deal)
        case "delivery" | "cash":
            pass


def _tender_closed(run: Run, deal: Opportunity) -> None:
    if not deal.extended and any(_nearly_ready(run, team, deal) for team in run.world.teams()):
        deal.extended, deal.due = 1, run.now + EXTENSION
        return
    bidders = bids.collected(run, deal)
    for vendor in _below_must_have(deal, bidders):
        bids.struck(run, vendor, deal, "must_have")
    if any(p.status == "bid" for p in deal.pursuits.values()):
        enter(run, deal, "negotiation")
    else:
        _no_decision(run, deal, "no_bidder", 0)


def _nearly_ready(run: Run, team: Vendor, deal: Opportunity) -> bool:
    pursuit = deal.pursuits.get(team.id)
    return (
        pursuit is not None
        and run.sheet(team.id).pursuit(deal.id).ati == "pursue"
        and 0 < pursuit.bid_minutes < 0.5 * bids.ready_minutes(run)
    )


def _below_must_have(deal: Opportunity, bidders: list[Vendor]) -> list[Vendor]:
    """Must-haves first; if nobody meets them the tender is rewritten and all stay."""
    below = [vendor for vendor in bidders if deal.pursuits[vendor.id].fit < deal.must_have]
    return below if len(below) < len(bidders) else []


def decide(run: Run, deal: Opportunity) -> None:
    """The award: buy at all? Then from whom?"""
    account = run.world.accounts[deal.account]
    vendors = [run.world.vendors[name] for name, p in deal.pursuits.items() if p.status == "bid"]
    if not vendors:  # those who bid have withdrawn since
        _no_decision(run, deal, "no_bidder", 0)
        return
    offers = [offer(run, vendor, deal) for vendor in vendors]
    people = [account.stakeholders[name] for name in deal.concerned]
    kept = _finalists(run, deal, vendors, offers)
    vendors, offers = [vendors[i] for i in kept], [offers[i] for i in kept]
    shares = group_shares(run.rules.choice, account.type, account.rule, people, offers)
    bonus = sum(s * purchase_bonus(run, v, deal, people) for s, v in zip(shares, vendors, strict=True))
    buy = likelihood(run.rules.purchase, len(people), deal.value, bonus + deal.purchase / BP)
    if not any(shares) or not run.luck.chance(buy, deal.id, "buys"):
        _no_decision(run, deal, "indecision", round(buy * BP))
        return
    weights = {v.luck if v.kind == "team" else v.id: s for s, v in zip(shares, vendors, strict=True)}
    chosen = run.luck.race(weights, f"award|{deal.id}")
    winner = next(v for v in vendors if chosen in (v.id, v.luck))
    _awarded(run, deal, winner, vendors, offers, [round(s * buy * BP) for s in shares])


def _finalists(run: Run, deal: Opportunity, vendors: list[Vendor], offers: list[Offer]) -> list[int]:
    """At most four remain: those with the best fit, price and delivery together."""
    merit = [o.fit + o.delivery - o.price_ratio + 0.2 * o.standing for o in offers]
    best = sorted(range(len(vendors)), key=lambda i: (-round(merit[i], 9), vendors[i].luck))
    for index in best[run.rules.choice.finalists :]:
        bids.struck(run, vendors[index], deal, "short_list")
    return sorted(best[: run.rules.choice.finalists])


def _awarded(
    run: Run, deal: Opportunity, winner: Vendor, vendors: list[Vendor], offers: list[Offer], odds: list[int]
) -> None:
    account = run.world.accounts[deal.account]
    best = offers[vendors.index(winner)]
    usual = taste(run.rules.choice, account.type, (2_500,) * 4)
    rest = [o for o in offers if o is not best]
    reason = main_reason(best, rest[0], usual, deal.concerned) if rest else "only_bid"
    deal.outcome, deal.winner, deal.decided, deal.reason = "won", winner.id, run.now, reason
    deal.pursuits[winner.id].status = "won"
    account.wins[winner.id] = account.wins.get(winner.id, 0) + 1
    value = deal.pursuits[winner.id].price
    run.log(
        OpportunityWon(run.now, winner.id, account.id, deal.id, value, reason, odds[vendors.index(winner)])
    )
    for index, vendor in enumerate(vendors):
        if vendor is not winner:
            _lost(
                run,
                deal,
                vendor,
                main_reason(best, offers[index], usual, deal.concerned),
                odds[index],
                winner,
            )
    for vendor in run.world.teams():
        pursuit = deal.pursuits.get(vendor.id)
        if pursuit is not None and pursuit.status in ("struck", "known", "pursuing", "held"):
            _lost(run, deal, vendor, pursuit.reason or "no_bid", 0, winner)
    enter(run, deal, "contract")
    if winner.kind == "team":
        run.ledger(winner).won += 1
        run.log(
            GateDecided(run.now, winner.id, deal.account, deal.id, "ATC", deal.pursuits[winner.id].payment, 0)
        )
        projects.contract_asked(run, winner, deal)


def _lost(run: Run, deal: Opportunity, vendor: Vendor, reason: str, odds: int, winner: Vendor) -> None:
    deal.pursuits[vendor.id].status = "lost"
    deal.pursuits[vendor.id].reason = reason
    if vendor.kind == "team":
        run.ledger(vendor).lost += 1
        value = deal.pursuits[vendor.id].price or deal.value
        run.log(OpportunityLost(run.now, vendor.id, deal.account, deal.id, value, reason, odds, winner.id))


def _no_decision(run: Run, deal: Opportunity, reason: str, likelihood_bp: int) -> None:
    deal.outcome, deal.decided, deal.reason, deal.stage = "no_decision", run.now, reason, "bid"
    for name, pursuit in deal.pursuits.items():
        vendor = run.world.vendors[name]
        if vendor.kind == "team" and pursuit.status == "bid":
            run.ledger(vendor).no_decision += 1
        pursuit.status = "lost"
    run.log(DecisionFailed(run.now, deal.account, deal.id, deal.value, reason, likelihood_bp))
