"""A line of text that is written."""

from collections.abc import Callable
from typing import Unpack

from sandbox.i18n import _
from sandbox.ui.editing import Editing
from sandbox.ui.events import Composed, Input, Key, Motion, Press, Release, Typed
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import ControlArgs, Declared, Node, Tip
from sandbox.ui.paint import Box, Line, Painter, Words

_BLINK = 1.06


class TextField(Node):
    """One line of text; `on_change` hears each change, `on_enter` the Enter key.

    What an input method composes is shown underlined and becomes text only when it is done.
    """

    cursor = "text"
    clips = False
    error = Declared("")  # what is wrong with the text; shown in red as a tooltip and border

    def __init__(
        self,
        text: str = "",
        on_change: Callable[[str], object] | None = None,
        *,
        placeholder: str = "",
        longest: int = 200,
        on_enter: Callable[[str], object] | None = None,
        tooltip: Tip = "",
        **node: Unpack[ControlArgs],
    ) -> None:
        node.setdefault("focusable", True)
        super().__init__(tooltip=tooltip, **node)
        self.editing = Editing(text, longest)
        self.placeholder, self.on_change, self.on_enter = placeholder, on_change, on_enter
        self.composition = ""
        self._shift = 0  # pixels by which a long text is moved to the left
        self._selecting = False
        self._lit = True

    @property
    def text(self) -> str:
        """What is written."""
        return self.editing.text

    @text.setter
    def text(self, value: str) -> None:
        self.editing.replace(value)
        self.soil()

    @property
    def hint(self) -> str:
        """What is wrong, else what the fonts lack, else its tooltip."""
        return self.error or self.boxed or super().hint

    @property
    def boxed(self) -> str:
        """That the fonts lack some of its characters, or nothing."""
        if self.stage is None or not self.stage.text.lacks(self.text):
            return ""
        return _("The program's typeface lacks some of these characters: they are kept, but shown as □ or ◆.")

    def content(self, width: int | None) -> Size:
        """As wide as it is offered."""
        assert self.stage is not None
        high = self.stage.text.height(self.theme.size("body")) + 2 * self.px(7)
        return Size(self.px(180) if width is None else width, high)

    def least(self) -> int:
        """A few words."""
        return self.px(60)

    def focus_changed(self) -> None:
        """Asks for text input while it has the focus."""
        if self.stage is None:
            return
        if self.focused and not self.disabled:
            self.stage.moving.add(self)
            self._place_input()
        else:
            self.stage.moving.discard(self)
            self.stage.host.stop_text()
            self.composition, self.editing.anchor = "", self.editing.caret
            self.soil()

    def tick(self, now: float) -> None:
        """Lets the caret blink."""
        lit = self.theme.reduced_motion or now % _BLINK < _BLINK * 0.6
        if lit != self._lit:
            self._lit = lit
            self.soil()

    # events

    def take(self, event: Input) -> bool:
        """Writes, selects, copies."""
        match event:
            case Typed(text):
                self.composition = ""
                self._insert(text)
                return True
            case Composed(text):
                self.composition = text
                self._place_input()
                self.soil()
                return True
            case Press(x, _, 1, shift):
                self._selecting = True
                self.editing.go(self._index(x), keep=shift)
                self.soil()
                return True
            case Motion(x) if self._selecting:
                self.editing.go(self._index(x), keep=True)
                self._place_input()
                self.soil()
                return True
            case Release(button=1):
                self._selecting = False
                return True
            case Key():
                return self._key(event) or super().take(event)
        return super().take(event)

    def _key(self, key: Key) -> bool:
        if self.composition:
            return True  # the input method is at work
        editing = self.editing
        match key.name:
            case "backspace" | "delete" as name:
                step = -1 if name == "backspace" else 1
                self._edit(lambda: editing.erase(step, word=key.ctrl))
            case "left" | "right" as name:
                editing.move(-1 if name == "left" else 1, keep=key.shift, word=key.ctrl)
            case "home" | "end" as name:
                editing.go(0 if name == "home" else len(editing.text), keep=key.shift)
            case "a" if key.ctrl:
                editing.select_all()
            case "c" | "x" if key.ctrl:
                self._copy(cut=key.name == "x")
            case "v" if key.ctrl and self.stage:
                self._insert(self.stage.host.clipboard())
            case "enter" if self.on_enter and not key.ctrl:
                self.on_enter(self.text)
            case _:
                return len(key.name) == 1 and not key.ctrl and not key.alt  # its text follows as Typed
        self._place_input()
        self.soil()
        return True

    def _copy(self, *, cut: bool) -> None:
        if self.editing.selected and self.stage:
            self.stage.host.put_clipboard(self.editing.selected)
            if cut:
                self._edit(lambda: self.editing.insert(""))

    def _insert(self, text: str) -> None:
        """Puts text at the caret; says so where there is no room for all of it."""
        left_out: list[int] = []
        self._edit(lambda: left_out.append(self.editing.insert(text)))
        if any(left_out) and self.stage:
            words = _("There is room for {n} characters here; what goes beyond was left out.")
            self.stage.notify(words.format(n=self.editing.longest), "warning")

    def _edit(self, change: Callable[[], object]) -> None:
        before = self.text
        if not self.disabled:
            change()
        self._place_input()
        self.soil()
        if self.text != before and self.on_change:
            self.on_change(self.text)

    # painting

    def paint(self, painter: Painter) -> None:
        """Paints frame, selection, text, composition and caret."""
        theme, rect = self.theme, self.rect
        edge = theme.negative if self.error else theme.gold if self.focused else theme.line
        width = max(1, theme.px(1.5 if self.focused else 1))
        fill = theme.grey_soft if self.disabled else theme.card
        painter.draw(Box(*rect, fill, theme.px(theme.radius_small + 2), edge, width))
        inner = self._inner()
        with painter.clipped(inner):
            self._words(painter, inner)

    def _words(self, painter: Painter, inner: Rect) -> None:
        assert self.stage is not None
        theme, editing = self.theme, self.editing
        size, y = theme.size("body"), inner.y + inner.h / 2
        high = self.stage.text.height(size)
        top = round(y - high / 2)
        if self.focused and editing.selected:
            start, end = sorted((editing.caret, editing.anchor))
            a, b = self._x(start), self._x(end)
            painter.draw(Box(a, top, b - a, high, theme.gold_soft))
        shown = editing.text[: editing.caret] + self.composition + editing.text[editing.caret :]
        if not shown:
            painter.draw(Words(self.placeholder, inner.x, y, size, theme.ink3, False, "lm"))
        ink = theme.ink3 if self.disabled else theme.ink
        painter.draw(Words(shown, inner.x - self._shift, y, size, ink, False, "lm"))
        caret = self._x(editing.caret)
        if self.composition:
            wide = self.stage.text.width(self.composition, size)
            painter.draw(
                Line(
                    ((caret, top + high - 2), (caret + wide, top + high - 2)), theme.ink2, max(1, theme.px(1))
                )
            )
            caret += wide
        if self.focused and self._lit and not self.disabled:
            painter.draw(Box(caret, top, max(1, theme.px(1.3)), high, theme.ink))

    def _inner(self) -> Rect:
        return self.rect.inset(self.px(2), self.px(10), self.px(2), self.px(10))

    def _x(self, index: int) -> int:
        assert self.stage is not None
        before = self.stage.text.upto(self.text, index, self.theme.size("body"))
        return self._inner().x - self._shift + before

    def _index(self, x: int) -> int:
        """The place between two characters nearest to a point."""
        return min(range(len(self.text) + 1), key=lambda index: abs(self._x(index) - x))

    def _place_input(self) -> None:
        """Keeps the caret in sight and the input method's window beside it."""
        if self.stage is None or not self.rect.w:
            return
        inner = self._inner()
        wide = self.stage.text.width(self.composition, self.theme.size("body"))
        caret = self._x(self.editing.caret) + wide
        if caret > inner.right - 2:
            self._shift += caret - inner.right + 2
        elif caret - wide < inner.x:
            self._shift = max(0, self._shift - (inner.x - caret + wide))
        if not self.text and not self.composition:
            self._shift = 0
        if self.focused:
            self._lit = True
            seen = self.stage.view
            at = Rect(min(caret, inner.right), self.rect.y, self.px(2), self.rect.h)
            self.stage.host.start_text(at.moved(-seen.x, -seen.y))
