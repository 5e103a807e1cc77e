"""From scenarios and session files to what the start screen shows."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sandbox.errors import SandboxError
from sandbox.i18n import _, pick, plural
from sandbox.model.names import TEAM_IDS
from sandbox.ui import catalogue, metrics, saves
from sandbox.ui.amounts import quarter
from sandbox.ui.catalogue import Entry
from sandbox.ui.screens.start.view_model import ScenarioCard, SessionLine, StartModel

if TYPE_CHECKING:
    from sandbox.model.scenario import Scenario
    from sandbox.ui.saved import Saved


def start_model(now: datetime, entries: Sequence[Entry], reading: int) -> StartModel:
    """The start screen at this moment; so many scenarios are still being read."""
    lines, trouble = _sessions(now)
    latest = next((line for line in lines if line.is_open), None)
    return StartModel(cards(entries), reading, _own_folder(), lines, latest, trouble)


def cards(entries: Sequence[Entry]) -> tuple[ScenarioCard, ...]:
    """The scenarios as cards."""
    titles = {entry.path.stem: pick(entry.scenario.title) for entry in entries if entry.scenario}
    return tuple(_card(entry, titles.get(entry.parent, "")) for entry in entries)


def _own_folder() -> str:
    try:
        return str(catalogue.own_folder())
    except SandboxError:
        return ""


def _card(entry: Entry, parent: str) -> ScenarioCard:
    scenario, stem = entry.scenario, entry.path.stem
    if scenario is None:
        summary = _("This file has mistakes and cannot be played.")
        return ScenarioCard(stem, entry.path, stem, summary, "faulty", _("Own"), fault=entry.fault)
    badge = _("Own") if entry.is_own else _("Variant") if parent else ""
    return ScenarioCard(
        name=stem,
        path=entry.path,
        title=pick(scenario.title),
        summary=pick(scenario.summary),
        picture=scenario.picture or scenario.id,
        badge=badge,
        origin=str(entry.path) if entry.is_own else _("Variant of “{title}”").format(title=parent),
        minutes=_("{minutes} min").format(minutes=scenario.minutes),
        difficulty=scenario.difficulty,
        facts=_facts(scenario),
        targets=_targets(scenario),
        learning=tuple(pick(goal) for goal in scenario.learning),
        background=pick(scenario.background),
    )


def _facts(scenario: "Scenario") -> tuple[tuple[str, str], ...]:
    rounds, accounts, rivals = scenario.calendar.rounds, len(scenario.accounts), len(scenario.rivals)
    teams = min(len(scenario.team.names), len(TEAM_IDS))
    market = _("one shared market") if scenario.market == "shared" else _("a market each")
    customers = (
        plural("{n} customer", "{n} customers", accounts).format(n=accounts),
        plural("{n} competitor", "{n} competitors", rivals).format(n=rivals),
    )
    return (
        (_("Length"), plural("{n} quarter", "{n} quarters", rounds).format(n=rounds)),
        (_("Market"), " · ".join(customers)),
        (_("Teams"), _("1 to {most}, {market}").format(most=teams, market=market)),
    )


def _targets(scenario: "Scenario") -> str:
    parts = []
    for target in scenario.targets:
        value = round(target.amount if metrics.is_flow(target.metric) else target.amount * 100)
        amount = metrics.amount(target.metric, value, scenario.currency)
        parts.append(f"{metrics.name(target.metric)} {amount}")
    if any(target.crowd < 1 for target in scenario.targets):
        parts.append(_("less if shared"))
    return " · ".join(parts)


def _sessions(now: datetime) -> tuple[tuple[SessionLine, ...], str]:
    try:
        return tuple(_line(each, now) for each in saves.saved()), ""
    except SandboxError as error:
        return (), str(error)


def _line(saved: "Saved", now: datetime) -> SessionLine:
    return SessionLine(
        path=saved.path,
        branch=saved.branch,
        title=pick(saved.title),
        team=_(", ").join(pick(team) for team in saved.teams),
        who=_who(saved),
        left_at=_left_at(saved),
        changed=_date(saved.changed, now),
        is_open=saved.is_open,
        fault=saved.fault,
    )


def _who(saved: "Saved") -> str:
    many = len(saved.teams)
    return pick(saved.teams[0]) if many == 1 else plural("{n} team", "{n} teams", many).format(n=many)


def _left_at(saved: "Saved") -> str:
    if saved.fault:
        return _("another version") if saved.rounds else _("cannot be read")
    if not saved.is_open:
        return _("finished")
    return _("{quarter} of {rounds}").format(quarter=quarter(saved.round), rounds=saved.rounds)


def _date(when: datetime, now: datetime) -> str:
    if when.date() == now.date():
        return _("today {time}").format(time=f"{when:%H:%M}")
    return f"{when:%Y-%m-%d %H:%M}"
