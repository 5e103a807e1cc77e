"""The ways of arrows in a decision chain."""

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
