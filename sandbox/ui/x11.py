"""Where Xlib loses its server it ends the program itself; here it is told what to say before."""

import ctypes
import os
import sys
from collections.abc import Callable

_LIBRARY = "libX11.so.6"
_Handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
_installed: list[object] = []  # C keeps the address only


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
