"""The loop sleeps while all is calm, and is awake at once when something happens."""

import os
import threading
import time

import pytest

from sandbox.ui.bell import Bell
from sandbox.ui.pace import Pace


def asleep(pace, busy=False):
    """The seconds that a sleep takes."""
    start = time.monotonic()
    pace.sleep(busy)
    return time.monotonic() - start


def test_it_sleeps_a_frame_while_something_moves():
    pace = Pace(lambda: False)
    asleep(pace, busy=True)
    assert asleep(pace, busy=True) < 0.2


def test_it_sleeps_a_frame_for_a_while_after_input():
    pace = Pace(lambda: False)
    pace.enliven()
    assert asleep(pace) < 0.2


def test_while_all_is_calm_it_sleeps_on():
    assert asleep(Pace(lambda: False)) > 0.3


def test_input_ends_the_sleep_and_keeps_it_lively():
    answers = iter([False, True])
    pace = Pace(lambda: next(answers))
    assert asleep(pace) < 0.3
    assert asleep(pace) < 0.2  # nobody is asked


def test_a_call_before_the_sleep_is_not_lost():
    pace = Pace(lambda: False)
    pace.wake()
    assert asleep(pace) < 0.2
    assert asleep(pace) > 0.3


@pytest.fixture
def line():
    """A connection to a server that is a pipe."""
    line = Line()
    yield line
    line.close()


@pytest.mark.parametrize("has_bell", [True, False])
def test_a_call_from_another_thread_ends_the_sleep(line, has_bell):
    pace = Pace(lambda: False)
    pace.bell = Bell(line) if has_bell else None
    timer = threading.Timer(0.05, pace.wake)
    timer.start()
    assert 0.04 < asleep(pace) < 0.3
    timer.join()
    pace.close()


def test_what_the_server_sends_rings(line):
    bell = Bell(line)
    assert not bell.wait(0)
    line.send()
    assert bell.wait(5)
    bell.close()


def test_what_was_read_from_the_server_already_rings(line):
    bell = Bell(line)
    line.known = True
    assert bell.wait(5)
    bell.close()


def test_a_bell_rings_once_however_often_it_was_struck(line):
    bell = Bell(line)
    for _ in range(100_000):  # more than a pipe takes
        bell.ring()
    assert bell.wait(5)
    while bell.wait(0):
        pass
    assert not bell.wait(0)
    bell.close()


class Line:
    def __init__(self):
        self._read, self._write = os.pipe()
        self.known = False

    def fileno(self):
        return self._read

    def has_events(self):
        return self.known

    def send(self):
        os.write(self._write, b"x")

    def close(self):
        os.close(self._read)
        os.close(self._write)
