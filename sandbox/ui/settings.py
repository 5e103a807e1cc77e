"""What a person has chosen about the program itself, remembered between runs in one file.

A window opens with them, so they are checked by hand: what checks scenarios takes longer to import than the
window does.
"""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal, get_args

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.ui import saves

Look = Literal["light", "projector"]
Language = Literal["", "zh", "en"]
LANGUAGES: Final = {"zh": "中文", "en": "English"}
"""What each language calls itself."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is remembered; no `language` is that of the system, `volume` goes from 0 to 100."""

    language: Language = ""
    look: Look = "light"
    reduced_motion: bool = False
    factor: float = 1.0
    fullscreen: bool = False
    sound: bool = False
    volume: int = 50


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


_FIT: Final[Mapping[str, Callable[[Any], bool]]] = {
    "language": lambda value: value in get_args(Language),
    "look": lambda value: value in get_args(Look),
    "reduced_motion": _is_flag,
    "factor": lambda value: type(value) in {int, float} and 0.5 <= value <= 3,
    "fullscreen": _is_flag,
    "sound": _is_flag,
    "volume": lambda value: type(value) is int and 0 <= value <= 100,
}
"""Whether a value that a file names can be that setting."""


def path() -> Path:
    """Where they are kept. Raises SandboxError if the folder cannot be made."""
    return saves.home() / "settings.json"


def load() -> tuple[Settings, str]:
    """What is remembered, and why some of it was not; what cannot be read is as if never chosen."""
    try:
        text = path().read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, UnicodeDecodeError, SandboxError) as error:
        return Settings(), _unread(error)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Settings(), _unread(error)
    return _read(data) if isinstance(data, dict) else (Settings(), _unread(_("no settings in it")))


def save(settings: Settings) -> str:
    """Remembers them; why that was not possible, or nothing. They are replaced whole or not at all."""
    try:
        target = path()
        beside = target.with_suffix(".new")
        beside.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
        os.replace(beside, target)
    except (OSError, SandboxError) as error:
        return _("The settings hold until the window is closed; they cannot be kept ({detail}).").format(
            detail=error
        )
    return ""


def _read(data: dict[str, Any]) -> tuple[Settings, str]:
    """The settings of a file, without those that are wrong."""
    known = {name: data[name] for name in _FIT if name in data}
    fit = {name: value for name, value in known.items() if _FIT[name](value)}
    wrong = sorted(known.keys() - fit.keys())
    return Settings(**fit), _unread(", ".join(wrong)) if wrong else ""


def _unread(detail: object) -> str:
    return _("Some settings could not be read and are as usual again ({detail}).").format(detail=detail)
