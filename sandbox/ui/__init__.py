"""The front end: a thin retained-mode layer on pygame, and the screens that stand on it."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # pygame greets on standard output
