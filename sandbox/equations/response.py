"""What more or less effort brings: the ADBUDG response curve (Little 1970) and its fit to judgements.

Effort x is relative to today's (1 = as now), and so is the response.
"""

from collections.abc import Callable, Sequence
from math import fsum, inf, pow
from typing import NamedTuple


class Response(NamedTuple):
    """S(x) = b + (a - b) x^c / (d + x^c): b with no effort, a with no end of it, c > 1 for an S-shape."""

    a: float
    b: float
    c: float
    d: float

    def at(self, effort: float) -> float:
        """The response to that effort, 0 or more."""
        power = pow(effort, self.c)
        return self.b + (self.a - self.b) * power / (self.d + power)

    def elasticity(self, effort: float) -> float:
        """Percent more response for one percent more effort at that point."""
        power = pow(effort, self.c)
        slope = (self.a - self.b) * self.c * self.d * power / (self.d + power) ** 2
        return slope / self.at(effort)


USUAL = Response(a=1.35, b=0.60, c=1.82, d=0.875)
"""S(1) = 1 with elasticity .34, the mean of personal selling (Albers, Mantrala and Sridhar 2010)."""


STEEPEST = 20.0
"""The largest c that a fit may take: beyond it the curve is a step."""
FARTHEST = 1e6
"""The largest d, and 1 over the smallest, that a fit may take."""


def fitted(efforts: Sequence[float], responses: Sequence[float]) -> Response:
    """The curve with the least squared error over four points or more with three different efforts.

    For any c and d the best a and b are a straight line's, so only c and d are searched, by a compass search
    on their logarithms. Raises ValueError for fewer points.
    """
    if len(efforts) != len(responses) or len(efforts) < 4 or len(set(efforts)) < 3:
        raise ValueError("a curve needs four points or more, with three different efforts")
    c, d = _descend(lambda c, d: _line(efforts, responses, c, d)[2] if _allowed(c, d) else inf)
    low, rise, _ = _line(efforts, responses, c, d)
    return Response(a=low + rise, b=low, c=c, d=d)


def _allowed(c: float, d: float) -> bool:
    return 1 / STEEPEST <= c <= STEEPEST and 1 / FARTHEST <= d <= FARTHEST


def _line(
    efforts: Sequence[float], responses: Sequence[float], c: float, d: float
) -> tuple[float, float, float]:
    """Intercept, slope and squared error of the responses over x^c / (d + x^c)."""
    powers = [pow(effort, c) for effort in efforts]
    shape = [power / (d + power) for power in powers]
    count = len(shape)
    mean_x, mean_y = fsum(shape) / count, fsum(responses) / count
    pairs = list(zip(shape, responses, strict=True))
    spread = fsum((x - mean_x) ** 2 for x in shape)
    slope = fsum((x - mean_x) * (y - mean_y) for x, y in pairs) / spread if spread else 0.0
    low = mean_y - slope * mean_x
    return low, slope, fsum((y - low - slope * x) ** 2 for x, y in pairs)


def _descend(error: Callable[[float, float], float]) -> tuple[float, float]:
    """The c and d of least error: try a factor up and down on each, and shrink it when nothing helps."""
    best, factor = (2.0, 1.0), 1.5
    least = error(*best)
    while factor > 1.0 + 1e-7:
        c, d = best
        steps = [(c * u, d * v) for u in (1 / factor, 1.0, factor) for v in (1 / factor, 1.0, factor)]
        tried = min((error(*step), step) for step in steps)
        if tried[0] < least:
            least, best = tried
        else:
            factor **= 0.5
    return best
