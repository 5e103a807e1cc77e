"""Verification of a session file, cheapest first; a mismatch names round, subsystem and entity."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sandbox.i18n import _
from sandbox.model.decisions import DecisionSheet
from sandbox.model.world import World
from sandbox.session import facts, playing, state
from sandbox.session.reading import checkpoint_of, embedded
from sandbox.session.store import SessionFile
from sandbox.session.versions import require_same_rules
from sandbox.streams import Luck


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Where a session file does not agree with itself or with a re-simulation."""

    branch: str
    round: int
    subsystem: str
    entity: str

    def __str__(self) -> str:
        return _("branch {branch}, round {round}: {subsystem} differs at {entity}").format(
            branch=self.branch, round=self.round, subsystem=self.subsystem, entity=self.entity
        )


Report = Callable[[str, int, int], None]
"""Told the step's name, how much is done and how much there is."""


def verified(path: Path, report: Report = lambda _step, _done, _all: None) -> list[Mismatch]:
    """Check the chain, the checkpoints, each round from its own checkpoint, and straight through.

    Returns what does not agree, nothing if all is well. Raises SandboxError for a file that cannot be read,
    or whose chain is broken.
    """
    with SessionFile.view(path) as file:
        report(_("chain"), 0, 1)
        file.require_whole_chain()
        require_same_rules(file)
        damaged = [Mismatch(d.branch, d.round or 0, _("seal"), d.what) for d in file.damages()]
        return damaged + _replayed(file, report)


def _replayed(file: SessionFile, report: Report) -> list[Mismatch]:
    found: list[Mismatch] = []
    for branch in file.branches():
        found += _branch(file, branch.name, report)
    return found


def _branch(file: SessionFile, branch: str, report: Report) -> list[Mismatch]:
    scenario, setup = embedded(file)
    straight = playing.opened(scenario, setup)
    rounds = file.rounds(branch)
    before: Mapping[str, World] = straight
    for number in rounds:
        report(branch, number, len(rounds))
        stored, sheets = checkpoint_of(file, branch, number, straight)
        broken = [
            *_checkpoint(file, branch, number, stored),
            *_round(file, branch, number, before, stored, sheets),
        ]
        if broken:
            return broken
        results = playing.played(scenario, straight, sheets, Luck(setup.seed), {})
        straight = {market: result.world for market, result in results.items()}
        through = list(_differences(branch, number, straight, stored))
        if through:
            return through
        before = stored
    return []


def _checkpoint(file: SessionFile, branch: str, number: int, stored: Mapping[str, World]) -> list[Mismatch]:
    """The digests that were stored are those of the state that was stored."""
    kept, now = (
        file.digests(branch, number),
        state.digests({market: state.told(world) for market, world in stored.items()}),
    )
    wrong = [name for name in sorted({*kept, *now}) if kept.get(name) != now.get(name)]
    return [Mismatch(branch, number, name, "digest") for name in wrong]


def _round(
    file: SessionFile,
    branch: str,
    number: int,
    before: Mapping[str, World],
    stored: Mapping[str, World],
    sheets: Mapping[str, DecisionSheet],
) -> list[Mismatch]:
    """A round played from the checkpoint before it gives the stored events and state."""
    scenario, setup = embedded(file)
    results = playing.played(scenario, before, sheets, Luck(setup.seed), {})
    rows = facts.to_rows({market: result.events for market, result in results.items()})
    for index, (mine, kept) in enumerate(_pairs(rows, list(file.events(branch, number)))):
        if mine != kept:
            return [Mismatch(branch, number, "events", f"{index}: {kept!r:.80} ≠ {mine!r:.80}")]
    return list(_differences(branch, number, {m: r.world for m, r in results.items()}, stored))


def _pairs(mine: list[list[object]], kept: list[list[object]]) -> Iterator[tuple[object, object]]:
    for index in range(max(len(mine), len(kept))):
        yield mine[index] if index < len(mine) else None, kept[index] if index < len(kept) else None


def _differences(
    branch: str, number: int, mine: Mapping[str, World], stored: Mapping[str, World]
) -> Iterator[Mismatch]:
    for market, world in mine.items():
        different = state.first_difference(world, stored[market])
        if different is not None:
            subsystem, entity = different
            yield Mismatch(branch, number, f"{market}/{subsystem}", entity)
