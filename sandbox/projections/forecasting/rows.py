"""The kinds of deals that are drawn, one row each: an open deal, or whatever arises at an account."""

from dataclasses import dataclass, fields

import numpy as np

from sandbox.projections.forecasting.arrays import Floats, Whole


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns: account, price over value, odds and their spread in logits, share of bids, buying in logits,
    how much longer than usual the customer takes, usual delivery days, terms (a column for each).
    """

    account: Whole
    price: Floats
    odds: Floats
    spread: Floats
    bids: Floats
    buys: Floats
    stretch: Floats
    days: Floats
    terms: Floats


def stacked(*parts: Rows) -> Rows:
    """The rows of several, one after the other."""
    return Rows(*(np.concatenate([getattr(part, f.name) for part in parts]) for f in fields(Rows)))
