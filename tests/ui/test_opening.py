"""The window opens before everything that only a session needs has been read."""

import os
import subprocess
import sys

import pytest

_NEEDED_LATER = (
    "pydantic",
    "yaml",
    "sqlite3",
    "simpy",
    "sandbox.authoring",
    "sandbox.bots",
    "sandbox.engine.round",
    "sandbox.model.scenario",
    "sandbox.projections.forecast",
    "sandbox.session",
    "sandbox.ui.screens.help",
    "sandbox.ui.screens.settings",
)
_FIRST_FRAME = """
import sys
from sandbox.cli import run
from sandbox.ui.app import App

def once(app):
    app.step()
    print("imported:", *sys.modules)

App.run = once
run(["play"])
"""


@pytest.fixture
def imported(tmp_path):
    """What the program has imported once its first frame is drawn."""
    environ = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SANDBOX_HOME": str(tmp_path)}
    command = [sys.executable, "-c", _FIRST_FRAME]
    run = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    (line,) = [line for line in run.stdout.splitlines() if line.startswith("imported:")]
    return set(line.split())


def test_the_first_frame_needs_no_engine_and_nothing_that_reads_scenarios(imported):
    assert "sandbox.ui.screens.start" in imported
    assert not imported.intersection(_NEEDED_LATER), "is imported before the first frame"
