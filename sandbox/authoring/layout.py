"""Mistakes of indentation and colons, which the parser only notices where it stumbles."""

import re
from typing import Final

from sandbox.authoring.source import Place, Source
from sandbox.i18n import _

Said = tuple[Place, str, str]
"""Where, what and how to mend it."""
_FULL_WIDTH_COLON: Final = re.compile(r"\s{0,200}(?:- +)?[^\s:#\"'：]{1,60}：")
_BARE_KEY: Final = re.compile(r"[^\s:#\"'\[{&*!|>-][^:#\"'\[{]{0,60}")
_MISFITS: Final = ("expected <block end>", "expected key", "expected '-'", "document start")


def tab_indent(at: Place) -> Said | None:
    """A tab before the first word of the line."""
    indent = re.match(r"[ \t]*", at.excerpt)
    if indent is None or "\t" not in indent[0] or at.column > indent.end() + 1:
        return None
    place = at.source.place(at.line, indent[0].index("\t") + 1)
    return place, _("A tab is used for indentation."), _("Indent with spaces, two for each level.")


def full_width_colon(source: Source, *lines: int) -> Said | None:
    """A key that ends with “：” in one of the lines."""
    for line in lines:
        if match := _FULL_WIDTH_COLON.match(source.line(line)):
            message = _("A key does not end with a full-width colon.")
            hint = _("Write an ASCII colon and a space (“: ”) instead of “：”.")
            return source.place(line, match.end()), message, hint
    return None


def misplaced(problem: str, at: Place, since: Place) -> Said | None:
    """A line that does not fit the lines around it."""
    if "mapping values are not allowed" in problem:
        return full_width_colon(at.source, at.line - 1, at.line) or _bare_key(at) or _odd_colon(at)
    if "could not find expected ':'" in problem:
        return full_width_colon(at.source, since.line, at.line) or _lacks_colon(since)
    if any(words in problem for words in _MISFITS):
        return full_width_colon(at.source, at.line - 1, at.line) or _misfit(at, since)
    return None


def _odd_colon(at: Place) -> Said:
    hint = _("Put text that contains a colon in quotes, or check the indentation of this line.")
    return at, _("A colon is not expected here."), hint


def _bare_key(at: Place) -> Said | None:
    """The line above is a key without its colon."""
    above, here = at.source.line(at.line - 1), at.excerpt
    key = above.strip()
    if _indent(above) != _indent(here) or not _BARE_KEY.fullmatch(key):
        return None
    return _lacks_colon(at.source.place(at.line - 1, _indent(above) + 1, len(key)))


def _lacks_colon(place: Place) -> Said:
    return place, _("A colon and a space are missing after this key."), _("Write it as in “name: value”.")


def _misfit(at: Place, since: Place) -> Said:
    columns = _columns_above(at)
    message = _("This line does not fit the lines above.")
    if at.column in columns or since.line == at.line:
        return at, message, _("Lines with “- ” and lines with “key:” do not mix at the same level.")
    hint = _("It starts in column {column}; the lines above start in {columns}.")
    return at, message, hint.format(column=at.column, columns=_(", ").join(map(str, columns)))


def _columns_above(at: Place) -> list[int]:
    """The columns in which the blocks start that are open at this line, from left to right."""
    columns: list[int] = []
    for number in range(at.line - 1, max(0, at.line - 200), -1):
        line = at.source.line(number)
        if (
            line.strip()
            and not line.lstrip().startswith("#")
            and (not columns or _indent(line) + 1 < columns[0])
        ):
            columns.insert(0, _indent(line) + 1)
    return columns


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
