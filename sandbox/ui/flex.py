"""Lays a tree out in rows, columns, grids and stacks; pure, in whole pixels."""

from collections.abc import Sequence

from sandbox.ui.geometry import Rect
from sandbox.ui.measuring import Item, grid_rows, least, limit, lines_of, measure, starting_height, widths_of
from sandbox.ui.sharing import share, spread, taken
from sandbox.ui.style import Align, Justify, Style

__all__ = ["Item", "least", "measure", "place", "share"]


def place(item: Item, rect: Rect, unit: float) -> None:
    """Puts `item` at `rect` and everything inside of it where it belongs."""
    if not item.put(rect) or not item.flow:
        return
    inner = rect.inset(*item.style.edges(unit)) if item.style.padding else rect
    children = item.laid
    for child, area in zip(children, _areas(item.style, children, inner, unit), strict=True):
        place(child, area, unit)
    for child in item.flow if len(item.flow) > len(children) else ():
        if child.style.at is not None:
            place(child, _apart(child, rect, unit), unit)


def _areas(style: Style, children: Sequence[Item], inner: Rect, unit: float) -> list[Rect]:
    gap = round(style.gap * unit)
    if not children:
        return []
    if style.columns:
        return _grid(style, children, inner, gap, unit)
    if style.direction == "row":
        return _rows(style, children, inner, gap, unit)
    if style.direction == "stack":
        return [_stacked(style, child, inner, unit) for child in children]
    return _column(style, children, inner, gap, unit)


def _grid(style: Style, children: Sequence[Item], inner: Rect, gap: int, unit: float) -> list[Rect]:
    n = style.columns
    widths = share(inner.w - gap * (n - 1), [1] * n)
    heights = grid_rows(children, widths, unit)
    areas = []
    for index in range(len(children)):
        row, column = divmod(index, n)
        x = inner.x + sum(widths[:column]) + gap * column
        y = inner.y + sum(heights[:row]) + gap * row
        areas.append(Rect(x, y, widths[column], heights[row]))
    return areas


def _rows(style: Style, children: Sequence[Item], inner: Rect, gap: int, unit: float) -> list[Rect]:
    areas: list[Rect] = []
    y = inner.y
    lines = lines_of(style, children, inner.w, gap, unit)
    for line in lines:
        widths = widths_of(line, inner.w, gap, unit)
        heights = [measure(child, w, unit).h for child, w in zip(line, widths, strict=True)]
        tall = inner.h if len(lines) == 1 else max(heights)
        for child, x, w, h in zip(
            line, _starts(style.justify, inner.x, inner.w, gap, widths), widths, heights, strict=True
        ):
            offset, h = _across(
                child.style.align_self or style.align, tall, h, child.style.height is not None
            )
            h = child.style.clamped(w, h, unit)[1]
            areas.append(Rect(x, y + offset, w, h))
        y += tall + gap
    return areas


def _column(style: Style, children: Sequence[Item], inner: Rect, gap: int, unit: float) -> list[Rect]:
    widths = [_breadth(style, child, inner.w, unit) for child in children]
    base = [
        starting_height(child, measure(child, w, unit).h, unit)
        for child, (_, w) in zip(children, widths, strict=True)
    ]
    spare = inner.h - gap * (len(children) - 1) - sum(base)
    if spare >= 0:
        grow = [child.style.grow for child in children]
        most = [limit(child.style.max_height, unit) for child in children]
        heights = spread(base, most, spare, grow) if spare and any(grow) else base
    else:
        floor = [0 if _elastic(c) else have for c, have in zip(children, base, strict=True)]
        heights = taken(
            base, floor, -spare, [c.style.shrink * h for c, h in zip(children, base, strict=True)]
        )
    starts = _starts(style.justify, inner.y, inner.h, gap, heights)
    return [
        Rect(inner.x + offset, y, w, h) for (offset, w), y, h in zip(widths, starts, heights, strict=True)
    ]


def _elastic(item: Item) -> bool:
    """Whether it can do with less height: something inside scrolls, or gave its content's height up."""
    return item.style.basis is not None or any(_elastic(child) for child in item.flow)


def _stacked(style: Style, child: Item, inner: Rect, unit: float) -> Rect:
    offset, w = _breadth(style, child, inner.w, unit)
    h = measure(child, w, unit).h
    align: Align = "stretch" if style.justify in {"start", "between"} else "center"
    down, h = _across("end" if style.justify == "end" else align, inner.h, h, child.style.height is not None)
    return Rect(inner.x + offset, inner.y + down, w, h)


def _breadth(style: Style, child: Item, room: int, unit: float) -> tuple[int, int]:
    """Where a child of a column starts across it, and how wide it is."""
    natural, own = measure(child, room, unit).w, child.style
    is_fixed = own.width is not None
    offset, w = _across(
        own.align_self or style.align, room, natural if is_fixed else min(natural, room), is_fixed
    )
    return offset, own.clamped(w, 0, unit)[0]


def _across(align: Align, room: int, size: int, fixed: bool) -> tuple[int, int]:
    match align:
        case "stretch":
            return (0, size) if fixed else (0, room)
        case "start":
            return 0, size
        case "center":
            return (room - size) // 2, size
        case "end":
            return room - size, size


def _starts(justify: Justify, start: int, room: int, gap: int, sizes: Sequence[int]) -> list[int]:
    free = max(0, room - sum(sizes) - gap * (len(sizes) - 1))
    extra = share(free, [1] * (len(sizes) - 1)) if justify == "between" else [0] * (len(sizes) - 1)
    at = start + {"center": free // 2, "end": free}.get(justify, 0)
    starts = [at]
    for size, more in zip(sizes, extra, strict=False):
        at += size + gap + more
        starts.append(at)
    return starts[: len(sizes)]


def _apart(child: Item, parent: Rect, unit: float) -> Rect:
    x, y = child.style.at or (0, 0)
    w, h = measure(child, None, unit)
    return Rect(parent.x + round(x * unit), parent.y + round(y * unit), w, h)
