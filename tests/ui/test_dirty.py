"""What a dirty repaint leaves on the screen equals a full repaint, pixel for pixel."""

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pilot import Pilot
from showcase import showcase

IDS = ["ask", "save", "blocked", "search", "owner", "speed", "visit", "slider", "tabs", "deals", "quarters",
       "hours.more", "member.张敏", "tile.远航重工", "rail.funnel", "feed"]  # fmt: skip
PLACES = st.sampled_from(IDS) | st.tuples(st.integers(0, 1365), st.integers(0, 767))
ACTIONS = st.one_of(
    st.tuples(st.just("click"), PLACES),
    st.tuples(st.just("hover"), PLACES),
    st.tuples(st.just("pick"), PLACES, PLACES),
    st.tuples(st.just("drag"), PLACES, PLACES),
    st.tuples(st.just("wheel"), PLACES, st.integers(-6, 6)),
    st.tuples(st.just("type"), st.sampled_from(["a", "铁三角", "9"])),
    st.tuples(st.just("compose"), st.sampled_from(["tie", ""])),
    st.tuples(
        st.just("key"),
        st.sampled_from(
            ["tab", "shift+tab", "enter", "escape", "down", "left", "space", "backspace", "pagedown"]
        ),
    ),
    st.tuples(st.just("wait"), st.sampled_from([0.05, 0.6])),
)


@pytest.fixture(scope="module")
def display():
    yield
    pygame.display.quit()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ACTIONS, min_size=1, max_size=8))
def test_any_sequence_of_actions(display, actions):
    pilot = Pilot(showcase)
    for name, *arguments in actions:
        getattr(pilot, name)(*arguments)
        kept = pilot.pixels()
        assert kept == pilot.repainted(), f"after {name} {arguments}"
