"""Plays sessions in the pilot: from the start screen to the final result, as a person would."""

import time

import pygame
from pilot import Pilot

from sandbox.ui.events import Resized
from sandbox.ui.game import Game
from sandbox.ui.node import Node
from sandbox.ui.overflow import overflows

_PATIENCE = 20.0  # seconds for a quarter to be computed


class Player:
    """A game in memory and the hands that play it."""

    def __init__(self, what=None, seed=3, size=(1366, 768), *, settled=True):
        self.pilot = Pilot(lambda _app: Node(), size)
        self.game = Game(self.pilot.app, seed)
        self.game.open(what)
        self.pilot.step(3)
        if what is None and settled:
            self.settle()

    def resize(self, size):
        self.pilot.port.surface = pygame.display.set_mode(size, pygame.RESIZABLE)
        self.pilot.app.take(Resized(*size))
        self.pilot.step(2)

    def has(self, id):
        try:
            self.pilot.find(id)
        except KeyError:
            return False
        return True

    def texts(self):
        """Everything that can be read, screen and layers."""
        trees = [self.pilot.stage.root, *(layer.node for layer in self.pilot.stage.layers)]
        return "\n".join(node.text for tree in trees for node in tree.walk() if hasattr(node, "text"))

    def overflows(self):
        """What does not fit, on what has the keyboard."""
        return overflows(self.pilot.stage.top)

    def until(self, id):
        deadline = time.monotonic() + _PATIENCE
        while not self.has(id):
            assert time.monotonic() < deadline, f"{id} never came"
            self.pilot.step()
            time.sleep(0.002)
        self.pilot.step(2)

    def settle(self):
        """Until all scenarios were read."""
        deadline = time.monotonic() + _PATIENCE
        while self.has("start.reading"):
            assert time.monotonic() < deadline, "scenarios were never read"
            self.pilot.step()
            time.sleep(0.002)
        self.pilot.step(2)

    def begin(self):
        """From the chosen scenario over lobby and briefing to the plan, as proposed."""
        self.press("start.go")
        self.press("lobby.go")
        self.press("briefing.go")

    def press(self, id):
        """Clicks on it, after scrolling to it if need be."""
        self.pilot.stage.router.show_focus(self.pilot.find(id))
        self.pilot.step()
        self.pilot.click(id)
        self.pilot.step(2)

    def submit(self, running=True):
        """The suggested plan, submitted; the quarter then runs, unless another team has to plan before."""
        self.press("suggest")
        self.press("submit")
        if self.has("submit.ask"):
            self.press("submit.ask.1")
        if running:
            self.until("run.skip")

    def skip(self):
        """To the end of the quarter; cards get their defaults."""
        while not self.has("result.next"):
            if self.has("run.skip"):
                self.pilot.key("end")
            time.sleep(0.002)
            self.pilot.step(2)
        self.pilot.step(2)

    def quarter(self):
        """A whole quarter, up to its evaluation."""
        self.submit()
        self.skip()

    def next(self):
        self.press("result.next")
        self.pilot.step(2)

    def rest(self):
        """All quarters that are left, up to the final result."""
        while not self.has("final.home"):
            self.quarter()
            self.next()
