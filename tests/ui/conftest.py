import pygame
import pytest
from pilot import Pilot
from showcase import showcase


@pytest.fixture
def fly():
    """Starts a pilot; the display is put away afterwards."""
    yield Pilot
    pygame.display.quit()


@pytest.fixture
def page(fly):
    """A pilot on the page of all widgets."""
    return fly(showcase)
