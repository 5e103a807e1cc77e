"""What a node has painted is kept: it looks the same again, and its code is not asked while it holds."""

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pilot import Pilot

from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Disc, Ground, Line, Polygon, Shadow, Words
from sandbox.ui.rehearsal import Rehearsal
from sandbox.ui.render import paint_moved
from sandbox.ui.strokes import Strokes
from sandbox.ui.style import Style
from sandbox.ui.surface import SurfacePainter
from sandbox.ui.text import typesetter
from sandbox.ui.theme import PROJECTOR
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.label import Label

INK, RED, VEIL = (20, 30, 40), (200, 40, 40), (20, 30, 40, 120)
W, H = 240, 160
places = st.tuples(st.integers(-30, W), st.integers(-30, H)).map(lambda at: tuple(map(float, at)))
wide, high = st.integers(1, 150), st.integers(1, 90)
SHAPES = st.one_of(
    st.builds(lambda at, w, h, r: Box(*at, w, h, RED, r, INK, 2), places, wide, high, st.integers(0, 12)),
    st.builds(lambda at, w, h: Box(*at, w, h, VEIL), places, wide, high),
    st.builds(lambda at, w: Box(*at, w, 40, RED, 6, INK, 1, 4), places, st.integers(20, 150)),
    st.builds(lambda at, r: Disc(*at, r, RED, INK, 2), places, st.integers(1, 30)),
    st.builds(lambda a, b: Line((a, b), INK, 2), places, places),
    st.builds(lambda a, b, c: Polygon((a, b, c), RED, INK), places, places, places),
    st.builds(lambda at: Words("远航 Ag", *at, 16, INK, True, "cm"), places),
    st.builds(lambda at, w: Shadow(Box(*at, w, 60, None, 8), VEIL, 6, 2), places, st.integers(20, 200)),
    st.builds(lambda at: Ground(*at, 50, 30, (Box(*at, 50, 30, RED), Disc(*at, 9, INK))), places),
)  # fmt: skip
parts = st.builds(Rect, st.integers(-20, W), st.integers(-20, H), st.integers(0, W), st.integers(0, H))


def surface():
    made = pygame.Surface((W, H))
    made.fill((250, 250, 240))
    return made


def painted(shapes, clip, dx, dy, *, kept):
    """The pixels of shapes, every second of them cut, painted at once or from what was kept."""
    below = surface()
    painter = SurfacePainter(below, typesetter())

    def paint(onto):
        for i, shape in enumerate(shapes):
            if i % 2:
                with onto.clipped(clip):
                    onto.draw(shape)
            else:
                onto.draw(shape)

    strokes = Strokes()
    with painter.moved(dx, dy), painter.clipped(Rect(5, 5, W - 60, H - 20)):
        if kept:
            paint(painter.onto(strokes))
            painter.lay(strokes)
        else:
            paint(painter)
        assert tuple(below.get_clip()) == tuple(
            pygame.Rect(5 + dx, 5 + dy, W - 60, H - 20).clip(below.get_rect())
        )
    return below.get_buffer().raw


@given(st.lists(SHAPES, max_size=6), parts, st.integers(-20, 20), st.integers(-20, 20))
def test_what_was_kept_looks_as_if_it_were_painted(shapes, clip, dx, dy):
    assert painted(shapes, clip, dx, dy, kept=True) == painted(shapes, clip, dx, dy, kept=False)


def test_no_pictures_are_no_stroke():
    veil = pygame.Surface((9, 9), pygame.SRCALPHA)
    veil.fill(VEIL)
    strokes, kept, direct = Strokes(), surface(), surface()
    strokes.blits([])
    assert not strokes
    strokes.blit(veil, (3, 3))
    strokes.lay(kept, 0, 0)
    direct.blit(veil, (3, 3))
    assert kept.get_buffer().raw == direct.get_buffer().raw


class Dot(Node):
    """Counts how often it is asked to paint."""

    def __init__(self, **node):
        super().__init__(**node)
        self.asked = 0

    def paint(self, painter):
        self.asked += 1
        colour = RED if self.disabled else self.theme.gold
        painter.draw(Disc(*self.rect.centre, self.rect.w / 4, colour))


@pytest.fixture
def page():
    dots = [Dot(id=f"dot.{i}", style=Style(width=40, height=40)) for i in range(3)]
    pilot = Pilot(lambda _app: Node(*dots))
    pilot.step(2)
    return pilot, dots


def test_a_whole_repaint_asks_no_node_that_looks_as_it_did(page):
    pilot, dots = page
    before = [dot.asked for dot in dots]
    pilot.stage.soil(pilot.stage.window)
    pilot.step()
    assert [dot.asked for dot in dots] == before


def test_a_change_asks_the_changed_node_alone(page):
    pilot, dots = page
    before = [dot.asked for dot in dots]
    dots[1].disabled = "why"
    pilot.step()
    assert [dot.asked for dot in dots] == [before[0], before[1] + 1, before[2]]
    assert pilot.pixels() == pilot.repainted()


def test_a_node_elsewhere_is_kept_anew(page):
    pilot, dots = page
    before = [dot.asked for dot in dots]
    dots[0].style = Style(width=40, height=60)
    pilot.step()
    assert all(dot.asked > asked for dot, asked in zip(dots, before, strict=True))
    assert pilot.pixels() == pilot.repainted()


def test_the_ghost_of_a_node_is_painted_where_it_is_carried(page):
    _pilot, dots = page
    below, direct = surface(), surface()
    paint_moved(dots[0], SurfacePainter(below, typesetter()), 13, 7)
    with (painter := SurfacePainter(direct, typesetter())).moved(13, 7):
        dots[0].paint(painter)
    assert below.get_buffer().raw == direct.get_buffer().raw


def test_a_node_that_comes_back_where_it_was_is_seen_again_as_it_was_kept(page):
    pilot, dots = page
    before, asked, parent = pilot.pixels(), dots[2].asked, dots[2].parent
    parent.remove(dots[2])
    pilot.step()
    assert pilot.pixels() != before
    parent.add(dots[2])
    pilot.step()
    assert (pilot.pixels(), dots[2].asked) == (before, asked)


def test_a_node_that_comes_back_into_another_look_is_painted_anew(page):
    pilot, dots = page
    parent = dots[2].parent
    parent.remove(dots[2])
    pilot.app.use(PROJECTOR)
    pilot.step()
    parent.add(dots[2])
    pilot.step()
    assert pilot.pixels() == pilot.repainted()


class Ring(Node):
    """Paints about what is inside of it."""

    def paint(self, painter):
        painter.draw(Box(*self.children[0].rect.grown(2), None, 0, INK))


def test_a_node_that_paints_about_its_children_follows_them():
    child = Dot(style=Style(width=40, height=40))
    pilot = Pilot(lambda _app: Ring(child))
    pilot.step(2)
    child.style = Style(width=80, height=60)
    pilot.step(2)
    assert pilot.pixels() == pilot.repainted()


class Counted(Node):
    """Notes how often it is placed."""

    def __init__(self, *children, **node):
        super().__init__(*children, **node)
        self.placed = 0

    def put(self, rect):
        self.placed += 1
        return super().put(rect)


def test_what_changes_within_a_node_of_a_given_size_is_laid_out_in_there_alone():
    words = Label("one", wrap=True)
    inside, beside = Counted(words), Counted()
    wall = Counted(inside, style=Style(width=200, height=300))
    wall.walled = True
    pilot = Pilot(lambda _app: row(wall, beside, align="start"))
    before = inside.placed, beside.placed
    words.text = "one " * 90
    pilot.step()
    assert inside.placed == before[0] + 1
    assert beside.placed == before[1]
    assert words.rect.h > 100
    assert pilot.pixels() == pilot.repainted()
    wall.style = Style(width=100, height=300)
    pilot.step()
    assert (beside.placed, words.rect.w) == (before[1] + 1, 100)


def test_a_rehearsed_tree_is_kept_and_leaves_no_trace():
    words = Dot(style=Style(width=40, height=40))
    hall = Node(style=Style(width=300, height=200))
    pilot = Pilot(lambda _app: hall)
    before = pilot.pixels()
    rehearsal = Rehearsal(Node(words))
    while rehearsal.step(pilot.stage, hall.rect):
        assert rehearsal.node.stage is None
    pilot.step()
    assert pilot.pixels() == before
    asked = words.asked
    hall.fill(rehearsal.node)
    pilot.step()
    assert words.asked == asked == 1
    assert pilot.pixels() == pilot.repainted() != before
