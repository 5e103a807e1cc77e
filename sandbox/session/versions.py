"""Which rules a session was played under: read without any of them, so that a list of files is soon there."""

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.session.store import SessionFile

RULES_VERSION = 4
"""Changes whenever the same decisions give other events; older sessions are then for viewing only."""


def require_same_rules(file: SessionFile) -> None:
    """SandboxError if the session was played under other rules: it can be viewed, but not played on."""
    found = file.meta.get("rules")
    if found != RULES_VERSION:
        message = _(
            "{file} was played under rules {found}, this program has rules {known}. Look at it with “sandbox "
            "replay” and “sandbox export”; to go on or to verify it, use the version it was made with, or "
            "begin the scenario anew."
        )
        raise SandboxError(message.format(file=file.path, found=found, known=RULES_VERSION))
