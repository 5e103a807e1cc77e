"""A team in the lobby: colour, name, and who plays it."""

from collections.abc import Callable, Iterator

from sandbox.i18n import _
from sandbox.ui.opponents import bot_names
from sandbox.ui.paint import Disc, Shape, Words
from sandbox.ui.screens.lobby.seating import LONGEST, Seating
from sandbox.ui.screens.planning.names import letter
from sandbox.ui.style import Style
from sandbox.ui.team_colours import colour_name, team_colour
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.button import icon_button
from sandbox.ui.widgets.canvas import Canvas, Sheet
from sandbox.ui.widgets.dropdown import Dropdown
from sandbox.ui.widgets.field import TextField
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel


class TeamLine(Panel):
    """Changes one line of the seating; `on_change` hears of it, `on_remove` is None for the last one."""

    def __init__(
        self,
        seating: Seating,
        index: int,
        on_change: Callable[[], object],
        on_remove: Callable[[], object] | None,
    ) -> None:
        self._seating, self._index, self._on_change = seating, index, on_change
        line, names = seating.lines[index], bot_names()
        self._bots = [None, *names]
        self._dot = Canvas(
            self._disc,
            on_press=self._recolour,
            tooltip=lambda: _("Colour: {colour}. Press for another one.").format(
                colour=colour_name(seating.lines[index].colour)
            ),
            id=f"lobby.colour.{index}",
            style=Style(width=40, height=40, shrink=0),
        )
        self._field = TextField(
            line.name,
            self._rename,
            placeholder=seating.usual_name(index),
            longest=LONGEST,
            tooltip=_("The team's name; left empty, it is called {name}.").format(
                name=seating.usual_name(index)
            ),
            id=f"lobby.name.{index}",
        )
        self._count = Label("", "caption", "ink3", id=f"lobby.count.{index}", style=Style(shrink=0))
        self._about = Label("", "small", "ink2", elide=True, style=Style(grow=1, basis=0))
        who = Dropdown(
            [_("People"), *(_("Bot · {name}").format(name=name) for name in names.values())],
            self._bots.index(line.bot),
            self._assign,
            id=f"lobby.who.{index}",
            style=Style(width=170, shrink=0),
        )
        remove = (
            icon_button("cross", on_remove, _("Leave this team out"), id=f"lobby.remove.{index}")
            if on_remove
            else None
        )
        said = row(self._about, self._count, gap=8)
        super().__init__(
            self._dot,
            row(
                column(self._field, said, gap=3, grow=1, basis=0), who, gap=12, align="start", grow=1, basis=0
            ),
            remove,
            border="line",
            id=f"lobby.team.{index}",
            style=Style(direction="row", align="center", padding=(9, 14), gap=14),
        )

    def follow(self) -> None:
        """Shows what depends on the other lines too."""
        self._field.error = self._seating.fault(self._index)
        self._count.text = f"{len(self._field.text)}/{LONGEST}" if self._field.text else ""
        self._dot.redraw()
        trouble = self._field.error or self._field.boxed
        self._about.text = trouble or self._seating.about(self._index)
        self._about.tone = "negative" if trouble else "ink2"

    def _rename(self, text: str) -> None:
        self._seating.rename(self._index, text)
        self._on_change()

    def _assign(self, choice: int) -> None:
        self._seating.assign(self._index, self._bots[choice])
        self._on_change()

    def _recolour(self) -> None:
        self._seating.recolour(self._index)
        self._dot.redraw()

    def _disc(self, sheet: Sheet) -> Iterator[Shape]:
        colour = team_colour(self._seating.lines[self._index].colour)
        x, y = sheet.w / 2, sheet.h / 2
        yield Disc(x, y, min(x, y), colour)
        yield Words(letter(self._seating.name(self._index)), x, y, 16, sheet.theme.bright, True, "cm")
