"""Playing again from an earlier round, on a branch of the same file."""

from sandbox.session.store import SessionFile


def branch_off(file: SessionFile, parent: str, from_round: int, actor: str) -> str:
    """Starts a branch at a round of another one, under a name of its own, and says the name."""
    taken = {branch.name for branch in file.branches()}
    number = 1
    while (name := f"round{from_round}-{number}") in taken:
        number += 1
    file.create_branch(name, parent, from_round, actor=actor)
    return name
