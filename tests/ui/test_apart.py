"""Where the roles plan apart, no screen offers meetings or reviews, and each says why."""

import pytest
from planning import Table, seat_at, shipped

from sandbox import i18n
from sandbox.model.decisions import DecisionSheet, People
from sandbox.projections.appraisal import appraisals
from sandbox.projections.attention import Alert
from sandbox.projections.forecasting.deals import _reviewed
from sandbox.projections.insights import insights
from sandbox.projections.remedies import Hindrance, remedy
from sandbox.projections.workload import planned_hours
from sandbox.ui.overflow import overflows
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.targets.role_models import roles
from sandbox.ui.widgets.toggle import Segmented


@pytest.fixture(autouse=True)
def english():
    i18n.use("en")
    yield
    i18n.use("en")


@pytest.fixture(scope="module")
def seat():
    return seat_at(1, scenario=shipped("triangle_origin").model_copy(update={"teamwork": "apart"}))


def reading(seat):
    return Reading(seat.scenario, seat.observe(), seat.suggested())


def tried(table, control):
    """Presses every option of a control that should not answer."""
    before = table.sheet
    for index in range(len(control.options)):
        control.choose(index)
    assert table.sheet == before


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_screens_offer_neither_and_say_why(seat, language, fly):
    i18n.use(language)
    seat._session.forget_observations()
    table = Table(seat)
    pilot = table.pilot
    pilot.click("suggest")
    apart = {"en": "the roles plan apart", "zh": "各"}[language]
    assert apart in pilot.find("tray.cadence").disabled
    pilot.click("rail.team")
    cadence = pilot.find("people.cadence")
    assert apart in cadence.disabled
    assert cadence.chosen == 0
    assert cadence.disabled in table.texts()
    tried(table, cadence)
    assert overflows(pilot.stage.root) == []
    pilot.click("rail.account")
    pilot.find("account.tabs").choose(1)
    pilot.step(2)
    reviews = [n for n in pilot.stage.root.walk() if isinstance(n, Segmented) and n.id.endswith(".review")]
    for control in reviews:
        assert apart in control.disabled
        assert control.chosen == 1
        tried(table, control)
    assert reviews
    assert reviews[0].disabled in table.texts()
    assert overflows(pilot.stage.root) == []
    pilot.find("account.tabs").choose(3)
    pilot.step(2)
    assert reviews[0].disabled in table.texts()


def test_they_cost_nothing_and_no_plan_is_refused_for_them(seat):
    hours = {
        cadence: planned_hours(seat.scenario, seat.observe(), sheet)
        for cadence in ("none", "weekly")
        if not seat.refusals(sheet := DecisionSheet(people=People(cadence=cadence)))
    }
    assert hours["none"] == hours["weekly"]
    together = shipped("triangle_origin")
    deals = [deal for deal in seat.observe().opportunities if not deal.review and deal.outcome == "open"]
    desk, usual = reading(seat), Reading(together, seat.observe(), seat.suggested())
    assert not any(_reviewed(desk, deal) for deal in deals)
    assert any(_reviewed(usual, deal) for deal in deals)


def test_nobody_is_told_to_align(seat):
    found = remedy(reading(seat), Alert("", "", ("silo",)))
    assert isinstance(found, Hindrance)
    assert "apart" in found.reason
    words = "\n".join(hint.text for a in seat.observe().accounts for hint in insights(reading(seat), a.id))
    assert "Align" not in words
    assert "review" not in roles(reading(seat))[0].text


def test_fr_is_not_measured_by_reviews_that_cannot_be(seat):
    before, after = seat_at(0, scenario=seat.scenario).observe(), seat.observe()
    events = seat._session.seen["red"]

    def kinds(teamwork):
        found = appraisals(events, before, after, teamwork)
        return {measure.kind for each in found if each.role == "FR" for measure in each.measures}

    assert "review" not in kinds("apart")
