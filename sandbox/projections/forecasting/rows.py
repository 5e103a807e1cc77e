"""The kinds of deals that are drawn, one row each: an open deal, or whatever arises at an account."""

from dataclasses import dataclass, fields

import numpy as np

from sandbox.projections.forecasting.arrays import Floats, Whole


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns; odds and buying are in logits, terms have a column for each.

    `odds` are those that the team will probably reckon with at the bid. They may still move by `moves` (a
    standard deviation) on their own, and by `common` with how good the team turns out to be; below `floor` no
    bid is made. `spread` is how far the team's own odds may be off the truth. `bids` is the chance that a bid
    is ready, `stretch` how much longer than usual the customer takes, `days` the usual delivery time.
    """

    account: Whole
    price: Floats
    odds: Floats
    moves: Floats
    common: Floats
    floor: Floats
    spread: Floats
    bids: Floats
    buys: Floats
    stretch: Floats
    days: Floats
    terms: Floats


def stacked(*parts: Rows) -> Rows:
    """The rows of several, one after the other."""
    return Rows(*(np.concatenate([getattr(part, f.name) for part in parts]) for f in fields(Rows)))
