"""The window opens before everything that only a session needs has been read."""

import subprocess
import sys

_NEEDED_LATER = ("simpy", "sandbox.engine.round", "sandbox.bots", "sandbox.projections.forecast")


def test_the_start_screen_needs_no_engine():
    code = f"import sys, sandbox.ui.game; print(*[name for name in {_NEEDED_LATER} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1].strip() == "", "is imported before the first frame"
