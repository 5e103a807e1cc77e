"""Garbage waits until nothing happens."""

import gc
import sys
import weakref

import pytest

from sandbox.ui.rest import Rest


class Knot:
    """Holds itself: only a sweep frees it."""

    def __init__(self):
        self.itself = self


def old_garbage():
    """A knot that nobody holds, old enough that only a full sweep finds it."""
    knot = Knot()
    seen = weakref.ref(knot)
    gc.collect(1)
    del knot
    return seen


@pytest.fixture
def calm():
    """A rest with a clock that is set by hand: a list of the present second."""
    now = [0.0]
    with Rest(lambda: now[0]) as rest:
        yield rest, now


def test_garbage_is_swept_once_nothing_has_happened_for_a_while(calm):
    rest, now = calm
    seen = old_garbage()
    now[0] = 0.4
    rest.after(lively=False)
    assert seen() is not None
    now[0] = 0.5
    rest.after(lively=False)
    assert seen() is None


def test_whatever_happens_puts_the_sweep_off(calm):
    rest, now = calm
    seen = old_garbage()
    now[0] = 0.4
    rest.after(lively=True)
    now[0] = 0.8
    rest.after(lively=False)
    assert seen() is not None


def test_what_came_after_the_first_rest_is_swept_at_the_next(calm):
    rest, now = calm
    old_garbage()
    now[0] = 1.0
    rest.after(lively=False)
    assert gc.get_freeze_count() > 0
    seen = old_garbage()
    now[0] = 2.0
    rest.after(lively=False)
    assert seen() is None


def test_nothing_is_swept_where_nothing_was_made(calm, monkeypatch):
    rest, now = calm
    gc.collect()
    swept = []
    monkeypatch.setattr(gc, "collect", lambda: swept.append(now[0]))
    now[0] = 1.0
    rest.after(lively=False)
    assert swept == []


def test_the_interpreter_is_left_as_it_was():
    before = sys.getswitchinterval(), gc.get_threshold()
    with Rest() as rest:
        assert (sys.getswitchinterval(), gc.get_threshold()) != before
        rest.after(lively=False)
    assert (sys.getswitchinterval(), gc.get_threshold(), gc.get_freeze_count()) == (*before, 0)
