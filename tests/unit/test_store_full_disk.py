import subprocess
import sys
from pathlib import Path

import pytest

from sandbox.errors import SandboxError
from sandbox.session.store import Entry, SessionFile

# A file that may not grow any further, as on a full disk: the writes fail in the middle of a file.
SQUEEZED = """
import resource, signal, sys
from pathlib import Path
from sandbox.errors import SandboxError
from sandbox.session.store import SessionFile, Entry
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
file = SessionFile.open(path)
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
count = 0
try:
    while True:
        file.append(Entry("draft", "mei", "main", 1, {"n": count, "noise": "%x" % (7 ** (999 + count))}))
        count += 1
except SandboxError as error:
    print(count, error.exit_code, error)
try:
    file.close()
except SandboxError as error:
    print(error.exit_code, error)
"""


def fill(file: SessionFile) -> int:
    for number in range(10_000):
        noise = f"{7 ** (1000 + number % 500):x}"
        file.append(Entry("draft", "mei", "main", 1, {"n": number, "noise": noise}))
    raise AssertionError("never full")


def test_a_full_disk_is_named_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.session"
    with SessionFile.create(path, meta={}, scenario="") as file:
        file.commit_round("main", 1, [], [[1, "MeetingHeld"]], {"cash": 1}, {})
        pages = file._db.execute("PRAGMA page_count").fetchone()[0]
        file._db.execute(f"PRAGMA max_page_count = {pages + 20}")
        with pytest.raises(SandboxError, match="disk is full") as caught:
            fill(file)
        with pytest.raises(SandboxError, match="disk is full"):
            file.commit_round("main", 2, [], [], "".join(f"{7**n:x}" for n in range(900)), {})
        stored = file.head()
        assert file.rounds() == [1]
    assert caught.value.exit_code == 2
    assert path.name in str(caught.value)
    with SessionFile.open(path) as file:
        assert file.head() == stored
        assert file.head()[0] > 5
        assert file.damages() == []
        file.commit_round("main", 2, [], [], {"cash": 2}, {})


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files")
def test_a_write_that_fails_halfway_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.session"
    with SessionFile.create(path, meta={}, scenario="x" * 100_000) as file:
        file.analyses.put("noise", "".join(f"{7**n:x}" for n in range(1200)))
    done = subprocess.run(
        [sys.executable, "-c", SQUEEZED, str(path)], capture_output=True, text=True, check=True
    )
    first, *after = done.stdout.splitlines()
    count, exit_code = map(int, first.split()[:2])
    assert done.stderr == ""
    assert exit_code == 2
    assert count > 10
    assert path.name in first
    assert all("-wal” beside it" in line for line in after)
    with SessionFile.open(path) as file:
        assert [entry.payload["n"] for entry in file.entries("main", 1)] == list(range(count))
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no device that is always full")
def test_a_device_is_no_session_file() -> None:
    with pytest.raises(SandboxError, match="is not a session file"):
        SessionFile.open(Path("/dev/full"))
