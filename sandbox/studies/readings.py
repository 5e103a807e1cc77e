"""What an experiment keeps of a session: every measure, and some of them deal by deal."""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.session import Session
from sandbox.studies import measures
from sandbox.studies.played import Played

BY_DEAL: dict[str, Callable[[Played], dict[str, float]]] = {
    measures.odds.__name__: measures.odds_by_deal,
    measures.likelihood.__name__: measures.likelihood_by_deal,
    measures.fit.__name__: measures.fit_by_deal,
    measures.undecided.__name__: measures.undecided_by_deal,
    measures.ratio.__name__: measures.ratio_by_deal,
    measures.late.__name__: measures.late_by_deal,
    measures.score.__name__: measures.score_by_deal,
}
"""Measures that are means over deals, and what each deal adds."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All measures of a session by name, those over deals also deal by deal, and who won which deal."""

    figures: dict[str, float]
    deals: dict[str, dict[str, float]]
    winners: dict[str, str]


def read(session: Session) -> Reading:
    """Take all measures of a finished session."""
    played = Played(session)
    winners = {d.id: d.winner for d in played.world.opportunities.values() if d.outcome == "won"}
    figures = {measure.__name__: float(measure(played)) for measure in measures.MEASURES}
    return Reading(figures, {name: parts(played) for name, parts in BY_DEAL.items()}, winners)
