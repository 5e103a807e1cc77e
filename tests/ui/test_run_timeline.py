import pytest
from quarters import seat_evaluated, seat_running, seat_with_cards

from sandbox import i18n
from sandbox.authoring.library import scenario
from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import CardDrawn, DecisionFailed, MoneySpent, ReportDelivered, WorkDone
from sandbox.model.scenario import Text
from sandbox.session.seat import Seat
from sandbox.session.session import Session
from sandbox.session.setup import lined_up
from sandbox.ui.charts.swimlanes import grid_of, spread, swimlanes
from sandbox.ui.screens.naming import names_of_seat
from sandbox.ui.screens.run.faces import _filled
from sandbox.ui.screens.run.lanes import lane_ids
from sandbox.ui.screens.run.playhead import Playhead
from sandbox.ui.screens.run.presenter import moment, timeline
from sandbox.ui.screens.run.totals import tallies
from sandbox.ui.svg import svg
from sandbox.ui.theme import LIGHT


@pytest.fixture(autouse=True)
def english():
    i18n.use("en")


def line_of(seat, events=None):
    seen = seat.observe()
    events = seat.events() if events is None else events
    return timeline(names_of_seat(seat, seen), seen, seat.sheet(), events, seat.cards())


def test_what_is_shown_follows_from_events_and_minute():
    seat = seat_running("industrial_cloud", 2)
    one, other = line_of(seat), line_of(seat)
    assert one == other
    for part in (0.0, 0.3, 0.7, 1.0):
        minute = round(one.start + part * (one.end - one.start))
        assert moment(one, minute) == moment(other, minute)


def test_what_comes_later_does_not_show():
    seat = seat_running("industrial_cloud", 2)
    whole = line_of(seat)
    minute = (whole.start + whole.end) // 2
    past = line_of(seat, [event for event in seat.events() if event.minute <= minute])
    shown, known = moment(whole, minute), moment(past, minute)
    assert shown.entries == known.entries
    assert shown.tally == known.tally


def test_every_piece_of_work_is_a_bar_within_the_quarter():
    seat = seat_running("industrial_cloud", 2)
    line = line_of(seat)
    bars = [bar for lane in line.chart.lanes for bar in lane.bars]
    assert len(bars) == sum(isinstance(event, WorkDone) for event in seat.events())
    assert all(line.start <= bar.start <= bar.end <= line.end for bar in bars)


def test_what_becomes_of_deals_and_cards_has_a_lane_where_nobody_works_too():
    seat = Seat(Session(scenario("tutorial"), lined_up(scenario("tutorial"), 3, (None,)), None), "red")
    assert not seat.submit(DecisionSheet())
    seat.show(seat.compute())
    marked = {e.account for e in seat.events() if isinstance(e, DecisionFailed | CardDrawn)}
    assert len(marked) > 1
    lanes = lane_ids(seat.observe(), seat.sheet(), seat.events())
    assert marked <= set(lanes)
    kinds = [mark.sign for lane in line_of(seat).chart.lanes for mark in lane.marks]
    assert {"stalled", "card"} <= set(kinds)


def test_the_feed_is_told_newest_first():
    line = line_of(seat_running())
    minutes = [entry.minute for entry in moment(line, line.end).entries]
    assert minutes
    assert minutes == sorted(minutes, reverse=True)


def test_the_feed_names_deals_and_neither_team_nor_customer_twice():
    seat = seat_running("industrial_cloud", 2)
    entries = line_of(seat).entries
    assert any(entry.text.startswith("New deal: ") for entry in entries)
    assert not [entry for entry in entries if "a new deal" in entry.text or "Red Team" in entry.text]
    assert not [entry for entry in entries if entry.subject in entry.text]


def test_reports_that_arrive_together_make_one_line():
    seat = seat_running("industrial_cloud")
    reports = [event for event in seat.events() if isinstance(event, ReportDelivered)]
    told = [entry for entry in line_of(seat).entries if entry.text.startswith("Arrived: ")]
    assert len({report.subject for report in reports}) > len(told)
    assert len(told) == len({(report.minute, report.report) for report in reports})


@pytest.mark.parametrize("language", ["en", "zh"])
def test_cards_have_their_names_filled_in(language):
    i18n.use(language)
    line = line_of(seat_with_cards())
    assert line.cards
    for card in line.cards:
        words = [card.title, card.text, *(o.label + o.note for o in card.options)]
        assert not any("{" in word for word in words)
        assert card.default in card.options


def test_a_name_that_begins_a_sentence_has_a_capital():
    i18n.use("en")
    text = Text(zh="{rival}来过", en="{rival} came. {member} saw it; {rival} left with {member}.")
    words = {"rival": "a competitor", "member": "the AR"}
    assert _filled(text, words) == "A competitor came. The AR saw it; a competitor left with the AR."


def test_marks_that_are_near_each_other_are_moved_apart():
    line = line_of(seat_running("industrial_cloud", 2))
    grid = grid_of(line.chart, 800, 500)
    for lane in line.chart.lanes:
        places = spread(lane.marks, grid)
        assert places == sorted(places)


def test_the_lanes_can_be_drawn_for_a_report():
    line = line_of(seat_running())
    whole, half = (swimlanes(line.chart, 900, 400, LIGHT, until) for until in (None, line.start + 5000))
    assert len(half.shapes) < len(whole.shapes)
    assert svg(whole).startswith("<svg")


def test_a_playhead_stops_at_a_question():
    head = Playhead(0, 1000, barrier=400)
    head.advance(60)
    assert (head.at, head.blocked, head.ended) == (400, True, False)
    head.barrier = None
    head.skip()
    assert head.ended


def test_a_playhead_looks_only_at_what_was_played():
    head = Playhead(0, 10_000)
    head.advance(9)
    assert head.at == pytest.approx(1000)
    head.seek(5_000)
    assert head.at == pytest.approx(1000)
    head.step(-9)
    assert (head.at, head.paused) == (0, True)


def test_the_quarter_has_spent_what_the_books_then_say():
    seat, events, before = seat_evaluated("tutorial", 2, seed=1)
    last = tallies(events, "red", before.minute)[-1]
    assert any(isinstance(event, MoneySpent) and event.what == "delivery" for event in events)
    assert last.spent == seat.observe().history[-1].spent
