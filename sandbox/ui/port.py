"""The only door to the machine: window, event queue, clipboard, text input and SDL's environment."""

import contextlib
import os
import sys
import time
import warnings
from collections.abc import Iterator, MutableMapping, Sequence
from functools import partial
from pathlib import Path

import pygame

from sandbox import resources
from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.ui import x11
from sandbox.ui.bell import rung_by
from sandbox.ui.events import (
    Closed,
    Composed,
    Event,
    Exposed,
    Key,
    Motion,
    Press,
    Release,
    Resized,
    Typed,
    Wheel,
)
from sandbox.ui.geometry import Rect
from sandbox.ui.pace import Pace
from sandbox.ui.sound import Effect, Sounds

_FRAME = 90  # pixels of a window's frame and a desktop's bar
_PATIENCE, _LATE = 10, 1 / 30  # how often a window's size is asked for, and seconds between
_NAMES = {
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_ESCAPE: "escape",
    pygame.K_EQUALS: "plus",
    pygame.K_PLUS: "plus",
    pygame.K_KP_PLUS: "plus",
    pygame.K_MINUS: "minus",
    pygame.K_KP_MINUS: "minus",
    pygame.K_PAGEUP: "pageup",
    pygame.K_PAGEDOWN: "pagedown",
}
_ONCE = frozenset({"enter", "space", "escape"})  # a key held down must not answer the next question too
_CURSORS = {
    "arrow": pygame.SYSTEM_CURSOR_ARROW,
    "hand": pygame.SYSTEM_CURSOR_HAND,
    "text": pygame.SYSTEM_CURSOR_IBEAM,
    "grab": pygame.SYSTEM_CURSOR_SIZEALL,
}


class Port:
    """A window, or without one (`headless`) the same thing in memory."""

    def __init__(self, title: str, size: tuple[int, int] = (1366, 768), *, headless: bool = False) -> None:
        prepare(os.environ, sys.platform, headless=headless)
        self._headless = headless
        self._windowed = size
        self._full = self._composing = False
        self._cursor = "arrow"
        self._copied = ""
        self._held: set[int] = set()
        self.sounds = Sounds()
        self._pace = Pace(pygame.event.peek)
        try:
            pygame.display.init()
            _show_icon()
            self.surface = pygame.display.set_mode(size, pygame.RESIZABLE)
            if not headless and fills(size, pygame.display.get_desktop_sizes()[0]):
                _maximise()
        except pygame.error as error:
            raise SandboxError(_no_display(str(error)), exit_code=2) from error
        if pygame.display.get_driver() == "x11":
            x11.say_on_loss(partial(_gone, "X11"), 2)
            self._pace.bell = rung_by(pygame.display.get_wm_info()["display"])
        self.name(title)
        pygame.key.set_repeat(400, 40)
        pygame.key.stop_text_input()

    def name(self, title: str) -> None:
        """Says what the window is called."""
        pygame.display.set_caption(title)

    @property
    def size(self) -> tuple[int, int]:
        """The window's size in pixels."""
        return self.surface.get_size()

    def events(self) -> list[Event]:
        """What happened since the last call."""
        with _kept_display():
            found = [event for raw in pygame.event.get() for event in self._translated(raw)]
        if found:
            self._pace.enliven()
        return found

    def present(self, rects: Sequence[Rect]) -> None:
        """Shows the parts of the surface that changed."""
        if rects:
            with _kept_display():
                pygame.display.update(list(rects))

    def pace(self, moving: bool) -> None:
        """Sleeps until the next frame is due; while nothing moves, until there is input or a call of `wake`.

        What an input method has composed comes another way, so a field that is written into counts as moving.
        """
        with _kept_display():
            self._pace.sleep(moving)

    def wake(self) -> None:
        """Ends a long sleep; may be called from any thread."""
        self._pace.wake()

    @property
    def fullscreen(self) -> bool:
        """Whether the whole screen is taken."""
        return self._full

    def toggle_fullscreen(self) -> Resized:
        """Goes to the whole screen, or back to the window."""
        self._full = not self._full
        if self._full:
            self._windowed = self.size
            desktop = pygame.display.get_desktop_sizes()[0]
            self.surface = pygame.display.set_mode(desktop, pygame.FULLSCREEN)
        else:
            self.surface = _window(self._windowed)
            if not self._headless and fills(self._windowed, pygame.display.get_desktop_sizes()[0]):
                _maximise()
        return Resized(*self.size)

    def clipboard(self) -> str:
        """The text on the clipboard."""
        try:
            return pygame.scrap.get_text()
        except (pygame.error, UnicodeError):  # held by another program, or no text: nothing is pasted
            return ""

    def put_clipboard(self, text: str) -> None:
        """Puts text on the clipboard, unless another program holds it."""
        with contextlib.suppress(pygame.error):
            pygame.scrap.put_text(text)
            self._copied = text

    def forget_copied(self) -> None:
        """Empties the clipboard if what it holds was put there from this window."""
        if self._copied and self.clipboard() == self._copied:
            self.put_clipboard("")
        self._copied = ""

    def start_text(self, rect: Rect) -> None:
        """Asks for text input, with the input method's window beside `rect`."""
        pygame.key.set_text_input_rect(pygame.Rect(rect))
        pygame.key.start_text_input()

    def stop_text(self) -> None:
        """Ends text input."""
        self._composing = False
        pygame.key.stop_text_input()

    def point(self, cursor: str) -> None:
        """Shows the pointer as "arrow", "hand", "text" or "grab"."""
        if cursor != self._cursor:
            self._cursor = cursor
            if not self._headless:
                pygame.mouse.set_cursor(_CURSORS[cursor])

    def play(self, effect: Effect) -> None:
        """Lets an effect be heard, where sound is on."""
        self.sounds.play(effect)

    def save(self, path: Path) -> None:
        """Writes what the window shows as a PNG file."""
        pygame.image.save(self.surface, path)

    def close(self) -> None:
        """Puts the window away."""
        self.sounds.close()
        self._pace.close()
        pygame.display.quit()

    def _translated(self, raw: pygame.Event) -> Iterator[Event]:
        match raw.type:
            case pygame.QUIT:
                yield Closed()
            case pygame.VIDEORESIZE:
                self.surface = pygame.display.get_surface() or self.surface
                yield Resized(*self.size)
            case pygame.WINDOWEXPOSED:
                yield Exposed()
            case pygame.WINDOWLEAVE:
                yield Motion(-1, -1)
            case pygame.MOUSEMOTION:
                yield Motion(*raw.pos)
            case pygame.MOUSEBUTTONDOWN if raw.button <= 3:
                yield Press(
                    raw.pos[0], raw.pos[1], raw.button, shift=bool(pygame.key.get_mods() & pygame.KMOD_SHIFT)
                )
            case pygame.MOUSEBUTTONUP if raw.button <= 3:
                yield Release(raw.pos[0], raw.pos[1], raw.button)
            case pygame.MOUSEWHEEL:
                yield Wheel(*pygame.mouse.get_pos(), raw.precise_y, raw.precise_x)
            case pygame.TEXTEDITING:
                self._composing = bool(raw.text)
                yield Composed(raw.text, raw.start)
            case pygame.TEXTINPUT:
                self._composing = False
                yield Typed(raw.text)
            case pygame.KEYUP:
                self._held.discard(raw.key)
            case pygame.WINDOWFOCUSLOST:
                self._held.clear()
            case pygame.KEYDOWN if not self._composing:  # else the keys belong to the input method
                key, repeated = _key(raw), raw.key in self._held
                self._held.add(raw.key)
                if not (repeated and key.name in _ONCE):
                    yield key


def prepare(environ: MutableMapping[str, str], platform: str, *, headless: bool = False) -> None:
    """Sets SDL's hints, leaving alone what the person has set; SandboxError where nothing can be shown."""
    if headless:
        environ["SDL_VIDEODRIVER"] = environ["SDL_AUDIODRIVER"] = "dummy"
    elif platform == "linux":
        if not any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")):
            raise SandboxError(_no_display(""), exit_code=2)
        environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    elif platform == "win32":
        environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    if platform != "darwin":  # there, the click that brings a window to the front does nothing else
        environ.setdefault("SDL_MOUSE_FOCUS_CLICKTHROUGH", "1")
    environ.setdefault("SDL_IME_SHOW_UI", "1")
    environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "1")


def fills(size: tuple[int, int], desktop: tuple[int, int]) -> bool:
    """Whether a window leaves a desktop no room for its frame and a bar: it is then better maximised."""
    return size[0] > desktop[0] or size[1] + _FRAME > desktop[1]


def _maximise() -> None:
    """Makes the window as large as the desktop leaves room for."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # there is no other way to the display's window
        pygame.Window.from_display_module().maximize()


def _window(size: tuple[int, int]) -> pygame.Surface:
    """A window of that size; asked for again while the window manager is late in leaving full screen."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # it is said that the size was not granted
        for _attempt in range(_PATIENCE):
            surface = pygame.display.set_mode(size, pygame.RESIZABLE)
            if surface.get_size() == size:
                break
            pygame.event.pump()
            time.sleep(_LATE)
    return surface


@contextlib.contextmanager
def _kept_display() -> Iterator[None]:
    """Says what happened where the display has gone meanwhile."""
    try:
        yield
    except pygame.error as error:
        raise SandboxError(_gone(str(error)), exit_code=2) from error


def _gone(detail: str) -> str:
    message = _("The display has gone ({detail}). Nothing is lost: start again to go on where you were.")
    return message.format(detail=detail)


def _show_icon() -> None:
    """Gives the window its icon; one that is missing or damaged is no reason not to open it."""
    with contextlib.suppress(OSError, pygame.error):
        pygame.display.set_icon(pygame.image.load(resources.assets() / "icon.png"))


def _no_display(detail: str) -> str:
    message = _(
        "There is no display to open a window on. Start it from a desktop session, or use the commands "
        "that need no window: sandbox --help."
    )
    return f"{message} ({detail})" if detail else message


def _key(raw: pygame.Event) -> Key:
    name = _NAMES.get(raw.key) or pygame.key.name(raw.key).removeprefix("[").removesuffix("]")
    ctrl = bool(raw.mod & (pygame.KMOD_CTRL | pygame.KMOD_META))
    return Key(name, bool(raw.mod & pygame.KMOD_SHIFT), ctrl, bool(raw.mod & pygame.KMOD_ALT))
