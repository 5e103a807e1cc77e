"""How large the nodes of a layout want to be; pure, in whole pixels."""

from collections.abc import Sequence
from typing import Protocol

from sandbox.ui.geometry import Rect, Size
from sandbox.ui.sharing import share, spread, taken
from sandbox.ui.style import NATURAL, Edges, Style


class Item(Protocol):
    """What the layout needs to know of a node; `sizes` is its memory, to be cleared when it changes."""

    @property
    def style(self) -> Style:
        """How it wants to be laid out."""

    @property
    def flow(self) -> Sequence["Item"]:
        """The children that are shown."""

    @property
    def laid(self) -> Sequence["Item"]:
        """Those of them that have no place of their own."""

    @property
    def sizes(self) -> dict[int | None, Size]:
        """The outer size for each width that was offered; None stands for as much as it likes."""

    def content(self, width: int | None) -> Size:
        """The size of what it paints itself, if it is offered `width`."""

    def least(self) -> int:
        """The least width in which what it paints itself is whole."""

    def put(self, rect: Rect) -> bool:
        """Takes its place; answers whether its children have to be placed again."""


_BARE = Edges(0, 0, 0, 0)
_LEAST = -1  # the key of `sizes` under which the least width is remembered


def measure(item: Item, width: int | None, unit: float) -> Size:
    """The outer size that `item` takes if it is offered `width`."""
    known = item.sizes.get(width)
    if known is None:
        known = item.sizes[width] = _measured(item, width, unit)
    return known


def least(item: Item, unit: float) -> int:
    """The least outer width in which `item` is whole."""
    known = item.sizes.get(_LEAST)
    if known is None:
        known = item.sizes[_LEAST] = Size(_least(item, unit), 0)
    return known.w


def _measured(item: Item, width: int | None, unit: float) -> Size:
    style = item.style
    if style is NATURAL and not item.laid:
        return item.content(width)
    if style.width is not None:
        own: int | None = round(style.width * unit)
    else:
        own = None if width is None else style.clamped(width, 0, unit)[0]
    if own != width:
        return measure(item, own, unit)  # which may be known already
    top, right, bottom, left = style.edges(unit) if style.padding else _BARE
    beside = left + right
    inner = None if width is None else max(0, width - beside)
    w, h = _inside(item, inner, unit)
    outer = style.clamped(w + beside, h + top + bottom, unit)
    if width is None and outer[0] < w + beside:
        return measure(item, outer[0], unit)
    return Size(*outer)


def _inside(item: Item, width: int | None, unit: float) -> tuple[int, int]:
    children = item.laid
    if not children:
        return item.content(width)
    style, gap = item.style, round(item.style.gap * unit)
    if style.columns:
        return _grid_size(style, children, width, gap, unit)
    if style.direction == "row":
        return _row_size(style, children, width, gap, unit)
    sizes = [measure(child, width, unit) for child in children]
    w = max([size.w for size in sizes])
    if style.direction == "stack":
        return w, max(size.h for size in sizes)
    return w, sum(
        starting_height(child, size.h, unit) for child, size in zip(children, sizes, strict=True)
    ) + gap * (len(children) - 1)


def starting_height(child: Item, natural: int, unit: float) -> int:
    """The height a child starts from in a column: its basis, if it names one."""
    style = child.style
    if style.basis is None:
        return natural
    return style.clamped(0, round(style.basis * unit), unit)[1]


def _row_size(
    style: Style, children: Sequence[Item], width: int | None, gap: int, unit: float
) -> tuple[int, int]:
    if width is None:
        sizes = [measure(child, None, unit) for child in children]
        return sum([size.w for size in sizes]) + gap * (len(sizes) - 1), max([size.h for size in sizes])
    w = h = 0
    for line in lines_of(style, children, width, gap, unit):
        widths = widths_of(line, width, gap, unit)
        w = max(w, sum(widths) + gap * (len(line) - 1))
        h += gap * bool(h) + max([measure(c, cw, unit).h for c, cw in zip(line, widths, strict=True)])
    return w, h


def _grid_size(
    style: Style, children: Sequence[Item], width: int | None, gap: int, unit: float
) -> tuple[int, int]:
    n = style.columns
    if width is None:
        width = max(measure(child, None, unit).w for child in children) * n + gap * (n - 1)
    widths = share(width - gap * (n - 1), [1] * n)
    heights = grid_rows(children, widths, unit)
    return width, sum(heights) + gap * (len(heights) - 1)


def grid_rows(children: Sequence[Item], widths: Sequence[int], unit: float) -> list[int]:
    """The heights of a grid's rows."""
    n = len(widths)
    rows = [children[start : start + n] for start in range(0, len(children), n)]
    return [max(measure(c, w, unit).h for c, w in zip(row, widths, strict=False)) for row in rows]


def _least(item: Item, unit: float) -> int:
    style, edges = item.style, item.style.edges(unit)
    if style.width is not None:
        return round(style.width * unit)
    children = item.laid
    parts = [least(child, unit) for child in children]
    gap = round(style.gap * unit)
    if not children:
        inner = item.least()
    elif style.columns:
        inner = max(parts) * style.columns + gap * (style.columns - 1)
    elif style.direction == "row" and not style.wrap:
        inner = sum(parts) + gap * (len(parts) - 1)
    else:
        inner = max(parts)
    return style.clamped(inner + edges.left + edges.right, 0, unit)[0]


def lines_of(
    style: Style, children: Sequence[Item], width: int, gap: int, unit: float
) -> list[Sequence[Item]]:
    """The children of a row by line: all on one, unless it wraps."""
    if not style.wrap:
        return [children]
    lines: list[list[Item]] = []
    used = 0
    for child in children:
        w = min(_wide(child, unit), width)
        if lines and used + gap + w <= width:
            lines[-1].append(child)
            used += gap + w
        else:
            lines.append([child])
            used = w
    return list(lines)


def _wide(child: Item, unit: float) -> int:
    if child.style.basis is None:
        return measure(child, None, unit).w
    return child.style.clamped(round(child.style.basis * unit), 0, unit)[0]


def widths_of(children: Sequence[Item], width: int, gap: int, unit: float) -> list[int]:
    """The widths of a line's children: their own, then spare room by `grow` or missing room by `shrink`."""
    base = [_wide(child, unit) for child in children]
    spare = width - gap * (len(children) - 1) - sum(base)
    if spare >= 0:
        grow = [child.style.grow for child in children]
        if not (spare and any(grow)):
            return base
        return spread(base, [limit(child.style.max_width, unit) for child in children], spare, grow)
    floor = [
        have if child.style.shrink == 0 or child.style.width is not None else least(child, unit)
        for child, have in zip(children, base, strict=True)
    ]
    weights = [child.style.shrink * have for child, have in zip(children, base, strict=True)]
    return taken(base, floor, -spare, weights)


def limit(most: float | None, unit: float) -> int:
    """A greatest length in pixels; beyond any window where there is none."""
    return 1 << 30 if most is None else round(most * unit)
