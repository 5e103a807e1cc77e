"""Where scenarios are found: by name among those that ship, or by path."""

from pathlib import Path

from sandbox import resources
from sandbox.authoring.document import load_document
from sandbox.authoring.refusal import AuthoringError
from sandbox.authoring.validation import validate
from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.model.scenario import Scenario

SUFFIXES = (".yaml", ".yml")


def shipped() -> list[str]:
    """The names of the scenarios that ship with the program."""
    return sorted(path.stem for path in resources.scenarios().glob("*.yaml"))


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
    """The scenario of a file. Raises SandboxError with all its mistakes if it is not sound."""
    found = validate(load_document(path), Scenario)
    if isinstance(found, list):
        raise AuthoringError(found)
    return found
