"""The luck of a forecast: draws for all samples at once, and what the deals of one sample share."""

from dataclasses import dataclass

import numpy as np

from sandbox.projections.forecasting.arrays import Floats, Whole, expit, floats
from sandbox.projections.forecasting.rows import Rows


@dataclass(frozen=True, slots=True)
class Draws:
    """A source of draws for a number of samples.

    `lean` has a normal draw for each sample and account: what the team misjudges at an account holds for all
    its deals; `busy` is how many times more often than thought deals arise there. In each sample `level` is
    how much better the team gets than its record shows, `bias` how far its odds and `buying` how far the
    market's decisiveness are off, all in logits; `costs` multiplies what deliveries cost. `tempo` is the
    spread (σ of the log) of how long customers take.
    """

    rng: np.random.Generator
    samples: int
    lean: Floats
    busy: Floats
    level: Floats
    costs: Floats
    bias: Floats
    buying: Floats
    tempo: float

    def halves(self, *shape: int) -> Floats:
        """Exponential draws of mean 1: two in a row make up a stage, a gamma of shape 2."""
        return self.rng.standard_exponential(shape, dtype=np.float32)

    def stage(self, count: int) -> Floats:
        """Gamma draws of shape 2 and mean 2."""
        return self.halves(count) + self.halves(count)

    def chance(self, *shape: int) -> Floats:
        """Uniform draws."""
        return self.rng.random(shape, dtype=np.float32)

    def normal(self, *shape: int) -> Floats:
        """Standard normal draws."""
        return self.rng.standard_normal(shape, dtype=np.float32)

    def stages(self, mean: Floats | float, variance: Floats | float, *shape: int) -> Floats:
        """Draws of several stages in a row: the gamma with their mean and variance (Satterthwaite 1946)."""
        scale = variance / np.maximum(1e-6, mean)
        return self.rng.standard_gamma(mean / np.maximum(1e-6, scale), shape, dtype=np.float32) * scale

    def pace(self, *shape: int) -> Floats:
        """How much longer than usual each customer takes for a deal, in all its stages."""
        return floats(np.exp(np.float32(self.tempo) * self.normal(*shape)))

    def won(self, rows: Rows, row: Whole, sample: Whole) -> Floats:
        """The team's chance of each award: none where the odds at the bid are below the floor."""
        odds = (
            rows.odds[row] + rows.moves[row] * self.normal(len(row)) + rows.common[row] * self.level[sample]
        )
        off = rows.spread[row] * self.lean[sample, rows.account[row]] + self.bias[sample]
        return floats(rows.bids[row] * (odds >= rows.floor[row]) * expit(odds + off))
