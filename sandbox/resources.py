"""Finds the files that travel with the program: scenarios, fonts, catalogues, pictures."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_data"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent


def scenarios() -> Path:
    """The folder of the scenarios that ship with the program."""
    return _ROOT / "scenarios"


def assets() -> Path:
    """The folder of fonts, catalogues and pictures."""
    return _ROOT / "assets"
