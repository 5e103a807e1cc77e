"""The front end: a thin retained-mode layer on pygame, and the screens that stand on it."""
