"""The page of settings: every change takes effect at once."""

from sandbox import i18n
from sandbox.i18n import _
from sandbox.ui.app import FACTORS
from sandbox.ui.node import Node
from sandbox.ui.preferences import Preferences
from sandbox.ui.stage import Stage
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.dropdown import Dropdown
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.slider import Slider
from sandbox.ui.widgets.toggle import Checkbox, Segmented

LANGUAGES = {"zh": "中文", "en": "English"}
_LOOKS = ("light", "projector")


def show_settings(stage: Stage, preferences: Preferences) -> None:
    """Opens the page, unless it is open."""
    if not any(layer.node.id == "settings" for layer in stage.layers):
        choices = [Choice(_("Close"), kind="primary")]
        dialog = Dialog(_("Settings"), _page(preferences), choices, width=480, id="settings")
        stage.open(dialog, modal=True)


def _page(preferences: Preferences) -> Node:
    now, change = preferences.now, preferences.change
    known = i18n.LANGUAGES
    volume = Slider(
        now.volume, 0, 100, lambda value: change(volume=value), step=10, id="settings.volume",
        disabled="" if now.sound else _("Sound is off."), style=Style(width=150),
    )  # fmt: skip

    def sound(on: bool) -> None:
        change(sound=on)
        volume.disabled = "" if on else _("Sound is off.")

    return column(
        _line(
            _("Language"),
            Segmented(
                [LANGUAGES[each] for each in known],
                known.index(i18n.language()),
                lambda index: change(language=known[index]),
                id="settings.language",
            ),
        ),
        _line(
            _("Colours"),
            Segmented(
                [_("Usual"), _("High contrast, for projectors")],
                _LOOKS.index(now.look),
                lambda index: change(look=_LOOKS[index]),
                id="settings.look",
            ),
        ),
        _line(
            _("Size of everything"),
            Dropdown(
                [f"{factor:.0%}" for factor in FACTORS],
                min(range(len(FACTORS)), key=lambda i: abs(FACTORS[i] - now.factor)),
                lambda index: change(factor=FACTORS[index]),
                tooltip=_("Ctrl and + or −; Ctrl and 0 for the usual size"),
                id="settings.factor",
                style=Style(width=110),
            ),
        ),
        _line(
            _("Full screen"),
            Checkbox("F11", now.fullscreen, lambda on: change(fullscreen=on), id="settings.fullscreen"),
        ),
        _line(
            _("Less motion"),
            Checkbox(
                _("Things appear where they belong"),
                now.reduced_motion,
                lambda on: change(reduced_motion=on),
                id="settings.motion",
            ),
        ),
        _line(_("Sound"), Checkbox("Ctrl + M", now.sound, sound, id="settings.sound"), volume),
        Label(preferences.trouble, "small", "negative", wrap=True, visible=bool(preferences.trouble)),
        gap=12,
    )


def _line(text: str, *controls: Node) -> Node:
    return row(
        Label(text, "body", "ink2", style=Style(width=130, shrink=0)),
        *controls,
        spacer(),
        gap=14,
        min_height=32,
    )
