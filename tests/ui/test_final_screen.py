"""The final result: what it says of every team."""

from dataclasses import replace

import pytest
from quarters import seat_evaluated

from sandbox import i18n
from sandbox.ui.screens.final.presenter import final_model
from sandbox.ui.screens.final.view_model import Table


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
