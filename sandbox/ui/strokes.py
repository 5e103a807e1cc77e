"""What a node has painted, kept until it looks otherwise: laid on the window again without its code."""

from collections.abc import Iterable, Sequence

import pygame

from sandbox.ui.theme import Colour

Blit = (
    tuple[pygame.Surface, tuple[int, int]] | tuple[pygame.Surface, tuple[int, int], tuple[int, int, int, int]]
)
"""A picture, where it goes, and which part of it if not all."""
Stroke = list[Blit] | tuple[Colour, pygame.Rect] | pygame.Rect
"""Pictures, a rectangle of one colour, or where the following may be painted."""

_ANYWHERE = pygame.Rect(-(1 << 20), -(1 << 20), 1 << 21, 1 << 21)


class Strokes:
    """Takes what a painter does instead of a surface, and does it to one as often as wanted."""

    def __init__(self) -> None:
        self._strokes: list[Stroke] = []
        self._blits: list[Blit] = []  # those of the last stroke, while nothing else has come after them
        self._clip = _ANYWHERE
        self._cut = False  # whether any of it may be painted within a part only

    def __bool__(self) -> bool:
        return bool(self._strokes)

    def lay(self, surface: "pygame.Surface | Strokes", dx: int, dy: int) -> None:
        """Paints all of it, moved, within the surface's clip."""
        before = None
        for stroke in self._strokes:
            if isinstance(stroke, list):
                surface.blits(_moved(stroke, dx, dy) if dx or dy else stroke, doreturn=False)
            elif isinstance(stroke, tuple):
                surface.fill(stroke[0], stroke[1].move(dx, dy))
            else:
                before = surface.get_clip() if before is None else before
                surface.set_clip(before.clip(stroke.move(dx, dy)))
        if before is not None:
            surface.set_clip(before)

    def take(self, more: "Strokes") -> None:
        """Takes all that another one has: what laying that one upon this one comes to, and faster."""
        if more._cut:
            more.lay(self, 0, 0)
            return
        for stroke in more._strokes:
            if isinstance(stroke, list):
                self.blits(stroke)
            else:
                self._add(stroke)

    # what a painter asks of a surface

    def get_clip(self) -> pygame.Rect:
        """The part within which is painted."""
        return self._clip

    def set_clip(self, clip: pygame.Rect) -> None:
        """Has the following painted within a part only."""
        self._clip, self._cut = clip, True
        self._add(clip)

    def fill(self, colour: Colour, rect: pygame.Rect) -> None:
        """Takes a rectangle of one colour."""
        self._add((colour, rect))

    def blit(
        self,
        source: pygame.Surface,
        at: tuple[int, int],
        area: tuple[int, int, int, int] | None = None,
    ) -> None:
        """Takes a picture."""
        blits = self._blits
        if not blits:
            self._strokes.append(blits)
        blits.append((source, at, area) if area else (source, at))

    def blits(self, parts: Iterable[Blit], doreturn: bool = False) -> None:  # noqa: ARG002 - as of a surface
        """Takes pictures."""
        blits = self._blits
        begun = bool(blits)
        blits.extend(parts)
        if blits and not begun:
            self._strokes.append(blits)

    def _add(self, stroke: Stroke) -> None:
        self._strokes.append(stroke)
        self._blits = []


def _moved(blits: Sequence[Blit], dx: int, dy: int) -> list[Blit]:
    return [(blit[0], (blit[1][0] + dx, blit[1][1] + dy), *blit[2:]) for blit in blits]
