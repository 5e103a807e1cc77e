"""Names for what a model expects and for what an author gave."""

import re
from typing import Any, Final

from sandbox.authoring.render import printable
from sandbox.i18n import N_, _

_TEXT: Final = N_("text")
_WHOLE: Final = N_("a whole number")
_NUMBER: Final = N_("a number")
_LIST: Final = N_("a list")
_FIELDS: Final = N_("“key: value” lines")
_DATE: Final = N_("a date such as 2025-12-31")

_EXPECTED: Final = {
    "string_type": _TEXT,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "bool_type": N_("true or false"),
    "bool_parsing": N_("true or false"),
    "none_required": N_("nothing"),
    "list_type": _LIST,
    "tuple_type": _LIST,
    "set_type": _LIST,
    "frozen_set_type": _LIST,
    "dict_type": _FIELDS,
    "mapping_type": _FIELDS,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "dataclass_type": _FIELDS,
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
}
_LONGEST: Final = 40
_WORD: Final = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"|([^\s,'\"]+)")
_MOST_CHOICES: Final = 16


def expected(kind: str) -> str | None:
    """What should stand there, for the errors that are about the wrong sort of value."""
    noun = _EXPECTED.get(kind)
    return _(noun) if noun else None


def found(value: Any) -> str:
    """What stands there instead."""
    match value:
        case None:
            return _("nothing")
        case bool() | int() | float():
            return brief(str(value).lower())
        case str():
            return _("the text “{text}”").format(text=brief(value))
        case list():
            return _(_LIST)
        case _:
            return _(_FIELDS)


def brief(text: str) -> str:
    """The text on one line, printable and not too long to quote in a message."""
    text = printable(" ".join(text.split()))
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def listed(words: list[str]) -> str:
    """Words to choose from, quoted, the first sixteen."""
    shown = [_("“{word}”").format(word=brief(word)) for word in words[:_MOST_CHOICES]]
    return _(", ").join(shown) + (_(" and more") if len(words) > _MOST_CHOICES else "")


def words_of(text: str) -> list[str]:
    """The choices in pydantic's “'a', 'b' or 'c'”."""
    matches = list(_WORD.finditer(text))
    return [m[1] or m[2] or m[3] or "" for m in matches if m[3] != "or"]
