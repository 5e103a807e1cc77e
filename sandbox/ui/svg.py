"""Paints shapes as SVG, for the report; needs no pygame."""

from collections.abc import Iterator
from contextlib import contextmanager
from xml.sax.saxutils import escape, quoteattr

from sandbox.ui.geometry import Rect
from sandbox.ui.paint import Box, Disc, Ground, Line, Picture, Point, Polygon, Shadow, Shape, Words
from sandbox.ui.theme import Colour

FONTS = "'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif"
_ALONG = {"l": "start", "c": "middle", "r": "end"}
_DOWN = {"t": 1.16, "m": 0.38, "b": -0.288, "s": 0.0}  # of the size: where the baseline lies below the point


class SvgPainter:
    """Collects shapes; `document` gives them as one SVG drawing."""

    def __init__(self, width: float, height: float) -> None:
        self._size = (width, height)
        self._parts: list[str] = []
        self._clips = 0

    def draw(self, *shapes: Shape) -> None:
        """Paints shapes, the later over the earlier."""
        self._parts.extend(part for shape in shapes for part in _elements(shape))

    @contextmanager
    def clipped(self, rect: Rect) -> Iterator[None]:
        """Paints nothing outside of `rect` until the context ends."""
        self._clips += 1
        name = f"clip{self._clips}"
        box = f'<rect x="{rect.x}" y="{rect.y}" width="{rect.w}" height="{rect.h}"/>'
        self._parts.append(f'<clipPath id="{name}">{box}</clipPath><g clip-path="url(#{name})">')
        yield
        self._parts.append("</g>")

    @contextmanager
    def moved(self, dx: int, dy: int) -> Iterator[None]:
        """Paints everything elsewhere until the context ends."""
        self._parts.append(f'<g transform="translate({dx} {dy})">')
        yield
        self._parts.append("</g>")

    def document(self, title: str = "") -> str:
        """The drawing, scalable, with a title for those who cannot see it."""
        w, h = (_number(value) for value in self._size)
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" font-family="{FONTS}" role="img">'
        )
        return "\n".join([head, f"<title>{escape(title)}</title>", *self._parts, "</svg>"])


def svg(picture: Picture, title: str = "") -> str:
    """The picture as an SVG document."""
    painter = SvgPainter(picture.width, picture.height)
    painter.draw(*picture.shapes)
    return painter.document(title)


def _elements(shape: Shape) -> Iterator[str]:
    match shape:
        case Box():
            yield from _box(shape)
        case Disc():
            r = shape.r - (shape.width / 2 if shape.border else 0)
            yield _tag(
                "circle",
                cx=shape.x,
                cy=shape.y,
                r=r,
                **_looks(shape.fill, shape.border, shape.width, shape.dash),
            )
        case Polygon():
            yield _tag("polygon", points=_path(shape.points), **_looks(shape.fill, shape.border, shape.width))
        case Line():
            yield from _line(shape)
        case Words():
            y = shape.y + _DOWN[shape.anchor[1]] * shape.size
            weight = "700" if shape.bold else "400"
            yield _tag(
                "text", escape(shape.text), x=shape.x, y=y, font_size=shape.size, font_weight=weight,
                text_anchor=_ALONG[shape.anchor[0]], **_looks(shape.colour, None, 0),
            )  # fmt: skip
        case Shadow():
            yield from _shadow(shape)
        case Ground():
            yield from (element for each in shape.shapes for element in _elements(each))


def _box(shape: Box) -> Iterator[str]:
    inset = shape.width / 2 if shape.border else 0
    yield _tag(
        "rect", x=shape.x + inset, y=shape.y + inset, width=shape.w - 2 * inset, height=shape.h - 2 * inset,
        rx=max(0, shape.radius - inset), **_looks(shape.fill, shape.border, shape.width, shape.dash),
    )  # fmt: skip


def _line(shape: Line) -> Iterator[str]:
    looks = _looks(None, shape.colour, shape.width, shape.dash)
    yield _tag(
        "polyline", points=_path(shape.points), stroke_linejoin="round", stroke_linecap="round", **looks
    )
    if shape.arrow > 0:
        (ax, ay), (bx, by) = shape.points[-2:]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 or 1.0
        ux, uy = (bx - ax) / length * shape.arrow, (by - ay) / length * shape.arrow
        head = (
            (bx, by),
            (bx - ux - uy * 0.45, by - uy + ux * 0.45),
            (bx - ux + uy * 0.45, by - uy - ux * 0.45),
        )
        yield _tag("polygon", points=_path(head), **_looks(shape.colour, None, 0))


def _shadow(shape: Shadow) -> Iterator[str]:
    look = f'style="filter:blur({_number(shape.blur / 2)}px)" transform="translate(0 {_number(shape.drop)})"'
    match shape.of:
        case Box(x, y, w, h, radius=radius):
            plain: Shape = Box(x, y, w, h, shape.colour, radius)
        case Disc(x, y, r):
            plain = Disc(x, y, r, shape.colour)
        case Polygon(points):
            plain = Polygon(points, shape.colour)
    yield f"<g {look}>{''.join(_elements(plain))}</g>"
    if shape.whole:
        yield from _elements(shape.of)


def _looks(
    fill: Colour | None, stroke: Colour | None, width: float, dash: float = 0
) -> dict[str, str | float]:
    looks: dict[str, str | float] = {"fill": _code(fill)}
    if fill and len(fill) == 4:
        looks["fill_opacity"] = fill[3] / 255
    if stroke:
        looks |= {"stroke": _code(stroke), "stroke_width": width}
        if len(stroke) == 4:
            looks["stroke_opacity"] = stroke[3] / 255
        if dash > 0:
            looks["stroke_dasharray"] = _number(dash)
    return looks


def _code(colour: Colour | None) -> str:
    return "none" if colour is None else "#{:02x}{:02x}{:02x}".format(*colour[:3])


def _path(points: tuple[Point, ...]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _tag(name: str, body: str | float = "", **attributes: str | float) -> str:
    values = {key: value if isinstance(value, str) else _number(value) for key, value in attributes.items()}
    inside = " ".join(f"{key.replace('_', '-')}={quoteattr(value)}" for key, value in values.items())
    return f"<{name} {inside}>{body}</{name}>" if body else f"<{name} {inside}/>"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
