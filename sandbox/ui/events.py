"""What a person does, as plain data; only the port knows where it comes from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Press:
    """A button of the mouse goes down."""

    x: int
    y: int
    button: int = 1
    shift: bool = False


@dataclass(frozen=True, slots=True)
class Release:
    """A button of the mouse goes up."""

    x: int
    y: int
    button: int = 1


@dataclass(frozen=True, slots=True)
class Motion:
    """The mouse moves; outside of the window it is at (-1, -1)."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel turns at a point, `up` and `right` in notches."""

    x: int
    y: int
    up: float
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class Key:
    """A key goes down: "enter", "escape", "tab", "left", "a", "f11"."""

    name: str
    shift: bool = False
    ctrl: bool = False
    alt: bool = False

    @property
    def chord(self) -> str:
        """The key with its modifiers, such as "ctrl+shift+z"."""
        held = (("ctrl", self.ctrl), ("alt", self.alt), ("shift", self.shift))
        return "+".join([name for name, down in held if down] + [self.name])


@dataclass(frozen=True, slots=True)
class Typed:
    """Text arrives from the keyboard or an input method."""

    text: str


@dataclass(frozen=True, slots=True)
class Composed:
    """What an input method is composing, not yet part of the text; empty when it ends."""

    text: str
    cursor: int = 0


@dataclass(frozen=True, slots=True)
class Resized:
    """The window has another size."""

    w: int
    h: int


@dataclass(frozen=True, slots=True)
class Exposed:
    """The window was uncovered and has to be shown again."""


@dataclass(frozen=True, slots=True)
class Closed:
    """The person closes the window."""


Input = Press | Release | Motion | Wheel | Key | Typed | Composed
Event = Input | Resized | Exposed | Closed
