"""The charts of accounts, team and data: where their figures stand, and that they can be written as SVG."""

import pytest

from sandbox.ui.charts import gantt, heat, lines, timeline
from sandbox.ui.paint import Line, Words
from sandbox.ui.svg import svg
from sandbox.ui.theme import LIGHT, PROJECTOR, contrast


def fit(text, _width, _size):
    return text


def test_cells_do_not_overlap_and_say_what_they_are():
    rows = tuple((heat.Head(f"r{i}"), (heat.Cell("1", 0.2, "a"), heat.Cell("2", 0.9, "b"))) for i in range(3))
    drawing = heat.drawn(heat.Heat((heat.Head("x"), heat.Head("y")), rows), 400, LIGHT, fit)
    assert [spot.tip for spot in drawing.spots] == ["a", "b"] * 3
    for one, other in zip(drawing.spots, drawing.spots[1:], strict=False):
        assert one.x + one.w <= other.x or one.y + one.h <= other.y
    assert drawing.h == 24 + 3 * 26
    assert svg(drawing.picture, "heat").startswith("<svg")


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR])
@pytest.mark.parametrize("tone", ["ar", "sr", "fr", "gold", "negative", "positive"])
def test_a_figure_can_be_read_on_every_shade(theme, tone):
    for part in range(101):
        rows = ((heat.Head("r"), (heat.Cell("1", part / 100, tone=tone),)),)
        cell, figure = heat.drawn(heat.Heat((heat.Head(""),), rows), 150, theme, fit).shapes[-2:]
        assert contrast(cell.fill[:3], figure.colour) >= 4.5


def test_the_mark_of_a_narrow_cell_leaves_its_figure_alone():
    rows = ((heat.Head("r"), (heat.Cell("13", 0.9, mark="negative"),)),)
    drawing = heat.drawn(heat.Heat((heat.Head(""),), rows), 110 + 26, LIGHT, fit)
    cell, _figure, mark = drawing.shapes[-3:]
    assert mark.x - mark.r >= cell.x + cell.w / 2 + 7
    assert mark.x + mark.r <= drawing.w


def test_a_believed_figure_is_hollow_with_its_range():
    known, guessed = lines.Dot(0.5, 40), lines.Dot(1.5, 60, 5, believed=True)
    chart = lines.Lines((lines.Series("sr", (known, guessed)),), 4, 0, 100, now=2)
    drawing = lines.drawn(chart, 400, 200, LIGHT, fit)
    (first, second) = drawing.spots
    assert first.centre[1] > second.centre[1]
    assert first.centre[0] < second.centre[0]
    fills = [shape.fill for shape in drawing.shapes if type(shape).__name__ == "Disc"]
    assert fills == [LIGHT.sr, LIGHT.card]
    assert svg(drawing.picture, "lines").startswith("<svg")


def test_moments_at_the_same_minute_stand_beside_each_other():
    moments = tuple(timeline.Moment(100, "met", str(i)) for i in range(3))
    chart = timeline.Timeline((timeline.Lane("a", moments),), 2, 1_000, 1_500)
    spots = timeline.drawn(chart, 500, LIGHT, fit).spots
    assert len({spot.y for spot in spots}) == 3
    assert len({spot.x for spot in spots}) == 1


def test_a_late_delivery_ends_after_its_promise():
    bar = gantt.Bar("p", 0, 1_000, 1_600, True, False, ((500, "m"),), "tip")
    chart = gantt.Gantt((bar,), 1_000, 1_600, 8, "later")
    assert chart.span == (0, 2_000)
    drawing = gantt.drawn(chart, 500, LIGHT, fit)
    whole, milestone = drawing.spots
    assert whole.x < milestone.x < whole.x + whole.w
    assert svg(drawing.picture, "gantt").startswith("<svg")


def texts(drawing):
    return [shape.text for shape in drawing.shapes if type(shape).__name__ == "Words"]


def test_a_tall_chart_has_more_levels_and_the_latest_figure_is_written():
    chart = lines.Lines((lines.Series("sr", (lines.Dot(0.5, 41), lines.Dot(1.5, 63))),), 4, 0, 100)
    low, tall = (texts(lines.drawn(chart, 400, h, LIGHT, fit)) for h in (160, 320))
    assert {"25", "75"} & set(low) == set()
    assert {"0", "25", "50", "75", "100"} <= set(tall)
    assert "63" in low
    assert "41" not in low


def test_an_empty_chart_says_how_to_fill_it():
    chart = lines.Lines((lines.Series("sr", ()),), 4, 0, 100, empty="buy one")
    assert "buy one" in texts(lines.drawn(chart, 400, 200, LIGHT, fit))
    filled = lines.Lines((lines.Series("sr", (lines.Dot(1, 50),)),), 4, 0, 100, empty="buy one")
    assert "buy one" not in texts(lines.drawn(filled, 400, 200, LIGHT, fit))


@pytest.mark.parametrize("high", [90, 200, 480])
def test_what_an_empty_chart_says_is_not_struck_through(high):
    drawing = lines.drawn(
        lines.Lines((), 4, 80, 120, 100, "at the start", empty="buy one"), 400, high, LIGHT, fit
    )
    said = next(shape for shape in drawing.shapes if isinstance(shape, Words) and shape.text == "buy one")
    levels = [shape.points for shape in drawing.shapes if isinstance(shape, Line)]
    across = [y for (_x, y), (_end, other) in levels if y == other]
    assert len(across) >= 3
    assert all(abs(y - said.y) > said.size / 2 for y in across)


@pytest.mark.parametrize("now", [2.0, 4.0])
def test_the_latest_figure_stands_beside_the_line_of_the_present(now):
    chart = lines.Lines((lines.Series("fr", (lines.Dot(0.5, 60), lines.Dot(now, 74))),), 4, 0, 100, now=now)
    shapes = lines.drawn(chart, 400, 200, LIGHT, fit).shapes
    words = next(shape for shape in shapes if isinstance(shape, Words) and shape.text == "74")
    present = next(shape for shape in shapes if isinstance(shape, Line) and shape.colour == LIGHT.sand2)
    x = present.points[0][0]
    assert (words.anchor, words.x > x) == (("lm", True) if now < 4 else ("rm", False))
    assert words.x != x
