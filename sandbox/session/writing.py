"""What a session writes into its file: one entry for each decision, all of a round at its end."""

from collections.abc import Mapping
from typing import Any

from sandbox.engine.round import RoundResult
from sandbox.model.decisions import DecisionSheet
from sandbox.session import facts, state
from sandbox.session.store import JSON, Entry, SessionFile

ONCE = ("submission", "bot_decision", "resolved")
"""Kinds of which a team has one in a round: the same again is no second one."""


def entry(branch: str, round_number: int, kind: str, team: str, payload: Any) -> Entry:
    """A journal entry; sheets in the payload are written as plain data."""
    key = f"{kind}/{branch}/{round_number}/{team}" if kind in ONCE else ""
    return Entry(kind, team, branch, round_number, _plain(payload), team=team, key=key)


def _plain(payload: Any) -> JSON:
    """The payload with a sheet in it, or the sheet that it is, as plain data."""
    if isinstance(payload, dict):
        return {name: _sheet(value) for name, value in payload.items()}
    return _sheet(payload)


def _sheet(value: Any) -> JSON:
    plain: JSON = value.model_dump(mode="json") if isinstance(value, DecisionSheet) else value
    return plain


def commit(
    file: SessionFile,
    branch: str,
    round_number: int,
    results: Mapping[str, RoundResult],
    sheets: Mapping[str, DecisionSheet],
) -> None:
    """Store a round's events, the state at its end and the sheets as they were in the end, at once."""
    worlds = {market: state.told(result.world) for market, result in results.items()}
    resolved = {team: _plain(sheet) for team, sheet in sheets.items()}
    checkpoint: dict[str, JSON] = {
        "worlds": {market: world.text for market, world in worlds.items()},
        "sheets": resolved,
    }
    entries = [entry(branch, round_number, "resolved", team, sheet) for team, sheet in resolved.items()]
    rows = facts.to_rows({market: result.events for market, result in results.items()})
    file.commit_round(branch, round_number, entries, rows, checkpoint, state.digests(worlds))
