"""What the team screen shows, as frozen data."""

from dataclasses import dataclass

from sandbox.model.names import Cadence, Role
from sandbox.ui.charts.heat import Heat
from sandbox.ui.charts.strip import Bar
from sandbox.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class FigureModel:
    """A figure of the whole team."""

    id: str
    name: str
    text: str
    tone: Tone
    tip: str


@dataclass(frozen=True, slots=True)
class MemberModel:
    """A member: skills, mood, load by week, and what is decided; `chosen` has train and release."""

    id: str
    name: str
    letter: str
    role: Role
    role_name: str
    stars: float
    skill_tip: str
    morale: str
    morale_tone: Tone
    morale_tip: str
    ramp: str
    ramp_tip: str
    places: str
    places_tip: str
    bars: tuple[Bar, ...]
    load: str
    over: bool
    load_tip: str
    hours: int
    chosen: tuple[str, ...]
    about: str


@dataclass(frozen=True, slots=True)
class CandidateModel:
    """Somebody who may be hired."""

    id: str
    name: str
    letter: str
    role: Role
    stars: float
    about: str
    tip: str
    hired: bool


@dataclass(frozen=True, slots=True)
class CadenceModel:
    """How often the team aligns, and what that takes; `reason` says why no choice may be made."""

    chosen: Cadence
    cost: str
    costs: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class TeamModel:
    """The whole screen."""

    figures: tuple[FigureModel, ...]
    members: tuple[MemberModel, ...]
    candidates: tuple[CandidateModel, ...]
    borrowed: tuple[Role, ...]
    hiring_cost: str
    borrow_cost: str
    training_cost: str
    cadence: CadenceModel
    knowing: Heat
    silos: str
    alarmed: bool
