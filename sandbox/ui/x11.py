"""What SDL does not say of Xlib: when its server has something to tell, and that it has gone.

Where Xlib loses its server it ends the program itself; here it is told what to say before.
"""

import ctypes
import os
import sys
from collections.abc import Callable

_LIBRARY = "libX11.so.6"
_Handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
_installed: list[object] = []  # C keeps the address only
_QUEUED_ALREADY = 0


class Connection:
    """The way to the server of a display, as pygame names it; OSError or ValueError if there is none."""

    def __init__(self, display: object) -> None:
        pointer = ctypes.pythonapi.PyCapsule_GetPointer
        pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
        self._display = ctypes.c_void_p(pointer(display, b"display"))
        self._library = ctypes.CDLL(_LIBRARY)

    def fileno(self) -> int:
        """The file that can be read once the server has something to tell."""
        return int(self._library.XConnectionNumber(self._display))

    def has_events(self) -> bool:
        """Whether something was read from the file already that nobody has asked for."""
        return bool(self._library.XEventsQueued(self._display, _QUEUED_ALREADY))


def say_on_loss(message: Callable[[], str], exit_code: int) -> None:
    """Has the program end with `message` and `exit_code` when the X server is gone.

    Xlib allows no way back from there, so nothing is tidied up: what was acknowledged is in the file.
    Without Xlib it does nothing.
    """
    try:
        library = ctypes.CDLL(_LIBRARY)
    except OSError:
        return

    def lost(_display: int | None) -> int:
        print(message(), file=sys.stderr, flush=True)
        os._exit(exit_code)

    handler = _Handler(lost)
    library.XSetIOErrorHandler(handler)
    _installed[:] = [handler]
