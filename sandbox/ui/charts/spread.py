"""Figures of many sessions: how scores spread, a share with its interval, a level against its goal, parts."""

from collections.abc import Iterator, Sequence
from math import exp

from sandbox.ui.paint import Box, Disc, Line, Picture, Polygon, Shape, Words, faded, mixed
from sandbox.ui.theme import Colour, Theme

Span = tuple[float, float, float]
"""A value with the low and the high end of its interval."""

STEPS = 120
"""Points of a density's outline."""
KERNEL = 0.022
"""Standard deviation with which a single score is smeared, as a part of the axis."""


def ridge(
    scores: Sequence[float],
    mean: Span,
    most: float,
    goal: float,
    colour: Colour,
    w: float,
    h: float,
    theme: Theme,
) -> Picture:
    """The density of scores from 0 to `most`, the goal as a line, the mean as a point with its interval."""
    ground, top = h - 12.0, 4.0
    at = w / most
    shapes: list[Shape] = [
        Line(((goal * at, 0), (goal * at, h)), theme.sand3, 1.2, 3),
        Line(((0, ground), (w, ground)), theme.line, theme.hairline),
    ]
    outline = list(_density(scores, most))
    highest = max(outline, default=0.0) or 1.0
    points = [(w * i / STEPS, ground - (ground - top) * value / highest) for i, value in enumerate(outline)]
    shapes.append(Polygon(((0, ground), *points, (w, ground)), faded(colour, 0.28)))
    shapes.append(Line(tuple(points), colour, 1.6))
    value, low, high = (part * at for part in mean)
    y = h - 5.0
    shapes += [Line(((low, y), (high, y)), theme.ink, 2.2), Disc(value, y, 4, theme.card, theme.ink, 2)]
    return Picture(w, h, tuple(shapes))


def _density(scores: Sequence[float], most: float) -> Iterator[float]:
    """The kernel density at equal steps over the axis."""
    width = KERNEL * most
    for i in range(STEPS + 1):
        x = most * i / STEPS
        yield sum(exp(-0.5 * ((x - score) / width) ** 2) for score in scores)


def axis(most: float, step: float, w: float, h: float, theme: Theme) -> Picture:
    """The ticks below ridges."""
    count = int(most / step)
    words = (
        Words(f"{step * i:.0f}", w * step * i / most, h / 2, theme.caption, theme.ink3, False,
              "lm" if i == 0 else "rm" if step * i >= most else "cm")
        for i in range(count + 1)
    )  # fmt: skip
    return Picture(w, h, tuple(words))


def share(part: Span, colour: Colour, w: float, h: float, theme: Theme) -> Picture:
    """A share of 0 to 1 as a bar, with its interval, if it has any width, as a whisker."""
    value, low, high = (max(0.0, min(1.0, end)) * w for end in part)
    y = h / 2
    shapes: list[Shape] = [Box(0, y - 4, w, 8, theme.grey_soft, 4)]
    if value > 0:
        shapes.append(Box(0, y - 4, max(value, 3), 8, colour, 4))
    if high > low:
        shapes += [Line(((low, y), (high, y)), theme.ink, 1.4)]
        shapes += [Line(((x, y - 3.5), (x, y + 3.5)), theme.ink, 1.4) for x in (low, high)]
    return Picture(w, h, tuple(shapes))


def level(value: float, most: float, colour: Colour, w: float, h: float, theme: Theme) -> Picture:
    """A value against a goal of 1, on an axis that ends at `most`."""
    y, goal = h / 2, w / most
    wide = max(0.0, min(most, value)) / most * w
    shapes: list[Shape] = [Box(0, y - 4, w, 8, theme.grey_soft, 4)]
    if wide > 0:
        shapes.append(Box(0, y - 4, max(wide, 3), 8, colour, 4))
    shapes.append(Line(((goal, y - 7), (goal, y + 7)), theme.ink2, 1.6))
    return Picture(w, h, tuple(shapes))


def parts(shares: Sequence[float], colour: Colour, w: float, h: float, theme: Theme) -> Picture:
    """Parts of a whole beside each other, the first in full colour, each further one paler."""
    shapes, x = [Box(0, h / 2 - 5, w, 10, theme.grey_soft, 5)], 0.0
    for number, part in enumerate(shares):
        wide = part * w
        if wide > 1:
            shapes.append(
                Box(x, h / 2 - 5, wide - 1, 10, mixed(colour, theme.card, min(0.8, 0.3 * number)), 3)
            )
        x += wide
    return Picture(w, h, tuple(shapes))
