"""Shapes on a grid of quarters of a pixel, so that equal ones elsewhere share a sprite."""

from sandbox.ui.paint import Box, Disc, Line, Point, Polygon, Shadow


def quartered(shape: Disc | Line | Polygon | Shadow, ox: int, oy: int) -> Disc | Line | Polygon | Shadow:
    """The shape near the origin with its coordinates rounded, so that movement finds sprites again."""
    match shape:
        case Disc(x, y, r, fill, border, width, dash):
            return Disc(_quarter(x - ox), _quarter(y - oy), r, fill, border, width, dash)
        case Line(points, colour, width, dash, arrow):
            return Line(_moved(points, ox, oy), colour, width, dash, arrow)
        case Polygon(points, fill, border, width):
            return Polygon(_moved(points, ox, oy), fill, border, width)
        case Shadow(Polygon(points) as of, colour, blur, drop, whole):
            moved = _moved(points, ox, oy)
            return Shadow(of._replace(points=moved) if whole else Polygon(moved), colour, blur, drop, whole)
        case Shadow(Disc(x, y, r), colour, blur, drop):
            return Shadow(Disc(_quarter(x - ox), _quarter(y - oy), r), colour, blur, drop)
        case Shadow(of, colour, blur, drop):
            assert isinstance(of, Box)
            return Shadow(
                Box(round(of.x - ox), round(of.y - oy), round(of.w), round(of.h), None, of.radius),
                colour,
                blur,
                drop,
            )


def _moved(points: tuple[Point, ...], ox: int, oy: int) -> tuple[Point, ...]:
    return tuple((_quarter(x - ox), _quarter(y - oy)) for x, y in points)


def _quarter(value: float) -> float:
    return round(value * 4) / 4
