"""Levels of difficulty: the same market with more or fewer hours, more or less money, other rivals.

Nothing is hidden: a level changes the scenario itself before a session begins, and the session keeps it.
"""

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from sandbox.model.names import LEVEL_NAMES, Level, LevelName
from sandbox.model.rules import ModelRules, Rules

if TYPE_CHECKING:
    from sandbox.model.scenario import Rival, Scenario, Text

Factor = Annotated[float, Field(ge=0.2, le=5)]


class LevelChange(Rules):
    """What a level changes in the scenario as it is written; the defaults leave it as it is."""

    hours: Factor = Field(1.0, description="Times the part of the hours that is left for customers")
    funds: Factor = Field(1.0, description="Times the money at the start")
    rivals: float = Field(
        0.0, ge=-0.5, le=0.5, description="Added to the rivals' relationship, solution, delivery, aggression"
    )
    visits: int = Field(0, ge=-10, le=10, description="Added to each rival's contacts a week")


class Easier(LevelChange):
    """More hours and money, weaker rivals."""

    hours: Factor = 1.15
    funds: Factor = 1.3
    rivals: float = Field(-0.1, ge=-0.5, le=0.5)
    visits: int = Field(-1, ge=-10, le=10)


class Harder(LevelChange):
    """Fewer hours, less money, stronger rivals."""

    hours: Factor = 0.85
    funds: Factor = 0.75
    rivals: float = Field(0.1, ge=-0.5, le=0.5)
    visits: int = Field(1, ge=-10, le=10)


class Levels(Rules):
    """How the easy and the hard level differ from the scenario as it is written, which is the standard."""

    easy: Easier = Easier()
    hard: Harder = Harder()


def at_level(scenario: "Scenario", level: Level) -> "Scenario":
    """The scenario at a level of difficulty; it says so in its `level` and in its title.

    A scenario that is at that level already is returned as it is. Raises ValueError for one that is at
    another level than the standard, for the changes would add up.
    """
    if scenario.level == level:
        return scenario
    if scenario.level != "standard" or level == "standard":
        raise ValueError(f"{scenario.id} is at the level {scenario.level} already")
    change: LevelChange = scenario.levels.easy if level == "easy" else scenario.levels.hard
    funds = round(scenario.team.funds * change.funds)
    return scenario.model_copy(
        update={
            "level": level,
            "title": _titled(scenario.title, LEVEL_NAMES[level]),
            "rules": _with_hours(scenario.rules, change.hours),
            "team": scenario.team.model_copy(update={"funds": funds}),
            "rivals": tuple(_shifted(rival, change) for rival in scenario.rivals),
        }
    )


def _titled(title: "Text", name: LevelName) -> "Text":
    return title.model_copy(update={"zh": f"{title.zh} · {name.zh}", "en": f"{title.en} · {name.en}"})


def _with_hours(rules: ModelRules, factor: float) -> ModelRules:
    work = rules.work.model_copy(update={"available": round(rules.work.available * factor, 4)})
    return rules.model_copy(update={"work": work})


def _shifted(rival: "Rival", change: LevelChange) -> "Rival":
    return rival.model_copy(
        update={
            "relationship": _share(rival.relationship + change.rivals),
            "solution": _share(rival.solution + change.rivals),
            "delivery": _share(rival.delivery + change.rivals),
            "aggression": _share(rival.aggression + change.rivals),
            "visits": max(0, rival.visits + change.visits),
        }
    )


def _share(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 4)
