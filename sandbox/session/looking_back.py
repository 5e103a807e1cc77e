"""The last finished round as a team went through it; for who goes on with a session before having seen it."""

from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import Event, RoundOpened
from sandbox.projections.observation import Observation
from sandbox.projections.observe import observe
from sandbox.session import playing
from sandbox.session.reading import checkpoint_of
from sandbox.session.session import Session


def last_round(session: Session, team: str) -> tuple[list[Event], Observation]:
    """What a team saw of the last finished round, and what it could know when that was planned.

    The session has a file and has finished a round; SandboxError if the one before is damaged there.
    """
    assert session.file is not None, "only a file remembers the round before"
    seen = session.seen[team]
    start = max(i for i, event in enumerate(seen) if isinstance(event, RoundOpened))
    before = session.round - 2
    worlds, sheets = (
        checkpoint_of(session.file, session.branch, before, session.worlds)
        if before
        else (playing.opened(session.scenario, session.setup), {})
    )
    world = worlds[playing.market_of(session.scenario, team)]
    previous = sheets.get(team, DecisionSheet())
    return seen[start:], observe(session.scenario, world, team, previous=previous, events=seen[:start])
