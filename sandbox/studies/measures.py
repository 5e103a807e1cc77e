"""What experiments measure of a finished session: each measure one number of the first team."""

from collections.abc import Callable

from sandbox.model.events import (
    ContractSigned,
    DecisionFailed,
    MemberLeft,
    OpportunityLost,
    OpportunityWon,
    SegmentMoved,
    VendorStruck,
    WorkDone,
)
from sandbox.model.names import BP, DAY
from sandbox.studies.figures import correlation, mean, share
from sandbox.studies.played import Played
from sandbox.studies.regard import (
    certainty,
    discovery_days,
    economic_views,
    firm_trust,
    personal_trust,
    spread,
    views,
)
from sandbox.studies.trials import result


def awards_won(played: Played) -> float:
    """Wins of the team's bids for deals that were awarded to somebody."""
    return share([deal.winner == played.team for deal in played.deals if deal.outcome == "won"])


def odds(played: Played) -> float:
    """Mean odds, in per cent, that the team had in the deals that were awarded and that it bid for."""
    return mean(list(odds_by_deal(played).values()))


def odds_by_deal(played: Played) -> dict[str, float]:
    """The team's odds, in per cent, by awarded deal."""
    won = {e.opportunity: e.odds / 100 for e in played.of(OpportunityWon) if e.vendor == played.team}
    lost = {e.opportunity: e.odds / 100 for e in played.of(OpportunityLost) if e.vendor == played.team}
    return {deal: share for deal, share in (won | lost).items() if share > 0}


def likelihood(played: Played) -> float:
    """Mean likelihood, in per cent, of an award in the deals with a bid in which none came about."""
    return mean(list(likelihood_by_deal(played).values()))


def likelihood_by_deal(played: Played) -> dict[str, float]:
    """The likelihood of an award, in per cent, by deal in which none came about."""
    failed = (e for e in played.of(DecisionFailed) if e.reason == "indecision")
    return {e.opportunity: e.likelihood / 100 for e in failed if e.opportunity in played.bids}


def undecided(played: Played) -> float:
    """Part of the team's bids that ended in no decision."""
    return mean(list(undecided_by_deal(played).values()))


def undecided_by_deal(played: Played) -> dict[str, float]:
    """1 for no decision and 0 for an award, by decided deal that the team bid for."""
    return {deal.id: float(deal.outcome == "no_decision") for deal in played.deals}


def fit(played: Played) -> float:
    """Mean fit of the team's bids, in per cent."""
    return mean(list(fit_by_deal(played).values()))


def fit_by_deal(played: Played) -> dict[str, float]:
    """The fit of the team's bid, in per cent, by deal."""
    return {deal: bid.fit / 100 for deal, bid in played.bids.items()}


def discount(played: Played) -> float:
    """Mean discount of the team's bids, in per cent of the reference price."""
    deals = played.world.opportunities
    return mean([100 - 100 * bid.price / deals[name].value for name, bid in played.bids.items()])


def end_discount(played: Played) -> float:
    """Mean discount in the last rounds of the commission's periods less that in the others, in points."""
    days, last = (
        played.session.scenario.calendar.days * DAY,
        played.session.scenario.rules.money.period_rounds,
    )
    deals = played.world.opportunities
    ends: dict[bool, list[float]] = {True: [], False: []}
    for name, bid in played.bids.items():
        ends[(bid.minute // days + 1) % last == 0].append(100 - 100 * bid.price / deals[name].value)
    return mean(ends[True]) - mean(ends[False])


def struck(played: Played) -> float:
    """Bids struck off for a missed must-have."""
    return sum(e.vendor == played.team and e.reason == "must_have" for e in played.of(VendorStruck))


def attainment(played: Played) -> float:
    """Attainment without its cap, 100 at the targets."""
    return result(played.session).attainment


def margin(played: Played) -> float:
    """Kept of what was recognised, in per cent."""
    recognised = sum(ledger.recognised for ledger in played.vendor.ledgers)
    kept = recognised - sum(ledger.cost + ledger.penalty for ledger in played.vendor.ledgers)
    return 100 * kept / recognised if recognised else float("nan")


def work(played: Played) -> float:
    """Pieces of work that were finished."""
    return float(sum(e.vendor == played.team for e in played.of(WorkDone)))


def early_work(played: Played) -> float:
    """Pieces of work that were finished in the first two rounds."""
    end = 2 * played.session.scenario.calendar.days * DAY
    return float(sum(e.vendor == played.team and e.minute <= end for e in played.of(WorkDone)))


def left(played: Played) -> float:
    """Members who resigned."""
    return sum(e.vendor == played.team and e.reason == "resigned" for e in played.of(MemberLeft))


def ratio(played: Played) -> float:
    """Mean of actual over promised time of deliveries."""
    return mean(list(ratio_by_deal(played).values()))


def ratio_by_deal(played: Played) -> dict[str, float]:
    """Actual over promised time by accepted delivery."""
    return {e.project: e.ratio / BP for e in played.accepted}


def late(played: Played) -> float:
    """Late part of the accepted deliveries."""
    return mean(list(late_by_deal(played).values()))


def late_by_deal(played: Played) -> dict[str, float]:
    """1 for late and 0 for on time, by accepted delivery."""
    return {e.project: float(e.late > 0) for e in played.accepted}


def score(played: Played) -> float:
    """Mean of what customers think of the accepted deliveries, 1 to 5."""
    return mean(list(score_by_deal(played).values()))


def score_by_deal(played: Played) -> dict[str, float]:
    """What customers think of it, 1 to 5, by accepted delivery."""
    return {e.project: e.score / BP for e in played.accepted}


def satisfaction(played: Played) -> float:
    """Mean satisfaction of the accounts that were delivered to, 1 to 5."""
    served = {e.account for e in played.accepted}
    return mean([played.world.accounts[name].satisfaction[played.team] / BP for name in sorted(served)])


def satisfaction_after_late(played: Played) -> float:
    """Mean satisfaction of the accounts with a late delivery, 1 to 5."""
    served = {e.account for e in played.accepted if e.late > 0}
    return mean([played.world.accounts[name].satisfaction[played.team] / BP for name in sorted(served)])


def repeats(played: Played) -> float:
    """Repeat orders that arose from the team's deliveries."""
    return _origin(played, "repeat")


def repeats_each(played: Played) -> float:
    """Repeat orders for a delivery of the team."""
    return _origin(played, "repeat") / len(played.accepted) if played.accepted else float("nan")


def referrals(played: Played) -> float:
    """Referred deals that arose from the team's deliveries."""
    return _origin(played, "referral")


def _origin(played: Played, origin: str) -> float:
    deals = played.world.opportunities.values()
    return float(sum(d.origin == origin and d.source == played.team for d in deals))


def orders_an_effort(played: Played) -> float:
    """Contracts for a thousand hours of AR and SR in the second half."""
    return _orders(played, late_half=True)


def flywheel(played: Played) -> float:
    """How contracts for a thousand hours grow from the first half to the second."""
    return _orders(played, late_half=True) - _orders(played, late_half=False)


def _orders(played: Played, *, late_half: bool) -> float:
    half = played.world.minute / 2
    signed = sum(
        e.vendor == played.team and (e.minute > half) == late_half for e in played.of(ContractSigned)
    )
    minutes = sum(
        e.minutes
        for e in played.of(WorkDone)
        if e.vendor == played.team and e.role != "FR" and (e.minute > half) == late_half
    )
    return signed / (minutes / 60_000) if minutes else float("nan")


def rival_prices(played: Played) -> float:
    """Mean discount of the rivals' bids, in per cent."""
    rivals = [rival.id for rival in played.session.scenario.rivals]
    return mean([
        100 - 100 * deal.pursuits[rival].price / deal.value
        for deal in played.world.opportunities.values()
        for rival in rivals
        if rival in deal.pursuits and deal.pursuits[rival].price > 0
    ])  # fmt: skip


def cycle(played: Played) -> float:
    """Correlation of a deal's value with the days from arising to its award."""
    won = [d for d in played.world.opportunities.values() if d.outcome == "won"]
    return correlation([(d.value, d.decided - d.opened) for d in won])


def budgets(played: Played) -> float:
    """Mean level of the segments' budgets over the rounds, 100 at the start."""
    return mean([e.level / 100 for e in played.of(SegmentMoved)])


def cash(played: Played) -> float:
    """Cash received over what was contracted, in per cent."""
    booked = sum(ledger.booked for ledger in played.vendor.ledgers)
    return 100 * sum(ledger.cash for ledger in played.vendor.ledgers) / booked if booked else float("nan")


Measure = Callable[[Played], float]

MEASURES: tuple[Measure, ...] = (
    awards_won, odds, likelihood, repeats_each, undecided, fit, discount, end_discount, struck,
    attainment, margin, work, early_work, left, ratio, late, score, satisfaction,
    satisfaction_after_late, repeats, referrals, orders_an_effort, flywheel, personal_trust, firm_trust,
    views, economic_views, spread, certainty, discovery_days, rival_prices, cycle, budgets, cash,
)  # fmt: skip
