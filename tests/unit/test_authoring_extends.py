"""Scenarios that extend others: what they inherit, and where their mistakes are shown."""

import os
from pathlib import Path

import pytest

from sandbox import i18n
from sandbox.authoring import AuthoringError, parse_document
from sandbox.authoring.inheriting import DEEPEST, completed
from sandbox.authoring.library import read, shipped
from sandbox.authoring.library import scenario as named

BASE = """\
id: base
title: {zh: 底, en: Base}
rules: {choice: {price: 3.0, driver: 4.0}}
accounts:
  - id: north
    budget: 5
    people: [{id: ann, power: 1}, {id: bob, power: 2}]
  - {id: south, budget: 7}
targets:
  - {metric: revenue, amount: 1}
  - {metric: share, amount: 2}
"""


def child(folder: Path, text: str, base: str = BASE):
    (folder / "base.yaml").write_text(base, encoding="utf-8")
    path = folder / "child.yaml"
    path.write_text(f"extends: base.yaml\n{text}", encoding="utf-8")
    return completed(parse_document(path.read_bytes(), path))


def refusal(folder: Path, text: str, base: str = BASE):
    with pytest.raises(AuthoringError) as caught:
        child(folder, text, base)
    return caught.value.problems[0]


def test_mappings_merge_deep_and_plain_values_replace(tmp_path):
    data = child(tmp_path, "id: child\ntitle: {zh: 子}\nrules: {choice: {price: 4.5}}").data
    assert data["id"] == "child"
    assert data["title"] == {"zh": "子", "en": "Base"}
    assert data["rules"] == {"choice": {"price": 4.5, "driver": 4.0}}
    assert "extends" not in data


def test_entries_with_an_id_merge_by_it_at_any_depth_and_keep_their_order(tmp_path):
    text = """\
id: child
accounts:
  - {id: west, budget: 1}
  - id: north
    people: [{id: bob, power: 9}, {id: cy, power: 3}]
"""
    accounts = child(tmp_path, text).data["accounts"]
    assert [a["id"] for a in accounts] == ["north", "south", "west"]
    assert accounts[0]["budget"] == 5
    assert [(p["id"], p["power"]) for p in accounts[0]["people"]] == [("ann", 1), ("bob", 9), ("cy", 3)]


def test_an_entry_is_removed(tmp_path):
    accounts = child(tmp_path, "id: child\naccounts: [{id: north, remove: true}]").data["accounts"]
    assert [a["id"] for a in accounts] == ["south"]


@pytest.mark.parametrize("text", ["targets: [{metric: margin, amount: 3}]", "accounts: []"])
def test_other_lists_and_an_empty_one_replace(tmp_path, text):
    name = text.partition(":")[0]
    assert len(child(tmp_path, f"id: child\n{text}").data[name]) == text.count("{")


@pytest.mark.parametrize(
    ("entry", "line", "column", "says"),
    [
        ("{id: nort, remove: true}", 3, 18, "the id nort"),
        ("{id: north, remove: false}", 3, 33, "only be true"),
        ("{id: north, remove: true, budget: 3}", 3, 39, "has no “budget”"),
    ],
)
def test_a_removal_that_makes_no_sense_is_told(tmp_path, entry, line, column, says):
    problem = refusal(tmp_path, f"id: child\naccounts:  [{entry}]")
    assert (problem.line, problem.column) == (line, column)
    assert says in problem.message


def test_each_place_points_into_the_file_where_it_stands(tmp_path):
    document = child(tmp_path, "id: child\naccounts:\n  - {id: south, budget: 8}\n  - {id: west}")
    where = {
        ("accounts", 0, "people", 1, "power"): ("base.yaml", 7),
        ("accounts", 1, "budget"): ("child.yaml", 4),
        ("accounts", 2): ("child.yaml", 5),
        ("rules", "choice", "price"): ("base.yaml", 3),
        ("id",): ("child.yaml", 2),
    }
    for trail, (name, line) in where.items():
        assert (document.place(trail).source.path.name, document.place(trail).line) == (name, line)


def test_mistakes_in_both_files_are_told_each_in_its_own(tmp_path):
    (tmp_path / "base.yaml").write_text("extends: tutorial\nid: base\ndifficulty: 9\n", encoding="utf-8")
    path = tmp_path / "child.yaml"
    path.write_text("extends: base.yaml\nid: child\n\nminutes: 1\nteam: {funds: many}\n", encoding="utf-8")
    with pytest.raises(AuthoringError) as caught:
        read(path)
    found = [(p.path.name, p.line, p.column) for p in caught.value.problems]
    assert found == [("child.yaml", 4, 10), ("child.yaml", 5, 15), ("base.yaml", 3, 13)]
    assert "base.yaml:3:13" in str(caught.value)


def test_a_child_of_a_shipped_scenario_is_whole(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("extends: tutorial\nid: mine\nteam: {funds: 1}\n", encoding="utf-8")
    mine, parent = read(path), named("tutorial")
    assert mine.team.funds == 1
    assert mine.accounts == parent.accounts
    assert mine.team.members == parent.team.members


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
@pytest.mark.parametrize(
    "name",
    ["nowhere", "nowhere.yaml", "../tutorial.yaml", "/etc/passwd", "C:x.yaml", "..", "a\\b.yaml", ".env",
     "''", "7", "[tutorial]", "{a: b}", "null", "' '", "true", "https://example.org/a.yaml"],
)  # fmt: skip
def test_a_foreign_or_missing_parent_is_refused_at_its_name(tmp_path, name, lang):
    path = tmp_path / "child.yaml"
    path.write_text(f"id: child\nextends: {name}\n", encoding="utf-8")
    i18n.use(lang)
    try:
        with pytest.raises(AuthoringError) as caught:
            read(path)
    finally:
        i18n.use("en")
    (problem,) = caught.value.problems
    assert problem.line == 2
    assert problem.message
    assert problem.hint


def test_a_link_out_of_the_folder_is_refused(tmp_path):
    outside = tmp_path / "secret.yaml"
    outside.write_text("id: secret", encoding="utf-8")
    folder = tmp_path / "mine"
    folder.mkdir()
    os.symlink(outside, folder / "base.yaml")
    path = folder / "child.yaml"
    path.write_text("extends: base.yaml\nid: child", encoding="utf-8")
    with pytest.raises(AuthoringError, match="leads to another folder"):
        read(path)


def test_a_close_name_is_suggested(tmp_path):
    path = tmp_path / "child.yaml"
    path.write_text("extends: tutoral\nid: child", encoding="utf-8")
    with pytest.raises(AuthoringError, match="Did you mean “tutorial”"):
        read(path)


def test_a_circle_is_told_with_its_files(tmp_path):
    for name, parent in (("a", "b"), ("b", "c"), ("c", "a")):
        (tmp_path / f"{name}.yaml").write_text(f"id: {name}\nextends: {parent}.yaml", encoding="utf-8")
    with pytest.raises(AuthoringError, match=r"a\.yaml → b\.yaml → c\.yaml → a\.yaml"):
        read(tmp_path / "a.yaml")
    (tmp_path / "a.yaml").write_text("id: a\nextends: a.yaml", encoding="utf-8")
    with pytest.raises(AuthoringError, match=r"a\.yaml → a\.yaml"):
        read(tmp_path / "a.yaml")


def test_only_so_many_may_stand_above_one_another(tmp_path):
    (tmp_path / "s0.yaml").write_text("extends: tutorial\nid: s0", encoding="utf-8")
    for number in range(1, DEEPEST + 1):
        (tmp_path / f"s{number}.yaml").write_text(
            f"extends: s{number - 1}.yaml\nid: s{number}", encoding="utf-8"
        )
    assert read(tmp_path / f"s{DEEPEST - 1}.yaml").id == f"s{DEEPEST - 1}"
    with pytest.raises(AuthoringError, match="More than 4 scenarios"):
        read(tmp_path / f"s{DEEPEST}.yaml")


def test_a_child_needs_its_own_id(tmp_path):
    problem = refusal(tmp_path, "minutes: 5")
    assert (problem.line, problem.column) == (1, 10)
    assert "“id” is missing" in problem.message


def test_two_entries_of_one_id_are_still_told(tmp_path):
    path = tmp_path / "child.yaml"
    text = "extends: tutorial\nid: child\nrivals:\n  - {id: xunhe, visits: 2}\n  - {id: xunhe, visits: 3}\n"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AuthoringError) as caught:
        read(path)
    assert any(p.line == 5 and p.path == path for p in caught.value.problems)


def test_the_level_is_not_the_authors_to_write(tmp_path):
    path = tmp_path / "child.yaml"
    path.write_text("extends: tutorial\nid: child\nlevel: hard\n", encoding="utf-8")
    with pytest.raises(AuthoringError, match="chosen for each session") as caught:
        read(path)
    assert caught.value.problems[0].line == 3


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_scenario_is_sound(name):
    assert named(name).id == name
