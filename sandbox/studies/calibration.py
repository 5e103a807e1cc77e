"""Figures that calibration compares with the targets, each from the samples of finished sessions."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import log10

from sandbox.model.names import MONTH
from sandbox.studies import figures
from sandbox.studies.figures import correlation, mean, share, top_share
from sandbox.studies.sampling import Deal, Delivery, Sample

Samples = Sequence[Sample]

TOP = 0.2
"""The part of the accounts that counts as the top."""


def decided(samples: Samples) -> list[Deal]:
    """All deals that were decided, whoever won."""
    return [d for s in samples for d in s.deals if d.decided >= 0]


def cycles(samples: Samples) -> list[float]:
    """Months from arising to award, of deals that arose as leads in the first half: none is cut off."""
    found = ((s, d) for s in samples for d in s.deals if d.from_lead and d.opened < s.length / 2)
    return [(d.decided - d.opened) / MONTH for _, d in found if d.outcome == "won"]


def team_deals(samples: Samples, *, bid: bool) -> list[tuple[Deal, bool]]:
    """The team's decided deals, and whether it won: those it bid for, or all it had heard of."""
    own = chain.from_iterable(((s.team, d) for d in s.deals if d.decided >= 0 and d.known) for s in samples)
    return [(deal, deal.winner == team) for team, deal in own if deal.bid or not bid]


def customer_odds(samples: Samples, *, bid: bool) -> float:
    """The odds ratio of winning, current versus new customers."""
    return figures.odds_ratio([(deal.customer, hit) for deal, hit in team_deals(samples, bid=bid)])


def size_effect(samples: Samples, *, bid: bool) -> float:
    """Logits of winning per decade of value, current customers allowed for."""
    deals = team_deals(samples, bid=bid)
    rows = [(log10(deal.value), float(deal.customer)) for deal, _ in deals]
    return figures.slope(rows, [hit for _, hit in deals])


def little(samples: Samples) -> float:
    """Little's law, L / (λ W): the number in the system from the log, the stays from the deals' records."""
    end = samples[0].length
    changes = [change for s in samples for change in s.changes]
    stays = [(d.decided if d.decided >= 0 else s.length) - d.opened for s in samples for d in s.deals]
    return figures.littles_ratio(changes, stays, end)


def of_deliveries(samples: Samples) -> list[Delivery]:
    """The deliveries whose promised date has come."""
    return [delivery for sample in samples for delivery in sample.deliveries]


def scores(samples: Samples, *, late: bool) -> list[float]:
    """What customers thought of the deliveries on time, or of the late ones."""
    return [d.score for d in of_deliveries(samples) if d.accepted and d.late == late]


def poor(samples: Samples, *, late: bool) -> float:
    """The part of these that was scored 2 or less."""
    return share([score <= 2 for score in scores(samples, late=late)])


def undecided(samples: Samples) -> float:
    """The part of the team's bids that ended in no decision."""
    return share([deal.outcome == "no_decision" for deal, _ in team_deals(samples, bid=True)])


def ledger_wins(samples: Samples) -> float:
    """As the team's books have it: a deal heard of and not bid for is lost when somebody else wins it."""
    return sum(s.ledger[0] for s in samples) / sum(sum(s.ledger) for s in samples)


def concentration(samples: Samples, *, whole_market: bool) -> float:
    """What the top fifth of the accounts bring, in the mean session with any revenue."""
    found = []
    for sample in samples:
        revenue: Counter[str] = Counter()
        for deal in sample.deals:
            if deal.winner and (whole_market or deal.winner == sample.team):
                revenue[deal.account] += deal.value
        if revenue:
            none = [0] * (sample.accounts - len(revenue))
            found.append(top_share([*revenue.values(), *none], TOP))
    return mean(found)


def repeats(samples: Samples) -> float:
    """Correlation of a delivery's score with whether a repeat order followed."""
    done = [d for d in of_deliveries(samples) if d.accepted]
    return correlation([(d.score, float(d.repeated)) for d in done])


def attained(samples: Samples) -> float:
    """The part of the sessions in which the team reached the scenario's targets."""
    return share([sample.score >= 1 for sample in samples])


def late(samples: Samples) -> float:
    """The part of the deliveries due that came late or has not come."""
    return share([delivery.late for delivery in of_deliveries(samples)])


def gap(samples: Samples) -> float:
    """Satisfaction with deliveries on time minus that with late ones."""
    return mean(scores(samples, late=False)) - mean(scores(samples, late=True))


def bids_won(samples: Samples) -> float:
    """The part of the team's bids that won."""
    return share([hit for _, hit in team_deals(samples, bid=True)])


def market_undecided(samples: Samples) -> float:
    """The part of all deals that somebody bid for that ended in no decision."""
    return share([deal.outcome == "no_decision" for deal in decided(samples) if deal.contested])
