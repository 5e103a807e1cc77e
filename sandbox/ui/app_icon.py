"""The program's icon: the iron triangle on a dark tile with the sand below it."""

import math

from sandbox.ui.figures import arc, curve
from sandbox.ui.paint import Box, Disc, Line, Picture, Polygon
from sandbox.ui.theme import LIGHT

SIDE = 256


def app_icon() -> Picture:
    """The drawing, on 256 by 256."""
    theme = LIGHT
    crest = curve((8, 196), (80, 160), (150, 222), (248, 178), 40)
    feet = (*arc(194, 194, 54, 0, math.pi / 2, 12), *arc(62, 194, 54, math.pi / 2, math.pi / 2, 12))
    top, left, right = (128, 58), (66, 170), (190, 170)
    return Picture(
        SIDE,
        SIDE,
        (
            Box(8, 8, 240, 240, theme.header, 54),
            Polygon((*crest, *feet), theme.sand3),
            Line((left, top, right, left), theme.gold, 17),
            Disc(*top, 27, theme.sr),
            Disc(*left, 27, theme.ar),
            Disc(*right, 27, theme.fr),
        ),
    )
