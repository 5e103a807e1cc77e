import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sandbox.errors import SandboxError
from sandbox.session.store import ChainBreak, Entry, SessionFile


@pytest.fixture
def session(tmp_path: Path) -> Iterator[SessionFile]:
    with SessionFile.create(tmp_path / "a.session", meta={"seed": 7}, scenario="name: 甲") as file:
        yield file


def draft(number: int, *, key: str = "", team: str = "red", round: int | None = 1) -> Entry:
    return Entry("draft", "mei", "main", round, {"报价": number}, team=team, key=key)


def tamper(path: Path, change: str) -> None:
    with closing(sqlite3.connect(path)) as db:
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _sql in triggers:
            db.execute(f"DROP TRIGGER {name}")
        db.execute(change)
        for _name, sql in triggers:
            db.execute(sql)
        db.commit()


def test_entries_are_numbered_and_kept_with_all_their_fields(session: SessionFile) -> None:
    assert [session.append(draft(n)) for n in range(3)] == [1, 2, 3]
    first = session.entries("main", 1)[0]
    assert (first.seq, first.kind, first.actor, first.branch, first.round) == (1, "draft", "mei", "main", 1)
    assert (first.team, first.payload) == ("red", {"报价": 0})
    assert first.at > 1_700_000_000_000


def test_the_same_key_with_the_same_content_is_recorded_once(session: SessionFile) -> None:
    assert session.append(draft(1, key="k")) == 1
    session.append(draft(2))
    assert session.append(draft(1, key="k")) == 1
    assert session.head()[0] == 2


@pytest.mark.parametrize(
    "other", [draft(2, key="k"), draft(1, key="k", team="blue"), draft(1, key="k", round=2)]
)
def test_the_same_key_with_other_content_is_refused(session: SessionFile, other: Entry) -> None:
    session.append(draft(1, key="k"))
    with pytest.raises(SandboxError, match=r"“k” is recorded already .* entry 1"):
        session.append(other)
    assert session.head()[0] == 1


def test_entries_together_are_recorded_all_or_none(session: SessionFile) -> None:
    session.append(draft(1, key="k"))
    with pytest.raises(SandboxError):
        session.append_all([draft(5), draft(2, key="k")])
    assert session.head()[0] == 1


def test_the_latest_draft_is_the_teams_own_of_that_round(session: SessionFile) -> None:
    session.append_all([draft(1), draft(2), draft(3, team="blue"), draft(4, round=2), draft(5, round=None)])
    session.append(Entry("submission", "mei", "main", 1, {"报价": 6}, team="red"))
    found = [session.latest("draft", "main", 1, "red"), session.latest("draft", "main", None, "red")]
    assert [entry and entry.payload for entry in found] == [{"报价": 2}, {"报价": 5}]
    assert session.latest("draft", "main", 3, "red") is None


def test_the_journal_can_be_followed_from_a_place(session: SessionFile) -> None:
    session.append_all([draft(n) for n in range(5)])
    assert [entry.seq for entry in session.journal(after=3)] == [4, 5]


def test_an_unknown_branch_is_refused(session: SessionFile) -> None:
    with pytest.raises(SandboxError, match="no branch “no”"):
        session.append(Entry("draft", "mei", "no", 1, None))


def test_the_database_itself_refuses_to_change_the_journal(session: SessionFile) -> None:
    session.append(draft(1))
    for change in ("UPDATE journal SET actor = 'x'", "DELETE FROM journal"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            session._db.execute(change)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE journal SET actor = 'li' WHERE seq = 3",
        "UPDATE journal SET round = NULL WHERE seq = 3",
        "UPDATE journal SET at = at + 1 WHERE seq = 3",
        "UPDATE journal SET payload = (SELECT payload FROM journal WHERE seq = 4) WHERE seq = 3",
        "UPDATE journal SET payload = x'07' WHERE seq = 3",
        "UPDATE journal SET hash = x'00' WHERE seq = 3",
        "DELETE FROM journal WHERE seq = 3",
        "UPDATE journal SET seq = 30 WHERE seq = 3",
    ],
)
def test_a_changed_entry_breaks_the_chain_and_stops_play(tmp_path: Path, change: str) -> None:
    path = tmp_path / "a.session"
    with SessionFile.create(path, meta={}, scenario="") as file:
        file.append_all([draft(n) for n in range(5)])
    tamper(path, change)
    with pytest.raises(SandboxError, match="entry 3") as caught:
        SessionFile.open(path)
    assert caught.value.exit_code == 3
    with SessionFile.view(path) as file:
        broken = file.verify_chain()
        assert isinstance(broken, ChainBreak)
        assert broken.seq == 3


@pytest.mark.parametrize("key", ["seed", "scenario"])
def test_the_chain_covers_what_the_session_was_told(tmp_path: Path, key: str) -> None:
    path = tmp_path / "a.session"
    with SessionFile.create(path, meta={"seed": 7}, scenario="8") as file:
        file.append(draft(1))
    tamper(path, f"UPDATE meta SET value = x'00223922' WHERE key = '{key}'")
    with pytest.raises(SandboxError, match="entry 1"):
        SessionFile.open(path)


def test_the_head_shows_when_the_end_was_cut_off(session: SessionFile) -> None:
    start = session.head()
    session.append(draft(1))
    seq, link = session.head()
    assert start[0] == 0
    assert (seq, len(link)) == (1, 40)
    assert link != start[1]


def test_metadata_and_scenario_come_back_as_they_were(session: SessionFile) -> None:
    assert session.meta["seed"] == 7
    assert session.scenario == "name: 甲"
