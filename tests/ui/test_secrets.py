"""No screen tells what a team cannot know, although the seat carries the whole scenario."""

import pytest
import walks
from play import Player

from sandbox import i18n
from sandbox.model.names import CRITERIA, GROUP_RULES, HIDDEN_TYPES
from sandbox.model.scenario import Scenario, Text
from sandbox.session.seat import Seat

ELSE = Text(zh="别的", en="something else")


@pytest.fixture(autouse=True)
def home(fly):
    i18n.use("en")


def after(words, word):
    """The next of some words, around the end."""
    return words[(list(words).index(word) + 1) % len(words)]


def other(scenario: Scenario) -> Scenario:
    """The same scenario to a team, with everything that is hidden from it changed."""
    rivals = tuple(
        rival.model_copy(update={"relationship": 1 - rival.relationship, "solution": 1 - rival.solution,
                                 "aggression": 1 - rival.aggression, "visits": rival.visits + 3})
        for rival in scenario.rivals
    )  # fmt: skip
    deals = tuple(
        deal.model_copy(update={"value": deal.value * 3, "must_have": 0.9, "name": ELSE})
        if deal.round > 4
        else deal.model_copy(update={"must_have": 0.9})
        for deal in scenario.opportunities
    )
    accounts = tuple(_account(account) for account in scenario.accounts)
    parts = {"accounts": accounts, "opportunities": deals, "rivals": rivals}
    return scenario.model_copy(update=parts)


def _account(account):
    people = tuple(
        person.model_copy(
            update={
                "influence": 1 - person.influence,
                "criteria": {name: 1.0 - person.criteria.get(name, 0.0) for name in CRITERIA},
                "reach": 1 - person.reach,
                "attitude": -person.attitude,
                "openness": 0.9,
                "motive": person.motive if person.known else ELSE,
                "listens": (),
                "rivals": {},
            }
        )
        for person in account.stakeholders
    )
    return account.model_copy(
        update={
            "type": after(HIDDEN_TYPES, account.type),
            "rule": after(GROUP_RULES, account.rule),
            "demand": account.demand + 2,
            "stakeholders": people,
        }
    )


def told():
    """Everything that can be read or asked for, screen by screen, in two quarters and the plans around."""
    player = Player()
    found = []
    opening = walks.opening(player, "industrial_cloud")
    for walk in (opening, walks.first_plan(player), walks.quarter(player), walks.second_plan(player),
                 walks.third_plan(player)):  # fmt: skip
        for name in walk:
            trees = [player.pilot.stage.root, *(layer.node for layer in player.pilot.stage.layers)]
            nodes = [node for tree in trees for node in tree.walk()]
            found.append((name, [(node.id, getattr(node, "text", ""), node.hint) for node in nodes]))
    player.game.close()
    return found


def test_what_is_hidden_makes_no_difference_to_any_screen(monkeypatch, tmp_path):
    def seen(name):
        monkeypatch.setenv("SANDBOX_HOME", str(tmp_path / name))
        walks.write_faulty()
        return told()

    open_ = seen("open")
    monkeypatch.setattr(Seat, "scenario", property(lambda self: other(self._session.scenario)))
    for (name, before), (_same, now) in zip(open_, seen("else"), strict=True):
        if name.startswith(("start", "dialog_open", "dialog_trouble")):
            continue  # of files, before there is a team
        assert now == before, name
