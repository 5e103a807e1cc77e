"""Deals of one customer are called apart, in the order in which a team came to know of them."""

from dataclasses import replace

from projection_worlds import played

from sandbox.projections.naming import deal_names


def test_no_two_deals_of_a_customer_are_called_alike() -> None:
    market = played("industrial_cloud", rounds=3)
    names = deal_names(market.scenario, market.world)
    called = [(deal.account, names[deal.id].zh) for deal in market.world.opportunities.values()]
    assert len(set(called)) == len(called)


def test_a_number_tells_only_of_what_the_team_has_found() -> None:
    market = played("industrial_cloud", rounds=1).copied()
    first = next(deal for deal in market.world.opportunities.values() if "red" in deal.pursuits)
    later, unknown = replace(first, id="later"), replace(first, id="unknown", pursuits={})
    later.pursuits = {"red": replace(first.pursuits["red"], found=first.pursuits["red"].found + 1)}
    market.world.opportunities |= {"unknown": unknown, "later": later}
    ours = deal_names(market.scenario, market.world, "red")
    assert "unknown" not in ours
    assert ours["later"].zh == f"{ours[first.id].zh}（2）"
    assert ours["later"].en == f"{ours[first.id].en} (2)"
    assert "（" not in ours[first.id].zh
    assert next(view for view in market.seen().opportunities if view.id == "later").name == ours["later"]


def test_in_the_order_of_finding_older_deals_keep_their_names() -> None:
    market = played("industrial_cloud", rounds=1).copied()
    known = next(deal for deal in market.world.opportunities.values() if "red" in deal.pursuits)
    before = deal_names(market.scenario, market.world, "red")
    older = replace(known, id="older", opened=known.opened - 1)
    older.pursuits = {"red": replace(known.pursuits["red"], found=market.world.minute)}
    market.world.opportunities["older"] = older
    after = deal_names(market.scenario, market.world, "red")
    assert {deal: after[deal] for deal in before} == before
