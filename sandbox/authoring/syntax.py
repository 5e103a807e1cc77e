"""What the YAML parser complains about, said so that an author can mend it."""

import re
from typing import Final

import yaml

from sandbox.authoring.problem import Problem
from sandbox.authoring.source import Place, Source
from sandbox.i18n import _

_FULL_WIDTH_COLON: Final = re.compile(r"^\s*(?:- +)?[^\s:#\"'：]+：")
_Said = tuple[Place, str, str]


def syntax_problem(source: Source, error: Exception, last: Place) -> Problem:
    """The parser's error as a problem; `last` is where it had arrived, for errors that do not say where."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem.at(last, _("This is not valid YAML: {detail}.").format(detail=_first_line(error)))
    at = _at(source, error.problem_mark) or _at(source, error.context_mark) or last
    since = _at(source, error.context_mark) or at
    place, message, hint = _said(error.problem or "", error.context or "", at, since)
    return Problem.at(place, message, _full_width_hint(source, place, at) or hint)


def _said(problem: str, context: str, at: Place, since: Place) -> _Said:
    return (
        _tab(at)
        or _unclosed(problem, context, at, since)
        or _misplaced(problem, at, since)
        or _odd_character(problem, at)
        or (at, _("This is not valid YAML: {detail}.").format(detail=problem or context), "")
    )


def _tab(at: Place) -> _Said | None:
    indent = re.match(r"[ \t]*", at.excerpt)
    if indent is None or "\t" not in indent[0] or at.column > indent.end() + 1:
        return None
    place = at.source.place(at.line, indent[0].index("\t") + 1)
    return place, _("A tab is used for indentation."), _("Indent with spaces, two for each level.")


def _unclosed(problem: str, context: str, at: Place, since: Place) -> _Said | None:
    if "quoted scalar" in context and ("end of stream" in problem or "document" in problem):
        return since, _("This quotation mark is never closed."), _("Close it with the same mark.")
    if "flow sequence" in context:
        return since, _("The list opened here with “[” lacks a “,” or its “]”."), _broken_off(at)
    if "flow mapping" in context:
        return (
            since,
            _("The mapping opened here with “{{” lacks a “,” or its “}}”.").format(),
            _broken_off(at),
        )
    return None


def _broken_off(at: Place) -> str:
    return _("It breaks off at {line}:{column}.").format(line=at.line, column=at.column)


def _misplaced(problem: str, at: Place, since: Place) -> _Said | None:
    if "mapping values are not allowed" in problem:
        hint = _("Put text that contains a colon in quotes, or check the indentation of this line.")
        return at, _("A colon is not expected here."), hint
    if "could not find expected ':'" in problem:
        return since, _("A colon and a space are missing after this key."), _("Write it as in “name: value”.")
    if any(
        words in problem
        for words in ("expected <block end>", "expected key", "expected '-'", "document start")
    ):
        return at, _("The indentation does not fit the lines above."), _aligned(at, since)
    return None


def _aligned(at: Place, since: Place) -> str:
    if since.line == at.line:
        return _("Start the line in the same column as its neighbours.")
    hint = _("Align it with line {line}, which starts in column {column}.")
    return hint.format(line=since.line, column=since.column)


def _odd_character(problem: str, at: Place) -> _Said | None:
    if "escape" in problem:
        place = at.source.place(at.line, at.column - 1) if at.excerpt[at.column - 2 :][:1] == "\\" else at
        hint = _("Double it (“\\\\”), or use single quotes, where it means itself.")
        return place, _("This backslash starts no known escape."), hint
    if "cannot start any token" in problem:
        message = _("A value cannot start with “{character}”.").format(character=at.words)
        return at, message, _("Put the whole value in quotes.")
    return None


def _full_width_hint(source: Source, *places: Place) -> str:
    lines = {line for place in places for line in (place.line - 1, place.line)}
    if any(_FULL_WIDTH_COLON.match(source.line(line)) for line in sorted(lines)):
        return _("Write the colon after a key as an ASCII colon and a space (“: ”), not as “：”.")
    return ""


def _at(source: Source, mark: yaml.Mark | None) -> Place | None:
    if mark is None:
        return None
    last = len(source.lines)
    while last > 1 and not source.line(last).strip():
        last -= 1
    if mark.line + 1 > last:
        return source.place(last, len(source.line(last).rstrip()) + 1)
    return source.place(mark.line + 1, mark.column + 1)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
