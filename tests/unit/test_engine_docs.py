"""What docs/model.md says is what the program does; `UPDATE_GOLDEN=1` writes its tables anew."""

import os
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from pydantic import BaseModel

from sandbox.model.rules import ModelRules

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs" / "model.md"
TABLE = re.compile(r"<!-- (rules|constants): ([a-z, ]+) -->\n.*?<!-- end -->", re.DOTALL)
QUOTED = re.compile(r"```python\n(.*?)```", re.DOTALL)
MARK = re.compile(r"\s*(±[^\[]*)?\[([RCA])\]")

CONSTANTS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "contacts": (
        ("contacts", "READINESS", "How much new thinking moves a person in each mode"),
        ("contacts", "SPEAKS_TO", "What drives the accounts at which a contact moves more"),
        ("contacts", "WARMTH", "Share of a contact's hours that builds trust"),
        ("contacts", "MATERIAL", "What one contact uses up"),
        ("contacts", "MOST_CONCEDED", "Most that concessions give away, basis points of the price"),
        ("attitudes", "MOST_EFFECT", "Most that contacts add to a view, basis points of attitude"),
    ),
    "work": (
        ("solutions", "CAP", "Best fit that a depth can reach"),
        ("solutions", "EFFORT", "Solution work relative to a standard solution"),
        ("solutions", "PACKAGE", "Minutes of one package of solution work"),
        ("agenda_plan", "MEETINGS", "Alignment meetings in a round of 63 days"),
        ("people", "MOST_HOURS", "Weekly hours that overtime can reach"),
        ("people", "MOST_LEAVING", "Highest chance to leave within a round"),
        ("processes.members", "LEARNT", "Skill that a course adds, basis points (2 000 a level)"),
    ),
    "award": (
        ("acceptance", "MINDS_FIT", "How much more the fit counts at acceptance where technology drives"),
        ("standings", "PENALTY_STANDING", "Delivery standing by penalty terms"),
        ("standings", "PROVEN", "How far a solution has shown elsewhere that it runs"),
        ("standings", "PAYMENT_EASE", "Logits by payment terms"),
        ("standings", "RIVAL_UNKNOWN", "Qualification items that a rival does not know"),
    ),
    "delivery": (
        ("processes.projects", "MODE_TIME", "Times longer by mode"),
        ("processes.projects", "MODE_WORK", "Times more FR work by mode"),
        ("processes.projects", "MODE_COST", "Cost added by mode, share of the value"),
        ("processes.projects", "DOWN_PAYMENT", "Share paid at signature"),
        ("processes.projects", "CREDIT", "Credit period by terms, times the usual one"),
        ("processes.projects", "MILESTONES", "Milestones of a delivery"),
    ),
}
"""Module below `sandbox.engine`, name and meaning; all of them are assumed [A]."""


def rules_table(groups: str) -> str:
    lines = ["| rules | default | what it is | mark |", "|---|---|---|---|"]
    for group in groups.split(", "):
        kind = ModelRules.model_fields[group].annotation
        assert isinstance(kind, type)
        assert issubclass(kind, BaseModel)
        for name, field in kind.model_fields.items():
            said = field.description or ""
            mark = MARK.search(said)
            spread = (mark.group(1) or "").strip(" ,") if mark else ""
            what = " ".join(
                part for part in (MARK.sub("", said).strip(), f"({spread})" * bool(spread)) if part
            )
            lines.append(
                f"| `{group}.{name}` | {_told(field.default)} | {what} | {mark.group(2) if mark else ''} |"
            )
    return "\n".join(lines)


def constants_table(name: str) -> str:
    lines = ["| constant | value | what it is |", "|---|---|---|"]
    for module, constant, meaning in CONSTANTS[name]:
        value = getattr(import_module(f"sandbox.engine.{module}"), constant)
        path = f"engine/{module.replace('.', '/')}.py"
        lines.append(f"| `{constant}` in `{path}` | {_told(value)} | {meaning} |")
    return "\n".join(lines)


def _told(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_told(part)}" for key, part in value.items())
    return f"{value:,}".replace(",", " ") if isinstance(value, int) else str(value)


def written_anew(text: str) -> str:
    def table(found: re.Match[str]) -> str:
        kind, name = found.groups()
        body = rules_table(name) if kind == "rules" else constants_table(name)
        return f"<!-- {kind}: {name} -->\n{body}\n<!-- end -->"

    return TABLE.sub(table, text)


def quotations(text: str) -> Iterator[tuple[str, str]]:
    """Each quoted line of code and the file that it is said to stand in."""
    for block in QUOTED.findall(text):
        path = ""
        for line in filter(None, (line.strip() for line in block.splitlines())):
            if line.startswith("# "):
                path = line[2:]
            else:
                yield path, line


def test_the_tables_are_those_of_the_program():
    text = DOCS.read_text("utf-8")
    if os.environ.get("UPDATE_GOLDEN"):
        DOCS.write_text(written_anew(text), "utf-8")
    assert DOCS.read_text("utf-8") == written_anew(text)


def test_every_coefficient_stands_in_a_table():
    groups = [group for kind, names in TABLE.findall(DOCS.read_text("utf-8")) if kind == "rules"
              for group in names.split(", ")]  # fmt: skip
    assert sorted(groups) == sorted(ModelRules.model_fields)


def test_every_quoted_line_stands_in_the_code():
    quoted = list(quotations(DOCS.read_text("utf-8")))
    assert len(quoted) >= 12
    for path, line in quoted:
        source = (ROOT / "sandbox" / path).read_text("utf-8")
        assert line in [own.strip() for own in source.splitlines()], f"{path} has no line {line!r}"


def test_every_path_named_exists():
    for path in re.findall(
        r"`((?:engine|equations|model)/[a-z_/]+\.py|streams\.py)`", DOCS.read_text("utf-8")
    ):
        assert (ROOT / "sandbox" / path).is_file(), path


def test_every_coefficient_is_used_or_said_to_be_kept():
    source = "".join(p.read_text("utf-8") for p in (ROOT / "sandbox" / "engine").rglob("*.py"))
    kept = re.findall(r"the coefficient `(\w+)` is kept", re.sub(r"\s+", " ", DOCS.read_text("utf-8")))
    for group, field in ModelRules.model_fields.items():
        assert isinstance(field.annotation, type)
        assert issubclass(field.annotation, BaseModel)
        for name in field.annotation.model_fields:
            assert re.search(rf"\b{name}\b", source) or name in kept, f"{group}.{name} does nothing"
