"""What a balance study keeps of a session: how the team did, and what of the scenario it came to touch."""

from collections import Counter
from dataclasses import dataclass

from sandbox.model import keys
from sandbox.model.events import CardAnswered, ContactMade
from sandbox.model.names import Metric
from sandbox.session import Session
from sandbox.session.playing import market_of
from sandbox.studies.trials import Result, result


@dataclass(frozen=True, slots=True)
class Trace:
    """One session of the first team.

    `reached` is each target's actual over its amount. By account: `bids` on deals that were decided, and
    `won` yuan. By stakeholder (as `keys.stakeholder`): `met` contacts, and `concerned` decided deals that the
    team bid for. `answers` counts (card, option).
    """

    result: Result
    reached: dict[Metric, float]
    bids: dict[str, int]
    won: dict[str, int]
    met: dict[str, int]
    concerned: dict[str, int]
    answers: dict[tuple[str, str], int]


def traced(session: Session) -> Trace:
    """The trace of a finished session."""
    team, scenario = session.setup.teams[0].id, session.scenario
    row = next(row for row in session.scores() if row.team == team)
    bids, won, concerned = Counter[str](), Counter[str](), Counter[str]()
    for deal in session.world_of(team).opportunities.values():
        pursuit = deal.pursuits.get(team)
        if pursuit is None or deal.outcome == "open" or pursuit.price <= 0:
            continue
        bids[deal.account] += 1
        won[deal.account] += deal.value if deal.winner == team else 0
        concerned.update(keys.stakeholder(deal.account, person) for person in deal.concerned)
    met, answers = Counter[str](), Counter[tuple[str, str]]()
    for event in session.history[market_of(scenario, team)]:
        if isinstance(event, ContactMade) and event.vendor == team:
            met[keys.stakeholder(event.account, event.stakeholder)] += 1
        elif isinstance(event, CardAnswered) and event.vendor == team:
            answers[event.card, event.option] += 1
    reached = {target.metric: max(0, target.actual) / target.amount for target in row.targets}
    return Trace(result(session), reached, dict(bids), dict(won), dict(met), dict(concerned), dict(answers))
