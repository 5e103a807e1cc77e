"""The data screen: what was bought with its error, what was seen, and reports to buy."""

import pytest
from planning import Table, informed_seat, seat_at

from sandbox import i18n
from sandbox.model.decisions import DecisionSheet, ReportOrder
from sandbox.ui.overflow import overflows
from sandbox.ui.screens.data.shop_models import bought
from sandbox.ui.screens.data.view_model import FigureCell
from sandbox.ui.screens.planning.plan import Plan
from sandbox.ui.theme import LIGHT, contrast
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.spans import Spans

SIZES = [(1366, 768), (1920, 1080), (3840, 2160)]
KINDS = ("trend", "behaviour", "competitor", "survey")


@pytest.fixture(params=["zh", "en"])
def language(request):
    i18n.use(request.param)
    yield request.param
    i18n.use("en")


def opened(seat=None, size=(1366, 768)):
    table = Table(seat or seat_at(), size)
    table.pilot.find("rail.data").activate()
    table.pilot.step(2)
    return table


def turn(table, page):
    table.pilot.find("data.tabs").choose(page)
    table.pilot.step(2)


@pytest.mark.parametrize("rounds", [0, 3])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_or_sticks_out(fly, language, size, rounds):
    table = opened(informed_seat(rounds), size)
    found = []
    for page in range(4):
        turn(table, page)
        found += overflows(table.pilot.stage.root)
    assert found == []


def test_dirty_equals_full(fly):
    table = opened(informed_seat(2))
    for act in (
        lambda: table.pilot.hover("trend.zhizao"),
        lambda: table.pilot.click("report.trend.zhizao"),
        lambda: turn(table, 1),
        lambda: table.pilot.click("customer.anxin_baoxian"),
        lambda: turn(table, 2),
        lambda: table.pilot.hover("data.sightings"),
        lambda: turn(table, 3),
        lambda: table.pilot.key("ctrl+z"),
    ):
        act()
        table.pilot.wait(0.3)
        assert table.pilot.pixels() == table.pilot.repainted()


def test_reports_are_ordered_and_cancelled(fly):
    table = opened()
    turn(table, 1)
    box = table.pilot.find("report.behaviour.anxin_baoxian")
    box.activate()
    assert [(r.kind, r.subject) for r in table.sheet.reports] == [("behaviour", "anxin_baoxian")]
    price = table.seat.scenario.rules.money.report_behaviour
    assert f"Ordered this quarter: 1 for ¥{price // 1000}k" in table.texts()
    box.activate()
    assert table.sheet.reports == ()


def test_a_report_says_what_it_would_tell_at_what_price_and_error(fly):
    table = opened()
    assert "Two in three are within ±4.5% of the true index." in table.texts()
    price = table.seat.scenario.rules.money.report_trend
    assert f"¥{price // 1000}k" in table.pilot.find("report.trend.zhizao").hint
    turn(table, 1)
    assert "Each statement is wrong in 15% of cases." in table.texts()


def test_an_index_is_drawn_only_where_a_report_told_it(fly):
    table = opened(informed_seat(3))
    bought = {(r.subject, r.minute) for r in table.seat.observe().reports if r.kind == "trend"}
    for segment in table.seat.observe().segments:
        spots = table.pilot.find(f"trend.{segment.id}").drawing.spots
        told = [spot for spot in spots if spot.tip.startswith("Report of")]
        assert len(told) == sum(1 for subject, _minute in bought if subject == segment.id)
        assert len(spots) - len(told) == len(segment.news)


def test_empty_pages_say_what_to_do(fly):
    table = opened()
    assert "Not known yet: tick this industry on the right to buy a trend report." in table.texts()
    turn(table, 3)
    assert "No report of this kind was bought yet." in table.texts()


def test_what_reports_said_can_be_read_again(fly):
    table = opened(informed_seat(2))
    assert "index " in table.texts()
    turn(table, 1)
    assert "driven by" in table.texts()
    turn(table, 3)
    assert "satisfaction " in table.texts()


def test_a_row_shows_its_account_and_a_cell_opens_it(fly):
    table = opened(seat_at(3))
    turn(table, 1)
    table.pilot.click("customer.anxin_baoxian")
    table.pilot.step()
    assert "Orders of Anxin Insurance" in table.texts()
    turn(table, 2)
    chart = table.pilot.find("data.sightings")
    spot = next(spot for spot in chart.drawing.spots if "Seen on visits" in spot.tip)
    chart.on_choose(spot.id)
    table.pilot.step(2)
    assert table.pilot.find("rail.account").chosen


def test_every_figure_of_a_customer_says_what_it_is_made_of(fly):
    table = opened(informed_seat(3))
    turn(table, 1)
    cells = [node for node in table.pilot.stage.root.walk() if node.id.startswith("cell.")]
    assert len(cells) == 5 * len(table.seat.observe().accounts)
    assert all(cell.hint and cell.focusable for cell in cells)


def test_indices_of_satisfaction_stand_below_one_another_at_the_edge(fly):
    table = opened(informed_seat(3))
    turn(table, 3)
    rows = [node for node in table.pilot.stage.root.walk() if node.id.startswith("satisfied.")]
    figures = [next(n for n in row.walk() if isinstance(n, Spans)) for row in rows]
    assert all(figure.rect.w == figure.content(None).w for figure in figures)
    assert {row.rect.right - figure.rect.right for row, figure in zip(rows, figures, strict=True)} == {12}


@pytest.mark.parametrize("tone", ["warning", "positive", "negative", "ink", "ink2"])
def test_the_words_of_a_figure_can_be_read(tone):
    words = LIGHT.colour(FigureCell("68", "", tone).ink)
    assert contrast(words, LIGHT.tint) >= 4.5


def test_what_is_not_yet_enough_is_readable_on_all_pages(fly):
    table = opened(informed_seat(3))
    for page in range(4):
        turn(table, page)
        content = [
            n for n in table.pilot.stage.root.walk() if not any(p.id == "frame.header" for p in n.path())
        ]
        assert not [n.text for n in content if isinstance(n, Label) and n.tone == "warning"]
        spans = [span for n in content if isinstance(n, Spans) for span in n.spans]
        assert not [span.text for span in spans if span.tone == "warning"]


def test_all_pages_end_in_one_line(fly):
    table = opened(informed_seat(1))
    ends = set()
    for page in range(4):
        turn(table, page)
        cards = [n for n in table.pilot.find("data.tabs").parent.walk() if isinstance(n, Panel) and n.border]
        ends.add(max(card.rect.right for card in cards))
    assert len(ends) == 1


@pytest.mark.parametrize(("subject", "focus"), [("anxin_baoxian", "report"), ("nowhere", "data.tabs")])
def test_a_refused_report_leads_to_its_box_or_at_least_to_its_page(fly, subject, focus):
    seat = seat_at()
    twice = tuple(ReportOrder(kind="survey", subject=subject) for _ in range(2))
    seat.save_draft(DecisionSheet(reports=twice))
    table = Table(seat)
    table.pilot.click("check.open")
    table.pilot.step()
    lines = [n for n in table.pilot.stage.layers[-1].node.walk() if n.id.startswith("check.line")]
    words = ("report", "survey", "nowhere")
    texts = {n: " ".join(getattr(c, "text", "") for c in n.walk()).lower() for n in lines}
    line = next(n for n in lines if any(word in texts[n] for word in words))
    line.activate()
    table.pilot.step()
    assert table.pilot.find("data.tabs").chosen == 3
    assert table.pilot.stage.router.focus.id.startswith(focus)


def test_people_who_look_at_the_same_stand_together_in_a_report():
    i18n.use("en")
    reports = bought(Plan(informed_seat(1)).reading, "behaviour")
    assert reports
    for report in reports:
        heads = [line.partition(":")[0] for line in report.says.splitlines() if ":" in line]
        assert heads
        assert len(set(heads)) == len(heads)
