import time
from enum import Enum
from pathlib import Path
from typing import Annotated, Literal, get_args

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError, core_schema

from sandbox.authoring import Problem, parse_document, render, render_all, validate
from sandbox.authoring.nouns import _EXPECTED
from sandbox.authoring.render import SHOWN, columns
from sandbox.model.problems import AtPath, Problems

NAME = Path("toy.yaml")


class Closed(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Colour(Enum):
    RED = "red"
    GREEN = "green"


class Hours(Closed):
    kind: Literal["hours"]
    hours: int
    share: float = 0


class Trust(Closed):
    kind: Literal["trust"]
    amount: int | list[int]


class Tree(Closed):
    name: str = ""
    below: list["Tree"] = []


def _even(value: int) -> int:
    if value % 2:
        raise PydanticCustomError("odd", "The number {number} is odd.", {"number": value})
    return value


class Toy(Closed):
    colour: Colour = Colour.RED
    effects: tuple[Annotated[Hours | Trust, Field(discriminator="kind")], ...] = ()
    tree: Tree | None = None
    even: Annotated[int, AfterValidator(_even)] = 0
    from_: str = Field("", alias="from")
    scores: dict[int, float] = {}
    unique: frozenset[str] = Field(frozenset(), min_length=2)


def problems(text: str) -> list[Problem]:
    result = validate(parse_document(text.encode(), NAME), Toy)
    assert isinstance(result, list)
    return result


def only(text: str) -> tuple[int, int, str, str]:
    (problem,) = problems(text)
    return problem.line, problem.column, problem.message, problem.hint


def test_an_enum_lists_its_values():
    message = "“gren” is not known here; choose one of “red”, “green”."
    assert only("colour: gren\n") == (1, 9, message, "Did you mean “green”?")


def test_a_field_named_like_its_variant_is_not_mistaken_for_it():
    assert only("effects:\n  - {kind: hours, hours: x}\n")[:3] == (
        2,
        26,
        "Expected a whole number, found the text “x”.",
    )
    assert only("effects:\n  - {kind: hours, hours: 1, share: x}\n")[:2] == (2, 36)
    assert only("effects:\n  - kind: hours\n")[2] == "“hours” is missing here."


def test_a_union_inside_a_variant_is_one_problem():
    expected = "Expected a whole number or a list, found the text “much”."
    assert only("effects: [{kind: trust, amount: much}]\n")[:3] == (1, 33, expected)
    assert only("effects: [{kind: trust, amount: [1, x]}]\n")[:2] == (1, 37)


def test_a_validators_own_message_is_passed_on():
    assert only("even: 3\n")[2] == "This value is not accepted: The number 3 is odd."


def test_an_alias_is_what_the_author_writes():
    assert only("form: x\n")[3] == "Did you mean “from”?"


def test_keys_of_a_mapping_are_pointed_at():
    assert only("scores: {1: 0.5, two: 0.5}\n")[:2] == (1, 18)


def test_repeated_entries_leave_a_set_too_small():
    assert only("unique: [a]\n")[2] == "At least 2 entries are needed, found 1."


def test_a_deep_mistake_in_a_recursive_model_is_found_fast():
    text = "tree: " + "{below: [" * 14 + "{name: 3}" + "]}" * 14 + "\n"
    started = time.perf_counter()
    assert only(text)[2] == "Expected text, found 3."
    assert time.perf_counter() - started < 2


def test_thousands_of_mistakes_are_counted_but_not_shown():
    found = problems("".join(f"field{n}: {n}\n" for n in range(20_000)))
    shown = render_all(found)
    assert shown.count("is not a field here") == SHOWN
    assert shown.endswith(f"and {len(found) - SHOWN} more problems")


def test_problems_come_in_the_order_of_the_file():
    found = problems("even: 3\ncolour: blue\nzzz: 1\n")
    assert [problem.line for problem in found] == [1, 2, 3]


def test_values_are_not_bent_into_shape():
    assert only('even: "2"\n')[3] == "Write 2."
    assert only("even: true\n")[2] == "Expected a whole number, found true."


def test_problems_carry_paths_through_pydantic():
    def refuse(_value: int) -> int:
        raise Problems([AtPath(("a", 0), "One."), (("b",), "Two.", "Mend it.")])

    class Refusing(BaseModel):
        value: Annotated[int, AfterValidator(refuse)]

    with pytest.raises(ValidationError) as caught:
        Refusing(value=1)
    raised = caught.value.errors()[0]["ctx"]["error"]
    assert raised.problems == (AtPath(("a", 0), "One."), AtPath(("b",), "Two.", "Mend it."))
    assert str(raised) == "One.; Two."


def test_a_problem_beyond_the_data_points_at_the_nearest_parent():
    class Pointing(Closed):
        tree: Tree

        def model_post_init(self, _context: object) -> None:
            raise Problems([AtPath(("tree", "below", 7, "name"), "Nobody.")])

    result = validate(parse_document(b"tree:\n  name: a\n", NAME), Pointing)
    assert isinstance(result, list)
    assert [(each.line, each.column, each.message) for each in result] == [(1, 1, "Nobody.")]


def test_every_kind_of_error_that_has_a_noun_exists():
    assert set(_EXPECTED) <= set(get_args(core_schema.ErrorType))


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("铁三角", 6), ("e\u0301", 1), ("：", 2), ("", 0)])
def test_full_width_characters_take_two_columns(text, width):
    assert columns(text) == width


def test_a_caret_stands_under_its_word_after_full_width_text_and_tabs():
    problem = Problem(NAME, 1, 6, "No.", "", "客户\tx=坏值", 3)
    assert render(problem).splitlines()[1:] == ["    客户    x=坏值", " " * 14 + "^^^^"]


def test_nothing_in_a_file_can_drive_the_terminal():
    shown = render(Problem(Path("a\x1b[2J.yaml"), 1, 1, "No \x1b[31m.", "\x07", "a\u202eb", 1))
    assert all(character.isprintable() or character == "\n" for character in shown)
