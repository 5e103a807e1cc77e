"""The targets: quotas written, stepped, dragged, suggested; sums and checks; weights; the spread."""

from dataclasses import replace

import pytest
from planning import Table, seat_at
from quarters import until

from sandbox import i18n
from sandbox.model.decisions import DecisionSheet, Quota
from sandbox.projections.forecast import forecast
from sandbox.projections.quotas import due_now
from sandbox.ui.overflow import overflows
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.targets.split_models import split

SIZES = [(1366, 768), (1920, 1080), (3840, 2160)]
CELL = "quota.jianghai_yinhang.red:zhang_min"


def arrive(table):
    until(table.pilot, lambda: any(n.id == "targets" for n in table.pilot.stage.root.walk()))
    table.pilot.step(2)
    return table


def at_targets(seat=None, size=(1366, 768), suggested=False):
    table = Table(seat or seat_at(0), size)
    if suggested:
        table.pilot.click("suggest")
    table.pilot.click("rail.targets")
    return arrive(table)


@pytest.fixture
def table(fly):
    return at_targets()


def find(table, id):
    return table.pilot.find(id)


def quotas(table):
    return {(q.account, q.owner): q.amount for q in table.sheet.quotas if q.metric == "revenue"}


def due(table):
    """What the quarter is to bring in contracts."""
    seen = table.seat.observe()
    return due_now(seen, next(t for t in seen.targets if t.metric == "revenue"))


def write(table, cell, text):
    table.pilot.click(cell)
    table.pilot.type(text)
    table.pilot.key("enter")
    table.pilot.step()


def test_the_forecast_is_reckoned_aside_and_then_shown(fly):
    table = Table(seat_at(0))
    table.pilot.click("rail.targets")
    assert "Simulating" in table.texts() or any(n.id == "targets" for n in table.pilot.stage.root.walk())
    arrive(table)
    assert "Simulating" not in table.texts()
    assert "With this plan " in table.texts()


def test_who_comes_back_finds_the_targets_at_once(table):
    table.pilot.click("rail.board")
    table.pilot.click("rail.targets")
    shown = {node.id for node in table.pilot.stage.root.walk()}
    assert "targets" in shown
    assert "targets.waiting" not in shown


def test_a_written_quota_is_in_the_plan_and_in_the_sums(table):
    write(table, CELL, "1.2")
    assert quotas(table) == {("jianghai_yinhang", "red:zhang_min"): 1_200_000}
    assert find(table, "sum.red:zhang_min").text == "1.20"
    assert find(table, "sum.total").text == "1.20"
    assert find(table, "sum.apart").text == f"{(due(table) - 1_200_000) / 1e6:.2f} short"
    assert find(table, "sum.apart").tone == "negative"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_card_tells_its_whole_figures(fly, language):
    i18n.use(language)
    try:
        table = at_targets(suggested=True)
        card = find(table, "target.revenue")
        assert not [node.text for node in card.walk() if getattr(node, "cut", False)]
    finally:
        i18n.use("en")


def test_what_is_missing_stands_at_the_edge_while_there_is_no_chance_beside_it(table):
    apart, chance = find(table, "sum.apart"), find(table, "sum.apart").parent.children[1]
    assert apart.rect.right == apart.parent.rect.right
    write(table, CELL, "1.2")
    assert apart.rect.right < chance.rect.x


def test_enter_goes_on_to_the_customer_below(table):
    write(table, CELL, "1.2")
    table.pilot.type("0.5")
    table.pilot.key("enter")
    assert sorted(quotas(table).values()) == [500_000, 1_200_000]


def test_arrows_step_and_the_ends_lead_to_the_neighbour(table):
    table.pilot.click(CELL)
    table.pilot.key("up")
    table.pilot.key("shift+up")
    assert quotas(table) == {("jianghai_yinhang", "red:zhang_min"): 1_100_000}
    table.pilot.key("down")
    assert quotas(table) == {("jianghai_yinhang", "red:zhang_min"): 1_000_000}
    table.pilot.key("right")
    assert find(table, "quota.jianghai_yinhang.red:wang_lei").focused


def test_a_quota_is_dragged(table):
    x, y = table.pilot.point(CELL)
    table.pilot.drag(CELL, (x + 61, y))
    assert quotas(table) == {("jianghai_yinhang", "red:zhang_min"): 1_000_000}
    table.pilot.key("ctrl+z")
    assert quotas(table) == {}


def test_what_is_no_amount_is_refused_and_escape_brings_the_old_one_back(table):
    write(table, CELL, "2")
    write(table, CELL, "many")
    assert "“many” is no amount" in table.texts()
    assert quotas(table) == {("jianghai_yinhang", "red:zhang_min"): 2_000_000}
    table.pilot.click(CELL)
    table.pilot.type("9")
    table.pilot.key("escape")
    table.pilot.key("enter")
    assert quotas(table) == {("jianghai_yinhang", "red:zhang_min"): 2_000_000}


def test_an_emptied_quota_is_gone(table):
    write(table, CELL, "2")
    table.pilot.click(CELL)
    table.pilot.key("backspace")
    table.pilot.key("enter")
    assert quotas(table) == {}


def test_what_is_written_is_not_lost_by_going_elsewhere(table):
    table.pilot.click(CELL)
    table.pilot.type("3")
    table.pilot.key("ctrl+1")
    assert quotas(table) == {("jianghai_yinhang", "red:zhang_min"): 3_000_000}


def test_the_target_is_broken_down_and_cleared_undoably(table):
    assert find(table, "targets.clear").disabled
    table.pilot.click("targets.suggest")
    table.pilot.step(2)
    assert sum(quotas(table).values()) == due(table)
    assert all(owner for _account, owner in quotas(table))
    assert find(table, "sum.apart").text == "✓"
    table.pilot.click("targets.clear")
    assert quotas(table) == {}
    table.pilot.click("undo")
    assert sum(quotas(table).values()) == due(table)


def test_a_target_that_is_reached_asks_for_nothing(fly):
    seat = seat_at(0)
    seen = seat.observe()
    reached = replace(seen, targets=tuple(replace(t, actual=t.amount) for t in seen.targets))
    reading = Reading(seat.scenario, reached, DecisionSheet())
    model = split(reading, "revenue", forecast(seat.scenario, reached))
    assert model.empty
    assert not model.is_due
    assert not model.difference


def test_a_commitment_to_a_level_is_kept(table):
    table.pilot.click("commit.share")
    table.pilot.key("ctrl+a")
    goal = next(t.amount for t in table.seat.observe().targets if t.metric == "share")
    table.pilot.type(f"{goal / 100 + 3:g}")
    table.pilot.key("enter")
    assert [(q.metric, q.amount) for q in table.sheet.quotas] == [("share", goal + 300)]
    table.pilot.key("down")
    table.pilot.key("down")
    table.pilot.key("down")
    assert table.sheet.quotas == ()


def test_weights_are_normalised_where_they_are_read(table):
    table.pilot.click("weight.margin")
    for _step in range(4):
        table.pilot.key("up")
    assert table.sheet.indicators["margin"] == 40
    assert table.sheet.indicators["on_time"] == 20
    margin = find(table, "weight.margin").parent
    assert margin.shown[2].text == "33%"
    assert not table.seat.refusals(table.sheet)


def test_the_probe_tells_each_amounts_chance(table):
    plot = find(table, "targets.plot")
    assert plot.hint.startswith("Probably ")
    table.pilot.stage.router.give_focus(plot)
    table.pilot.key("left")
    table.pilot.key("left")
    first = plot.hint.splitlines()[0]
    assert "or more: " in first
    table.pilot.hover((plot.rect.x + 4, plot.rect.centre[1]))
    assert plot.hint.splitlines()[0] == "¥0 or more: 100%"


def test_another_target_shows_its_spread_and_leaves_the_breakdown(table):
    table.pilot.click("target.satisfaction")
    assert "Can it be done? Satisfaction at the end" in table.texts()
    assert "Quotas by customer and member · Contracted this quarter (million)" in table.texts()


def test_the_plan_check_leads_to_the_quotas(fly):
    seat = seat_at(0)
    quota = Quota(metric="revenue", amount=9_000_000, account="jianghai_yinhang", owner="red:zhang_min")
    seat.save_draft(DecisionSheet(quotas=(quota,)))
    table = Table(seat)
    table.pilot.click("check.open")
    table.pilot.step()
    lines = [n for n in table.pilot.stage.layers[-1].node.walk() if n.id.startswith("check.line")]
    line = next(n for n in lines if "The quotas add up" in "".join(getattr(c, "text", "") for c in n.walk()))
    line.activate()
    arrive(table)
    assert find(table, CELL).focused


def test_a_smart_line_leads_to_the_customer(fly):
    table = at_targets(seat_at(1), suggested=True)
    line = find(table, "smart.A")
    assert line.find("smart.A")._model.account
    line.activate()
    table.pilot.step(2)
    assert not any(n.id == "targets" for n in table.pilot.stage.root.walk())


def test_quotas_of_nobody_and_of_no_customer_are_shown(fly):
    seat = seat_at(0)
    seat.save_draft(
        DecisionSheet(
            quotas=(
                Quota(metric="revenue", amount=2_000_000),
                Quota(metric="revenue", amount=1_000_000, account="jianghai_yinhang"),
            )
        )
    )
    table = at_targets(seat)
    assert find(table, "quota.-.-").amount == 2_000_000
    assert find(table, "quota.jianghai_yinhang.-").amount == 1_000_000
    assert find(table, "sum.-").text == "3.00"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_or_sticks_out(fly, language, size):
    i18n.use(language)
    try:
        for seat, suggested in ((seat_at(0), False), (seat_at(3), True)):
            table = at_targets(seat, size, suggested=suggested)
            assert overflows(table.pilot.stage.root) == []
    finally:
        i18n.use("en")


@pytest.mark.parametrize("size", SIZES[:2])
def test_dirty_equals_full(fly, size):
    table = at_targets(size=size, suggested=True)
    for act in (
        lambda: table.pilot.click(CELL),
        lambda: table.pilot.type("1.5"),
        lambda: table.pilot.key("enter"),
        lambda: table.pilot.click("target.share"),
        lambda: table.pilot.hover("targets.plot"),
        lambda: table.pilot.click("targets.clear"),
        lambda: table.pilot.key("ctrl+z"),
    ):
        act()
        table.pilot.wait(0.3)
        assert table.pilot.pixels() == table.pilot.repainted()
