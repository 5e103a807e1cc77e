"""The ways of arrows in a decision chain."""

import itertools

from sandbox.ui.screens.account.chain_ways import Room, Stand, way

WIDE = Room(-1000, -1000, 1000, 1000)


def stand(x, y, half=40):
    return Stand(x, y, 20, (Room(x - half, y + 20, x + half, y + 60),))


def test_a_free_way_is_straight_and_ends_at_the_discs():
    points = way(stand(0, 0), stand(300, 0), [stand(150, 200)], 3, WIDE)
    assert {round(y, 6) for _, y in points} == {0}
    assert 22 < points[0][0] < 30
    assert 270 < points[-1][0] < 278


def test_a_way_goes_around_whoever_stands_between():
    between = stand(150, 0)
    points = way(stand(0, 0), stand(300, 0), [between], 3, WIDE)
    assert not any(between.covers(point, 0) for point in points)


def test_a_way_from_below_ends_under_the_words():
    above, below = stand(0, 0), stand(0, 200)
    _x, y = way(below, above, [], 3, WIDE)[-1]
    assert y > above.lines[0].bottom


def test_a_way_from_below_ends_in_the_middle_under_the_words():
    above, below = stand(0, 0, 100), stand(200, 200)
    x, y = way(below, above, [], 3, WIDE)[-1]
    assert y > above.lines[0].bottom
    assert 0 < x < 60


def test_a_way_that_words_do_not_bar_ends_at_the_disc():
    above, below = stand(0, 0), stand(400, 60)
    x, y = way(below, above, [], 3, WIDE)[-1]
    assert 22 < (x * x + y * y) ** 0.5 < 25


def test_a_way_stays_in_the_drawing_even_if_it_crosses_somebody():
    room = Room(-30, -30, 330, 70)
    points = way(stand(0, 0), stand(300, 0), [stand(150, 0)], 3, room)
    assert points
    assert all(room.holds(point) for point in points)


def test_people_who_stand_on_one_another_have_no_way():
    assert way(stand(0, 0), stand(5, 0), [], 3, WIDE) == ()


def test_a_way_under_the_upper_ones_words_is_taken_where_it_is_straighter():
    upper, lower, between = stand(0, 0, 60), stand(600, 90), stand(300, 0, 60)
    points = way(upper, lower, [between], 3, WIDE)
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in itertools.pairwise(points)]
    assert max(slopes) - min(slopes) < 0.01
    assert points[0][1] > upper.lines[0].bottom
    assert not any(between.covers(point, 0) for point in points)


def test_a_head_is_not_hidden_by_a_badge():
    marked = stand(0, 0)._replace(badges=(Room(10, -30, 50, -10),))
    points = way(stand(300, -80), marked, [], 3, WIDE)
    assert not any(marked.covers(point, 0) for point in points)
    assert points[-1][0] > 50


def test_a_way_would_rather_lead_over_a_badge_than_over_words():
    marked = stand(150, 0)._replace(badges=(Room(140, -1000, 160, -10),))
    points = way(stand(0, 0), stand(300, 0), [marked], 3, Room(-1000, -1000, 1000, 55))
    assert not any(marked._replace(badges=()).covers(point, 0) for point in points)


def test_who_stands_on_another_ones_badge_has_no_way():
    marked = stand(0, 0)._replace(badges=(Room(-50, -50, 50, 0),))
    assert way(marked, stand(30, -30), [], 3, WIDE) == ()
