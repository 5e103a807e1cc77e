import json
from pathlib import Path

import yaml
from authoring_cases import CASES, GOOD, Plan
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sandbox.authoring import parse_document, render_all, validate
from sandbox.errors import SandboxError

NAME = Path("plan.yaml")
SEEDS = [text if isinstance(text, bytes) else text.encode() for text in [GOOD, *CASES.values()]]
YAML_ISH = st.text(
    st.sampled_from("ab:,-?[]{}&*!|>'\"%@`#~ \t\n\r\\xu0123456789.eE<=：，\x85\u2028\ufeff港\U0001f600")
)
SLOWEST = 5000
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


def _collections(inner):
    return st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4)


NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
PLAIN = st.recursive(st.none() | st.booleans() | NUMBERS | WORDS, _collections, max_leaves=4)


def outcome(data: bytes) -> str:
    """What the author is told; any exception but SandboxError escapes and fails the test."""
    try:
        result = validate(parse_document(data, NAME), Plan)
    except SandboxError as error:
        return str(error)
    return "It fits." if isinstance(result, Plan) else render_all(result)


@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe\x00")
@settings(deadline=SLOWEST, max_examples=300)
def test_any_bytes_are_read_or_refused(data):
    assert outcome(data)


@given(st.text(max_size=400) | YAML_ISH)
@settings(deadline=SLOWEST, max_examples=500)
def test_any_text_is_read_or_refused(text):
    assert outcome(text.encode("utf-8", "surrogatepass"))


@given(st.data(), st.sampled_from(SEEDS))
@settings(deadline=SLOWEST, max_examples=500)
def test_a_damaged_scenario_is_read_or_refused(data, seed):
    at = data.draw(st.integers(0, len(seed)))
    gone = data.draw(st.integers(0, 8))
    put = data.draw(st.binary(max_size=4) | YAML_ISH.map(str.encode))
    assert outcome(seed[:at] + put + seed[at + gone :])


@given(st.dictionaries(WORDS, st.recursive(WORDS, _collections, max_leaves=10), min_size=1, max_size=5))
@settings(deadline=SLOWEST, max_examples=100)
def test_what_yaml_writes_is_read_back_with_a_position_for_everything(data):
    written = yaml.safe_dump(data, default_style='"', allow_unicode=True, width=10_000)
    document = parse_document(written.encode(), NAME)
    assert document.data == data
    assert set(document.values) == {(), *_trails(data, ())}
    assert all(yaml.safe_load(place.words) == trail[-1] for trail, place in document.keys.items())


@given(
    st.dictionaries(
        st.sampled_from(["title", "rounds", "accounts", "weights", "start", "extra"]),
        PLAIN
        | st.lists(
            st.dictionaries(st.sampled_from(["id", "tier", "people", "promises", "note", "hours"]), PLAIN)
        ),
    )
)
@settings(deadline=SLOWEST, max_examples=150)
def test_any_data_fits_the_model_or_every_problem_has_a_line(data):
    assert outcome(json.dumps(data, ensure_ascii=False).encode())


def _trails(value, trail):
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in inner:
        yield (*trail, step)
        yield from _trails(below, (*trail, step))
