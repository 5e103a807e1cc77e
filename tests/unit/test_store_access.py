import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from sandbox.errors import SandboxError
from sandbox.session.store import Entry, SessionFile, schema

HOLD = """
import sys, time
from pathlib import Path
from sandbox.session.store import Entry, SessionFile
path = Path(sys.argv[1])
if sys.argv[2] == "view":
    file = SessionFile.view(path)
else:
    file = SessionFile.open(path)
    file.append(Entry("draft", "mei", "main", 1, "kept"))
print("open", flush=True)
time.sleep(600)
"""
OPENERS = [SessionFile.open, SessionFile.view]
needs_root = pytest.mark.skipif(
    not hasattr(os, "seteuid") or os.geteuid() != 0, reason="acts as another user"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "第一场 50%?#.session"
    with SessionFile.create(path, meta={"seed": 7}, scenario="x" * 30_000) as file:
        for round in range(1, 5):
            events = [[n * 7, "MeetingHeld", f"a{n % 9}", n] for n in range(800)]
            file.commit_round("main", round, [], events, {"cash": list(range(3000))}, {"deals": "1"})
    return path


@contextmanager
def held(path: Path, how: str = "open") -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLD, str(path), how]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        try:
            yield child
        finally:
            child.kill()


@contextmanager
def an_ordinary_person() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp())
    os.chown(folder, 65534, 65534)
    os.seteuid(65534)
    try:
        yield folder
    finally:
        os.seteuid(0)
        shutil.rmtree(folder)


def refusal(open_it: Callable[[Path], SessionFile], path: Path) -> SandboxError:
    with pytest.raises(SandboxError) as caught:
        open_it(path)
    return caught.value


def test_a_closed_session_is_a_single_file_out_of_wal(path: Path) -> None:
    with SessionFile.open(path) as file:
        file.append(Entry("draft", "mei", "main", 1, 1))
        assert {beside.name[len(path.name) :] for beside in path.parent.iterdir()} == {"", "-wal", ".open"}
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes()[18:20] == b"\x01\x01"


def test_closing_twice_is_harmless(path: Path) -> None:
    file = SessionFile.open(path)
    file.close()
    file.close()


@pytest.mark.parametrize("open_it", OPENERS)
def test_a_second_program_is_told_who_has_the_file(
    path: Path, open_it: Callable[[Path], SessionFile]
) -> None:
    with held(path) as child:
        error = refusal(open_it, path)
    assert error.exit_code == 2
    assert path.name in str(error)
    assert f"process {child.pid} on " in str(error)


@pytest.mark.parametrize("open_it", OPENERS)
def test_the_same_program_cannot_open_it_twice(path: Path, open_it: Callable[[Path], SessionFile]) -> None:
    with SessionFile.open(path) as file:
        assert f"process {os.getpid()}" in str(refusal(open_it, path))
        assert "open in another program" in str(refusal(open_it, path))
        file.append(Entry("draft", "mei", "main", 1, "still mine"))


def test_many_may_view_and_nobody_may_then_write(path: Path) -> None:
    with held(path, "view"), SessionFile.view(path) as file:
        assert file.rounds() == [1, 2, 3, 4]
        assert "open in another program" in str(refusal(SessionFile.open, path))


@pytest.mark.parametrize("open_it", OPENERS)
def test_a_killed_program_blocks_nobody_and_loses_nothing(
    path: Path, open_it: Callable[[Path], SessionFile]
) -> None:
    with held(path) as child:
        child.send_signal(signal.SIGKILL)
        child.wait()
        assert path.with_name(path.name + "-wal").exists()
        with open_it(path) as file:
            assert [entry.payload for entry in file.entries("main", 1)][1:] == ["kept"]
    assert list(path.parent.iterdir()) == [path]


def test_a_killed_viewer_blocks_nobody(path: Path) -> None:
    with held(path, "view") as child:
        child.kill()
        child.wait()
        SessionFile.open(path).close()


def test_a_view_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with SessionFile.view(path) as file:
        for change in (
            lambda: file.append(Entry("draft", "mei", "main", 1, 1)),
            lambda: file.annotations.put("a", 1),
            lambda: file.create_branch("b", "main", 1),
        ):
            with pytest.raises(SandboxError, match="viewing only"):
                change()
    assert path.read_bytes() == before


@pytest.mark.parametrize("open_it", OPENERS)
def test_what_is_no_session_file_is_named(tmp_path: Path, open_it: Callable[[Path], SessionFile]) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "text").write_text("schema_version: 1\n" * 100)
    with closing(sqlite3.connect(tmp_path / "foreign")) as db:
        db.execute("CREATE TABLE meta (key, value)")
    before = (tmp_path / "foreign").read_bytes()
    said = {name: str(refusal(open_it, tmp_path / name)) for name in ("no", "empty", "text", "foreign")}
    assert "no session file" in said["no"]
    assert "is empty" in said["empty"]
    assert "is not a session file" in said["text"]
    assert "is not a session file" in said["foreign"]
    assert "is a folder" in str(refusal(open_it, tmp_path))
    assert all(str(tmp_path / name) in message for name, message in said.items())
    assert (tmp_path / "foreign").read_bytes() == before


@pytest.mark.parametrize("open_it", OPENERS)
@pytest.mark.parametrize("kept", [0.1, 0.5, 0.99])
def test_a_truncated_file_is_damaged(path: Path, open_it: Callable[[Path], SessionFile], kept: float) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    assert "is damaged" in str(refusal(open_it, path))


@pytest.mark.parametrize("open_it", OPENERS)
@pytest.mark.parametrize(
    "change",
    [
        "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM meta; END",
        "CREATE VIEW v AS SELECT 1",
        "DROP TRIGGER journal_keeps",
        "DROP TABLE analyses",
    ],
)
def test_tables_that_are_not_ours_are_refused(
    path: Path, open_it: Callable[[Path], SessionFile], change: str
) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(change)
    assert "is damaged" in str(refusal(open_it, path))


def test_values_of_another_type_are_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE checkpoints SET round = 'two' WHERE round = 2")
        db.commit()
    assert "is damaged" in str(refusal(SessionFile.view, path))


@pytest.mark.parametrize("open_it", OPENERS)
def test_a_later_format_says_which_version_reads_it(
    path: Path, open_it: Callable[[Path], SessionFile]
) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {schema.FORMAT + 1}")
        db.execute("UPDATE meta SET value = CAST(x'00' || '\"9.1\"' AS BLOB) WHERE key = 'program'")
        db.commit()
    message = str(refusal(open_it, path))
    assert f"format {schema.FORMAT + 1}" in message
    assert "version 9.1 or later" in message


def test_a_new_session_overwrites_nothing(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(SandboxError, match="exists already"):
        SessionFile.create(path, meta={}, scenario="")
    with pytest.raises(SandboxError, match="is a folder"):
        SessionFile.create(path.parent, meta={}, scenario="")
    with pytest.raises(SandboxError, match="no folder"):
        SessionFile.create(path.parent / "none" / "a", meta={}, scenario="")
    assert path.read_bytes() == before


def test_a_creation_that_fails_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="JSON"):
        SessionFile.create(tmp_path / "a", meta={"x": float("nan")}, scenario="")
    with pytest.raises(SandboxError, match="too large"):
        SessionFile.create(tmp_path / "a", meta={}, scenario="x" * 2**26)
    assert list(tmp_path.iterdir()) == []


@needs_root
def test_a_folder_that_may_not_be_written_to_is_named(path: Path) -> None:
    with an_ordinary_person() as folder:
        place = folder / "a.session"
        SessionFile.create(place, meta={}, scenario="").close()
        folder.chmod(0o555)
        errors = [refusal(SessionFile.open, place)]
        errors.append(refusal(lambda path: SessionFile.create(path, meta={}, scenario=""), folder / "b"))
        SessionFile.view(place).close()
    assert [error.exit_code for error in errors] == [2, 2]
    assert all(f"“{folder}” may not be written to" in str(error) for error in errors)


@needs_root
def test_a_read_only_file_may_be_viewed(path: Path) -> None:
    with an_ordinary_person() as folder:
        place = folder / "a.session"
        SessionFile.create(place, meta={}, scenario="").close()
        place.chmod(0o444)
        error = refusal(SessionFile.open, place)
        SessionFile.view(place).close()
        place.chmod(0)
        unreadable = refusal(SessionFile.view, place)
    assert f"“{place}” may not be written to" in str(error)
    assert "cannot be opened" in str(unreadable)
    assert (error.exit_code, unreadable.exit_code) == (2, 2)


@needs_root
def test_what_a_killed_program_left_may_be_viewed_where_nothing_can_be_written(path: Path) -> None:
    with held(path) as child:
        child.kill()
        child.wait()
    with an_ordinary_person() as folder:
        os.seteuid(0)
        for left in path.parent.iterdir():
            shutil.copy(left, folder)
        folder.chmod(0o555)
        os.seteuid(65534)
        with SessionFile.view(folder / path.name) as file:
            assert [entry.payload for entry in file.entries("main", 1)][1:] == ["kept"]
        os.seteuid(0)
        assert len(list(folder.iterdir())) == 3


def removed(path: Path) -> None:
    path.unlink()


def renamed(path: Path) -> None:
    path.rename(path.with_name("elsewhere.session"))


def replaced(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(b"something else")
    other.replace(path)


def cleared_away(path: Path) -> None:
    shutil.rmtree(path.parent)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be taken away there")
@pytest.mark.parametrize("takes_away", [removed, renamed, replaced, cleared_away])
@pytest.mark.parametrize("writes", [True, False])
def test_a_file_that_is_taken_away_while_it_is_open_is_written_anew(
    tmp_path: Path, takes_away: Callable[[Path], None], writes: bool
) -> None:
    path = tmp_path / "sessions" / "a.session"
    path.parent.mkdir()
    with SessionFile.create(path, meta={"seed": 7}, scenario="x") as file:
        file.append(Entry("draft", "mei", "main", 1, "before"))
        takes_away(path)
        if writes:
            file.append(Entry("draft", "mei", "main", 1, "after"))
            file.append(Entry("draft", "mei", "main", 1, "and on"))
        head = file.head()
    assert file.path == (path.with_stem("a-2") if takes_away is replaced else path)
    with SessionFile.open(file.path) as found:
        assert found.head() == head
        assert found.meta["seed"] == 7
    assert not list(path.parent.glob("*-wal"))
    assert not list(path.parent.glob("*.open"))


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be taken away there")
def test_where_no_file_can_be_written_anew_that_is_said_until_it_can(tmp_path: Path) -> None:
    folder = tmp_path / "sessions"
    folder.mkdir()
    with SessionFile.create(folder / "a.session", meta={}, scenario="") as file:
        shutil.rmtree(folder)
        folder.write_text("in the way")
        with pytest.raises(SandboxError, match="may not be written to"):
            file.append(Entry("draft", "mei", "main", 1, "one"))
        folder.unlink()
        file.append(Entry("draft", "mei", "main", 1, "two"))
    with SessionFile.open(file.path) as found:
        assert [entry.payload for entry in found.entries("main", 1)] == ["one", "two"]
