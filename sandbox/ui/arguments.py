"""What nodes take by keyword, and what they answer to something that is to be dropped on them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypedDict

from sandbox.ui.style import Style

Tip = str | Callable[[], str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether something may be dropped here; the reason says why not, or what to beware of."""

    ok: bool
    reason: str = ""


class ControlArgs(TypedDict, total=False):
    """What a node that acts by itself takes by keyword; see `Node`."""

    id: str
    style: Style
    disabled: str
    keys: Mapping[str, Callable[[], object]] | None
    drag: object
    accepts: Callable[[Any], Verdict] | None
    on_drop: Callable[[Any], object] | None
    focusable: bool
    visible: bool


class NodeArgs(ControlArgs, total=False):
    """What every other node takes by keyword; see `Node`."""

    tooltip: Tip
    on_press: Callable[[], object] | None
