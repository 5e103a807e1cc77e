"""Figures that calibration compares with the targets, each from the samples of finished sessions."""

from collections import Counter
from collections.abc import Sequence
from math import log10

from sandbox.model.names import MONTH
from sandbox.studies import figures
from sandbox.studies.figures import correlation, mean, share, top_share
from sandbox.studies.sampling import Deal, Delivery, Sample

Samples = Sequence[Sample]

TOP = 0.2
"""The part of the accounts that counts as the top."""
SETTLED = (0.375, 0.875)
"""Part of a session in which its market has settled: no longer filling, all that arises yet to be decided."""


def cycles(samples: Samples) -> list[float]:
    """Months from arising to award, of deals that arose as leads in the first half: none is cut off."""
    found = ((s, d) for s in samples for d in s.deals if d.from_lead and d.opened < s.length / 2)
    return [(d.decided - d.opened) / MONTH for _, d in found if d.outcome == "won"]


def qualified(samples: Samples) -> list[tuple[Deal, bool]]:
    """The team's qualified deals that were decided, and whether it won."""
    return [
        (deal, deal.winner == sample.team)
        for sample in samples
        for deal in sample.deals
        if deal.qualified and deal.decided >= 0
    ]


def wins(samples: Samples) -> float:
    """The part of the qualified deals that the team won."""
    return share([hit for _, hit in qualified(samples)])


def undecided(samples: Samples) -> float:
    """The part of the qualified deals that ended in no decision."""
    return share([deal.outcome == "no_decision" for deal, _ in qualified(samples)])


def customer_odds(samples: Samples) -> float:
    """The odds ratio of winning a qualified deal, current versus new customers."""
    return figures.odds_ratio([(deal.customer, hit) for deal, hit in qualified(samples)])


def size_effect(samples: Samples) -> float:
    """Logits of winning a qualified deal per decade of value, current customers allowed for."""
    deals = qualified(samples)
    rows = [(log10(deal.value), float(deal.customer)) for deal, _ in deals]
    return figures.slope(rows, [hit for _, hit in deals])


def little(samples: Samples) -> float:
    """Little's law, L / (λ W), in the settled middle of the sessions.

    L is counted from the log between two moments, λ is what arose between them, and W is the mean stay of
    these by Kaplan and Meier, so that none of the three follows from the others: what was there at the
    first moment counts in L only. The law holds only if what comes and what goes are in balance.
    """
    begin, end = (round(part * samples[0].length) for part in SETTLED)
    inside = sum(figures.area(s.changes, end) - figures.area(s.changes, begin) for s in samples)
    arisen = [(s, d) for s in samples for d in s.deals if begin <= d.opened < end]
    stays = [((d.decided if d.decided >= 0 else s.length) - d.opened, d.decided >= 0) for s, d in arisen]
    return inside / (len(stays) * figures.mean_stay(stays)) if stays else float("nan")


def of_deliveries(samples: Samples) -> list[Delivery]:
    """The deliveries whose promised date has come."""
    return [delivery for sample in samples for delivery in sample.deliveries]


def scores(samples: Samples, *, late: bool) -> list[float]:
    """What customers thought of the deliveries on time, or of the late ones, in whole points as they mark."""
    return [float(round(d.score)) for d in of_deliveries(samples) if d.accepted and d.late == late]


def poor(samples: Samples, *, late: bool) -> float:
    """The part of these that was scored 2 or less."""
    return share([score <= 2 for score in scores(samples, late=late)])


def concentration(samples: Samples) -> float:
    """What the top fifth of the accounts bring to all vendors, in the mean session with any revenue."""
    found = []
    for sample in samples:
        revenue: Counter[str] = Counter()
        for deal in sample.deals:
            if deal.winner:
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


def delivery_time(samples: Samples) -> float:
    """The median of actual over promised time."""
    return figures.median([d.ratio for d in of_deliveries(samples) if d.accepted])


def gap(samples: Samples) -> float:
    """Satisfaction with deliveries on time minus that with late ones."""
    return mean(scores(samples, late=False)) - mean(scores(samples, late=True))
