"""Where scenarios are found: by name among those that ship, or by path."""

from pathlib import Path

from sandbox import resources
from sandbox.authoring.document import load_document
from sandbox.authoring.inheriting import SUFFIXES, completed, shipped
from sandbox.authoring.problem import Problem
from sandbox.authoring.refusal import AuthoringError
from sandbox.authoring.validation import validate
from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.model.scenario import Scenario

__all__ = ["located", "read", "scenario", "shipped"]


def located(name: str) -> Path:
    """The file of a shipped scenario's name or of a path. Raises SandboxError if there is none."""
    path = Path(name)
    if path.suffix in SUFFIXES or path.exists():
        return path
    if name in shipped():
        return resources.scenarios() / f"{name}.yaml"
    raise SandboxError(
        _("There is no scenario {name}. Shipped: {known}; or give the path of a YAML file.").format(
            name=name, known=", ".join(shipped())
        )
    )


def scenario(name: str) -> Scenario:
    """The scenario of that name or path. Raises SandboxError with all its mistakes if it is not sound."""
    return read(located(name))


def read(path: Path) -> Scenario:
    """The scenario of a file and of those it extends.

    Raises SandboxError with all its mistakes if it is not sound.
    """
    document = completed(load_document(path))
    if "level" in document.data:
        message = _("The level is not written in the file but chosen for each session.")
        hint = _("Leave it out; `levels` says what the easy and the hard level change.")
        raise AuthoringError([Problem.at(document.key(("level",)), message, hint)])
    found = validate(document, Scenario)
    if isinstance(found, list):
        raise AuthoringError(found)
    return found
