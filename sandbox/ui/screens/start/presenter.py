"""From scenarios and session files to what the start screen shows."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from sandbox.authoring.library import scenario as read_scenario
from sandbox.authoring.library import shipped
from sandbox.bots import BOTS
from sandbox.errors import SandboxError
from sandbox.i18n import _, pick, plural
from sandbox.model.scenario import Scenario
from sandbox.session.setup import TEAM_IDS
from sandbox.ui import metrics, saves
from sandbox.ui.saves import Saved
from sandbox.ui.screens.frame_model import quarter
from sandbox.ui.screens.start.view_model import ScenarioCard, SessionLine, StartModel

RIVALS = ("balanced", "relationship", "price_cutter")
"""The bots that take the other seats of a shared market unless told otherwise."""
COMPARED = RIVALS[:2]
"""The bots that play the same market beside a person's where each has its own."""


def start_model(now: datetime) -> StartModel:
    """The start screen at this moment."""
    lines, trouble = _sessions(now)
    latest = next((line for line in lines if line.is_open), None)
    return StartModel(tuple(_cards()), lines, latest, trouble)


def usual_bots(scenario: Scenario) -> tuple[str, ...]:
    """Who plays besides one team of people."""
    seats = min(len(scenario.team.names), len(TEAM_IDS)) - 1
    return (RIVALS if scenario.market == "shared" else COMPARED)[:seats]


def bot_names() -> dict[str, str]:
    """What the bots are called, by id, the most capable first."""
    named = {
        "informed": _("Informed"), "balanced": _("Balanced"), "relationship": _("Relationship"),
        "price_cutter": _("Price cutter"), "greedy": _("Deal hunter"), "random_legal": _("Dice"),
        "carry_forward": _("Routine"), "idle": _("Idle"),
    }  # fmt: skip
    return {name: named.get(name, name) for name in (*named, *BOTS) if name in BOTS}


def _cards() -> list[ScenarioCard]:
    found = sorted((each for name in shipped() if (each := _known(name))), key=lambda s: (s.minutes, s.id))
    return [_card(each) for each in found]


@lru_cache(maxsize=64)
def _known(name: str) -> Scenario | None:
    """A shipped scenario; one that somebody has broken is left out."""
    try:
        return read_scenario(name)
    except SandboxError:
        return None


def _card(scenario: Scenario) -> ScenarioCard:
    seats = min(len(scenario.team.names), len(TEAM_IDS))
    return ScenarioCard(
        name=scenario.id,
        title=pick(scenario.title),
        summary=pick(scenario.summary),
        minutes=_("{minutes} min").format(minutes=scenario.minutes),
        difficulty=scenario.difficulty,
        facts=_facts(scenario),
        targets=_targets(scenario),
        learning=tuple(pick(goal) for goal in scenario.learning),
        background=pick(scenario.background),
        teams=tuple(pick(name) for name in scenario.team.names[:seats]),
        is_shared=scenario.market == "shared",
        bots=usual_bots(scenario),
    )


def _facts(scenario: Scenario) -> str:
    market = _("shared market") if scenario.market == "shared" else _("a market of one's own")
    rounds, accounts, rivals = scenario.calendar.rounds, len(scenario.accounts), len(scenario.rivals)
    parts = (
        plural("{n} quarter", "{n} quarters", rounds).format(n=rounds),
        plural("{n} customer", "{n} customers", accounts).format(n=accounts),
        plural("{n} competitor", "{n} competitors", rivals).format(n=rivals),
        market,
    )
    return " · ".join(parts)


def _targets(scenario: Scenario) -> str:
    parts = []
    for target in scenario.targets:
        value = round(target.amount if metrics.is_flow(target.metric) else target.amount * 100)
        amount = metrics.amount(target.metric, value, scenario.currency)
        parts.append(f"{metrics.name(target.metric)} {amount}")
    return " · ".join(parts)


def _sessions(now: datetime) -> tuple[tuple[SessionLine, ...], str]:
    try:
        return tuple(_line(each, now) for each in saves.saved()), ""
    except SandboxError as error:
        return (), str(error)


def _line(saved: Saved, now: datetime) -> SessionLine:
    return SessionLine(
        path=saved.path,
        branch=saved.branch,
        title=pick(saved.title),
        team="" if saved.fault else pick(saved.team),
        left_at=_left_at(saved),
        changed=_date(saved.changed, now),
        is_open=saved.is_open,
        fault=saved.fault,
    )


def _left_at(saved: Saved) -> str:
    if saved.fault:
        return _("cannot be read")
    if not saved.is_open:
        return _("finished")
    return _("{quarter} of {rounds}").format(quarter=quarter(saved.round), rounds=saved.rounds)


def _date(when: datetime, now: datetime) -> str:
    if when.date() == now.date():
        return _("today {time}").format(time=f"{when:%H:%M}")
    return f"{when:%Y-%m-%d %H:%M}"


def with_seats(bots: Sequence[str], seats: int) -> tuple[str, ...]:
    """The bots for so many seats: those chosen so far, then the usual ones in turn."""
    wanted = [*bots[:seats]]
    while len(wanted) < seats:
        wanted.append(RIVALS[len(wanted) % len(RIVALS)])
    return tuple(wanted)
