"""Problems as text for a terminal: position, message, the line, a caret under it, a hint."""

import unicodedata
from collections.abc import Sequence
from typing import Final

from sandbox.authoring.problem import Problem
from sandbox.i18n import _, plural

SHOWN: Final = 50
"""How many problems are shown before the rest is only counted."""
_COLUMNS: Final = 100
_LEAD: Final = 60
_TAB: Final = "    "
_INDENT: Final = "    "
_ELLIPSIS: Final = "..."


def render(problem: Problem) -> str:
    """`file:line:column: message`, the line with carets under it (full-width ones count two), a hint."""
    where = f"{problem.path}:{problem.line}:{problem.column}"
    parts = [printable(f"{where}: {problem.message}"), *_marked(problem)]
    if problem.hint:
        parts.append(_INDENT + printable(_("hint: {hint}").format(hint=problem.hint)))
    return "\n".join(parts)


def render_all(problems: Sequence[Problem]) -> str:
    """The first `SHOWN` problems, and how many more there are."""
    parts = [render(problem) for problem in problems[:SHOWN]]
    more = len(problems) - SHOWN
    if more > 0:
        parts.append(plural("and {n} more problem", "and {n} more problems", more).format(n=more))
    return "\n".join(parts)


def columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(map(_columns, text))


def printable(text: str) -> str:
    """The text with whatever could drive a terminal replaced by question marks."""
    return "".join(character if character.isprintable() else "?" for character in text)


def _marked(problem: Problem) -> list[str]:
    if not problem.excerpt.strip():
        return []
    start = problem.column - 1
    end = start + problem.width
    before, marked = _display(problem.excerpt[:start]), _display(problem.excerpt[start:end])
    cut = columns(before) > _LEAD
    before = _ELLIPSIS + _last(before, _LEAD) if cut else before
    room = max(1, _COLUMNS - columns(before))
    line = before + _first(marked + _display(problem.excerpt[end:]), room)
    carets = min(max(1, columns(marked)), room)
    return [_INDENT + line, _INDENT + " " * columns(before) + "^" * carets]


def _display(text: str) -> str:
    return printable(text.replace("\t", _TAB))


def _first(text: str, room: int) -> str:
    taken = 0
    for index, character in enumerate(text):
        taken += _columns(character)
        if taken > room:
            return text[:index] + _ELLIPSIS
    return text


def _last(text: str, room: int) -> str:
    tail = text[-room:]
    while columns(tail) > room:
        tail = tail[1:]
    return tail


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
