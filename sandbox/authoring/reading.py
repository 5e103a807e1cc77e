"""From a file's bytes to text: bounded, UTF-8, without characters that nobody can see."""

import re
from pathlib import Path
from typing import Final

from sandbox.authoring.problem import Problem
from sandbox.authoring.refusal import AuthoringError
from sandbox.authoring.source import Source
from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.reasons import reason

LARGEST: Final = 2 * 1024 * 1024
"""Bytes in the largest file that is read."""
_UTF8_BOM: Final = b"\xef\xbb\xbf"
_NAMES: Final = {"gb18030": "GBK", "utf-16": "UTF-16"}
_UTF16_BOMS: Final = (b"\xff\xfe", b"\xfe\xff")
_UNSEEN: Final = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def read_bytes(path: Path) -> bytes:
    """The file's content; SandboxError if there is none, it cannot be read or it is larger than `LARGEST`."""
    try:
        if not path.is_file():
            raise SandboxError(_("There is no file {path}.").format(path=path))
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        message = _("The file {path} cannot be read: {reason}.")
        raise SandboxError(message.format(path=path, reason=_reason(error))) from error


def decode(data: bytes, path: Path) -> str:
    """The text of UTF-8 bytes, with or without a byte order mark; AuthoringError for anything else."""
    if len(data) > LARGEST:
        message = _("The file {path} is larger than {limit} MiB, the most a scenario may have.")
        raise SandboxError(message.format(path=path, limit=LARGEST // 1024 // 1024))
    data = data.removeprefix(_UTF8_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise AuthoringError([_not_utf8(data, path, error.start)]) from error
    if unseen := _UNSEEN.search(text):
        raise AuthoringError([_invisible(text, path, unseen)])
    return text


def _not_utf8(data: bytes, path: Path, start: int) -> Problem:
    encoding = _guess(data)
    text, before = (
        data.decode(encoding or "utf-8", "replace"),
        data[:start].decode(encoding or "utf-8", "replace"),
    )
    place = Source.of(path, text).at(len(before), text)
    hint = _("Save it again in your editor with the encoding UTF-8.")
    if encoding is None:
        return Problem.at(place, _("The file is not in UTF-8."), hint)
    message = _("The file is not in UTF-8 but, it seems, in {encoding}.")
    return Problem.at(place, message.format(encoding=_NAMES[encoding]), hint)


def _guess(data: bytes) -> str | None:
    if data.startswith(_UTF16_BOMS):
        return "utf-16"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return "gb18030"


def _invisible(text: str, path: Path, found: re.Match[str]) -> Problem:
    place = Source.of(path, text).at(found.start(), text)
    message = _("An invisible character (U+{code}) stands here.").format(code=f"{ord(found[0]):04X}")
    return Problem.at(place, message, _("Delete it, or type the line again."))


def _reason(error: Exception) -> str:
    return reason(error) if isinstance(error, OSError) else str(error)
