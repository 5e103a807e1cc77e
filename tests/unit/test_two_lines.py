"""Names in two lines under the columns of a chart."""

from sandbox.ui.charts.drawing import two_lines


def cut(text, width, _size):
    return text if len(text) <= width else text[: int(width) - 1] + "…"


def test_a_name_stands_in_two_lines_where_its_words_allow():
    assert two_lines("Cleaning contract", 20, 11, cut) == ("Cleaning contract",)
    assert two_lines("Cleaning contract renewed", 17, 11, cut) == ("Cleaning contract", "renewed")
    assert two_lines("一二三四五六", 4, 11, cut) == ("一二三…",)
    assert two_lines("Cleaning contract renewed", 9, 11, cut) == ("Cleaning", "contract…")
