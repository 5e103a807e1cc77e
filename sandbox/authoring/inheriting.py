"""`extends`: a scenario that says only in what it differs from another, completed with the other."""

from pathlib import Path
from typing import Final

from sandbox import resources
from sandbox.authoring.document import Document, load_document
from sandbox.authoring.hints import suggest
from sandbox.authoring.merging import merged
from sandbox.authoring.nouns import brief, listed
from sandbox.authoring.problem import Problem
from sandbox.authoring.refusal import AuthoringError
from sandbox.i18n import _

EXTENDS: Final = "extends"
DEEPEST: Final = 4
"""How many scenarios may stand above one another."""
SUFFIXES: Final = (".yaml", ".yml")
_FOREIGN: Final = ("/", "\\", ":", "\0")


def shipped() -> list[str]:
    """The names of the scenarios that ship with the program."""
    return sorted(path.stem for path in resources.scenarios().glob("*.yaml"))


def completed(document: Document) -> Document:
    """The document with all that it inherits; places keep pointing into the file where a thing stands.

    A parent is a scenario that ships with the program, by its name, or a file in the same folder, by its
    file name; no other file is ever opened. Raises AuthoringError where there is no such parent, where
    scenarios extend each other in a circle, or through more than `DEEPEST` of them.
    """
    return _over_parents(document, ())


def _over_parents(document: Document, children: tuple[Path, ...]) -> Document:
    if EXTENDS not in document.data:
        return document
    path = _parent_of(document)
    line = (*children, document.source.path)
    _require_ends(document, line, path)
    above = _over_parents(load_document(path), line)
    if "id" not in document.data:
        message = _("“{field}” is missing here.").format(field="id")
        hint = _("A scenario that extends another has an id of its own.")
        raise AuthoringError([document.problem((EXTENDS,), message, hint)])
    return merged(_without_extends(document), above)


def _without_extends(document: Document) -> Document:
    data = {name: value for name, value in document.data.items() if name != EXTENDS}
    return Document(document.source, data, document.keys, document.values)


def _require_ends(document: Document, line: tuple[Path, ...], parent: Path) -> None:
    seen = [path.resolve() for path in line]
    if parent.resolve() in seen:
        chain = " → ".join(path.name for path in (*line[seen.index(parent.resolve()) :], parent))
        raise _refused(document, _("Scenarios extend each other in a circle: {chain}.").format(chain=chain))
    if len(line) > DEEPEST:
        message = _("More than {limit} scenarios stand above one another here.").format(limit=DEEPEST)
        raise _refused(document, message, _("Let one of them extend the first directly."))


def _parent_of(document: Document) -> Path:
    """The parent's file; AuthoringError unless it ships with the program or lies beside the child."""
    name = document.data[EXTENDS]
    if not isinstance(name, str) or not name.strip():
        hint = _("It is one of {words}.").format(words=listed(shipped()))
        raise _refused(document, _("“extends” takes the name of a scenario."), hint)
    folder = document.source.path.parent
    if any(sign in name for sign in _FOREIGN) or name.startswith("."):
        message = _("“{name}” leads to another folder.").format(name=brief(name))
        hint = _("Name a scenario that ships with the program, or put the file beside this one.")
        raise _refused(document, message, hint)
    if Path(name).suffix in SUFFIXES:
        return _beside(document, folder, name)
    if name in shipped():
        return resources.scenarios() / f"{name}.yaml"
    raise _refused(document, _no_scenario(name), _meant(folder, name))


def _beside(document: Document, folder: Path, name: str) -> Path:
    path = folder / name
    if not path.is_file():
        raise _refused(document, _no_scenario(name), _meant(folder, name))
    if path.resolve().parent != folder.resolve():
        message = _("“{name}” leads to another folder.").format(name=brief(name))
        raise _refused(document, message, _("Put a copy of the file beside this one."))
    return path


def _no_scenario(name: str) -> str:
    return _("There is no scenario “{name}” to extend.").format(name=brief(name))


def _meant(folder: Path, name: str) -> str:
    files = sorted(path.name for path in folder.glob("*.y*ml") if path.suffix in SUFFIXES)
    known = [*shipped(), *files]
    return suggest(name, known) or _("It is one of {words}.").format(words=listed(known))


def _refused(document: Document, message: str, hint: str = "") -> AuthoringError:
    place = document.place((EXTENDS,))
    return AuthoringError([Problem.at(place, message, hint)])
