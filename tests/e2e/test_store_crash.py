"""A program that writes a session is killed, over and over, at random moments."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sandbox.session.store import MAIN, SessionFile

KILLS = 24
ENTRIES = 5  # in a round, its seal aside

WRITER = """
import sys
from pathlib import Path
from sandbox.session.store import MAIN, Entry, SessionFile
with SessionFile.open(Path(sys.argv[1])) as file:
    round = max(file.rounds(), default=0)
    while True:
        round += 1
        for n in range(3):
            print(file.append(Entry("draft", "mei", MAIN, round, {"n": n, "text": "计划" * 200})), flush=True)
        entries = [Entry("submission", f"t{n}", MAIN, round, [n] * 99, key=f"{round}/{n}") for n in range(5)]
        events = [[n, "MeetingHeld", n % 7, n * round % 1009] for n in range(1500)]
        state = {"cash": [round] * 5000}
        print(file.commit_round(MAIN, round, entries, events, state, {"deals": str(round)}), flush=True)
"""


def write_until_killed(path: Path, seconds: float) -> int:
    """Lets a program write for a while and kills it; the last place that it was told was stored."""
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(seconds)
        child.kill()
        told = (first + child.stdout.read()).split("\n")[:-1]  # a line that was cut off was not told
    return int(told[-1])


def assert_whole(path: Path, told: int, *, recover: bool) -> int:
    """Everything told is there, and no round is there in part; the last finished round."""
    with SessionFile.open(path) if recover else SessionFile.view(path) as file:
        assert file.head()[0] >= told
        assert file.verify_chain() is None
        assert file.damages() == []
        finished = file.rounds()
        assert finished == list(range(1, len(finished) + 1))
        last = len(finished)
        submitted = [entry for entry in file.entries(MAIN, last + 1) if entry.kind == "submission"]
        assert submitted == []
        if last:
            kinds = [entry.kind for entry in file.entries(MAIN, last)]
            assert kinds[-ENTRIES - 1 :] == ["submission"] * ENTRIES + ["round_end"]
            assert sum(1 for _event in file.events(MAIN, last)) == 1500
            assert file.checkpoint(MAIN, last) == {"cash": [last] * 5000}
    assert list(path.parent.iterdir()) == [path]
    return last


@pytest.mark.skipif(sys.platform == "win32", reason="reads what was told after the kill, from a pipe")
def test_kills_lose_nothing_that_was_told_and_leave_no_part_of_a_round(tmp_path: Path) -> None:
    path, luck = tmp_path / "a.session", random.Random(20)
    SessionFile.create(path, meta={"seed": 1}, scenario="name: 甲").close()
    last = 0
    for kill in range(KILLS):
        told = write_until_killed(path, luck.uniform(0.0, 0.12))
        last = assert_whole(path, told, recover=kill % 2 == 0)
    assert last > KILLS // 2
