"""What the board shows, as frozen data: words are ready to be read, parts run from 0 to 1."""

from dataclasses import dataclass
from typing import Literal

from sandbox.model.names import Role, Tier
from sandbox.ui.screens.account.view_model import SlotModel
from sandbox.ui.screens.planning.view_model import CheckModel, CostModel

Status = Literal["alarm", "warning", "fine", "quiet"]
"""An account's dot: something is wrong, something is missing, all is well, nothing is going on."""


@dataclass(frozen=True, slots=True)
class TileModel:
    """An account on the sand table."""

    id: str
    name: str
    segment: str
    tier: Tier
    value: str
    pips: int
    status: Status
    cold: bool
    selected: bool
    slots: tuple[SlotModel, ...]
    tip: str


@dataclass(frozen=True, slots=True)
class SegmentModel:
    """A region of the sand table with the ids of its accounts."""

    id: str
    name: str
    accounts: tuple[str, ...]
    tip: str


@dataclass(frozen=True, slots=True)
class MemberModel:
    """A member in the tray; `load` is hours planned over hours possible."""

    id: str
    name: str
    letter: str
    role: Role
    role_name: str
    stars: float
    load: float
    morale: str
    low: bool
    note: str
    tip: str


@dataclass(frozen=True, slots=True)
class StockModel:
    """Material: planned of what there is."""

    name: str
    text: str
    short: bool
    tip: str


@dataclass(frozen=True, slots=True)
class TrayModel:
    """The team at the bottom."""

    members: tuple[MemberModel, ...]
    stocks: tuple[StockModel, ...]


@dataclass(frozen=True, slots=True)
class BoardModel:
    """All of the board but the account."""

    tiles: tuple[TileModel, ...]
    tray: TrayModel
    checks: tuple[CheckModel, ...]
    cost: CostModel
    bare: bool
    undo: bool
    redo: bool
