"""Waiting for a role's time: Erlang (1917)."""


def erlang_b(servers: int, load: float) -> float:
    """The probability that all servers are busy when those who cannot be served leave; load in erlangs.

    Raises ValueError for fewer than 1 server or a negative load.
    """
    if servers < 1 or load < 0:
        raise ValueError("a queue needs a server and a load of 0 or more")
    blocked = 1.0
    for busy in range(1, servers + 1):
        blocked = load * blocked / (busy + load * blocked)
    return blocked


def erlang_c(servers: int, load: float) -> float:
    """The probability that a piece of work must wait (M/M/c); certain when the load fills the servers.

    The load is arrivals per time x mean time of work, in erlangs.
    """
    if load >= servers:
        return 1.0
    blocked = erlang_b(servers, load)
    return blocked / (1.0 - load / servers * (1.0 - blocked))


def mean_wait(servers: int, load: float, work: float) -> float:
    """The mean wait in the unit of the mean time of `work`; infinite when the load fills the servers."""
    if load >= servers:
        return float("inf")
    return erlang_c(servers, load) * work / (servers - load)
