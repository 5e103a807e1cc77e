"""The header's controls: pause, speed, skip."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.ui.screens.run.playhead import SPEEDS, Playhead
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.toggle import Segmented


class Controls:
    """Three controls that show where the playhead stands, each always at the same place."""

    def __init__(
        self, on_pause: Callable[[], object], on_speed: Callable[[int], object], on_skip: Callable[[], object]
    ) -> None:
        self.pause = Button(
            _("Pause"),
            on_pause,
            kind="dark",
            icon="pause",
            id="run.pause",
            tooltip=_("Space: pause and go on"),
            among=[_("Pause"), _("Play")],
        )
        self.speed = Segmented(
            [f"×{speed}" for speed in SPEEDS],
            0,
            lambda index: on_speed(SPEEDS[index]),
            dark=True,
            id="run.speed",
            focusable=False,
        )
        self.skip = Button(
            _("Skip ahead"),
            on_skip,
            kind="dark",
            icon="forward",
            id="run.skip",
            among=[_("Skip ahead"), _("Take default"), _("See the result")],
            tooltip=_(
                "End: take a waiting card’s default; else go to the next event card or the end of the quarter"
            ),
        )

    def show(self, head: Playhead, *, is_asking: bool = False) -> None:
        """Follows the playhead; while a card `is_asking`, going on takes its default."""
        over = head.ended and head.at >= head.end
        going = not head.paused and not over
        self._change(self.pause, _("Pause") if going else _("Play"), "pause" if going else "play")
        self.pause.disabled = _("The quarter is over.") if over else ""
        self.speed.chosen = SPEEDS.index(head.speed)
        ahead = _("Take default") if is_asking else _("Skip ahead")
        self._change(self.skip, _("See the result") if head.ended else ahead, "forward")
        self.skip.kind = "primary" if head.ended else "dark"

    def _change(self, button: Button, text: str, icon: str) -> None:
        if (button.text, button.icon) != (text, icon):
            button.icon = icon  # type: ignore[assignment]
            button.text = text
            button.relayout()
