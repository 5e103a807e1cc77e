"""A target over the quarters: gaps where nothing was measured, figures in numbers, and what each says."""

from sandbox.ui.charts.course import Course, drawn
from sandbox.ui.charts.labels import Free
from sandbox.ui.geometry import Rect
from sandbox.ui.theme import LIGHT


def course(*reached, goal=30.0):
    texts = tuple("" if each is None else f"{each:.0f}%" for each in reached)
    return drawn(Course(reached, texts, goal, len(reached), False, "warning", "target"), 300, 200, LIGHT)


def words(drawing):
    return [shape.text for shape in drawing.shapes if type(shape).__name__ == "Words"]


def test_a_quarter_without_a_measure_has_no_dot():
    found = course(None, 34.0, None, 36.0)
    assert [spot.tip for spot in found.spots] == ["Q2: 34%", "Q4: 36%"]
    dots = [shape for shape in found.shapes if type(shape).__name__ == "Disc"]
    assert len(dots) == 2


def test_the_last_figure_is_written_and_repeated_ones_are_not():
    found = words(course(10.0, 60.0, 60.0, 60.0, 20.0, goal=90.0))
    assert found.count("60%") == 1
    assert found[-1] == "20%"


def test_nothing_measured_leaves_the_goal():
    assert course(None, None).spots == ()


def test_no_words_stand_on_a_line_or_on_others():
    free = Free(300, 200)
    free.line(((0, 50), (300, 50)))
    first = free.place([Rect(10, 40, 40, 14), Rect(10, 60, 40, 14)])
    assert first == Rect(10, 60, 40, 14)
    assert free.place([Rect(20, 62, 40, 14)]) is None
    assert free.place([Rect(20, 62, 40, 14), Rect(20, 44, 40, 14)], needed=True) == Rect(20, 44, 40, 14)
