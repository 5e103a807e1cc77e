import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.errors import SandboxError
from sandbox.ui import kinsoku
from sandbox.ui.text import Typesetter, typesetter


def wide(text):
    return sum(10 if ord(letter) > 0x2000 else 5 for letter in text)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("铁三角沙盘", 30, ["铁三角", "沙盘"]),
        ("我们赢了，对手走了。", 40, ["我们赢", "了，对手", "走了。"]),
        ("他说（没有预算）。", 30, ["他说", "（没有", "预", "算）。"]),
        ("to be or not", 25, ["to be", "or", "not"]),
        ("用 supercalifragilistic 吗", 40, ["用", "supercal", "ifragili", "stic 吗"]),
        ("¥38.2M的单", 30, ["¥38.2M", "的单"]),
        ("一行\n两行", 100, ["一行", "两行"]),
        ("", 100, [""]),
    ],
)
def test_lines_break_where_the_rules_allow(text, width, lines):
    assert kinsoku.wrap(text, width, wide) == lines


@given(st.text("铁三角，。（）“”ab 1.—…", max_size=40), st.integers(40, 120))
def test_no_line_starts_or_ends_with_what_must_not_and_nothing_is_lost(text, width):
    lines = kinsoku.wrap(text, width, wide)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    parts = kinsoku.pieces(text)
    for line in lines:
        assert wide(line) <= width or any(line.strip() in part or part.strip() in line for part in parts)


@given(st.lists(st.sampled_from("铁三角沙盘客户"), min_size=4, max_size=60), st.data())
def test_closing_punctuation_never_starts_a_line(letters, data):
    for place in sorted(data.draw(st.sets(st.integers(1, len(letters)), max_size=5)), reverse=True):
        letters.insert(place, data.draw(st.sampled_from("，。、；：！？）》」』】…")))
    lines = kinsoku.wrap("".join(letters), 100, wide)
    assert not any(line[0] in kinsoku.NEVER_FIRST for line in lines[1:] if line)


def test_widths_of_chinese_are_whole_ems():
    text = typesetter()
    assert text.width("沙盘", 20) == 40
    assert text.width("沙盘", 20, bold=True) == 40


def test_a_cut_text_fits_and_ends_with_an_ellipsis():
    text = typesetter()
    cut = text.fit("华东能源集团数字化一期", 100, 20)
    assert cut.endswith("…")
    assert text.width(cut, 20) <= 100
    assert text.fit("短", 100, 20) == "短"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x1b", "ab"),
        ("好👍🏽!", "好◆!"),
        ("אב", "□□"),
        ("\u202eabc\u200d", "abc"),
        ("\ud800x", "x"),
        ("✗✔", "×✓"),
    ],
)
def test_what_cannot_be_shown_becomes_a_box_or_nothing(text, shown):
    assert typesetter().clean(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“No problem” · 2 days…", "\ue01cNo problem\ue01d·2 days..."),
        ("It's ‘fine’", "It\ue019s \ue018fine\ue019"),
        ("Price 5% ·", "Price 5%·"),
        ("“没问题” · 两天…", "“没问题” · 两天…"),
    ],
)
def test_quotation_marks_dots_and_ellipsis_are_narrow_where_no_chinese_stands(text, shown):
    assert typesetter().clean(text) == shown


def test_narrow_quotation_marks_have_glyphs_of_their_own():
    text = typesetter()
    assert not text.lacks("\ue018\ue019\ue01c\ue01d")
    assert text.width("“a”", 40) < text.width("“a”中", 40) - 40 - 20


def test_parts_of_chinese_text_are_measured_as_they_stand_in_it():
    text = typesetter()
    assert text.upto("“ROI”太低", 5, 20) > text.width("“ROI”", 20)
    assert text.upto("“ROI” low", 5, 20) == text.width("“ROI”", 20)
    for line in text.wrap("用“sandbox replay”可回放，用“sandbox verify”可核验", 200, 20):
        assert text.width(line, 20) <= 200


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("pair", ["）：", "）。", "”。", "》，", "。”", "：“", "）（", "（《", "！”"])
def test_of_two_marks_that_meet_the_first_takes_half_an_em(pair, bold):
    text = typesetter()
    assert text.width(f"中{pair}", 20, bold) == 50
    assert text.width(f"A{pair}b", 20, bold) == text.width("Ab", 20, bold) + 30
    assert text.upto(f"中{pair}中", 2, 20, bold) == 30, "the caret stands between the two"
    assert text.upto(f"中{pair}中", 3, 20, bold) == 50


@given(st.text("铁三角，。；：！？（）《》“”aB 1—…", max_size=40), st.integers(60, 300))
def test_parts_are_never_narrower_than_the_whole_and_no_line_overflows(words, width):
    text = typesetter()
    for cut in range(len(words) + 1):
        measure = text._measure(words, 14, False)
        assert measure(words[:cut]) + measure(words[cut:]) >= measure(words) - 1, "but for rounding"
    for line in text.wrap(f"中{words}", width, 14):
        assert text.width(line, 14) <= width or len(kinsoku.pieces(line)) == 1


def test_a_line_takes_what_fits_once_its_marks_are_drawn_together():
    words = "一）（二）（三）（四）（五）（六）"
    assert typesetter().wrap(words, typesetter().width(words, 20), 20) == (words,)


@given(st.text(max_size=30))
def test_no_text_crashes(text):
    setter = typesetter()
    setter.run(text, 14, False, (0, 0, 0))
    setter.wrap(text, 60, 14)
    setter.fit(text, 40, 14)


def test_names_outside_gb2312_and_the_symbols_of_the_screens_have_glyphs():
    symbols = "喆珺玥★☆●○◆■▲▼✓＋→←↑↓≥≤−×¥￥·—…“”▶◀"
    assert typesetter().clean(symbols) == symbols


def test_a_missing_font_says_which_file(tmp_path):
    with pytest.raises(SandboxError, match=r"NotoSansSC-Regular\.otf"):
        Typesetter(tmp_path).width("a", 12)


def test_what_is_to_stay_unbroken_moves_to_the_next_line_as_a_whole():
    text = "方案 31% · " + kinsoku.unbroken("关系 31%")
    assert kinsoku.wrap(text, 75, wide)[1].startswith("关")
    assert len(kinsoku.pieces(kinsoku.unbroken("Price 31%"))) == 1
    assert typesetter().clean(kinsoku.unbroken("关系 31%")) == "关系\u00a031%"


def test_a_raised_dot_never_begins_a_line():
    lines = kinsoku.wrap("Solution 31% · Price 31% · Relationship 31%", 24, len)
    assert len(lines) > 1
    assert not any(line.startswith("·") for line in lines)
    assert kinsoku.wrap(" · ", 9, len)


def test_a_slash_between_figures_never_begins_a_line():
    lines = kinsoku.wrap("6 / 9 / 16 / 18 / 20", 8, len)
    assert len(lines) > 1
    assert not any(line.startswith("/") for line in lines)


def test_letters_without_a_glyph_lose_their_accent_or_become_boxes():
    assert typesetter().clean("Źórawski 🐯") == "Zórawski ◆"
    assert typesetter().lacks("Źórawski 🐯 铁三角 □") == "🐯"


def test_a_diamond_stands_for_a_pictograph_that_the_fonts_lack():
    assert typesetter().clean("虎🐯队 👍🏽") == "虎◆队 ◆"
    assert typesetter().clean("𐎀") == "□"
