"""The scenarios that can be played: those that ship and the person's own, read one by one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sandbox import resources
from sandbox.errors import SandboxError
from sandbox.ui import saves

if TYPE_CHECKING:
    from sandbox.model.scenario import Scenario

_EXTENDS = re.compile(r"^extends:\s*([A-Za-z0-9_./-]+)", re.MULTILINE)
_SUFFIXES = (".yaml", ".yml")
_MOST = 60  # own files that are looked at


@dataclass(frozen=True, slots=True)
class Entry:
    """A scenario's file: the scenario, or the fault for which it cannot be played.

    `parent` is what the file extends, `is_own` whether it is none of those that ship.
    """

    path: Path
    scenario: "Scenario | None"
    fault: str
    parent: str
    is_own: bool


class Catalogue:
    """What is known of the scenario files; `read` may be called in another thread, the rest may not."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[float, Entry]] = {}
        self._added: list[Path] = []

    @property
    def entries(self) -> list[Entry]:
        """What was read so far: by length, each variant after what it extends, own ones last."""
        found = [self._known[path][1] for path in self._paths() if path in self._known]
        lengths = {e.path.stem: e.scenario.minutes for e in found if e.scenario}

        def place(entry: Entry) -> tuple[object, ...]:
            elder = entry.parent if entry.parent in lengths else entry.path.stem
            return (entry.is_own, lengths.get(elder, 0), elder, elder != entry.path.stem, entry.path.stem)

        return sorted(found, key=place)

    @property
    def unread(self) -> list[Path]:
        """The files that were not yet read, or that have changed since; the smallest first."""
        stale = [path for path in self._paths() if self._known.get(path, (None,))[0] != _stamp(path)]
        return sorted(stale, key=lambda path: (path.parent != resources.scenarios(), _size(path)))

    @property
    def ordered(self) -> bool:
        """Whether what was read keeps its place: all shipped ones are known, own ones come after them."""
        return all(path.parent != resources.scenarios() for path in self.unread)

    def add(self, path: Path) -> None:
        """Lists a file that lies somewhere else."""
        if path not in self._paths():
            self._added.append(path)

    def take(self, entry: Entry, stamp: float) -> None:
        """Knows what was read."""
        self._known[entry.path] = (stamp, entry)

    def read(self, path: Path) -> tuple[Entry, float]:
        """Reads a file, and says when it was last changed."""
        from sandbox.authoring.library import read  # it takes longer to import than all else

        stamp, is_own = _stamp(path), path.parent != resources.scenarios()
        try:
            scenario = read(path)
        except SandboxError as error:
            return Entry(path, None, str(error), "", is_own), stamp
        return Entry(path, scenario, "", _parent(path), is_own), stamp

    def _paths(self) -> list[Path]:
        shipped = sorted(resources.scenarios().glob("*.yaml"))
        return [*shipped, *_own(), *self._added]


def own_folder() -> Path:
    """Where a person's own scenarios are looked for. Raises SandboxError if it cannot be made."""
    return saves.home() / "scenarios"


def _own() -> Iterable[Path]:
    try:
        folder = own_folder()
        return sorted(p for p in folder.iterdir() if p.suffix in _SUFFIXES and p.is_file())[:_MOST]
    except (OSError, SandboxError):
        return []


def _parent(path: Path) -> str:
    found = _EXTENDS.search(path.read_text(encoding="utf-8", errors="replace"))
    return Path(found.group(1)).stem if found else ""


def _stamp(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
