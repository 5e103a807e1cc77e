"""Work that must not hold up the drawing: one piece after the other, in a thread of its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from sandbox.errors import SandboxError
from sandbox.i18n import _

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
Post = Callable[[Callable[[], object]], None]


class Aside:
    """Does work in a thread and tells the loop, through `post`, what came of it."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._pool: ThreadPoolExecutor | None = None  # made when there is something to do
        self._era = 0
        self._last: Future[None] | None = None

    def do(self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[str], object]) -> None:
        """Does `work`; then calls, in the loop, `done` with what it returned, or `failed` with why."""
        era = self._era

        def told(call: Callable[[], object]) -> None:
            self._post(lambda: call() if era == self._era else None)

        def run() -> None:
            if era != self._era:
                return
            try:
                outcome = work()
            except SandboxError as error:
                reason = str(error)
                told(lambda: failed(reason))
            except Exception as error:
                reason = _("Something unforeseen happened: {reason}").format(reason=repr(error))
                told(lambda: failed(reason))
            else:
                told(lambda: done(outcome))

        def begin() -> None:
            self._last = self._hands().submit(run)

        self._post(begin)  # after the frame that is due: the two would share a core

    def _hands(self) -> "ThreadPoolExecutor":
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(1, "aside")
        return self._pool

    def settle(self) -> None:
        """Returns once nothing is under way; what was not begun is left out, and nobody is told any more."""
        self._era += 1
        if self._last is not None:
            self._last.result()
            self._last = None
