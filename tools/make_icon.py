"""Draws the program's icon: assets/icon.svg, and assets/icon.png for the window.

python -m tools.make_icon
"""

import sys
from pathlib import Path

import pygame

from sandbox.ui.app_icon import SIDE, app_icon
from sandbox.ui.surface import SurfacePainter
from sandbox.ui.svg import svg
from sandbox.ui.text import typesetter

ASSETS = Path(__file__).resolve().parent.parent / "assets"


def main() -> int:
    """Writes both files."""
    (ASSETS / "icon.svg").write_text(drawn(), encoding="utf-8")
    pygame.image.save(painted(), ASSETS / "icon.png")
    return 0


def drawn() -> str:
    """The icon as SVG."""
    return svg(app_icon(), "Iron Triangle Sandbox") + "\n"


def painted() -> pygame.Surface:
    """The icon as pixels."""
    surface = pygame.Surface((SIDE, SIDE), pygame.SRCALPHA)
    app_icon().paint(SurfacePainter(surface, typesetter()), 0, 0, 1)
    return surface


if __name__ == "__main__":
    sys.exit(main())
