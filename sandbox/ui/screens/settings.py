"""The page of settings: every change takes effect at once."""

from functools import partial

from sandbox import i18n
from sandbox.i18n import _
from sandbox.ui.app import FACTORS
from sandbox.ui.node import Node
from sandbox.ui.preferences import Preferences
from sandbox.ui.settings import LANGUAGES, Settings
from sandbox.ui.stage import Stage
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.dropdown import Dropdown
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.slider import Slider
from sandbox.ui.widgets.toggle import Checkbox, Segmented

_LOOKS = ("light", "projector")


def show_settings(stage: Stage, preferences: Preferences) -> None:
    """Opens the page, unless it is open."""
    if not any(layer.node.id == "settings" for layer in stage.layers):
        page = _Page(preferences)
        choices = [Choice(_("Close"), kind="primary")]
        dialog = Dialog(_("Settings"), page.node, choices, width=480, id="settings")
        preferences.on_change = page.follow
        stage.open(dialog, modal=True, on_close=partial(setattr, preferences, "on_change", lambda: None))


class _Page:
    """The controls; they follow what is changed by key."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences, known = preferences, i18n.LANGUAGES
        now, change = preferences.now, preferences.change
        self._look = Segmented(
            [_("Usual"), _("High contrast, for projectors")],
            _LOOKS.index(now.look),
            lambda index: change(look=_LOOKS[index]),
            id="settings.look",
        )
        self._factor = Dropdown(
            [f"{factor:.0%}" for factor in FACTORS],
            _nearest(now.factor),
            lambda index: change(factor=FACTORS[index]),
            tooltip=_("Ctrl and + or −; Ctrl and 0 for the usual size"),
            id="settings.factor",
            style=Style(width=110),
        )
        self._full = Checkbox(
            "F11", now.fullscreen, lambda on: change(fullscreen=on), id="settings.fullscreen"
        )
        self._motion = Checkbox(
            _("Things appear where they belong"),
            now.reduced_motion,
            lambda on: change(reduced_motion=on),
            id="settings.motion",
        )
        self._sound = Checkbox("Ctrl + M", now.sound, lambda on: change(sound=on), id="settings.sound")
        self._volume = Slider(
            now.volume, 0, 100, lambda value: change(volume=value), step=10, id="settings.volume",
            disabled=_silence(now), style=Style(width=150),
        )  # fmt: skip
        language = Segmented(
            [LANGUAGES[each] for each in known],
            known.index(i18n.language()),
            lambda index: change(language=known[index]),
            id="settings.language",
        )
        self.node = column(
            _line(_("Language"), language),
            _line(_("Colours"), self._look),
            _line(_("Size of everything"), self._factor),
            _line(_("Full screen"), self._full),
            _line(_("Less motion"), self._motion),
            _line(_("Sound"), self._sound, self._volume),
            Label(preferences.trouble, "small", "negative", wrap=True, visible=bool(preferences.trouble)),
            gap=12,
        )

    def follow(self) -> None:
        """Shows what holds now."""
        now = self._preferences.now
        self._look.chosen, self._factor.chosen = _LOOKS.index(now.look), _nearest(now.factor)
        self._full.checked, self._motion.checked = now.fullscreen, now.reduced_motion
        self._sound.checked, self._volume.value = now.sound, now.volume
        self._volume.disabled = _silence(now)


def _nearest(factor: float) -> int:
    return min(range(len(FACTORS)), key=lambda i: abs(FACTORS[i] - factor))


def _silence(now: Settings) -> str:
    """Why the volume cannot be changed, if it cannot."""
    return "" if now.sound else _("Sound is off.")


def _line(text: str, *controls: Node) -> Node:
    return row(
        Label(text, "body", "ink2", style=Style(width=130, shrink=0)),
        *controls,
        spacer(),
        gap=14,
        min_height=32,
    )
