from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from sandbox.ui import flex
from sandbox.ui.geometry import NOWHERE, Rect, Size
from sandbox.ui.style import Style


@dataclass(eq=False)
class Item:
    style: Style = field(default_factory=Style)
    flow: list = field(default_factory=list)
    natural: tuple = (10, 10)
    area: int = 0  # like text: narrower means taller
    sizes: dict = field(default_factory=dict)
    rect: Rect = NOWHERE

    @property
    def laid(self):
        return [child for child in self.flow if child.style.at is None]

    def content(self, width):
        if self.area and width:
            w = min(width, self.area)
            return Size(w, -(-self.area // max(1, w)) * 10)
        return Size(*self.natural) if not self.area else Size(self.area, 10)

    def least(self):
        return 10 if self.area else self.natural[0]

    def put(self, rect):
        self.rect = rect
        return True


def placed(style, *children, size=(300, 100), unit=1.0):
    flex.place(Item(style, list(children)), Rect(0, 0, *size), unit)
    return [tuple(child.rect) for child in children]


def test_a_column_stacks_its_children_and_stretches_them():
    assert placed(Style(gap=4, padding=(1, 2, 3, 5)), Item(), Item()) == [(5, 1, 293, 10), (5, 15, 293, 10)]


def test_a_row_shares_spare_room_by_grow():
    one, two = Item(Style(grow=1)), Item(Style(grow=3))
    assert placed(Style(direction="row", gap=20), one, two) == [(0, 0, 75, 100), (95, 0, 205, 100)]


def test_grow_stops_at_the_greatest_width_and_gives_the_rest_to_others():
    one, two = Item(Style(grow=1, max_width=30)), Item(Style(grow=1))
    assert placed(Style(direction="row"), one, two) == [(0, 0, 30, 100), (30, 0, 270, 100)]


def test_a_row_takes_missing_room_from_what_can_wrap_and_never_below_its_least():
    fixed, text = Item(Style(width=250)), Item(area=200)
    assert placed(Style(direction="row", align="start"), fixed, text) == [(0, 0, 250, 10), (250, 0, 50, 40)]
    stubborn = Item(natural=(120, 10))
    assert placed(Style(direction="row", align="start"), fixed, stubborn)[1][2] == 120


def test_a_column_measures_the_height_of_wrapped_text():
    text, below = Item(area=600), Item()
    assert placed(Style(), text, below) == [(0, 0, 300, 20), (0, 20, 300, 10)]


def test_a_basis_of_none_gives_the_content_up_so_that_it_can_scroll():
    tall = Item(Style(grow=1, basis=0), natural=(10, 900))
    inside = Item(Style(direction="row", grow=1, align="stretch"), [tall])
    assert placed(Style(), Item(), inside) == [(0, 0, 300, 10), (0, 10, 300, 90)]
    assert tall.rect.h == 90


def test_wrapping_starts_a_new_line():
    items = [Item(natural=(120, 10)) for _ in range(3)]
    assert placed(Style(direction="row", wrap=True, gap=5, align="start"), *items) == [
        (0, 0, 120, 10), (125, 0, 120, 10), (0, 15, 120, 10),
    ]  # fmt: skip


def test_a_grid_has_equal_columns_that_fill_the_width():
    rects = placed(Style(columns=3, gap=10), *(Item() for _ in range(4)), size=(301, 100))
    assert [rect[2] for rect in rects[:3]] == [94, 93, 94]
    assert sum(rect[2] for rect in rects[:3]) + 20 == 301
    assert rects[3][:2] == (0, 20)


def test_alignment_and_justification():
    assert placed(Style(align="center", justify="end"), Item()) == [(145, 90, 10, 10)]
    assert placed(Style(direction="row", justify="between", align="end"), Item(), Item()) == [
        (0, 90, 10, 10), (290, 90, 10, 10),
    ]  # fmt: skip


def test_what_stands_apart_is_placed_relative_to_its_parent_and_scaled():
    apart = Item(Style(at=(10, 20), width=30, height=40))
    assert placed(Style(padding=8), apart, unit=2.0) == [(20, 40, 60, 80)]


@given(
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 4)), min_size=1, max_size=7),
    st.integers(50, 900),
    st.integers(0, 20),
)
def test_a_row_with_something_that_grows_fills_its_width_exactly(items, width, gap):
    children = [Item(Style(grow=grow, min_width=0), natural=(w, 10)) for w, grow in items]
    rects = placed(Style(direction="row", gap=gap), *children, size=(width, 50))
    used = sum(rect[2] for rect in rects) + gap * (len(rects) - 1)
    natural = sum(w for w, _ in items) + gap * (len(items) - 1)
    if any(grow for _, grow in items) and natural <= width:
        assert used == width
    else:
        assert used == natural


@given(st.integers(0, 5000), st.lists(st.floats(0.1, 9), min_size=1, max_size=9))
def test_shares_add_up(total, weights):
    assert sum(flex.share(total, weights)) == total
