"""Names of everything that a seat's screens speak of."""

from dataclasses import replace

from sandbox.projections.naming import Names, names_of_observation
from sandbox.projections.observation import Observation
from sandbox.session.seat import Seat


def names_of_seat(seat: Seat, seen: Observation) -> Names:
    """The names of all that the team sees, also in the running round, and of the teams it plays against."""
    teams = {row.team: row.name for row in seat.scores()}
    names = names_of_observation(seat.scenario, seen)
    return replace(names, deals={**names.deals, **seat.found()}, teams=teams)
