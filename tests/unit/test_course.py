"""A target over the quarters: gaps where nothing was measured, figures in numbers, and what each says."""

from sandbox.ui.charts.course import Course, drawn
from sandbox.ui.charts.labels import Free
from sandbox.ui.geometry import Rect
from sandbox.ui.theme import LIGHT


def course(*reached, goal=30.0, name="target"):
    texts = tuple("" if each is None else f"{each:.0f}%" for each in reached)
    return drawn(Course(reached, texts, goal, len(reached), False, "warning", name), 300, 200, LIGHT)


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


def test_the_goals_long_name_keeps_off_a_line_that_goes_to_and_fro():
    found = course(
        34.0, 34.0, 34.0, 19.0, None, 31.6, 30.4, 26.6, goal=33.0, name="target 33% over all quarters"
    )
    (name,) = [s for s in found.shapes if type(s).__name__ == "Words" and s.text.startswith("target")]
    half = 0.57 * name.size * len(name.text) / 2
    (way,) = [s for s in found.shapes if type(s).__name__ == "Line" and s.colour == LIGHT.warning]
    free = Free(300, 200)
    free.line(way.points)
    assert free.place([Rect(round(name.x - half), round(name.y - 5), round(2 * half), 10)]) is not None


def test_no_words_stand_on_a_line_or_on_others():
    free = Free(300, 200)
    free.line(((0, 50), (300, 50)))
    first = free.place([Rect(10, 40, 40, 14), Rect(10, 60, 40, 14)])
    assert first == Rect(10, 60, 40, 14)
    assert free.place([Rect(20, 62, 40, 14)]) is None
    assert free.place([Rect(20, 62, 40, 14), Rect(20, 44, 40, 14)], needed=True) == Rect(20, 44, 40, 14)
