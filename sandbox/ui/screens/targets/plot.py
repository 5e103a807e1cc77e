"""How a target may end: the simulated spread with the target in it; a probe tells each amount's chance."""

from collections.abc import Iterator
from itertools import pairwise

from sandbox.i18n import _
from sandbox.ui.events import Input, Key, Motion
from sandbox.ui.paint import Box, Line, Polygon, Shape, Words, faded, mixed
from sandbox.ui.screens.targets.view_model import PlotModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.canvas import Canvas, Sheet

_TOP, _FOOT, _SIDE = 26, 22, 8


class Plot(Canvas):
    """The spread as an area, light where the target is missed; pointer or arrows move the probe."""

    def __init__(self, model: PlotModel) -> None:
        self.model = model
        self._probe: int | None = None
        super().__init__(
            self._drawn, id="targets.plot", focusable=True, style=Style(grow=1, basis=0, min_height=130)
        )

    def show(self, model: PlotModel) -> None:
        """Shows another spread."""
        if model != self.model:
            self.model, self._probe = model, None
            self.redraw()

    @property
    def hint(self) -> str:
        """The chance to reach the amount at the probe, or what the whole is."""
        if self._probe is None:
            return f"{self.model.summary}\n{self.model.tip}"
        edge, chance = self.model.edges[self._probe], self.model.reached[self._probe]
        return _("{amount} or more: {chance}").format(amount=edge, chance=chance) + "\n" + self.model.tip

    def take(self, event: Input) -> bool:
        """Follows the pointer and the arrows."""
        last = len(self.model.edges) - 1
        match event:
            case Motion(x, y) if self.rect.holds(x, y):
                part = (x - self.rect.x - self.px(_SIDE)) / max(1, self.rect.w - 2 * self.px(_SIDE))
                self._put(max(0, min(last, round(part * last))))
                return False
            case Key("left" | "right" as name):
                start = round(self.model.goal * last) if self._probe is None else self._probe
                self._put(max(0, min(last, start + (1 if name == "right" else -1))))
                assert self.stage is not None
                self.stage.router.hints.over(self, self.stage.now, focused=True)
                return True
        return super().take(event)

    def _put(self, probe: int) -> None:
        if probe != self._probe:
            self._probe = probe
            self.redraw()

    def _drawn(self, sheet: Sheet) -> Iterator[Shape]:
        model, theme = self.model, sheet.theme
        wide, base, high = sheet.w - 2 * _SIDE, sheet.h - _FOOT, sheet.h - _FOOT - _TOP
        n = len(model.heights)
        points = [
            (0.0, 0.0),
            *(((i + 0.5) / n, height) for i, height in enumerate(model.heights)),
            (1.0, 0.0),
        ]
        tone = theme.colour(model.tone)
        goal = min(1.0, max(0.0, model.goal))
        for low, high_, fill in (
            (0.0, goal, mixed(tone, theme.card, 0.68)),
            (goal, 1.0, mixed(tone, theme.card, 0.1)),
        ):
            area = _between(points, low, high_)
            if len(area) > 1:
                edge = [(_SIDE + x * wide, base - y * high) for x, y in area]
                yield Polygon((*edge, (edge[-1][0], base), (edge[0][0], base)), fill)
        yield Line(((_SIDE, base), (_SIDE + wide, base)), theme.sand3, 1)
        for part, text in model.ticks:
            anchor = "lm" if part == 0 else "rm" if part == 1 else "cm"
            yield Words(text, _SIDE + part * wide, base + 11, 11, theme.ink3, False, anchor)  # type: ignore[arg-type]
        if self._probe is not None:
            x = _SIDE + wide * self._probe / n
            yield Line(((x, _TOP), (x, base)), faded(theme.ink2, 0.6), 1, 4)
        yield from _goal(sheet, _SIDE + goal * wide, base, model.goal_text)


def _goal(sheet: Sheet, x: float, base: float, text: str) -> Iterator[Shape]:
    theme = sheet.theme
    wide = sheet.width(text, 13, True)
    left = min(max(2.0, x + 6), sheet.w - wide - 2)
    yield Box(x - 1, 6, 2, base - 6, theme.ink)
    if left > x:
        yield Words(text, left, 12, 13, theme.ink, True, "lm")
    else:
        yield Words(text, max(wide + 2, x - 6), 12, 13, theme.ink, True, "rm")


def _between(points: list[tuple[float, float]], low: float, high: float) -> list[tuple[float, float]]:
    """The part of a line between two places, its ends interpolated."""
    inside = [point for point in points if low < point[0] < high]
    return [(low, _at(points, low)), *inside, (high, _at(points, high))] if high > low else []


def _at(points: list[tuple[float, float]], x: float) -> float:
    for (ax, ay), (bx, by) in pairwise(points):
        if ax <= x <= bx:
            return ay + (by - ay) * (x - ax) / max(1e-9, bx - ax)
    return 0.0
