"""Finished rounds of a session file, as everybody or one team saw them; nothing is simulated again."""

from collections.abc import Iterator

from sandbox.model.events import Event
from sandbox.model.world import World
from sandbox.projections.visible import visible
from sandbox.session import facts, playing
from sandbox.session.reading import checkpoint_of, embedded
from sandbox.session.store import SessionFile


def rounds_seen(file: SessionFile, branch: str, team: str | None) -> Iterator[tuple[int, list[Event]]]:
    """Each finished round with its events in order of time; those one team could see, or all."""
    scenario, setup = embedded(file)
    worlds = playing.opened(scenario, setup)
    for number in file.rounds(branch):
        events = facts.from_rows(file.events(branch, number), worlds)
        if team is None:
            yield (
                number,
                sorted((e for happened in events.values() for e in happened), key=lambda e: e.minute),
            )
        else:
            market = playing.market_of(scenario, team)
            world, _sheets = checkpoint_of(file, branch, number, worlds)
            yield number, visible(events[market], world[market], team)


def final_worlds(file: SessionFile, branch: str) -> tuple[dict[str, World], dict[str, list[Event]]]:
    """The state after the last finished round and all events so far, by market."""
    scenario, setup = embedded(file)
    worlds = playing.opened(scenario, setup)
    history: dict[str, list[Event]] = {market: [] for market in worlds}
    rounds = file.rounds(branch)
    for number in rounds:
        for market, happened in facts.from_rows(file.events(branch, number), worlds).items():
            history[market] += happened
    if rounds:
        worlds = checkpoint_of(file, branch, rounds[-1], worlds)[0]
    return worlds, history
