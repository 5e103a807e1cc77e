"""Lays a tree out in rows, columns, grids and stacks; pure, in whole pixels."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from sandbox.ui.geometry import Rect, Size
from sandbox.ui.style import Align, Justify, Style


class Item(Protocol):
    """What the layout needs to know of a node; `sizes` is its memory, to be cleared when it changes."""

    @property
    def style(self) -> Style:
        """How it wants to be laid out."""

    @property
    def flow(self) -> Sequence["Item"]:
        """The children that are shown."""

    @property
    def sizes(self) -> dict[int | None, Size]:
        """The outer size for each width that was offered; None stands for as much as it likes."""

    def content(self, width: int | None) -> Size:
        """The size of what it paints itself, if it is offered `width`."""

    def least(self) -> int:
        """The least width in which what it paints itself is whole."""

    def put(self, rect: Rect) -> bool:
        """Takes its place; answers whether its children have to be placed again."""


_LEAST = -1  # the key of `sizes` under which the least width is remembered


def measure(item: Item, width: int | None, unit: float) -> Size:
    """The outer size that `item` takes if it is offered `width`."""
    known = item.sizes.get(width)
    if known is None:
        known = item.sizes[width] = _measured(item, width, unit)
    return known


def place(item: Item, rect: Rect, unit: float) -> None:
    """Puts `item` at `rect` and everything inside of it where it belongs."""
    if not item.put(rect):
        return
    inner = rect.inset(*item.style.edges(unit))
    children = [child for child in item.flow if child.style.at is None]
    for child, area in zip(children, _areas(item.style, children, inner, unit), strict=True):
        place(child, area, unit)
    for child in item.flow:
        if child.style.at is not None:
            place(child, _apart(child, rect, unit), unit)


def least(item: Item, unit: float) -> int:
    """The least outer width in which `item` is whole."""
    known = item.sizes.get(_LEAST)
    if known is None:
        known = item.sizes[_LEAST] = Size(_least(item, unit), 0)
    return known.w


def share(total: int, weights: Sequence[float]) -> list[int]:
    """Splits `total` by `weights` into whole parts that add up to it."""
    whole = sum(weights)
    if whole <= 0:
        return [0] * len(weights)
    marks, done = [0], 0.0
    for weight in weights:
        done += weight
        marks.append(round(total * done / whole))
    return [after - before for before, after in pairwise(marks)]


def _measured(item: Item, width: int | None, unit: float) -> Size:
    style, edges = item.style, item.style.edges(unit)
    if style.width is not None:
        width = round(style.width * unit)
    elif width is not None:
        width = style.clamped(width, 0, unit)[0]
    inner = None if width is None else max(0, width - edges.left - edges.right)
    w, h = _inside(item, inner, unit)
    outer = style.clamped(w + edges.left + edges.right, h + edges.top + edges.bottom, unit)
    if width is None and outer[0] < w + edges.left + edges.right:
        return measure(item, outer[0], unit)
    return Size(*outer)


def _inside(item: Item, width: int | None, unit: float) -> tuple[int, int]:
    children = [child for child in item.flow if child.style.at is None]
    if not children:
        return item.content(width)
    style, gap = item.style, round(item.style.gap * unit)
    if style.columns:
        return _grid_size(style, children, width, gap, unit)
    if style.direction == "row":
        return _row_size(style, children, width, gap, unit)
    sizes = [measure(child, width, unit) for child in children]
    w = max(size.w for size in sizes)
    if style.direction == "stack":
        return w, max(size.h for size in sizes)
    return w, sum(_tall(child, size.h, unit) for child, size in zip(children, sizes, strict=True)) + gap * (
        len(children) - 1
    )


def _tall(child: Item, natural: int, unit: float) -> int:
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
        return sum(size.w for size in sizes) + gap * (len(sizes) - 1), max(size.h for size in sizes)
    w = h = 0
    for line in _lines(style, children, width, gap, unit):
        widths = _widths(line, width, gap, unit)
        w = max(w, sum(widths) + gap * (len(line) - 1))
        h += gap * bool(h) + max(measure(c, cw, unit).h for c, cw in zip(line, widths, strict=True))
    return w, h


def _grid_size(
    style: Style, children: Sequence[Item], width: int | None, gap: int, unit: float
) -> tuple[int, int]:
    n = style.columns
    if width is None:
        width = max(measure(child, None, unit).w for child in children) * n + gap * (n - 1)
    widths = share(width - gap * (n - 1), [1] * n)
    heights = _grid_rows(children, widths, unit)
    return width, sum(heights) + gap * (len(heights) - 1)


def _grid_rows(children: Sequence[Item], widths: Sequence[int], unit: float) -> list[int]:
    n = len(widths)
    rows = [children[start : start + n] for start in range(0, len(children), n)]
    return [max(measure(c, w, unit).h for c, w in zip(row, widths, strict=False)) for row in rows]


def _least(item: Item, unit: float) -> int:
    style, edges = item.style, item.style.edges(unit)
    if style.width is not None:
        return round(style.width * unit)
    children = [child for child in item.flow if child.style.at is None]
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


def _lines(style: Style, children: Sequence[Item], width: int, gap: int, unit: float) -> list[Sequence[Item]]:
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


def _widths(children: Sequence[Item], width: int, gap: int, unit: float) -> list[int]:
    """The widths of a line's children: their own, then spare room by `grow` or missing room by `shrink`."""
    base = [_wide(child, unit) for child in children]
    floor = [
        have if child.style.shrink == 0 or child.style.width is not None else least(child, unit)
        for child, have in zip(children, base, strict=True)
    ]
    spare = width - gap * (len(children) - 1) - sum(base)
    if spare >= 0:
        most = [_limit(child.style.max_width, unit) for child in children]
        return _spread(base, most, spare, [child.style.grow for child in children])
    weights = [child.style.shrink * have for child, have in zip(children, base, strict=True)]
    return _taken(base, floor, -spare, weights)


def _limit(most: float | None, unit: float) -> int:
    return 1 << 30 if most is None else round(most * unit)


def _spread(base: list[int], most: Sequence[int], spare: int, weights: Sequence[float]) -> list[int]:
    """`base` with `spare` added by weight, none beyond `most`."""
    sizes, live = list(base), [weight if weight > 0 else 0.0 for weight in weights]
    while spare > 0 and sum(live) > 0:
        parts = share(spare, live)
        grown = [min(size + part, top) for size, part, top in zip(sizes, parts, most, strict=True)]
        spare -= sum(grown) - sum(sizes)
        if grown == sizes:
            break
        sizes = grown
        live = [w if size < top else 0.0 for w, size, top in zip(live, sizes, most, strict=True)]
    return sizes


def _taken(base: list[int], floor: Sequence[int], missing: int, weights: Sequence[float]) -> list[int]:
    """`base` with `missing` taken away by weight, none below `floor`."""
    room = [max(0, have - low) for have, low in zip(base, floor, strict=True)]
    takes = _spread([0] * len(base), room, missing, weights)
    return [have - take for have, take in zip(base, takes, strict=True)]


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
    heights = _grid_rows(children, widths, unit)
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
    lines = _lines(style, children, inner.w, gap, unit)
    for line in lines:
        widths = _widths(line, inner.w, gap, unit)
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
        _tall(child, measure(child, w, unit).h, unit) for child, (_, w) in zip(children, widths, strict=True)
    ]
    spare = inner.h - gap * (len(children) - 1) - sum(base)
    if spare >= 0:
        most = [_limit(child.style.max_height, unit) for child in children]
        heights = _spread(base, most, spare, [child.style.grow for child in children])
    else:
        floor = [0 if _elastic(c) else have for c, have in zip(children, base, strict=True)]
        heights = _taken(
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
    natural = (
        min(measure(child, room, unit).w, room) if child.style.width is None else measure(child, room, unit).w
    )
    align = child.style.align_self or style.align
    offset, w = _across(align, room, natural, child.style.width is not None)
    return offset, child.style.clamped(w, 0, unit)[0]


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
