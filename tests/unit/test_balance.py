"""The balance of a scenario: what never matters is found, the verdict follows the figures."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from sandbox import i18n
from sandbox.authoring.library import scenario
from sandbox.bots import BOTS, Policy
from sandbox.cli import balancing, run
from sandbox.cli.balance_page import page
from sandbox.model.scenario import Scenario
from sandbox.studies import search as searching
from sandbox.studies.balance import Balance, balance, complete
from sandbox.studies.search import Search
from sandbox.studies.summary import Interval
from sandbox.studies.traces import Trace
from sandbox.studies.trials import Result, Trial
from sandbox.studies.verdict import Mark, remarks
from sandbox.ui.charts import spread
from sandbox.ui.paint import Polygon
from sandbox.ui.theme import LIGHT


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    i18n.use("en")
    yield
    i18n.use("en")


@cache
def market() -> Scenario:
    return scenario("tutorial")


def trace(score: float, *, won: bool = True, answer: str = "") -> Trace:
    """A session in which one account was worked and its first card answered."""
    account, card = market().accounts[0], market().cards[0]
    person = f"{account.id}.{account.stakeholders[0].id}"
    return Trace(
        Result(score, score), {"revenue": score / 100, "satisfaction": 1.0, "margin": 1.0}, {account.id: 2},
        {account.id: 5_000_000 if won else 0}, {person: 3}, {person: 2},
        {(card.id, answer or card.options[0].id): 1},
    )  # fmt: skip


def measured(
    search: Search | None = None, *, middling: float = 100, answer: str = "", seeds: int = 20
) -> Balance:
    """A strong bot at 110, the balanced one around a score, an idle one at 20."""
    traces = {}
    for seed in range(1, seeds + 1):
        traces[Trial("tutorial", "informed", seed)] = trace(110)
        traces[Trial("tutorial", "balanced", seed)] = trace(middling + (5 if seed % 2 else -5), answer=answer)
        traces[Trial("tutorial", "idle", seed)] = trace(20, won=False)
    return balance(market(), traces, ["informed", "balanced", "idle"], range(1, seeds + 1), search)


def test_the_best_bot_comes_first_with_its_rates() -> None:
    found = measured()
    assert [line.bot for line in found.bots] == ["informed", "balanced", "idle"]
    best, middle, idle = found.bots
    assert (best.first.value, best.attained.value) == (1, 1)
    assert (middle.first.value, middle.attained.value) == (0, 0.5)
    assert (idle.attained.value, idle.spread) == (0, 0)


def test_what_nobody_needs_is_marked() -> None:
    found = measured()
    first, *others = market().accounts
    assert [line.account for line in found.accounts if line.idle] == [other.id for other in others]
    used = [line for line in found.people if not line.idle]
    assert [(line.account, line.person) for line in used] == [(first.id, first.stakeholders[0].id)]
    assert [line.idle for line in found.cards] == [False] + [True] * (len(market().cards) - 1)


def test_a_card_that_strong_bots_answer_alike_is_no_choice() -> None:
    assert measured().cards[0].decided
    assert not measured(answer=market().cards[0].options[1].id).cards[0].decided


def marks(found: Balance) -> dict[str, Mark]:
    return {remark.title: remark.mark for remark in remarks(found)}


@pytest.mark.parametrize(("middling", "said"), [(100, "well set"), (112, "easy"), (60, "hard")])
def test_difficulty_follows_the_sensible_team(middling: float, said: str) -> None:
    text = next(r.text for r in remarks(measured(middling=middling)) if r.title == "Difficulty")
    assert f"That is {said}" in text


def test_few_seeds_do_not_tell_the_difficulty() -> None:
    text = next(r.text for r in remarks(measured(middling=112, seeds=2)) if r.title == "Difficulty")
    assert "may be chance" in text


def sought(score: float, low: float, high: float) -> Search:
    flat = Interval(score, score, score)
    informed = Interval(score + (low + high) / 2, 0, 120)
    return Search(66, "s0001", Policy(), flat, flat, informed, Interval((low + high) / 2, low, high))


@pytest.mark.parametrize(
    ("search", "mark"),
    [
        (sought(90, 8, 14), "good"),
        (sought(100, 2, 6), "mind"),
        (sought(100, -1, 9), "mind"),
        (sought(110, -9, -1), "bad"),
    ],
)
def test_the_verdict_on_recipes_follows_the_margin(search: Search, mark: str) -> None:
    assert marks(measured(search))["One recipe for all"] == mark


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_stands_alone_in_both_languages(language: str) -> None:
    i18n.use(language)
    text = page(measured(sought(90, 8, 14)))
    assert not re.search(r"(?:src|href)=|url\(|@import", text)
    assert text.count("<svg") > 10
    assert "informed" in text
    assert ("达标率" in text) == (language == "zh")
    assert ("Targets reached" in text) == (language == "en")


def test_a_ridge_is_highest_where_the_scores_are() -> None:
    drawn = spread.ridge([80.0] * 30, (80, 78, 82), 120, 100, LIGHT.gold, 480, 54, LIGHT)
    hill = next(shape for shape in drawn.shapes if isinstance(shape, Polygon))
    peak = min(hill.points, key=lambda point: point[1])
    assert peak[0] == pytest.approx(480 * 80 / 120, abs=4)


def test_a_search_chooses_and_judges_on_other_seeds() -> None:
    from sandbox.studies.traces import traced
    from sandbox.studies.trials import Trials

    names = {**searching.candidates(8), "informed": "informed"}
    with Trials({"tutorial": market()}, names, traced) as trials:
        found = searching.searched(trials, 8, range(1, 4))
    assert found.name in names
    assert found.tried == 10
    assert found.margin.value == pytest.approx(found.informed.value - found.score.value)
    assert len(trials.results) == searching.cost(8, 3) + 3


def test_balance_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "below" / "page.html"
    words = ["balance", "tutorial", "--seeds", "2", "--policies", "0", "--jobs", "1", "--out", str(out)]
    assert run(["--lang", "en", *words]) == 0
    assert "Difficulty" in capsys.readouterr().out
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_stopped_study_keeps_what_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    count = 2 * len(BOTS) + 3
    left = iter(range(count))

    def interrupt(*_args: object, **_kwargs: object) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt

    monkeypatch.setattr("rich.progress.Progress.advance", interrupt)
    found = balancing.studied(market(), range(1, 30), 4, 1)
    assert found.seeds == 2
    assert found.search is None


def test_a_study_stopped_at_once_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_args: object, **_kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("rich.progress.Progress.advance", interrupt)
    assert run(["--lang", "en", "balance", "tutorial", "--seeds", "2", "--jobs", "1"]) == 130
    assert "Stopped before every bot had played once." in capsys.readouterr().err


def test_seeds_that_somebody_missed_do_not_count() -> None:
    traces = {Trial("m", bot, seed): trace(1) for bot, seed in (("a", 1), ("b", 1), ("a", 2))}
    assert complete(traces, ["a", "b"], [1, 2, 3]) == [1]
