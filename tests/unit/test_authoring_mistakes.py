import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from authoring_cases import CASES, GOOD, Plan

from sandbox import i18n
from sandbox.authoring import AuthoringError, Problem, parse_document, render_all, validate

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "authoring"
HEADING = "=== "


@pytest.fixture(params=["en", "zh"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = i18n.language()
    i18n.use(request.param)
    yield request.param
    i18n.use(before)


def problems_of(text: str | bytes) -> list[Problem]:
    data = text if isinstance(text, bytes) else text.encode()
    try:
        result = validate(parse_document(data, Path("plan.yaml")), Plan)
    except AuthoringError as error:
        return list(error.problems)
    assert isinstance(result, list), f"no mistake was found: {result}"
    return result


def test_typical_mistakes_are_said_as_in_the_golden_file(language):
    said = "".join(f"{HEADING}{name}\n{render_all(problems_of(text))}\n\n" for name, text in CASES.items())
    golden = GOLDEN / f"{language}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(said, "utf-8")
    assert said.split(HEADING) == golden.read_text("utf-8").split(HEADING)


def test_a_good_file_yields_the_model():
    plan = validate(parse_document(GOOD.encode(), Path("plan.yaml")), Plan)
    assert isinstance(plan, Plan)
    assert plan.accounts[0].people[0].name == "陈喆"
    assert plan.accounts[0].hours == (1, 2)


@pytest.mark.parametrize("name", CASES)
def test_every_problem_points_into_the_file(name):
    for problem in problems_of(CASES[name]):
        assert problem.line >= 1
        assert 1 <= problem.column <= len(problem.excerpt) + 1
        assert problem.message.endswith((".", "。", "”"))
