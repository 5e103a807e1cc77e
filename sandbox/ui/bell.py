"""What the loop waits on while nothing happens: it is rung by input, or from any thread."""

import os
import select
from contextlib import suppress

from sandbox.ui.x11 import Connection


def rung_by(display: object) -> "Bell | None":
    """A bell for what an X server has to tell; None where Xlib cannot be asked."""
    with suppress(OSError, ValueError):
        return Bell(Connection(display))
    return None


class Bell:
    """Rings at once when the X server has something to say, or somebody calls `ring`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ear, self._mouth = os.pipe()
        self._poll = select.poll()
        os.set_blocking(self._mouth, False)
        for file in (self._ear, connection.fileno()):
            self._poll.register(file, select.POLLIN)

    def ring(self) -> None:
        """Ends the waiting, that of now or else the next."""
        with suppress(BlockingIOError):  # it rings already
            os.write(self._mouth, b"!")

    def wait(self, seconds: float) -> bool:
        """Waits so long at most; whether it rang."""
        if self._connection.has_events():
            return True
        rung = [file for file, _ in self._poll.poll(seconds * 1000)]
        if self._ear in rung:
            os.read(self._ear, 65536)
        return bool(rung)

    def close(self) -> None:
        """Gives its files back; it must not be rung any more."""
        os.close(self._ear)
        os.close(self._mouth)
