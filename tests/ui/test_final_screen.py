"""The final result: what it says of every team."""

from dataclasses import replace

import pytest
from pilot import Pilot
from quarters import seat_evaluated

from sandbox import i18n
from sandbox.ui.screens.final.presenter import final_model
from sandbox.ui.screens.final.standings import standings
from sandbox.ui.screens.final.view_model import Table
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.label import Label


@pytest.fixture(autouse=True)
def english():
    i18n.use("en")
    yield
    i18n.use("en")


def test_a_margin_is_not_told_of_a_team_that_delivered_nothing():
    seat, _events, _before = seat_evaluated("industrial_cloud", 1)
    seen, scores = seat.observe(), seat.scores()
    rows = [replace(row, delivered=place % 2) for place, row in enumerate(scores)]
    model = final_model(seen, rows, Table({}, {}, None))
    at = [target.metric for target in seen.targets].index("margin")
    told = [place.marks[at].text for place in model.places]
    assert [text == "–" for text in told] == [not row.delivered for row in rows]
    assert sum(line.deliveries for line in seen.history) == 0
    course = model.courses[at]
    assert (course.text, course.note) == ("– / 33%", "none delivered")


def test_the_scores_count_what_each_team_delivered():
    seat, _events, _before = seat_evaluated("industrial_cloud", 2)
    own = next(row for row in seat.scores() if row.team == seat.team)
    assert own.delivered == sum(line.deliveries for line in seat.observe().history)


@pytest.mark.parametrize(
    "name", ["华东区第一大客户攻坚铁三角先锋示范突击队一二三四", "A very long name of a t"]
)
def test_long_names_of_teams_are_whole(name):
    seat, _events, _before = seat_evaluated("industrial_cloud", 1)
    model = final_model(seat.observe(), seat.scores(), Table({}, {}, None))
    places = tuple(replace(place, team=name, player="Price cutter") for place in model.places)
    shown = row(standings(replace(model, places=places)), width=758, height=222, align="stretch")
    pilot = Pilot(lambda _app: row(shown), (1366, 768))
    names = [node for node in pilot.stage.root.walk() if isinstance(node, Label) and node.text == name]
    assert len(names) == len(places)
    assert not any(node.cut for node in names)
