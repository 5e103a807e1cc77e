"""Sessions as the window plays them: begun, gone on with, forked, and who sits at the table."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sandbox.authoring.library import scenario as read_scenario
from sandbox.i18n import _, pick
from sandbox.model.levels import at_level
from sandbox.model.names import Level
from sandbox.session import Session
from sandbox.session.branching import branch_off
from sandbox.session.setup import lined_up
from sandbox.session.store import MAIN
from sandbox.ui import saved, saves
from sandbox.ui.opponents import bot_names, usual_bots
from sandbox.ui.screens.final import Table
from sandbox.ui.screens.lobby import Seating


def begun(name: str, bots: Sequence[str] | None, seed: int | None, level: Level = "standard") -> Session:
    """A new session of one team of people and bots, by default the usual ones, in a file of its own."""
    scenario = at_level(read_scenario(name), level)
    others = usual_bots(scenario) if bots is None else bots
    luck = secrets.randbelow(2**31) if seed is None else seed
    path = saves.fresh(scenario.id, datetime.now())
    return Session.create(path, scenario, lined_up(scenario, luck, (None, *others)))


def seated(seating: Seating, seed: int | None) -> Session:
    """A new session of the teams that sit at the table, in a file of its own."""
    luck = secrets.randbelow(2**31) if seed is None else seed
    scenario = seating.named_scenario()
    return Session.create(saves.fresh(scenario.id, datetime.now()), scenario, seating.setup(luck))


def forked(session: Session, number: int) -> Session:
    """The session again from a round on, on a branch of its file; it takes the file over."""
    assert session.file is not None, "the window plays sessions that have a file"
    branch = branch_off(session.file, session.branch, number, actor="player")
    return Session.of_file(session.file, branch)


def last_branch(path: Path) -> str:
    """The branch on which a file was last played; the main one where the file cannot say."""
    found = saved.described(path, datetime.now())
    return MAIN if found.fault else found.branch


def names(session: Session) -> dict[str, str]:
    """What the teams are called."""
    texts = session.scenario.team.names
    return {team.id: pick(texts[i % len(texts)]) for i, team in enumerate(session.setup.teams)}


def table(session: Session) -> Table:
    """Who sits at a session's table."""
    named, teams = bot_names(), session.setup.teams
    people = _("You") if len(session.people()) == 1 else _("People")
    return Table(
        names(session),
        {team.id: named.get(team.bot, team.bot) if team.bot else people for team in teams},
        session.file.path if session.file else None,
    )
