"""The command line as a person uses it: a process of its own, in both languages."""

import csv
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

SEED = "11"


def sandbox(
    *words: str, lang: str = "en", cwd: Path | None = None, **env: str
) -> subprocess.CompletedProcess[str]:
    clean = {
        k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    }
    return subprocess.run(
        [sys.executable, "-m", "sandbox", "--lang", lang, *words],
        capture_output=True, text=True, encoding="utf-8", check=False, cwd=cwd,
        env={**clean, "PYTHONIOENCODING": "utf-8", **env},
    )  # fmt: skip


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "tutorial.session"
    done = sandbox(
        "demo", "tutorial", "--seed", SEED, "--bot", "balanced", "--bot", "informed", "--out", str(path)
    )
    assert done.returncode == 0, done.stderr
    assert "Score" in done.stdout
    assert str(path) in done.stdout.replace("\n", "")
    return path


def test_a_demo_verifies(played: Path) -> None:
    done = sandbox("verify", str(played))
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_same_seed_gives_the_same_session(played: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.session"
    done = sandbox(
        "demo", "tutorial", "--seed", SEED, "--bot", "balanced", "--bot", "informed", "--out", str(again),
        PYTHONHASHSEED="7",
    )  # fmt: skip
    assert done.returncode == 0
    tables = [sandbox("export", str(path), "--what", "events").stdout for path in (played, again)]
    assert tables[0] == tables[1]


def test_a_changed_state_is_found_by_round_and_subsystem(played: Path, tmp_path: Path) -> None:
    from sandbox.session.store import plain

    spoilt = tmp_path / "spoilt.session"
    shutil.copy(played, spoilt)
    with sqlite3.connect(spoilt) as db:
        branch, number, blob = db.execute(
            "SELECT branch, round, state FROM checkpoints ORDER BY round"
        ).fetchone()
        data = plain.unpack(blob, 1 << 25)
        market = next(iter(data["worlds"]))
        world = json.loads(data["worlds"][market])
        next(iter(world["vendors"].values()))["funds"] += 1
        data["worlds"][market] = json.dumps(world)
        db.execute(
            "UPDATE checkpoints SET state = ? WHERE branch = ? AND round = ?",
            (plain.pack(data, 1 << 25), branch, number),
        )
    db.close()
    done = sandbox("verify", str(spoilt))
    assert done.returncode == 3
    assert f"round 1: {market}/vendors differs at {market}" in done.stdout


@pytest.mark.parametrize("what", ["events", "decisions", "scores", "opportunities"])
def test_tables_come_as_csv_and_json_lines(played: Path, what: str) -> None:
    sheet = sandbox("export", str(played), "--what", what)
    lines = sandbox("export", str(played), "--what", what, "--format", "jsonl")
    assert sheet.returncode == lines.returncode == 0, sheet.stderr + lines.stderr
    rows = list(csv.DictReader(io.StringIO(sheet.stdout)))
    records = [json.loads(line) for line in lines.stdout.splitlines()]
    assert len(rows) == len(records) > 0
    assert set(rows[0]) == set(records[0])


def test_a_replay_tells_rounds_and_only_what_a_team_saw(played: Path) -> None:
    everything = sandbox("replay", str(played))
    one = sandbox("replay", str(played), "--team", "red")
    assert everything.returncode == one.returncode == 0
    assert "Round 2" in everything.stdout
    assert 0 < len(one.stdout) < len(everything.stdout)


def test_simulate_prints_intervals_and_writes_tables(tmp_path: Path) -> None:
    out = tmp_path / "tables"
    done = sandbox("simulate", "tutorial", "--bots", "balanced,idle", "--seeds", "4", "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert "balanced" in done.stdout
    outcomes = list(csv.DictReader(io.StringIO((out / "outcomes.csv").read_text(encoding="utf-8-sig"))))
    assert [row["seed"] for row in outcomes] == [s for s in "1234" for _ in range(2)]
    assert (out / "opportunities.csv").exists()
    for name in ("decisions", "scores"):
        rows = list(csv.DictReader(io.StringIO((out / f"{name}.csv").read_text(encoding="utf-8-sig"))))
        assert {row["round"] for row in rows} == {"1", "2"}
        assert {row["seed"] for row in rows} == set("1234")


def test_the_number_of_processes_does_not_change_the_result(tmp_path: Path) -> None:
    told = []
    for jobs in ("1", "2"):
        out = tmp_path / jobs
        assert (
            sandbox(
                "simulate",
                "tutorial",
                "--bots",
                "informed",
                "--seeds",
                "5",
                "--jobs",
                jobs,
                "--out",
                str(out),
            ).returncode
            == 0
        )
        told.append((out / "outcomes.csv").read_bytes())
    assert told[0] == told[1]


def test_every_shipped_scenario_is_sound() -> None:
    from sandbox.authoring.library import shipped

    for name in shipped():
        assert sandbox("check", name).returncode == 0


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["check", "nowhere.yaml"], 1),
        (["demo", "atlantis"], 1),
        (["demo", "tutorial", "--bot", "hal9000"], 1),
        (["demo", "tutorial", "--out", "/no/such/folder/x.session"], 2),
        (["verify", "missing.session"], 1),
        (["replay", "."], 1),
        (["export", "missing.session", "--what", "events"], 1),
        (["simulate", "tutorial", "--bots", "nobody"], 1),
        (["play", "tutorial"], 2),
    ],
)
def test_a_mistake_gets_a_message_and_a_code(words: list[str], code: int, lang: str, tmp_path: Path) -> None:
    done = sandbox(*words, lang=lang, cwd=tmp_path, SANDBOX_HOME=str(tmp_path))
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()
    if lang == "zh":
        assert any("\u4e00" <= letter <= "\u9fff" for letter in done.stderr)


def test_an_unknown_language_is_named() -> None:
    done = sandbox("demo", lang="tlh")
    assert done.returncode == 1
    assert "zh" in done.stderr


@pytest.mark.parametrize("spoil", ["empty", "text", "cut", "foreign"])
def test_a_file_that_is_no_session_is_refused(spoil: str, played: Path, tmp_path: Path) -> None:
    path = tmp_path / "bad.session"
    whole = played.read_bytes()
    if spoil == "foreign":
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE something (x)")
        db.close()
    else:
        path.write_bytes({"empty": b"", "text": b"hello", "cut": whole[: len(whole) // 2]}[spoil])
    done = sandbox("verify", str(path))
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_broken_scenario_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    from sandbox import resources

    text = (resources.scenarios() / "tutorial.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("role: FR", "role: FX", 1), encoding="utf-8")
    for command in ("check", "demo"):
        done = sandbox(command, str(path), cwd=tmp_path)
        assert done.returncode == 1
        assert "mine.yaml:" in done.stderr
        assert "^" in done.stderr


def test_a_session_of_other_rules_is_viewed_but_not_verified(played: Path, tmp_path: Path) -> None:
    from sandbox.session.store import SessionFile

    other = tmp_path / "other.session"
    with SessionFile.view(played) as file:
        meta, scenario = file.meta, file.scenario
    SessionFile.create(other, meta={**meta, "rules": 99}, scenario=scenario).close()
    done = sandbox("verify", str(other))
    assert done.returncode == 1
    assert "99" in done.stderr
    assert sandbox("export", str(other), "--what", "events").returncode == 0


def test_a_level_is_chosen_at_the_start_and_stands_in_the_title(tmp_path: Path) -> None:
    path = tmp_path / "hard.session"
    done = sandbox(
        "demo", "tutorial", "--level", "hard", "--seed", SEED, "--bot", "idle", "--out", str(path), lang="zh"
    )
    assert done.returncode == 0, done.stderr
    assert "初识铁三角 · 挑战" in done.stdout
    refused = sandbox("play", str(path), "--level", "easy")
    assert refused.returncode == 1
    assert "settled when it begins" in refused.stderr


@pytest.mark.parametrize(("lang", "says"), [("en", "Questions for the debrief"), ("zh", "复盘提问")])
def test_the_facilitators_notes_are_printed(lang: str, says: str) -> None:
    done = sandbox("notes", "tutorial", lang=lang)
    assert done.returncode == 0, done.stderr
    assert says in done.stdout
    assert "  1. " in done.stdout
