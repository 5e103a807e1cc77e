"""Whatever is pressed, typed, dragged or resized on a planning screen: no exception, and no draft is lost."""

import random
import sys
from pathlib import Path

import pygame
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "ui"))
from pilot import KEYS
from planning import Table, seat_at

from sandbox.model.decisions import DecisionSheet
from sandbox.ui.events import Resized
from sandbox.ui.overflow import overflows
from sandbox.ui.screens.planning.history import history_of
from sandbox.ui.screens.planning_screens import SCREENS

DEEDS = 70
SIZES = [(1366, 768), (1366, 768), (1920, 1080), (1024, 600), (700, 420)]
TEXTS = [
    "1", "12.5", "-3", "999999999999999999", "1e9", "120万", "abc", "铁三角", "🙂🙂", "\u202eabc", "\x00\x07",
    "٣", "½", " " * 40, "novel " * 60, ".", "０．５", "nan",
]  # fmt: skip
CHORDS = [
    *KEYS, "up", "down", "left", "right", "home", "end", "delete", "backspace", "shift+tab", "shift+up",
    "ctrl+z", "ctrl+y", "ctrl+shift+z", "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v", "ctrl+plus", "ctrl+minus",
    "ctrl+0", "f1", "d", "7", *(f"ctrl+{n}" for n in range(1, 8)),
]  # fmt: skip


class Monkey:
    """Random hands at one table."""

    def __init__(self, table, seed):
        self.table, self.pilot, self.random = table, table.pilot, random.Random(seed)

    def act(self):
        deed = self.random.choice([self.press, self.press, self.press, self.key, self.key, self.write,
                                   self.drag, self.wheel, self.hover, self.resize])  # fmt: skip
        deed()

    def spot(self):
        """A point on something that can be used, or anywhere."""
        w, h = self.pilot.stage.window.w, self.pilot.stage.window.h
        nodes = [n for n in self.pilot.stage.top.walk() if n.focusable and n.rect.w and n.id != "submit"]
        if not nodes or self.random.random() < 0.2:
            return self.random.randrange(-5, w + 5), self.random.randrange(-5, h + 5)
        rect = self.random.choice(nodes).rect
        return rect.x + self.random.randrange(rect.w), rect.y + self.random.randrange(max(1, rect.h))

    def press(self):
        button = self.random.choice([1, 1, 1, 1, 2, 3])
        at = self.spot()
        pygame.event.post(pygame.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))
        pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=button))
        if self.random.random() < 0.9:
            pygame.event.post(pygame.Event(pygame.MOUSEBUTTONUP, pos=at, button=button))
        self.pilot.step()

    def key(self):
        self.pilot.key(self.random.choice(CHORDS))

    def write(self):
        self.pilot.compose(self.random.choice(["", "ni", "你好"]))
        self.pilot.type(self.random.choice(TEXTS)[:80])

    def drag(self):
        self.pilot.drag(self.spot(), self.spot())

    def wheel(self):
        self.pilot.wheel(self.spot(), self.random.choice([-3, -1, 1, 3]))

    def hover(self):
        self.pilot.hover(self.spot())
        self.pilot.wait(0.2)

    def resize(self):
        size = self.random.choice(SIZES)
        self.pilot.port.surface = pygame.display.set_mode(size, pygame.RESIZABLE)
        self.pilot.app.take(Resized(*size))
        self.pilot.step()


@pytest.mark.parametrize("place", SCREENS)
@pytest.mark.parametrize("seed", range(2))
def test_no_input_breaks_a_screen_or_loses_a_draft(place, seed):
    seat = seat_at(1 + seed)
    table = Table(seat)
    table.pilot.click("suggest")
    table.pilot.key(f"ctrl+{list(SCREENS).index(place) + 1}")
    table.pilot.step(4)
    monkey = Monkey(table, f"{place}|{seed}")
    for _deed in range(DEEDS):
        monkey.act()
        if table.submitted:
            break
        kept = seat.draft()
        assert kept is not None
        assert kept == history_of(seat).present
        assert DecisionSheet.model_validate_json(kept.model_dump_json()) == kept
    pygame.display.quit()


@pytest.mark.parametrize("place", SCREENS)
def test_after_any_input_the_screen_can_still_be_laid_out(place):
    table = Table(seat_at(1))
    table.pilot.key(f"ctrl+{list(SCREENS).index(place) + 1}")
    monkey = Monkey(table, place)
    for _deed in range(30):
        monkey.press()
        monkey.write()
    table.pilot.key("escape")
    table.pilot.key("escape")
    table.pilot.key("ctrl+0")
    assert isinstance(overflows(table.pilot.stage.root), list)
    assert table.pilot.pixels() == table.pilot.repainted()
    pygame.display.quit()
