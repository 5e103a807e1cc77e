import random
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox.errors import SandboxError
from sandbox.session.store import MAIN, Entry, SessionFile, facts, plain

numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
scalars = st.none() | st.booleans() | numbers | st.text(st.characters(), max_size=9)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)
kinds = st.sampled_from(["MeetingHeld", "BidSubmitted", "StageAdvanced"])
events = st.lists(
    st.tuples(st.integers(0, 200), kinds, st.lists(values, max_size=4)).map(lambda e: [e[0], e[1], *e[2]]),
    max_size=40,
).map(lambda found: sorted(found, key=lambda event: event[0]))


@given(values)
def test_plain_data_comes_back(value: Any) -> None:
    assert plain.unpack(plain.pack(value)) == value


@given(values, values)
def test_equal_texts_mean_equal_values(one: Any, other: Any) -> None:
    if plain.canonical(one) == plain.canonical(other):
        assert one == other


@given(events, st.integers(1, 7))
def test_events_come_back_in_order(found: list[list[Any]], size: int) -> None:
    blobs = [facts.fold(part) for part in facts.parts(found, size)]
    assert [event for blob in blobs for event in facts.unfold(blob)] == found


@settings(max_examples=25, deadline=None)
@given(events, st.lists(st.tuples(st.integers(-5, 210), st.integers(-5, 210)), max_size=9), st.integers(1, 7))
def test_a_window_of_events_is_that_window(
    found: list[list[Any]], windows: list[tuple[int, int]], size: int
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(facts.parts, "__defaults__", (size,))
        with SessionFile.create(Path(folder, "a"), meta={}, scenario="") as file:
            file.commit_round(MAIN, 1, [], found, None, {})
            assert file.damages() == []
            for since, until in windows:
                expected = [event for event in found if since <= event[0] < until]
                assert list(file.events(MAIN, 1, since, until)) == expected


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["", "a", "b", "c"]), st.integers(0, 1)), max_size=20))
def test_the_journal_keeps_every_entry_once(tries: list[tuple[str, int]]) -> None:
    kept: list[tuple[str, int]] = []
    with TemporaryDirectory() as folder, SessionFile.create(Path(folder, "a"), meta={}, scenario="") as file:
        for key, number in tries:
            known = [kept.index(entry) + 1 for entry in kept if key and entry[0] == key]
            entry = Entry("draft", "mei", MAIN, 1, number, key=key)
            if known and kept[known[0] - 1][1] != number:
                with pytest.raises(SandboxError):
                    file.append(entry)
                continue
            place = file.append(entry)
            assert place == (known[0] if known else len(kept) + 1)
            kept += [] if known else [(key, number)]
        assert [entry.payload for entry in file.journal()] == [number for _key, number in kept]
        assert file.verify_chain() is None


def read_all(path: Path) -> None:
    with SessionFile.view(path) as file:
        file.verify_chain()
        file.damages()
        list(file.journal())
        for round in file.rounds():
            list(file.events(MAIN, round))
            file.checkpoint(MAIN, round)
        file.branches()
        file.annotations.items()
        assert isinstance(file.scenario, str)


def refusal(path: Path) -> str:
    try:
        read_all(path)
        SessionFile.open(path).close()
    except SandboxError as error:
        return str(error)
    return ""


def spoil(content: bytes, luck: random.Random) -> bytes:
    spoilt = bytearray(content[: luck.choice([len(content), luck.randrange(1, len(content))])])
    for _change in range(luck.randrange(1, 30)):
        spoilt[luck.randrange(len(spoilt))] = luck.randrange(256)
    return bytes(spoilt)


@pytest.mark.parametrize("seed", range(12))
def test_a_spoilt_file_is_refused_in_words_or_read(tmp_path: Path, seed: int) -> None:
    path, luck = tmp_path / "a.session", random.Random(seed)
    with SessionFile.create(path, meta={"seed": 1}, scenario="name: 甲" * 200) as file:
        file.append_all([Entry("draft", "mei", MAIN, 1, {"n": [n] * 50}) for n in range(40)])
        for round in (1, 2):
            file.commit_round(MAIN, round, [], [[n, "MeetingHeld", n] for n in range(600)], [round] * 900, {})
        file.create_branch("b", MAIN, 2)
        file.annotations.put("n", "text")
    content = path.read_bytes()
    for _try in range(25):
        path.write_bytes(spoil(content, luck))
        said = refusal(path)
        assert said == "" or str(path) in said
        for beside in tmp_path.iterdir():
            beside.unlink()
