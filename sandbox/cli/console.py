"""Where the command line writes, and how it shows progress."""

import sys

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


def console() -> Console:
    """Standard output; wide when it is not a terminal, so that tables are not folded in files."""
    return Console(file=sys.stdout, highlight=False, width=None if sys.stdout.isatty() else 160)


def progress() -> Progress:
    """A progress bar on standard error; it draws nothing but its last state where there is no terminal."""
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
        console=Console(file=sys.stderr), transient=not sys.stderr.isatty(),
    )  # fmt: skip
