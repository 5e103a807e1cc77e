import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from sandbox.errors import SandboxError
from sandbox.session.store import MAIN, Damage, Entry, SessionFile, rounds

EVENTS: list[list[Any]] = [[day * 1440, "MeetingHeld", f"a{day % 7}", day, None] for day in range(900)]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[SessionFile]:
    with SessionFile.create(tmp_path / "a.session", meta={}, scenario="") as file:
        yield file


def play(session: SessionFile, round: int, branch: str = MAIN, luck: int = 0) -> int:
    submission = Entry("submission", "mei", branch, round, {"luck": luck}, team="red", key=f"{branch}{round}")
    digests = {"deals": f"{branch}{luck}"}
    return session.commit_round(branch, round, [submission], EVENTS, {"cash": [branch, round, luck]}, digests)


def test_a_round_comes_back_whole(session: SessionFile) -> None:
    play(session, 1)
    assert list(session.events(MAIN, 1)) == EVENTS
    assert session.checkpoint(MAIN, 1) == {"cash": [MAIN, 1, 0]}
    assert session.digests(MAIN, 1) == {"deals": "main0"}
    assert session.rounds() == [1]
    assert [entry.kind for entry in session.entries(MAIN, 1)] == ["submission", "round_end"]


def test_a_days_events_are_found_without_the_others(session: SessionFile) -> None:
    play(session, 1)
    for number in (0, 2, 3):
        session._db.execute("UPDATE events SET facts = x'' WHERE part = ?", (number,))
    assert list(session.events(MAIN, 1, since=300 * 1440, until=302 * 1440)) == EVENTS[300:302]
    with pytest.raises(SandboxError, match="damaged"):
        list(session.events(MAIN, 1))


def test_nobody_reads_a_transaction_that_is_still_open(
    session: SessionFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored, asked, store = threading.Event(), threading.Event(), rounds.store

    def fails_late(db: sqlite3.Connection, sealed: rounds.SealedRound) -> None:
        store(db, sealed)
        stored.set()
        asked.wait(5)
        time.sleep(0.05)
        raise SandboxError("The power went.")

    monkeypatch.setattr(rounds, "store", fails_late)
    with ThreadPoolExecutor(2) as pool:
        written = pool.submit(play, session, 1)
        assert stored.wait(5)

        def read() -> tuple[list[int], list[Any]]:
            asked.set()
            return session.rounds(), session.annotations.keys()

        assert pool.submit(read).result(5) == ([], [])
        with pytest.raises(SandboxError, match="power"):
            written.result(5)


def test_a_reader_that_stops_halfway_holds_nobody_up(session: SessionFile) -> None:
    for number in range(3):
        session.append(Entry("draft", "mei", MAIN, 1, number))
    entries = session.journal()
    next(entries)
    with ThreadPoolExecutor(1) as pool:
        pool.submit(session.append, Entry("draft", "mei", MAIN, 1, 3)).result(5)
    assert [entry.payload for entry in entries] == [1, 2, 3]


def test_a_round_without_events_can_be_stored(session: SessionFile) -> None:
    session.commit_round(MAIN, 1, [], [], None, {})
    assert list(session.events(MAIN, 1)) == []
    assert session.damages() == []


def test_events_out_of_order_are_refused(session: SessionFile) -> None:
    with pytest.raises(ValueError, match="sorted"):
        session.commit_round(MAIN, 1, [], [[2, "x"], [1, "x"]], None, {})
    assert session.rounds() == []


def test_the_same_round_again_changes_nothing(session: SessionFile) -> None:
    place = play(session, 1)
    assert play(session, 1) == place
    assert session.head()[0] == place


def test_the_same_round_with_other_content_is_refused(session: SessionFile) -> None:
    play(session, 1)
    with pytest.raises(SandboxError, match="recorded already"):
        play(session, 1, luck=1)
    assert session.checkpoint(MAIN, 1) == {"cash": [MAIN, 1, 0]}


def test_a_round_that_fails_halfway_leaves_nothing(session: SessionFile) -> None:
    session.append(Entry("draft", "mei", MAIN, 1, 1, key="main1"))
    with pytest.raises(SandboxError):
        play(session, 1)
    assert (session.rounds(), session.head()[0], list(session.events(MAIN, 1))) == ([], 1, [])


def test_rounds_are_stored_in_turn(session: SessionFile) -> None:
    play(session, 1)
    with pytest.raises(SandboxError, match="next one is round 2"):
        play(session, 3)


def test_an_unfinished_round_has_no_checkpoint(session: SessionFile) -> None:
    with pytest.raises(SandboxError, match="Round 1 of branch “main” is not finished"):
        session.checkpoint(MAIN, 1)


def test_a_branch_shares_the_rounds_before_its_fork(session: SessionFile) -> None:
    for round in (1, 2, 3):
        play(session, round)
    session.create_branch("what-if", MAIN, 3, edits=[{"team": "red"}])
    play(session, 3, "what-if", luck=5)
    session.create_branch("deeper", "what-if", 4)
    play(session, 4, "deeper", luck=6)
    states = [session.checkpoint("deeper", round)["cash"] for round in (1, 2, 3, 4)]
    assert states == [[MAIN, 1, 0], [MAIN, 2, 0], ["what-if", 3, 5], ["deeper", 4, 6]]
    assert session.rounds("deeper") == [1, 2, 3, 4]
    assert session.rounds("what-if") == [1, 2, 3]
    latest = session.latest("submission", "deeper", 3, "red")
    assert latest is not None
    assert latest.payload == {"luck": 5}
    assert [branch.name for branch in session.branches()] == [MAIN, "what-if", "deeper"]
    assert session.branches()[1].edits == [{"team": "red"}]


def test_branches_are_refused_where_they_make_no_sense(session: SessionFile) -> None:
    play(session, 1)
    session.create_branch("b", MAIN, 2)
    with pytest.raises(SandboxError, match="already"):
        session.create_branch("b", MAIN, 1)
    with pytest.raises(SandboxError, match="no branch “x”"):
        session.create_branch("c", "x", 1)
    with pytest.raises(SandboxError, match="played to round 1"):
        session.create_branch("c", MAIN, 3)
    with pytest.raises(SandboxError, match="before branch “b” begins"):
        play(session, 1, "b")


@pytest.mark.parametrize(
    ("change", "damage"),
    [
        ("UPDATE checkpoints SET state = x'0030' WHERE round = 2", Damage(MAIN, 2, "checkpoint")),
        ("UPDATE checkpoints SET digests = x'007b7d' WHERE round = 2", Damage(MAIN, 2, "digests")),
        ("DELETE FROM events WHERE round = 2 AND part = 1", Damage(MAIN, 2, "events")),
        ("DELETE FROM branches WHERE name = 'b'", Damage("b", None, "branch")),
        ("UPDATE branches SET from_round = 1 WHERE name = 'b'", Damage("b", None, "branch")),
    ],
)
def test_what_the_journal_does_not_vouch_for_is_named(
    session: SessionFile, change: str, damage: Damage
) -> None:
    play(session, 1)
    play(session, 2)
    session.create_branch("b", MAIN, 2)
    assert session.damages() == []
    session._db.execute(change)
    assert session.damages() == [damage]


def test_a_round_smuggled_in_or_removed_is_named(session: SessionFile) -> None:
    play(session, 1)
    session._db.execute("INSERT INTO checkpoints VALUES ('main', 2, x'0030', x'007b7d')")
    session._db.execute("DELETE FROM checkpoints WHERE round = 1")
    assert [(damage.round, bool(damage.what)) for damage in session.damages()] == [(1, True), (2, True)]


def test_shelves_keep_replace_list_and_remove(session: SessionFile) -> None:
    notes = session.annotations
    notes.put("n2", {"text": "为什么？"})
    notes.put("n1", 1)
    notes.put("n2", {"text": "改"})
    assert notes.items() == [("n2", {"text": "改"}), ("n1", 1)]
    assert (notes.get("n1"), notes.get("n3")) == (1, None)
    assert (notes.delete("n2"), notes.delete("n2")) == (True, False)
    assert notes.keys() == ["n1"]
    assert session.analyses.keys() == []
    assert session.head()[0] == 0
