"""The scenario that an instructor writes: a market, its people and what is to be reached.

Everything here is untrusted input: closed, bounded and frozen. Money is in yuan, shares are 0 to 1,
attitudes run from -1 (opposed) over 0, 1 (supports), 2 (strongly supports) to 3 (coach).
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from sandbox.model.cards import Card
from sandbox.model.levels import Levels
from sandbox.model.names import (
    CRITERIA,
    Criterion,
    GroupRule,
    HiddenType,
    Level,
    Material,
    Metric,
    Mode,
    Role,
    StakeholderRole,
    Teamwork,
)
from sandbox.model.problems import Problems
from sandbox.model.rules import ModelRules, Rules, Share, Yuan

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Attitude = Annotated[float, Field(ge=-1, le=3)]
Skill = Annotated[int, Field(ge=1, le=5)]


class Text(Rules):
    """A text in both languages of the people who use the program."""

    zh: Annotated[str, StringConstraints(min_length=1, max_length=4000)]
    en: Annotated[str, StringConstraints(min_length=1, max_length=4000)]


class Calendar(Rules):
    """How many rounds there are and how many working days each lasts."""

    rounds: int = Field(8, ge=1, le=16)
    days: int = Field(63, ge=10, le=130)


class Trend(Rules):
    """From a round on, a segment's budgets are multiplied."""

    round: int = Field(ge=1, le=16)
    factor: float = Field(gt=0, le=5)
    news: Text | None = None


class Segment(Rules):
    """An industry whose budgets move together."""

    id: Id
    name: Text
    growth: float = Field(0.05, ge=-0.9, le=3, description="Yearly growth of budgets")
    shock: Share = Field(0.03, description="Standard deviation of a round's AR(1) shock")
    persistence: Share = Field(0.5, description="AR(1) coefficient")
    innovation: Share = Field(0.0, description="Bass p: yearly; 0 switches diffusion off")
    imitation: Share = Field(0.0, description="Bass q: yearly")
    trends: tuple[Trend, ...] = Field((), max_length=16)
    deals: tuple[Text, ...] = Field(min_length=1, max_length=24, description="Names of deals that arise here")


class Listening(Rules):
    """Whose opinion counts with a stakeholder, and how much (a row of W before it is normalised)."""

    to: Id
    weight: Share


class Stakeholder(Rules):
    """A person of a buying centre."""

    id: Id
    name: Text
    title: Text
    motive: Text = Field(description="What moves this person; shown once known")
    role: StakeholderRole
    influence: Share = Field(0.2, description="Weight in the group's decision, before normalising")
    mode: Mode = "even_keel"
    openness: Share | None = Field(None, description="λ; by default that of the role")
    criteria: dict[Criterion, Share] = Field(description="Weights; they are normalised")
    reach: Share = Field(0.7, description="Chance that a contact comes about")
    attitude: Attitude = Field(0, description="Innate view of the teams at the start")
    rivals: dict[Id, Attitude] = Field(default_factory=dict, description="Innate view of each rival")
    known: bool = Field(False, description="Identified by the teams at the start")
    listens: tuple[Listening, ...] = Field((), max_length=8)


class Account(Rules):
    """A customer firm with its buying centre."""

    id: Id
    name: Text
    segment: Id
    about: Text
    budget: Yuan = Field(description="Yearly budget in yuan for what the vendors sell")
    type: HiddenType
    rule: GroupRule
    incumbent: Id | None = Field(None, description="A rival's id, `team`, or nothing")
    satisfaction: float = Field(3.5, ge=1, le=5, description="With the teams at the start, 1 to 5")
    relation: Share = Field(0.2, description="Organisational trust in the teams at the start")
    customer: bool = Field(False, description="The teams have delivered here before")
    demand: float = Field(1.0, ge=0, le=10, description="Times the usual rate at which deals arise")
    stakeholders: tuple[Stakeholder, ...] = Field(min_length=2, max_length=12)


class Opportunity(Rules):
    """A deal that the scenario scripts."""

    id: Id
    account: Id
    name: Text
    value: Yuan = Field(gt=0)
    round: int = Field(1, ge=1, le=16)
    day: int = Field(0, ge=0, le=130)
    stage: Literal["lead", "need", "solution"] = "lead"
    public: bool = Field(False, description="Known to every vendor from the start")
    must_have: Share = Field(0.3, description="Least solution fit that the technical gatekeeper accepts")
    days: int | None = Field(None, ge=5, le=400, description="Usual delivery time in working days")


class Person(Rules):
    """A member of a team, or somebody who may be hired."""

    id: Id
    name: Text
    role: Role
    skill: Skill = 3
    about: Text | None = None


class TeamTemplate(Rules):
    """What every team starts with."""

    names: tuple[Text, ...] = Field(min_length=1, max_length=8)
    funds: Yuan = 3_000_000
    materials: dict[Material, int] = Field(default_factory=dict, description="Per round")
    members: tuple[Person, ...] = Field(min_length=3, max_length=24)
    candidates: tuple[Person, ...] = Field((), max_length=24)


class Rival(Rules):
    """A competitor that the scenario scripts."""

    id: Id
    name: Text
    about: Text
    relationship: Share = 0.5
    solution: Share = 0.5
    delivery: Share = 0.5
    aggression: Share = Field(0.5, description="How far it goes down with the price")
    visits: int = Field(3, ge=0, le=40, description="Contacts a week")
    strong_in: tuple[Id, ...] = Field((), description="Segments in which it is a known strong competitor")


class Target(Rules):
    """What the teams are to reach by the end."""

    metric: Metric
    amount: float = Field(gt=0, description="Yuan; share and margin in per cent; satisfaction as index 0-100")
    weight: float = Field(1.0, gt=0, le=100)
    crowd: float = Field(
        1.0, gt=0, le=1, description="Times the amount for each further team in a shared market"
    )


class Facilitator(Rules):
    """What only the person who runs the workshop reads; no screen of a team shows it."""

    watch: tuple[Text, ...] = Field((), max_length=12, description="What to watch for while they play")
    debrief: tuple[Text, ...] = Field((), max_length=12, description="Questions for the debrief")


class Scenario(Rules):
    """A whole workshop case."""

    schema_version: Literal[1] = 1
    id: Id
    title: Text
    summary: Text
    background: Text
    learning: tuple[Text, ...] = Field(min_length=1, max_length=8)
    facilitator: Facilitator = Facilitator()
    picture: Id | None = Field(None, description="Name of the drawing on the start card")
    difficulty: int = Field(2, ge=1, le=5)
    level: Level = Field("standard", description="Set when a session begins, not by the author")
    levels: Levels = Levels()
    minutes: int = Field(60, ge=5, le=600, description="Playing time in minutes")
    market: Literal["shared", "parallel"] = "parallel"
    teamwork: Teamwork = Field("triangle", description="`apart`: no alignment, no review before the contract")
    guided: bool = Field(False, description="The window begins with a guided tour")
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = "CNY"
    calendar: Calendar = Calendar()
    rules: ModelRules = ModelRules()
    segments: tuple[Segment, ...] = Field(min_length=1, max_length=12)
    team: TeamTemplate
    rivals: tuple[Rival, ...] = Field((), max_length=8)
    accounts: tuple[Account, ...] = Field(min_length=1, max_length=60)
    opportunities: tuple[Opportunity, ...] = Field((), max_length=300)
    cards: tuple[Card, ...] = Field((), max_length=100)
    targets: tuple[Target, ...] = Field(min_length=1, max_length=8)

    @model_validator(mode="after")
    def _consistent(self) -> "Scenario":
        from sandbox.model.consistency import inconsistencies

        found = inconsistencies(self)
        if found:
            raise Problems(found)
        return self


def weights(stakeholder: Stakeholder) -> tuple[int, ...]:
    """A stakeholder's criteria weights in basis points that sum to 10,000, in the order of CRITERIA."""
    raw = [stakeholder.criteria.get(name, 0.0) for name in CRITERIA]
    total = sum(raw) or 1.0
    shares = [round(value / total * 10_000) for value in raw]
    shares[shares.index(max(shares))] += 10_000 - sum(shares)
    return tuple(shares)
