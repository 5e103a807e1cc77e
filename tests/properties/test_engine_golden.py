"""Whole sessions of the scripted policy, as they came out last: a change of the engine shows in the diff.

`UPDATE_GOLDEN=1` writes the files anew; they are small on purpose, for every tuned coefficient changes them.
"""

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from engine_sheets import digest, played, shipped

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "engine"
SESSIONS = {"tutorial": ("red",), "industrial_cloud": ("red", "blue", "green")}
COUNTED = (
    "OpportunityArose", "ContactMade", "SolutionAdvanced", "BidSubmitted", "OpportunityWon",
    "OpportunityLost", "DecisionFailed", "DeliveryAccepted", "CashReceived", "CardDrawn",
)  # fmt: skip
"""The kinds of events that tell the course of a round."""


def course(name: str) -> list[dict[str, object]]:
    """A line for each round: what happened how often, and the world's fingerprint."""
    lines: list[dict[str, object]] = []
    for result in played(shipped(name), SESSIONS[name], seed=20_260):
        counts = Counter(type(event).__name__ for event in result.events)
        kinds = {kind: counts[kind] for kind in COUNTED if counts[kind]}
        lines.append({"world": digest(result.world), "events": len(result.events), **kinds})
    return lines


@pytest.mark.parametrize("name", SESSIONS)
def test_a_session_comes_out_as_in_the_golden_file(name):
    golden = GOLDEN / f"{name}.json"
    said = course(name)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text("[\n" + ",\n".join(json.dumps(line) for line in said) + "\n]\n", "utf-8")
    assert said == json.loads(golden.read_text("utf-8"))
