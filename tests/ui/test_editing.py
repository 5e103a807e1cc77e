from hypothesis import given
from hypothesis import strategies as st

from sandbox.ui.editing import Editing


def test_text_goes_where_the_caret_is_and_replaces_the_selection():
    line = Editing("远航工")
    line.go(2)
    line.insert("重")
    assert (line.text, line.caret) == ("远航重工", 3)
    line.select_all()
    line.insert("北辰")
    assert (line.text, line.caret, line.selected) == ("北辰", 2, "")


def test_words_are_erased_and_crossed_whole():
    line = Editing("win the deal")
    line.move(-1, word=True)
    assert line.caret == 8
    line.erase(-1, word=True)
    assert line.text == "win deal"


def test_without_shift_an_arrow_leaves_the_selection_at_its_edge():
    line = Editing("abcd")
    line.select_all()
    line.move(-1)
    assert (line.caret, line.selected) == (0, "")


def test_control_characters_and_line_breaks_do_not_enter():
    line = Editing()
    line.insert("一\n二\x07\u200b")
    assert line.text == "一 二"


@given(st.text(), st.text(), st.integers(0, 30))
def test_it_never_grows_beyond_its_longest(start, more, longest):
    line = Editing(start, longest)
    line.insert(more)
    line.erase(-1)
    line.insert(more)
    assert len(line.text) <= longest
    assert 0 <= line.caret <= len(line.text)
