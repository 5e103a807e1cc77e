"""The colours of teams: by name, in every theme, never the only sign of who is meant."""

from collections.abc import Mapping

from sandbox.i18n import N_, _
from sandbox.ui.theme import Colour, rgb

_KNOWN: Mapping[str, tuple[str, Colour]] = {  # white words on each have at least 4.5:1
    "red": (N_("Red"), rgb("#c2452a")),
    "blue": (N_("Blue"), rgb("#3a6fc9")),
    "green": (N_("Green"), rgb("#2b8258")),
    "violet": (N_("Violet"), rgb("#8458c4")),
    "gold": (N_("Gold"), rgb("#9a6b12")),
    "teal": (N_("Teal"), rgb("#1f7f8c")),
    "rose": (N_("Rose"), rgb("#b8467c")),
    "slate": (N_("Slate"), rgb("#5f7183")),
}
NAMES = tuple(_KNOWN)
"""The names of all colours."""


def team_colour(name: str) -> Colour:
    """A colour by its name; that of the first team for a name that is not known."""
    return _KNOWN.get(name, _KNOWN["red"])[1]


def colour_name(name: str) -> str:
    """What a colour is called."""
    return _(_KNOWN.get(name, _KNOWN["red"])[0])
