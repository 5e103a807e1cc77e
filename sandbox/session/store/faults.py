"""What SQLite and the disk report, as messages that say what happened, where, and how to mend it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sandbox.errors import SandboxError
from sandbox.i18n import N_, _
from sandbox.session.store import holder
from sandbox.session.store.chain import ChainBreak
from sandbox.session.store.plain import MalformedError, TooLargeError

_REFUSED: Final = 2

_DAMAGED: Final = N_(
    "The session file “{path}” is damaged ({detail}). Continue from a copy of it; "
    "if there is none, keep the file: its undamaged rounds may still be read."
)
_FULL: Final = N_(
    "The disk is full: “{path}” could not grow. Nothing already stored is lost. "
    "Free some space, then try again."
)
_READ_ONLY: Final = N_(
    "“{path}” may not be written to. Allow writing to it, copy it to a folder of your own, "
    "or open it for viewing."
)
_UNOPENABLE: Final = N_(
    "“{path}” cannot be opened, or no file can be made beside it ({detail}). "
    "Allow reading and writing in its folder, or copy it to a folder of your own."
)
_UNREADABLE: Final = N_(
    "“{path}” could not be read or written ({detail}). "
    "Check the disk or the network drive, then try again; nothing already stored is lost."
)
_FOREIGN: Final = N_(
    "“{path}” is not a session file of the Iron Triangle Sandbox. Choose a file that the sandbox has saved."
)

# SQLite's primary result codes; the upper bits of an extended code only refine them.
_BY_CODE: Final = {
    sqlite3.SQLITE_PERM: (_READ_ONLY, _REFUSED),
    sqlite3.SQLITE_READONLY: (_READ_ONLY, _REFUSED),
    sqlite3.SQLITE_IOERR: (_UNREADABLE, _REFUSED),
    sqlite3.SQLITE_FULL: (_FULL, _REFUSED),
    sqlite3.SQLITE_CANTOPEN: (_UNOPENABLE, _REFUSED),
    sqlite3.SQLITE_NOTADB: (_FOREIGN, 1),
}


@contextmanager
def reporting(path: Path) -> Iterator[None]:
    """Turns what goes wrong with the file at `path` inside the block into a SandboxError."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise explained(path, error) from error
    except (MalformedError, UnicodeDecodeError) as error:  # the latter from SQLite's own words about damage
        raise damaged(path, str(error)) from error
    except TooLargeError as error:
        raise too_large(path) from error


def explained(path: Path, error: sqlite3.Error) -> SandboxError:
    """What an error of SQLite means to a person."""
    if code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return in_use(path)
    template, exit_code = _BY_CODE.get(code(error), (_DAMAGED, 1))
    return SandboxError(_(template).format(path=path, detail=error), exit_code=exit_code)


def code(error: sqlite3.Error) -> int:
    """SQLite's primary code of an error; errors that Python itself raises mean unreadable contents."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)) & 0xFF


def in_use(path: Path) -> SandboxError:
    """The file is open in another program: which one, as far as is known."""
    who = holder.read(path)
    if who is None:
        message = _("“{path}” is open in another program. Close it there, then try again.")
        return SandboxError(message.format(path=path), exit_code=_REFUSED)
    message = _(
        "“{path}” is open in another program: process {pid} on {host}. Close it there, then try again."
    )
    return SandboxError(message.format(path=path, pid=who.pid, host=who.host), exit_code=_REFUSED)


def damaged(path: Path, detail: str) -> SandboxError:
    """The file's contents cannot be right."""
    return SandboxError(_(_DAMAGED).format(path=path, detail=detail))


def foreign(path: Path) -> SandboxError:
    """The file is something else."""
    return SandboxError(_(_FOREIGN).format(path=path))


def too_large(path: Path) -> SandboxError:
    """A value is beyond what the file accepts."""
    message = _(
        "This is too large or nested too deeply to be stored in “{path}”. Shorten it, then try again."
    )
    return SandboxError(message.format(path=path))


def newer(path: Path, found: int, known: int, program: str) -> SandboxError:
    """The file was written by a later version of the program."""
    message = _(
        "“{path}” has session format {found}; this program reads formats up to {known}. "
        "Update the sandbox to version {program} or later."
    )
    return SandboxError(message.format(path=path, found=found, known=known, program=program))


def missing(path: Path) -> SandboxError:
    """There is no such file."""
    return SandboxError(_("There is no session file “{path}”. Check its name and folder.").format(path=path))


def folder(path: Path) -> SandboxError:
    """A folder was named instead of a file."""
    message = _("“{path}” is a folder, not a session file. Name the file as well.")
    return SandboxError(message.format(path=path))


def no_folder(path: Path) -> SandboxError:
    """The folder for a new file does not exist."""
    message = _("There is no folder “{folder}” for the session file. Create it, or choose another folder.")
    return SandboxError(message.format(folder=path.parent), exit_code=_REFUSED)


def locked_folder(path: Path) -> SandboxError:
    """The folder does not allow new files."""
    message = _(
        "The folder “{folder}” may not be written to, so “{name}” cannot be kept there. "
        "Choose a folder of your own; for the window, name it in the environment variable SANDBOX_HOME."
    )
    return SandboxError(message.format(folder=path.parent, name=path.name), exit_code=_REFUSED)


def read_only(path: Path) -> SandboxError:
    """The file does not allow writing."""
    return SandboxError(_(_READ_ONLY).format(path=path), exit_code=_REFUSED)


def existing(path: Path) -> SandboxError:
    """A new session would overwrite a file."""
    message = _("“{path}” exists already. Choose another name, or open that session.")
    return SandboxError(message.format(path=path))


def unfinished(path: Path) -> SandboxError:
    """The file's creation was cut short."""
    message = _("“{path}” is empty: its creation was interrupted. Delete it and start the session anew.")
    return SandboxError(message.format(path=path))


def viewing(path: Path) -> SandboxError:
    """A change was tried through a view."""
    message = _("“{path}” is open for viewing only. Open the session itself to change it.")
    return SandboxError(message.format(path=path), exit_code=_REFUSED)


def broken_chain(path: Path, broken: ChainBreak) -> SandboxError:
    """The journal is not what was recorded."""
    message = _(
        "The journal of “{path}” was changed after it was recorded, at entry {seq}. "
        "View it, or continue from a copy that was not changed."
    )
    return SandboxError(message.format(path=path, seq=broken.seq), exit_code=3)


def unsettled(path: Path, error: sqlite3.Error) -> SandboxError:
    """The log could not be folded into the file when it was closed."""
    message = _(
        "“{path}” could not be folded into one file ({detail}). Nothing is lost: keep “{log}” beside it, "
        "free some space, then open and close the session again."
    )
    return SandboxError(message.format(path=path, log=f"{path.name}-wal", detail=error), exit_code=_REFUSED)
