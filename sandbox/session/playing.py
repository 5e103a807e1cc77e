"""Playing a round of all markets of a session: pure, so that it may be done in another thread or process."""

from collections.abc import Mapping

from sandbox.bots import answer as bot_answer
from sandbox.engine.opening import open_world
from sandbox.engine.round import RoundResult, play_round
from sandbox.engine.run import Answer, Occasion
from sandbox.i18n import _
from sandbox.model.decisions import DecisionSheet
from sandbox.model.scenario import Scenario
from sandbox.model.world import World
from sandbox.projections.legal_work import material_name
from sandbox.projections.observation import CardView, Observation
from sandbox.session.setup import Setup
from sandbox.streams import Luck

SHARED = "market"
"""The name of the one market in which all teams of a shared market meet."""


def opened(scenario: Scenario, setup: Setup) -> dict[str, World]:
    """The worlds before the first round: one for all teams, or one for each."""
    teams = [team.id for team in setup.teams]
    if scenario.market == "shared":
        return {SHARED: open_world(scenario, teams)}
    return {team: open_world(scenario, [team], place) for place, team in enumerate(teams)}


def market_of(scenario: Scenario, team: str) -> str:
    """The market in which a team plays."""
    return SHARED if scenario.market == "shared" else team


def played(
    scenario: Scenario,
    worlds: Mapping[str, World],
    sheets: Mapping[str, DecisionSheet],
    luck: Luck,
    bots: Mapping[str, tuple[str, Observation]],
) -> dict[str, RoundResult]:
    """One round of every market; `bots` names who answers the cards of a team and what it saw."""
    answer = _answering(scenario, bots, luck)
    return {market: play_round(scenario, world, sheets, luck, answer) for market, world in worlds.items()}


def _answering(scenario: Scenario, bots: Mapping[str, tuple[str, Observation]], luck: Luck) -> Answer:
    def answer(occasion: Occasion) -> str | None:
        if occasion.vendor not in bots:
            return None
        name, seen = bots[occasion.vendor]
        return bot_answer(name, scenario, seen, card_view(scenario, occasion), luck)

    return answer


def with_answers(
    sheets: Mapping[str, DecisionSheet], results: Mapping[str, RoundResult]
) -> dict[str, DecisionSheet]:
    """The sheets with every card answer that was given, by people or bots."""
    resolved = dict(sheets)
    for result in results.values():
        for occasion in result.occasions:
            if occasion.chosen is not None:
                sheet = resolved[occasion.vendor]
                answers = {**sheet.answers, occasion.occasion: occasion.chosen}
                resolved[occasion.vendor] = sheet.model_copy(update={"answers": answers})
    return resolved


def card_view(scenario: Scenario, occasion: Occasion) -> CardView:
    """A drawn card as its team sees it."""
    card = next(c for c in scenario.cards if c.id == occasion.card)
    blocked = occasion.blocked
    options = tuple((o.id, o.id not in blocked, _shortage(blocked.get(o.id, ""))) for o in card.options)
    return CardView(
        occasion.occasion, card.id, occasion.account, occasion.subject, occasion.minute, occasion.deadline,
        options, card.default, occasion.chosen,
    )  # fmt: skip


def _shortage(what: str) -> str:
    """Why an option cannot be chosen: what there is not enough of."""
    if not what:
        return ""
    return _("Not enough {what} left.").format(what=_("money") if what == "funds" else material_name(what))
