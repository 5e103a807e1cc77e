import csv
import io
import json
import re
from pathlib import Path
from string import Formatter

import pytest
from projection_worlds import opened, played

from sandbox import i18n
from sandbox.model.decisions import Contact, DecisionSheet, Pursuit, Triangle
from sandbox.model.events import (
    KINDS,
    CardAnswered,
    CardDrawn,
    DeliveryAccepted,
    Event,
    OpportunityFound,
    OpportunityLost,
    OpportunityWon,
    RivalVisited,
    StakeholderIdentified,
)
from sandbox.model.names import BP, DAY, QUALIFICATIONS, STAGES
from sandbox.projections.brief import BRIEF, brief
from sandbox.projections.feed import PUNCTUAL, SENTENCES, sentence, yuan
from sandbox.projections.funnels import customer_funnel, opportunity_funnel
from sandbox.projections.naming import Names, deal_name, names_of_observation, names_of_world
from sandbox.projections.tables import decision_rows, event_rows, opportunity_rows, score_rows
from sandbox.projections.wording import WORDS


def test_a_row_for_each_deal_and_vendor_with_the_same_columns() -> None:
    market = played(rounds=3)
    rows = opportunity_rows(market.scenario, market.world, market.events)
    expected = {(d.id, vendor) for d in market.world.opportunities.values() for vendor in d.pursuits}
    assert {(row["opportunity"], row["vendor"]) for row in rows} == expected
    assert len({tuple(row) for row in rows}) == 1
    assert {f"knows_{item}" for item in QUALIFICATIONS} <= set(rows[0])
    assert {f"{stage}_day" for stage in STAGES} <= set(rows[0])


def test_rows_tell_what_happened() -> None:
    market = played(rounds=3)
    rows = opportunity_rows(market.scenario, market.world, market.events)
    for row in rows:
        deal = market.world.opportunities[str(row["opportunity"])]
        assert row["stage_changes"] == max(0, len(deal.stages) - 1)
        assert row["industry"] == market.world.accounts[deal.account].segment
        assert 0 <= int(row["identified"]) <= int(row["stakeholders"])
        assert int(row["competitors_known"]) <= int(row["competitors"]) == len(deal.pursuits) - 1
        assert (row["outcome"] == "won") == (deal.winner == row["vendor"])
        assert row["outcome"] in ("won", "lost", "no_decision", "open")
        assert (row["price"] == "") == (row["promised_days"] == "")
    assert {row["outcome"] for row in rows} >= {"won", "lost"}


def test_the_incumbent_is_that_of_the_decision() -> None:
    market = played(rounds=3)
    decided = [d for d in market.world.opportunities.values() if d.winner]
    rows = {r["opportunity"]: r for r in opportunity_rows(market.scenario, market.world, market.events)}
    first = min(decided, key=lambda deal: deal.decided)
    assert rows[first.id]["incumbent"] == ""


def test_rows_survive_csv_and_json_lines() -> None:
    market = played(rounds=2)
    rows = opportunity_rows(market.scenario, market.world, market.events)
    file = io.StringIO()
    writer = csv.DictWriter(file, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    again = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert again == [{name: str(value) for name, value in row.items()} for row in rows]
    assert [json.loads(json.dumps(row)) for row in rows] == rows


def test_scores_have_a_column_for_every_metric() -> None:
    market = played(rounds=2)
    rows = score_rows(market.scenario, dict.fromkeys(["red", "blue"], market.world))
    assert [row["rank"] for row in rows] == [1, 2]
    assert rows[0]["score_bp"] == max(market.seen(team).score for team in ("red", "blue"))
    assert rows[0]["cash_target"] == ""
    assert list(rows[0]) == list(rows[1])


def test_events_lose_nothing_on_their_way_into_a_table() -> None:
    market = played(rounds=1)
    rows = event_rows(market.events)
    assert len({tuple(row) for row in rows}) == 1
    for event, row in zip(market.events, rows, strict=True):
        said = {name: value for name, value in row.items() if name not in ("details", "day", "kind")}
        said |= json.loads(str(row["details"]))
        assert {name: said[name] for name in event._fields} == event._asdict()
        assert row["day"] == event.minute // DAY


def test_decisions_are_listed_by_path() -> None:
    sheet = DecisionSheet(
        triangles={"alpha": Triangle(AR="red:ann")},
        pursuits={"a1": Pursuit(review=False, discount=500)},
        contacts=(Contact(account="alpha", stakeholder="boss", action="trust", times=2),),
    )
    rows = {row["path"]: row["value"] for row in decision_rows(sheet, team="red", round_number=3)}
    assert rows["triangles.alpha.AR"] == "red:ann"
    assert rows["pursuits.a1.review"] == "no"
    assert rows["contacts.0.times"] == 2
    assert decision_rows(DecisionSheet()) == []


def test_every_kind_of_fact_has_a_sentence_that_its_fields_fill() -> None:
    assert set(SENTENCES) == set(KINDS)
    for kind, words in [*SENTENCES.items(), *PUNCTUAL.items(), *BRIEF.items()]:
        used = {name for _, name, _, _ in Formatter().parse(words) if name}
        assert used <= set(kind._fields), kind


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_fact_of_a_session_can_be_told(language: str) -> None:
    i18n.use(language)
    try:
        market = played("industrial_cloud", rounds=3)
        names = names_of_world(market.scenario, market.world)
        told = [sentence(market.scenario, event, names, everything=True) for event in market.events]
    finally:
        i18n.use("en")
    assert all(line and "{" not in line for line in told)
    ids = [a.id for a in market.scenario.accounts if "_" in a.id]
    assert not any(name in line for line in told if line for name in ids)


def test_a_feed_leaves_out_what_is_too_frequent() -> None:
    market = played(rounds=1)
    told = [sentence(market.scenario, event) for event in market.events]
    assert None in told
    assert any(line and "met" in line for line in told)


def test_sentences_name_people_and_deals() -> None:
    market = opened()

    def told(event: Event) -> str | None:
        return sentence(market.scenario, event, names_of_observation(market.scenario, market.seen()))

    won = OpportunityWon(5, "red", "alpha", "a1", 2_500_000, "price", 1)
    assert told(won) == "Red won a1 at alpha (¥2.5M); decisive: price."
    heard = StakeholderIdentified(5, "red", "alpha", "alpha.boss", "red:ann")
    assert told(heard) == "ann heard of boss in the decision chain of alpha."
    assert told(RivalVisited(5, "rival", "beta", "")) == "Rival was seen at beta."
    assert told(CardDrawn(5, "red", "o", "favour", "", "team", 9)) == "t: the team"
    assert told(CardAnswered(5, "red", "o", "favour", "alpha", "give", 1)) == "t: the answer was “g”."
    left = CardAnswered(5, "red", "o", "favour", "alpha", "give", 0)
    assert told(left) == "t: left to the default, “g”."
    early = DeliveryAccepted(5, "red", "alpha", "a1.p", 9_000, 42_000, 0)
    assert told(early) == "alpha accepted a1 on time; score 4.2 of 5."
    assert told(early._replace(late=3)) == "alpha accepted a1; score 4.2 of 5, working days late: 3."


def test_beside_the_customers_name_a_fact_is_told_in_brief() -> None:
    market = opened()
    names = names_of_observation(market.scenario, market.seen())
    found = OpportunityFound(5, "red", "alpha", "a1", 2_500_000, "told")
    assert brief(names, found) == "New deal: a1, about ¥2.5M, through word from the customer."
    lost = OpportunityLost(5, "red", "alpha", "a1", 2_500_000, "price", 1, "rival")
    assert brief(names, lost) == "a1: lost to Rival; price."
    assert brief(names, lost._replace(reason="skipped")) == "a1: no bid of ours, no bid wanted; Rival won."
    done = DeliveryAccepted(5, "red", "alpha", "a1.p", 9_000, 42_000, 0)
    assert brief(names, done) == "a1: accepted on time, score 4.2 of 5."
    assert brief(names, done._replace(late=3)) == "a1: accepted 3 working days late, score 4.2 of 5."


def test_what_has_no_name_stands_for_itself() -> None:
    names = Names(opened().scenario)
    assert names.vendor("green").en == "green"
    assert names.opportunity("alpha-d1.0").en == "a new deal"
    assert names.member("red:borrowed_ar").zh == "借调 AR"
    assert deal_name(opened().scenario, "s1#7").en == "deal"


def test_money_is_short() -> None:
    assert [yuan(amount) for amount in (950, 80_000, 2_500_000, 34_450_000, 147_000_000)] == [
        "¥950", "¥80k", "¥2.5M", "¥34.5M", "¥147M",
    ]  # fmt: skip


def test_every_reason_of_the_engine_has_words() -> None:
    source = "\n".join(path.read_text() for path in Path("sandbox/engine").rglob("*.py"))
    returned = re.findall(r"return \"([a-z_]+)\"", source)
    struck = re.findall(r"(?:struck|found|leave|_no_decision)\(.*, \"([a-z_]+)\"", source)
    known = {*(code.removeprefix("how.") for code in WORDS), "funds", "expert", "poc", "visit"}
    assert {*returned, *struck} - known == set()


def test_the_customer_funnel_counts_every_account_once() -> None:
    market = played(rounds=3)
    seen = market.seen()
    rows = customer_funnel(seen)
    assert sum(row.count for row in rows) == len(seen.accounts)
    assert sum(row.budget for row in rows) == sum(account.budget for account in seen.accounts)
    assert all(row.conversion is None or 0 <= row.conversion <= BP for row in rows)


def test_the_opportunity_funnel_counts_live_deals() -> None:
    market = opened()
    rows = {row.stage: row for row in opportunity_funnel(market.seen())}
    assert [rows[s].count for s in ("lead", "need", "solution")] == [1, 1, 1]
    assert rows["need"].value == 3_000_000
    assert rows["need"].days is None
    market.world.opportunities["a1"].pursuits["red"].status = "killed"
    assert {row.stage: row.count for row in opportunity_funnel(market.seen())}["need"] == 0


def test_conversion_and_days_come_from_deals_that_moved_on() -> None:
    market = opened()
    first, second = market.world.opportunities["a1"], market.world.opportunities["b1"]
    first.stages = [("need", 0), ("solution", 10 * DAY), ("bid", 30 * DAY)]
    first.stage = "bid"
    second.stages = [("need", 0), ("solution", 20 * DAY)]
    second.outcome, second.decided, second.stage = "no_decision", 50 * DAY, "solution"
    rows = {row.stage: row for row in opportunity_funnel(market.seen())}
    assert (rows["need"].conversion, rows["need"].days) == (BP, 10)
    assert (rows["solution"].conversion, rows["solution"].days) == (5_000, 20)
    assert rows["bid"].conversion is None


def test_a_deal_that_another_won_did_not_go_on_with_us() -> None:
    market = opened()
    lost = market.world.opportunities["a1"]
    lost.stages = [("negotiation", 0), ("contract", 10 * DAY), ("delivery", 20 * DAY)]
    lost.outcome, lost.winner, lost.stage = "won", "rival", "delivery"
    rows = {row.stage: row for row in opportunity_funnel(market.seen())}
    assert rows["negotiation"].conversion == 0
    assert rows["contract"].conversion is None
    assert rows["delivery"].count == 0
    lost.winner = "red"
    rows = {row.stage: row for row in opportunity_funnel(market.seen())}
    assert rows["negotiation"].conversion == BP
    assert rows["delivery"].count == 1
