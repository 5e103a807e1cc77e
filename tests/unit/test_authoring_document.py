import contextlib
import sys
import time
from pathlib import Path

import pytest
import yaml
from authoring_cases import CASES

from sandbox.authoring import AuthoringError, parse_document
from sandbox.authoring.compose import MOST, compose
from sandbox.authoring.document import load_document
from sandbox.authoring.reading import LARGEST
from sandbox.authoring.source import Source
from sandbox.errors import SandboxError

NAME = Path("plan.yaml")
TEXT = """\
# 计划
title: 港城
rounds: [1, 2]
accounts:
  - id: grid
    people: {chen: 9}
"""


def read(text: str):
    return parse_document(text.encode(), NAME)


def span(place):
    return place.line, place.column, place.width


def test_every_key_and_value_has_its_position():
    document = read(TEXT)
    assert document.data["accounts"] == [{"id": "grid", "people": {"chen": 9}}]
    assert span(document.keys["title",]) == (2, 1, 5)
    assert span(document.values["title",]) == (2, 8, 2)
    assert span(document.values["rounds", 1]) == (3, 13, 1)
    assert span(document.keys["accounts", 0, "people", "chen"]) == (6, 14, 4)
    assert span(document.values["accounts", 0]) == (5, 5, 1)
    trails = {(key,) for key in document.data}
    assert trails <= document.keys.keys() <= document.values.keys()


def test_a_collection_is_pointed_at_by_its_key_and_a_gap_by_its_nearest_parent():
    document = read(TEXT)
    assert span(document.place(("accounts", 0, "people"))) == (6, 5, 6)
    assert span(document.place(("accounts", 0, "people", "li", "power"))) == (6, 5, 6)
    assert span(document.place(("accounts", 0))) == (5, 5, 1)
    assert span(document.place(("nothing",))) == (2, 1, 1)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("12", 12),
        ("010", 10),
        ("0o10", 8),
        ("0x1F", 31),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("12:30", "12:30"),
        ("2025-12-31", "2025-12-31"),
        ("1_000", "1_000"),
        ("'12'", "12"),
        ('"true"', "true"),
        ("<<", "<<"),
        ("=", "="),
        ("9" * 31, float("9" * 31)),
    ],
)
def test_words_mean_what_yaml_1_2_says(word, value):
    found = read(f"key: {word}\n").data["key"]
    assert (found, type(found)) == (value, type(value))


def test_keys_are_text_whatever_they_look_like():
    assert read("1: a\nno: b\nnull: c\n").data == {"1": "a", "no": "b", "null": "c"}


def test_a_byte_order_mark_and_windows_line_ends_are_accepted():
    document = parse_document("\ufefftitle: 港城\r\nrounds: 3\r\n".encode(), NAME)
    assert document.data == {"title": "港城", "rounds": 3}
    assert span(document.keys["rounds",]) == (2, 1, 6)


def test_a_merge_key_merges_nothing():
    assert read("<<: {a: 1}\n").data == {"<<": {"a": 1}}


@pytest.mark.parametrize("text", [text for text in CASES.values() if isinstance(text, str)])
def test_both_parsers_say_the_same(text):
    source = Source.of(NAME, text)
    answers = []
    for loader in (yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        try:
            composed = compose(source, text.replace("\x07", ""), loader)
            answers.append((composed.root, composed.keys, composed.values, composed.problems))
        except AuthoringError as error:
            answers.append(error.problems)
    assert repr(answers[0]) == repr(answers[1])


def test_billion_laughs_are_refused():
    lines = ['a0: &a0 ["lol"]', *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))]
    with pytest.raises(AuthoringError, match="not supported"):
        read("\n".join(lines))


@pytest.mark.parametrize(
    "text",
    [
        "[" * LARGEST,
        "{" * LARGEST,
        "- " * (LARGEST // 2),
        "? " * (LARGEST // 2),
        "a: " + "x" * (LARGEST - 3),
        "a: " + "1" * (LARGEST - 3),
        "a: 1." + "1" * (LARGEST - 5),
        "a: '" + "x" * (LARGEST - 4),
        "x" * LARGEST,
        "\n" * LARGEST,
        "#" * LARGEST,
        "a: b\n" * (LARGEST // 5),
        "&a " * (LARGEST // 3),
        "a: [" + "x, " * (LARGEST // 3 - 2),
        "%YAML 1." + "1" * 5000 + "\n---\na: 1\n",
        'a: "\\U99999999"\n',
        'a: "\\ud800"\n',
    ],
    ids=lambda text: text[:8],
)
@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_hostile_files_end_soon_and_orderly(text, loader, monkeypatch):
    monkeypatch.setattr("sandbox.authoring.compose.LOADER", getattr(yaml, loader, yaml.SafeLoader))
    if loader == "SafeLoader":
        text = text[: LARGEST // 16]
    started = time.perf_counter()
    with contextlib.suppress(SandboxError):
        assert len(read(text).values) <= MOST
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: "])
@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_deep_nesting_does_not_touch_the_stack(opening, loader, monkeypatch):
    monkeypatch.setattr("sandbox.authoring.compose.LOADER", getattr(yaml, loader, yaml.SafeLoader))
    with pytest.raises(AuthoringError, match="nest deeper than 32 levels"):
        read("a:\n  " + opening * (sys.getrecursionlimit() * 2))


def test_too_large_a_file_is_refused(tmp_path):
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a: " + b"x" * LARGEST)
    with pytest.raises(SandboxError, match="larger than 2 MiB"):
        load_document(path)


@pytest.mark.parametrize("name", ["nothing.yaml", ".", "a\0b", "x" * 5000])
def test_a_file_that_cannot_be_read_is_named(tmp_path, name):
    with pytest.raises(SandboxError, match=r"file|read"):
        load_document(tmp_path / name)


def test_a_file_is_read_from_disk(tmp_path):
    path = tmp_path / "计划.yaml"
    path.write_text(TEXT, "utf-8")
    assert load_document(path).data["title"] == "港城"


def test_a_check_of_ones_own_points_into_the_file():
    problem = read(TEXT).problem(("accounts", 0, "id"), "No such account.", "Add it.")
    assert (problem.line, problem.column, problem.width, problem.excerpt) == (5, 9, 4, "  - id: grid")
