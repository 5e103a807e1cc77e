import json
import zlib

import pytest

from sandbox.session.store import facts, plain
from sandbox.session.store.plain import MalformedError, TooLargeError


def deep(levels: int) -> bytes:
    return b"[" * levels + b"]" * levels


def test_the_canonical_text_does_not_depend_on_the_order_of_keys() -> None:
    assert plain.canonical({"b": (1, 2), "a": "甲"}) == '{"a":"甲","b":[1,2]}'.encode()


def test_half_a_surrogate_pair_survives() -> None:
    assert plain.unpack(plain.pack({"note": "甲\ud83d"})) == {"note": "甲\ud83d"}


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_json_cannot_say_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        plain.pack(value)


def test_a_bomb_is_not_inflated() -> None:
    bomb = b"\x01" + zlib.compress(b" " * 50_000_000)
    with pytest.raises(MalformedError):
        plain.unpack(bomb, 1000)


def test_what_would_be_refused_when_read_is_refused_when_written() -> None:
    assert plain.unpack(plain.pack("x" * 998, 1000), 1000) == "x" * 998
    with pytest.raises(TooLargeError):
        plain.pack("x" * 999, 1000)
    nested = json.loads(deep(plain.MAX_DEPTH))
    assert plain.unpack(plain.pack(nested)) == nested
    with pytest.raises(TooLargeError):
        plain.pack([nested])


def test_endless_nesting_is_refused_when_written() -> None:
    endless: list[plain.JSON] = []
    for _level in range(100_000):
        endless = [endless]
    with pytest.raises(TooLargeError):
        plain.pack(endless)


@pytest.mark.parametrize(
    "blob",
    [
        None,
        "text",
        b"",
        b"\x02{}",
        b"\x00{",
        b"\x00\xff",
        b"\x01{}",
        b"\x01" + zlib.compress(b"1" * 500)[:-1],
        b"\x01" + zlib.compress(b"1") + b"more",
        b"\x00" + b"1" * 5000,
        b"\x00" + deep(plain.MAX_DEPTH + 1),
        b"\x00" + deep(100_000),
    ],
)
def test_bytes_that_this_program_never_writes_are_malformed(blob: object) -> None:
    with pytest.raises(MalformedError):
        plain.unpack(blob)


@pytest.mark.parametrize(
    "content",
    [
        None,
        [],
        [[1], [0], [["k", 3]]],
        [[1], [0], [["k", 3]], [[[1], [2]]]],
        [[1, 1], [0], [["k", 3]], [[[1]]]],
        [[1], [1], [["k", 3]], [[[1]]]],
        [[1, 1], [0, 0], [["k", 3]], [[[1]]]],
        [["a"], [0], [["k", 3]], [[[1]]]],
        [[1], [[]], [["k", 3]], [[[1]]]],
        [[1], [0], [["k", "3"]], [[[1]]]],
        [[1], [0], [["k"]], [[[1]]]],
        [[1], [0], [["k", 3]], [7]],
        {"a": 1, "b": 2, "c": 3, "d": 4},
    ],
)
def test_events_of_another_make_are_malformed(content: plain.JSON) -> None:
    with pytest.raises(MalformedError):
        facts.unfold(plain.pack(content))


def test_an_event_starts_with_a_whole_minute() -> None:
    with pytest.raises(ValueError, match="integer"):
        facts.fold([[1.5, "MeetingHeld"]])


@pytest.mark.parametrize("text", ["", "plain", "[" * 99, ']"}{', "\\", '"', '\\["]', "名\ud800[["])
def test_depth_is_that_of_the_value_whatever_its_texts_hold(text: str) -> None:
    def nested(levels: int) -> plain.JSON:
        value: plain.JSON = {text: text} if levels % 2 else [text, [], {}]
        for level in range(levels):
            value = [text, value, text] if level % 3 else {text: value, f"{text}2": []}
        return value

    assert plain.canonical(nested(plain.MAX_DEPTH - 2))
    with pytest.raises(TooLargeError):
        plain.canonical(nested(plain.MAX_DEPTH + 1))
