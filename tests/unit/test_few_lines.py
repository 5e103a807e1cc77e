"""Names in two lines under the columns of a chart."""

from sandbox.ui.charts.drawing import few_lines


def cut(text, width, _size):
    return text if len(text) <= width else text[: int(width) - 1] + "…"


def test_a_name_breaks_at_hyphens_and_stands_in_three_lines_where_it_may():
    long = "Same-city disaster-recovery cloud"
    assert few_lines(long, 14, 11, cut, 3) == ("Same-city", "disaster-", "recovery cloud")
    assert few_lines(long, 14, 11, cut) == ("Same-city", "disaster-reco…")


def test_a_name_stands_in_few_lines_where_its_words_allow():
    assert few_lines("Cleaning contract", 20, 11, cut) == ("Cleaning contract",)
    assert few_lines("Cleaning contract renewed", 17, 11, cut) == ("Cleaning contract", "renewed")
    assert few_lines("一二三四五六", 4, 11, cut, 1) == ("一二三…",)
    assert few_lines("Cleaning contract renewed", 9, 11, cut) == ("Cleaning", "contract…")


def test_chinese_breaks_anywhere_but_before_its_marks_and_into_even_lines():
    assert few_lines("现有供应商的优势", 7, 11, cut) == ("现有供应", "商的优势")
    assert few_lines("一二三四，五六", 5, 11, cut) == ("一二三四，", "五六")
    assert few_lines("一二三四五六七八九", 4, 11, cut) == ("一二三四", "五六七…")
