"""Pydantic reports every branch of a plain union; an author wants the one that was meant."""

from itertools import groupby
from typing import Final

from sandbox.authoring.locating import Finding
from sandbox.model.problems import Trail

_SORTS: Final = ("_type", "_parsing", "literal_error", "enum", "none_required", "int_from_float")

Alternatives = list[Finding]
"""Findings of which one would have to be mended: a single one, or one for each branch of a union."""


def settle(findings: list[Finding], depth: int = 0) -> list[Alternatives]:
    """Groups the findings so that each group is one mistake; `depth` unions are already settled."""
    plain = [finding for finding in findings if len(finding.branches) <= depth]
    unions = sorted((f for f in findings if len(f.branches) > depth), key=lambda f: _order(f, depth))
    settled: list[Alternatives] = [[finding] for finding in plain]
    for _at, together in groupby(unions, key=lambda finding: finding.branches[depth][0]):
        settled += _settle_union(list(together), depth)
    return settled


def _order(finding: Finding, depth: int) -> tuple[str, ...]:
    return tuple(map(repr, finding.branches[depth][0]))


def _settle_union(findings: list[Finding], depth: int) -> list[Alternatives]:
    by_tag: dict[str, list[Finding]] = {}
    for finding in findings:
        by_tag.setdefault(finding.branches[depth][1], []).append(finding)
    branches = list(by_tag.values())
    at = findings[0].branches[depth][0]
    meant = [branch for branch in branches if not _other_sort(branch, at)]
    if len(branches) == 1 or meant:
        return settle(min(meant or branches, key=len), depth + 1)
    return [[finding for branch in branches for finding in branch]]


def _other_sort(branch: list[Finding], at: Trail) -> bool:
    """True if the value is not even of the sort that this branch is about."""
    return len(branch) == 1 and branch[0].trail == at and branch[0].kind.endswith(_SORTS)
