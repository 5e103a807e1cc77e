"""The house rules that tools check: format, lint, types, layers."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
COMMANDS = {
    "lint": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "layers": ["lint-imports"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_house_rules_hold(name: str) -> None:
    command, *rest = COMMANDS[name]
    done = subprocess.run([str(BIN / command), *rest], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_nothing_that_is_imported_is_missing_from_the_dependencies() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {line.split(">")[0].lower() for line in project["dependencies"]}
    known = {"pygame": "pygame-ce", "yaml": "pyyaml"}
    own = {"sandbox", *sys.stdlib_module_names}
    for path in (ROOT / "sandbox").rglob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            words = line.split()
            if words[:1] in (["import"], ["from"]) and not line.startswith(" "):
                top = words[1].split(".")[0]
                assert top in own or known.get(top, top) in named, f"{path}: {top}"
