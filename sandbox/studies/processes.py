"""Processes that play one session after the other."""

import gc
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

SELDOM = 200_000
"""New objects between two sweeps for garbage: the usual 700 cost 6% of a session, these 20 MB."""


def processes(jobs: int, ready: Callable[..., None] | None = None, *given: object) -> ProcessPoolExecutor:
    """So many fresh processes; each calls `ready` with what is `given` before its first work."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begun, initargs=(ready, given))


def _begun(ready: Callable[..., None] | None, given: tuple[object, ...]) -> None:
    gc.freeze()
    gc.set_threshold(SELDOM)
    if ready is not None:
        ready(*given)
