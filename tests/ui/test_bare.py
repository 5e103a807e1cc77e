"""What is painted below the surfaces of a screen: all that they leave bare, and nothing twice."""

from hypothesis import given
from hypothesis import strategies as st

from sandbox.ui.bare import bare, cover
from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node

WINDOW = Rect(0, 0, 800, 600)
rects = st.builds(
    Rect, st.integers(-50, 700), st.integers(-50, 500), st.integers(1, 800), st.integers(1, 600)
)


class Solid(Node):
    solid = True


def at(rect, node):
    node.rect = rect
    return node


@given(st.lists(rects, max_size=5), rects)
def test_each_pixel_is_under_a_surface_or_bare_but_never_bare_twice(places, region):
    root = at(WINDOW, Node(*(at(place, Solid()) for place in places)))
    large = [place for place in places if place.w * place.h >= 50_000]
    parts = bare(root, region)
    for x in range(region.x, region.right, 37):
        for y in range(region.y, region.bottom, 29):
            hidden = region.w * region.h >= 50_000 and any(place.holds(x, y) for place in large)
            assert sum(part.holds(x, y) for part in parts) == (not hidden)


def test_of_surfaces_in_a_clipping_box_what_is_seen_counts():
    box = at(Rect(0, 0, 800, 400), Node(at(WINDOW, Solid())))
    root = at(WINDOW, Node(box))
    assert bare(root, WINDOW) == []
    box.clips = True
    assert bare(root, WINDOW) == [Rect(0, 400, 800, 200)]


def test_the_topmost_surface_that_hides_a_region_is_found_with_the_way_there():
    low, high, part = (at(place, Solid()) for place in (WINDOW, WINDOW, Rect(0, 0, 800, 300)))
    box = at(WINDOW, Node(high))
    box.clips = True
    root = at(WINDOW, Node(low, box, part))
    assert cover(root, Rect(0, 200, 800, 300)) == [root, box, high]
    assert cover(root, Rect(0, 0, 800, 200)) == [root, part]
    assert cover(root, Rect(-5, 0, 800, 200)) == []
    assert cover(root, Rect(0, 0, 20, 20)) == [], "so little is soon painted as it is"
