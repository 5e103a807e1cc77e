"""The error that carries every mistake found in a file that cannot be used."""

from collections.abc import Sequence

from sandbox.authoring.problem import Problem
from sandbox.authoring.render import render_all
from sandbox.errors import SandboxError


class AuthoringError(SandboxError):
    """A file with mistakes; `str(error)` shows them as `render_all` does, `problems` holds them all."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(render_all(problems))
        self.problems = tuple(problems)
