"""Pydantic's errors in the author's language: what is wrong and how to mend it."""

from typing import Any

from sandbox.authoring.hints import reform, retype, suggest
from sandbox.authoring.limits import out_of_range, wrong_length
from sandbox.authoring.nouns import brief, expected, found, listed, words_of
from sandbox.i18n import _

Said = tuple[str, str]
"""A message and a hint."""


def say(kind: str, told: dict[str, Any], value: Any, written: str, otherwise: str) -> Said:
    """Message and hint for an error about `value`, which the author wrote as `written`.

    `kind` and `told` are pydantic's type and context; `otherwise` is its own message, for kinds unknown here.
    """
    if noun := expected(kind):
        return wrong_sort(noun, value), retype(kind, value, written)
    if kind in {"literal_error", "enum"}:
        return no_such_word(value, words_of(str(told.get("expected", ""))))
    if kind in {"value_error", "assertion_error"}:
        return str(told.get("error", otherwise)), ""
    if kind == "string_pattern_mismatch":
        message = _("The text does not have the form {pattern}.").format(pattern=told["pattern"])
        return message, reform(told["pattern"], str(value))
    limit = out_of_range(kind, told) or wrong_length(kind, told, value)
    return limit or _("This value is not accepted: {detail}.").format(detail=otherwise.rstrip(".")), ""


def wrong_sort(noun: str, value: Any) -> str:
    """The message for a value of the wrong sort."""
    return _("Expected {expected}, found {found}.").format(expected=noun, found=found(value))


def no_such_word(value: Any, known: list[str]) -> Said:
    """Message and hint for a word that is none of the known ones."""
    if not isinstance(value, str):
        return wrong_sort(one_of(known), value), ""
    message = _("“{word}” is not known here; choose one of {words}.")
    return message.format(word=brief(value), words=listed(known)), suggest(value, known)


def one_of(known: list[str]) -> str:
    """The known words as what is expected."""
    return _("one of {words}").format(words=listed(known))
