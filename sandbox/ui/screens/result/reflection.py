"""The team's own words about the quarter."""

from collections.abc import Callable, Mapping
from functools import partial

from sandbox.i18n import N_, _
from sandbox.ui.node import Node
from sandbox.ui.widgets.boxes import column
from sandbox.ui.widgets.field import TextField
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import card
from sandbox.ui.widgets.pause import Pause

_PROMPTS: tuple[tuple[str, str, str], ...] = (
    ("intended", N_("What we intended"), N_("The aim we set out with, and for whom")),
    ("happened", N_("What happened"), N_("What the figures and the customers say")),
    ("why", N_("Why"), N_("What we did or did not know and do")),
    ("change", N_("What we change"), N_("Who does what differently next quarter")),
)
_LONGEST = 300


def reflection(
    notes: Mapping[str, str], on_change: Callable[[str, str], object], on_keep: Callable[[], object]
) -> Node:
    """The team's own words, under four prompts; kept whenever writing pauses, and by Enter."""
    pause = Pause(on_keep)

    def write(key: str, text: str) -> None:
        on_change(key, text)
        pause.stir()

    return card(
        pause,
        Label(_("Team reflection"), "strong", bold=True),
        *(
            column(
                Label(_(prompt), "small", "gold_ink", bold=True),
                TextField(
                    notes.get(key, ""),
                    partial(write, key),
                    placeholder=_(hint),
                    longest=_LONGEST,
                    on_enter=lambda _text: on_keep(),
                    id=f"note.{key}",
                ),
                gap=1,
            )
            for key, prompt, hint in _PROMPTS
        ),
        id="result.reflection",
        grow=30,
        basis=0,
        padding=(10, 14, 8, 14),
        gap=5,
    )
