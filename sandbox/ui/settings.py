"""What a person has chosen about the program itself, remembered between runs in one file."""

import json
import os
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.ui import saves

Look = Literal["light", "projector"]


class Settings(BaseModel):
    """Everything that is remembered; no `language` is that of the system, `volume` goes from 0 to 100."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    language: Literal["", "zh", "en"] = ""
    look: Look = "light"
    reduced_motion: bool = False
    factor: Annotated[float, Field(ge=0.5, le=3, allow_inf_nan=False)] = 1.0
    fullscreen: bool = False
    sound: bool = False
    volume: Annotated[int, Field(ge=0, le=100)] = 50


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
        beside.write_text(settings.model_dump_json(indent=2) + "\n", encoding="utf-8")
        os.replace(beside, target)
    except (OSError, SandboxError) as error:
        return _("The settings hold until the window is closed; they cannot be kept ({detail}).").format(
            detail=error
        )
    return ""


def _read(data: dict[str, Any]) -> tuple[Settings, str]:
    """The settings of a file, without those that are wrong."""
    try:
        return Settings.model_validate(data), ""
    except ValidationError as error:
        wrong = sorted({str(each["loc"][0]) for each in error.errors()})
        sound = {name: value for name, value in data.items() if name not in wrong}
        return Settings.model_validate(sound), _unread(", ".join(wrong))


def _unread(detail: object) -> str:
    return _("Some settings could not be read and are as usual again ({detail}).").format(detail=detail)
