import pygame

from sandbox.ui import port
from sandbox.ui.port import Port
from tools.make_icon import ASSETS, drawn, painted


def test_the_icon_files_are_what_the_code_draws():
    assert (ASSETS / "icon.svg").read_text(encoding="utf-8") == drawn()
    kept = pygame.image.load(ASSETS / "icon.png")
    assert pygame.image.tobytes(kept, "RGBA") == pygame.image.tobytes(painted(), "RGBA")


def test_a_missing_icon_keeps_no_window_shut(monkeypatch, tmp_path):
    monkeypatch.setattr(port.resources, "assets", lambda: tmp_path)
    Port("test", headless=True).close()
