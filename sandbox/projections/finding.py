"""One warning on a plan."""

from typing import Literal, NamedTuple

from sandbox.projections.refusal import Path

Severity = Literal["alarm", "warning", "hint"]
Remedy = Literal[
    "assign", "relieve", "contact", "review", "discover", "save", "quota", "align", "use", "suggest"
]
"""What a click may do about it: send somebody, take work off, plan a contact, let FR look, find out more,
spend less, mend the quotas, meet to share, give work, take the suggested plan."""


class Finding(NamedTuple):
    """A warning: how severe, where in the sheet, a code, what is wrong in words, and the remedy's code."""

    severity: Severity
    path: Path
    code: str
    message: str
    remedy: Remedy
