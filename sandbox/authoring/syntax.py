"""What the YAML parser complains about, said so that an author can mend it."""

import yaml

from sandbox.authoring.layout import Said, misplaced, tab_indent
from sandbox.authoring.problem import Problem
from sandbox.authoring.screening import no_anchors, no_references, no_tags, too_deep
from sandbox.authoring.source import Place, Source
from sandbox.i18n import _


def syntax_problem(source: Source, error: Exception, last: Place) -> Problem:
    """The parser's error as a problem; `last` is where it had arrived, for errors that do not say where."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem.at(last, _invalid(str(error).partition("\n")[0]))
    at = _at(source, error.problem_mark) or _at(source, error.context_mark) or last
    since = _at(source, error.context_mark) or at
    problem, context = error.problem or "", error.context or ""
    said = (
        _too_deep(problem, at)
        or tab_indent(at)
        or _unclosed(problem, context, at, since)
        or misplaced(problem, at, since)
        or _indicator(context, since)
        or _odd_character(problem, at)
        or (at, _invalid(problem or context), "")
    )
    return Problem.at(*said)


def _too_deep(problem: str, at: Place) -> Said | None:
    """A newer libyaml stops at a depth of its own, often before the event of the first bracket arrives."""
    return (at, too_deep(), "") if "nesting depth" in problem else None


def _unclosed(problem: str, context: str, at: Place, since: Place) -> Said | None:
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


def _indicator(context: str, since: Place) -> Said | None:
    """A word that starts with one of YAML's special characters by mistake."""
    word = since.excerpt[since.column - 1 :].split(" ")[0]
    if "alias" in context:
        return since, *no_references(word)
    if "anchor" in context:
        return since, *no_anchors(word)
    return (since, *no_tags(word)) if word.startswith("!") else None


def _odd_character(problem: str, at: Place) -> Said | None:
    if "escape" in problem:
        start = at.excerpt.rfind("\\", 0, at.column)
        hint = _("Double it (“\\\\”), or use single quotes, where it means itself.")
        return at.source.place(at.line, start + 1), _("This backslash starts no known escape."), hint
    if "cannot start any token" in problem:
        message = _("A value cannot start with “{character}”.").format(character=at.words)
        return at, message, _("Put the whole value in quotes.")
    return None


def _invalid(detail: str) -> str:
    return _("This is not valid YAML: {detail}.").format(detail=detail.rstrip("."))


def _at(source: Source, mark: object) -> Place | None:
    """The mark's place; beyond the last line that says something, the end of that line."""
    line, column = getattr(mark, "line", None), getattr(mark, "column", None)
    if line is None or column is None:
        return None
    last = len(source.lines)
    while last > 1 and not source.line(last).strip():
        last -= 1
    if line >= last:
        return source.place(last, len(source.line(last).rstrip()) + 1)
    return source.place(line + 1, column + 1)
