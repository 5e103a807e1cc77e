import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.ui import amounts


@pytest.mark.parametrize(
    ("written", "yuan"),
    [
        ("1.2", 1_200_000), (" 12 ", 12_000_000), ("¥3.5M", 3_500_000), ("800k", 800_000),
        ("120万", 1_200_000), ("0.5亿", 50_000_000), ("１．５", 1_500_000), ("1,200", 1_200_000_000),
        (".5", 500_000), ("0", 0), ("7.", 7_000_000),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_people_write_it(written: str, yuan: int) -> None:
    assert amounts.read_millions(written) == yuan


@pytest.mark.parametrize("written", ["", "-1", "1e9", "nan", "inf", "1.2.3", "百", "1 2", "M", "9" * 30])
def test_what_is_no_amount_is_none(written: str) -> None:
    assert amounts.read_millions(written) is None


@given(st.text(max_size=20))
def test_no_text_is_too_strange(text: str) -> None:
    found = amounts.read_millions(text)
    assert found is None or found >= 0


@pytest.mark.parametrize(("points", "said"), [(0, "0%"), (9_999, "99%"), (10_000, "100%"), (12_345, "123%")])
def test_only_what_reached_its_target_is_said_to_have_done_so(points: int, said: str) -> None:
    assert amounts.attained(points) == said


@given(st.integers(0, 10**13))
def test_what_is_shown_is_read_as_about_the_same(yuan: int) -> None:
    read = amounts.read_millions(amounts.millions(yuan))
    assert read is not None
    assert abs(read - yuan) <= 50_000


def test_odds_without_a_range_are_one_figure() -> None:
    assert [amounts.chances(*each) for each in ((3_800, 5_500), (5_310, 5_340), (0, 90))] == [
        "38–55%", "53%", "< 1%",
    ]  # fmt: skip
