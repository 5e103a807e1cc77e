"""The house rules that tools check: format, lint, types, layers."""

import ast
import subprocess
import sys
from collections.abc import Iterator
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
    known = {"pygame": "pygame-ce", "yaml": "pyyaml", "pydantic_core": "pydantic"}
    own = {"sandbox", *sys.stdlib_module_names}
    for path in (ROOT / "sandbox").rglob("*.py"):
        for top in _imported(ast.parse(path.read_text(encoding="utf-8"))):
            assert top in own or known.get(top, top) in named, f"{path}: {top}"


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]
