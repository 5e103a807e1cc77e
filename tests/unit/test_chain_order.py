"""The order of people within the rows of a decision chain."""

from itertools import combinations

from sandbox.authoring.library import scenario
from sandbox.ui.screens.account.chain_order import untangled
from sandbox.ui.screens.account.chain_places import spots


def crossings(found, ties):
    at = {spot.id: (spot.x, spot.y) for spot in found}

    def side(a, b, p):
        return (at[b][0] - at[a][0]) * (at[p][1] - at[a][1]) - (at[b][1] - at[a][1]) * (at[p][0] - at[a][0])

    return sum(
        side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
        for (a, b), (c, d) in combinations(ties, 2)
        if not {a, b} & {c, d}
    )


def test_ties_that_need_not_cross_do_not():
    above, below = untangled((("a", "b"), ("c", "d")), (("a", "d"), ("b", "c")))
    assert [{"a": "d", "b": "c"}[person] for person in above] == list(below)


def test_who_is_tied_stands_side_by_side():
    (row,) = untangled((("a", "b", "c"),), (("a", "c"), ("b", "c")))
    assert row[1] == "c"


def test_without_ties_the_given_order_stays():
    rows = (("a",), ("b", "c", "d"), ("e", "f"))
    assert untangled(rows, ()) == rows


def test_the_chains_of_the_large_scenario_hardly_cross():
    for account in scenario("industrial_cloud").accounts:
        people = [(person.id, person.role) for person in account.stakeholders]
        ties = [(heard.to, person.id) for person in account.stakeholders for heard in person.listens]
        assert crossings(spots(people, 0, ties), {tuple(sorted(tie)) for tie in ties}) <= 2, account.id
