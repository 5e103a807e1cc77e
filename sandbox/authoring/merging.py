"""A child document laid over its parent: one document whose every part still points into its own file."""

from typing import Any, Final

from sandbox.authoring.document import Document
from sandbox.authoring.nouns import brief
from sandbox.authoring.problem import Problem
from sandbox.authoring.refusal import AuthoringError
from sandbox.authoring.source import Place
from sandbox.i18n import _
from sandbox.model.problems import Trail

REMOVE: Final = "remove"
"""The key by which a child takes an entry of its parent's list away."""


def merged(child: Document, parent: Document) -> Document:
    """The child's data over the parent's: mappings deep, lists of entries with an `id` entry by entry.

    Any other list and any plain value replaces the parent's. The entries keep the parent's order, new ones
    follow; `remove: true` takes one away. Raises AuthoringError for a removal that makes no sense.
    """
    merger = _Merger(child, parent)
    data = merger.both((), (), ())
    if merger.problems:
        raise AuthoringError(merger.problems)
    return Document(child.source, data, merger.keys, merger.values)


class _Merger:
    """Builds the merged data and notes where each part of it stands."""

    def __init__(self, child: Document, parent: Document) -> None:
        self._child, self._parent = child, parent
        self.keys: dict[Trail, Place] = {}
        self.values: dict[Trail, Place] = {}
        self.problems: list[Problem] = []

    def both(self, mine: Trail, theirs: Trail, out: Trail) -> Any:
        """The value at `mine` of the child over that at `theirs` of the parent, to stand at `out`."""
        own, inherited = self._child.value(mine), self._parent.value(theirs)
        if isinstance(own, dict) and isinstance(inherited, dict):
            self.values[out] = self._child.values[mine]
            return self._maps(mine, theirs, out, {**inherited, **own})
        if _by_id(own) and _by_id(inherited):
            self.values[out] = self._child.values[mine]
            return self._lists(mine, theirs, out)
        return self._taken(self._child, mine, out)

    def _maps(self, mine: Trail, theirs: Trail, out: Trail, names: dict[str, Any]) -> dict[str, Any]:
        own, inherited = self._child.value(mine), self._parent.value(theirs)
        found = {}
        for name in names:
            at = (*out, name)
            if name not in own:
                found[name] = self._taken(self._parent, (*theirs, name), at)
                continue
            self.keys[at] = self._child.key((*mine, name))
            both = name in inherited
            found[name] = (
                self.both((*mine, name), (*theirs, name), at)
                if both
                else self._taken(self._child, (*mine, name), at)
            )
        return found

    def _lists(self, mine: Trail, theirs: Trail, out: Trail) -> list[Any]:
        own = {entry["id"]: index for index, entry in reversed(list(enumerate(self._child.value(mine))))}
        inherited = [entry["id"] for entry in self._parent.value(theirs)]
        found: list[Any] = []
        for index, name in enumerate(inherited):
            at = (*out, len(found))
            if name not in own:
                found.append(self._taken(self._parent, (*theirs, index), at))
            elif not self._removed((*mine, own[name])):
                found.append(self.both((*mine, own[name]), (*theirs, index), at))
        for index, entry in enumerate(self._child.value(mine)):
            if entry["id"] in inherited and own[entry["id"]] == index:
                continue
            if REMOVE in entry:
                self._nothing_to_remove((*mine, index), inherited)
            found.append(self._taken(self._child, (*mine, index), (*out, len(found))))
        return found

    def _removed(self, mine: Trail) -> bool:
        entry = self._child.value(mine)
        if REMOVE not in entry:
            return False
        if entry[REMOVE] is not True:
            message, hint = _("“remove” can only be true."), _("Leave it out to keep the entry.")
            self.problems.append(self._child.problem((*mine, REMOVE), message, hint))
        for name in entry:
            if name not in ("id", REMOVE):
                message = _("An entry that is removed has no “{field}”.").format(field=brief(name))
                hint = _("Write only its id and “remove: true”.")
                self.problems.append(Problem.at(self._child.key((*mine, name)), message, hint))
        return True

    def _nothing_to_remove(self, mine: Trail, inherited: list[str]) -> None:
        name = self._child.value((*mine, "id"))
        message = _("No inherited entry has the id {id}.").format(id=brief(name))
        hint = _("Known: {ids}.").format(ids=", ".join(brief(each) for each in inherited[:20]))
        self.problems.append(self._child.problem((*mine, "id"), message, hint))

    def _taken(self, document: Document, trail: Trail, out: Trail) -> Any:
        """A value of one document as it is, with all places in it."""
        self.values[out] = document.values[trail]
        if trail in document.keys:
            self.keys[out] = document.keys[trail]
        value = document.value(trail)
        if isinstance(value, dict):
            return {name: self._taken(document, (*trail, name), (*out, name)) for name in value}
        if isinstance(value, list):
            return [self._taken(document, (*trail, i), (*out, i)) for i in range(len(value))]
        return value


def _by_id(value: Any) -> bool:
    """Whether this is a list of entries that can be told apart by their ids."""
    entries = value if isinstance(value, list) else []
    return bool(entries) and all(isinstance(e, dict) and isinstance(e.get("id"), str) for e in entries)
