"""Drives an app as a person would: by posted events, on widgets named by their id."""

import pygame

from sandbox.ui.app import App
from sandbox.ui.magnified import _EDGE
from sandbox.ui.port import Port
from sandbox.ui.theme import LIGHT

FRAME = 1 / 60
KEYS = {
    "enter": pygame.K_RETURN,
    "escape": pygame.K_ESCAPE,
    "tab": pygame.K_TAB,
    "space": pygame.K_SPACE,
    "plus": pygame.K_EQUALS,
    "minus": pygame.K_MINUS,
    "pageup": pygame.K_PAGEUP,
    "pagedown": pygame.K_PAGEDOWN,
}
MODS = {"ctrl": pygame.KMOD_CTRL, "shift": pygame.KMOD_SHIFT, "alt": pygame.KMOD_ALT}


class Pilot:
    """An app in memory, with a clock that only moves when a frame is made."""

    def __init__(self, root_factory, size=(1366, 768), theme=LIGHT):
        self.now, self.pointer = 0.0, (0, 0)
        self.port = Port("pilot", size, headless=True)
        pygame.event.clear()
        self.app = App(self.port, theme, root_factory, clock=lambda: self.now)
        self.step()

    @property
    def stage(self):
        return self.app.stage

    def find(self, id):
        for layer in reversed(self.stage.layers):
            try:
                return layer.node.find(id)
            except KeyError:
                continue
        return self.stage.root.find(id)

    def step(self, frames=1):
        for _ in range(frames):
            self.now += FRAME
            self.app.step()

    def wait(self, seconds):
        self.step(round(seconds / FRAME) + 1)

    def point(self, id):
        if not isinstance(id, str):
            return id
        node = self.find(id)
        self.stage.router.show_focus(node)
        self.stage.settle()
        return self.aimed(*node.rect.centre)

    def aimed(self, x, y):
        """Where in the window the pointer is over a place of the page, which may be larger and follows it."""
        view, page = self.stage.view, self.stage.window
        return _aimed(x, view.w, page.w), _aimed(y, view.h, page.h)

    def hover(self, id):
        self._mouse(pygame.MOUSEMOTION, self.point(id), rel=(0, 0), buttons=(0, 0, 0))
        self.step()

    def click(self, id):
        at = self.point(id)
        self._mouse(pygame.MOUSEMOTION, at, rel=(0, 0), buttons=(0, 0, 0))
        self._mouse(pygame.MOUSEBUTTONDOWN, at, button=1)
        self._mouse(pygame.MOUSEBUTTONUP, at, button=1)
        self.step()

    def pick(self, source, target):
        """Drags from one to the other without letting go."""
        (ax, ay), (bx, by) = self.point(source), self.point(target)
        self._mouse(pygame.MOUSEMOTION, (ax, ay), rel=(0, 0), buttons=(0, 0, 0))
        self._mouse(pygame.MOUSEBUTTONDOWN, (ax, ay), button=1)
        for i in range(1, 6):
            at = (ax + (bx - ax) * i // 5, ay + (by - ay) * i // 5)
            self._mouse(pygame.MOUSEMOTION, at, rel=(0, 0), buttons=(1, 0, 0))
            self.step()

    def drag(self, source, target):
        self.pick(source, target)
        self.drop(target)

    def drop(self, target):
        """Lets go."""
        self._mouse(pygame.MOUSEBUTTONUP, self.point(target), button=1)
        self.step()

    def wheel(self, id, up):
        x, y = self.point(id)
        pygame.mouse.set_pos(x, y)
        self.step()
        pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=up, precise_x=0.0, precise_y=float(up)))
        self.step()

    def key(self, chord):
        *mods, name = chord.split("+")
        mod = 0
        for held in mods:
            mod |= MODS[held]
        code = KEYS.get(name) or pygame.key.key_code(name)
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=""))
        pygame.event.post(pygame.Event(pygame.KEYUP, key=code, mod=mod))
        self.step()

    def type(self, text):
        for letter in text:
            pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=letter))
        self.step()

    def compose(self, text):
        pygame.event.post(pygame.Event(pygame.TEXTEDITING, text=text, start=len(text), length=0))
        self.step()

    def pixels(self):
        return pygame.image.tobytes(self.port.surface, "RGB")

    def repainted(self):
        """The pixels after everything was painted again, and nothing as it was kept."""
        for tree in (self.stage.root, *(layer.node for layer in self.stage.layers)):
            for node in tree.walk():
                node.kept = None
        self.stage.soil(self.stage.window)
        self.app.port.present(self.stage.frame(self.port.surface))
        return self.pixels()

    def save(self, path):
        self.port.save(path)

    def _mouse(self, kind, at, **more):
        self.pointer = at
        pygame.event.post(pygame.Event(kind, pos=at, **more))


def _aimed(at, part, whole):
    edge, more = _EDGE * part, whole - part
    if at <= edge:
        return at
    if at >= whole - edge:
        return at - more
    slope = more / (part - 2 * edge)
    return round((at + slope * edge) / (1 + slope))
