"""What a session file holds, read back: scenario and setup, sheets, checkpoints. Files come from others."""

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.model.decisions import DecisionSheet
from sandbox.model.scenario import Scenario
from sandbox.model.world import World
from sandbox.session import state
from sandbox.session.setup import Setup
from sandbox.session.store import SessionFile


def embedded(file: SessionFile) -> tuple[Scenario, Setup]:
    """The scenario and the setup that a session file carries. Raises SandboxError if they cannot be read."""
    try:
        meta = file.meta
        return Scenario.model_validate_json(file.scenario), Setup.model_validate(meta["setup"])
    except (ValidationError, KeyError) as error:
        message = _("The session {file} was made by a version whose scenarios this one cannot read.")
        raise SandboxError(message.format(file=file.path)) from error


def sheet_of(payload: Any) -> DecisionSheet:
    """A sheet as it was recorded. Raises SandboxError if it is none."""
    try:
        return DecisionSheet.model_validate(payload)
    except ValidationError as error:
        raise SandboxError(_("The session holds a plan that this version cannot read.")) from error


def checkpoint_of(
    file: SessionFile, branch: str, number: int, markets: Iterable[str]
) -> tuple[dict[str, World], dict[str, DecisionSheet]]:
    """The worlds and the sheets at a round's end."""
    data = file.checkpoint(branch, number)
    try:
        worlds = {market: state.from_text(data["worlds"][market]) for market in markets}
        return worlds, {team: sheet_of(sheet) for team, sheet in data["sheets"].items()}
    except (KeyError, TypeError, AttributeError) as error:
        raise SandboxError(_("Round {round} of the session is damaged.").format(round=number)) from error
