"""An event card that waits for an answer, and those that were answered, folded."""

from collections.abc import Callable
from functools import partial

from sandbox.i18n import _
from sandbox.ui.geometry import Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Painter, Shadow, Words
from sandbox.ui.screens.run.feed_entry import day_word
from sandbox.ui.screens.run.view_model import CardFace, OptionFace
from sandbox.ui.style import Style
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.badge import Badge
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.progress import ProgressBar

LETTERS = "ABCDEFGH"
"""The keys of the answers, in order."""
_MARGIN = 10
SECONDS = 45
"""Real time until the default is taken."""
_HURRY = 10
"""The last seconds, which are told in red."""


class CardPanel(Panel):
    """A card with its answers and a countdown."""

    def __init__(self, card: CardFace, on_choose: Callable[[str], object]) -> None:
        self.card = card
        self._clock = Label(_waiting(SECONDS), "small", "ink2", id="card.clock")
        self._bar = ProgressBar(1.0, thick=3, id="card.time")
        head = row(
            Badge(_("Event · {place}").format(place=card.place), "warning", bold=True),
            spacer(),
            self._clock,
            gap=8,
        )
        options = [
            OptionRow(option, i, partial(on_choose, option.id)) for i, option in enumerate(card.options)
        ]
        super().__init__(
            head,
            self._bar,
            Label(card.title, "title", bold=True, wrap=True),
            column(Label(card.text, "small", "ink2", wrap=True), padding=(0, 0, 4, 0)),
            *options,
            Label(_when(card), "caption", "ink3", wrap=True),
            border="gold",
            selected=True,
            lifted=True,
            id="card",
            style=Style(padding=14, gap=7, shrink=0),
        )

    def count(self, left: float, *, is_held: bool = False) -> None:
        """Shows how much time is left, in whole seconds, and whether it stands still."""
        seconds = max(0, round(left))
        hurry = seconds <= _HURRY and not is_held
        self._clock.text = _held(seconds) if is_held else _waiting(seconds)
        self._clock.bold = hurry
        self._clock.tone = "negative" if hurry else "ink2"
        self._bar.tone = "negative" if hurry else "gold"
        self._bar.part = seconds / SECONDS


class OptionRow(Node):
    """One answer: what is done, and what it costs; where it may not be chosen, why."""

    lively = True

    def __init__(self, option: OptionFace, number: int, on_choose: Callable[[], object]) -> None:
        note = option.refusal or option.note
        tone: Tone = "negative" if option.refusal else "ink2"
        mark = Badge(_("default"), "gold") if option.default else None
        words = column(
            row(Label(option.label, "body", bold=True, wrap=True, style=Style(grow=1, basis=0)), mark, gap=8),
            Label(note, "small", tone, wrap=True) if note else None,
            grow=1,
            basis=0,
            gap=1,
        )
        super().__init__(
            row(
                Label(LETTERS[number], "strong", "gold_ink", bold=True, style=Style(width=13)),
                words,
                gap=10,
                align="start",
            ),
            id=f"option.{number}",
            disabled=option.refusal,
            on_press=on_choose,
            style=Style(padding=(7, 12)),
        )
        self.option = option

    def activate(self) -> None:
        """Chooses it, unless it may not be chosen."""
        if not self.disabled:
            super().activate()

    def paint(self, painter: Painter) -> None:
        """Paints the surface; the default's has a golden edge."""
        theme, rect = self.theme, self.rect
        live = (self.hovered or self.pressed) and not self.disabled
        fill = theme.grey_soft if self.disabled else theme.gold_soft if live else theme.card
        if self.option.default and not live:
            fill = theme.tint
        edge = theme.gold if (self.option.default or live) and not self.disabled else theme.line
        painter.draw(Box(*rect, fill, theme.px(8), edge, theme.px(1.3)))


class Folded(Node):
    """A card that is over: its title and the answer, in a line where there is room, else in two."""

    bleed = 8

    def __init__(self, card: CardFace, answer: str) -> None:
        super().__init__(
            id=f"folded.{card.occasion}",
            tooltip=f"{card.title}\n{card.text}\n→ {answer}",
        )
        self._card, self._answer = card, answer

    def content(self, width: int | None) -> Size:
        """One line or two."""
        assert self.stage is not None
        wide = width or self.px(280)
        lines = 1 if self._is_short(wide) else 2
        return Size(wide, lines * self.stage.text.height(self.theme.size("small")) + self.px(10))

    def least(self) -> int:
        """A few words."""
        return self.px(160)

    def paint(self, painter: Painter) -> None:
        """Paints day, title and answer."""
        assert self.stage is not None
        theme, rect, text = self.theme, self.rect, self.stage.text
        size, short = theme.size("small"), self._is_short(rect.w)
        y = rect.y + rect.h / (2 if short else 4) + (0 if short else theme.px(1))
        surface = Box(*rect, theme.card, theme.px(8), theme.sand2, theme.px(1))
        painter.draw(Shadow(surface, theme.shadow, theme.px(6), theme.px(1)), surface)
        day, caption = day_word(self._card.day), theme.size("caption")
        painter.draw(Words(day, rect.x + theme.px(9), y, caption, theme.gold_ink, True, "lm"))
        x = rect.x + self._indent()
        room = rect.right - theme.px(_MARGIN) - x
        title = text.fit(self._card.title, room, size, True)
        painter.draw(Words(title, x, y, size, theme.ink, True, "lm"))
        used = text.width(title, size, True) + theme.px(8) if short else 0
        answer, below = text.fit("→ " + self._answer, room - used, size), 0 if short else text.height(size)
        painter.draw(Words(answer, x + used, y + below, size, theme.ink2, False, "lm"))

    def _indent(self) -> int:
        """Where the words begin: after the day."""
        assert self.stage is not None
        wide = self.stage.text.width(day_word(88), self.theme.size("caption"), True)
        return self.theme.px(17) + wide

    def _is_short(self, wide: int) -> bool:
        """Whether title and answer fit in a line."""
        assert self.stage is not None
        text, size = self.stage.text, self.theme.size("small")
        words = text.width(self._card.title, size, True) + text.width("→ " + self._answer, size)
        return self._indent() + words + self.theme.px(8 + _MARGIN) <= wide


def folded(cards: list[tuple[CardFace, str]]) -> Node:
    """The cards that are over, one below the other."""
    return column(*(Folded(card, answer) for card, answer in cards), gap=5, shrink=0)


def _waiting(seconds: int) -> str:
    return _("Default in {seconds} s").format(seconds=seconds)


def _held(seconds: int) -> str:
    return _("Paused, {seconds} s left").format(seconds=seconds)


def _when(card: CardFace) -> str:
    words = _("Drawn on day {day}; without an answer the default is taken on day {deadline}.")
    return words.format(day=card.day, deadline=card.deadline)
