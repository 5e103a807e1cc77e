"""What is kept of a finished quarter for a team until it has seen it."""

from dataclasses import dataclass, field

from sandbox.model.events import Event
from sandbox.projections.observation import Observation
from sandbox.ui.screens.result import Review


@dataclass(slots=True)
class Outcome:
    """What a team is shown of a finished quarter, and what it wrote about it."""

    events: list[Event]
    before: Observation
    model: Review | None = None
    notes: dict[str, str] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
