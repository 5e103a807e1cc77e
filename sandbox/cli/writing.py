"""Tables to files: CSV that spreadsheets open, or JSON lines."""

import csv
import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any, Literal, TextIO

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.reasons import reason

Format = Literal["csv", "jsonl"]


def make_folder(path: Path) -> None:
    """Make a folder to write to. Raises SandboxError if that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SandboxError(_unwritable(path, error), exit_code=2) from error


def write_rows(path: Path | None, rows: Sequence[Mapping[str, Any]], kind: Format) -> None:
    """Write rows to a file, or to standard output. Raises SandboxError if the file cannot be written.

    CSV begins with a byte order mark in a file, so that spreadsheets read Chinese as it is.
    """
    try:
        with _opened(path, kind) as file:
            _csv(file, rows) if kind == "csv" else _jsonl(file, rows)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise SandboxError(_unwritable(path or Path("-"), error), exit_code=2) from error


def write_text(path: Path, text: str) -> None:
    """Write a text to a file. Raises SandboxError if the file cannot be written."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SandboxError(_unwritable(path, error), exit_code=2) from error


def _opened(path: Path | None, kind: Format) -> Any:
    if path is None:
        return nullcontext(sys.stdout)
    return path.open("w", newline="", encoding="utf-8-sig" if kind == "csv" else "utf-8")


def _csv(file: TextIO, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)


def _cell(value: Any) -> Any:
    """A text that a spreadsheet would take for a formula gets an apostrophe; lists become JSON."""
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False)
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t") else value


def _jsonl(file: TextIO, rows: Sequence[Mapping[str, Any]]) -> None:
    for row in rows:
        file.write(json.dumps(dict(row), ensure_ascii=False) + "\n")


def _unwritable(path: Path, error: OSError) -> str:
    message = _("{path} cannot be written ({detail}). Choose another place, or make room.")
    return message.format(path=path, detail=reason(error))
