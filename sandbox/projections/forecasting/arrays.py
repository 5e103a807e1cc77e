"""Shorthand for the arrays of a forecast, and the few functions that work on whole arrays."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
"""Numbers; days are working days from now, money is yuan."""
Sums = NDArray[np.float64]
"""Sums of yuan and final amounts, exact to the unit."""
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

EDGE = 0.005
"""Probabilities are kept this far from 0 and 1 before their log-odds are taken [A]."""


def floats(values: object) -> Floats:
    """An array of single floats: quick, and exact enough for chances."""
    return np.asarray(values, dtype=np.float32)


def logit(probability: Floats | float) -> Floats:
    """Log-odds of probabilities, those near 0 and 1 held at `EDGE`."""
    held = np.clip(floats(probability), EDGE, 1.0 - EDGE)
    return floats(np.log(held / (1.0 - held)))


def expit(logits: Floats) -> Floats:
    """The probabilities with these log-odds."""
    return floats(1.0 / (1.0 + np.exp(np.clip(-logits, -30.0, 30.0))))


def exact(values: object) -> Sums:
    """An array of sums."""
    return np.asarray(values, dtype=np.float64)


def summed(rows: Whole, columns: Whole, weights: Floats, shape: tuple[int, int]) -> Sums:
    """The sums of weights by (row, column)."""
    flat = np.bincount(rows * shape[1] + columns, weights=weights, minlength=shape[0] * shape[1])
    return exact(flat.reshape(shape))
