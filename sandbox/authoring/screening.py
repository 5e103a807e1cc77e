"""What plain YAML must not contain: anchors, aliases, tags, and values no file can carry."""

import math
from collections.abc import Iterator
from typing import Final

import yaml

from sandbox.authoring.nouns import brief
from sandbox.authoring.problem import Problem
from sandbox.authoring.scalars import Scalar
from sandbox.authoring.source import Place
from sandbox.i18n import _

DEEPEST: Final = 32
"""How deep values may nest."""


def refuse_node(event: yaml.NodeEvent, place: Place) -> Iterator[Problem]:
    """The mistakes in how a value is introduced."""
    if isinstance(event, yaml.AliasEvent):
        yield Problem.at(place, *no_references(f"*{event.anchor}"))
    elif event.anchor:
        yield Problem.at(place, *no_anchors(f"&{event.anchor}"))
    if tag := getattr(event, "tag", None):
        yield Problem.at(place, *no_tags(tag.replace("tag:yaml.org,2002:", "!!")))


def refuse_value(value: Scalar, place: Place) -> Iterator[Problem]:
    """The mistakes in a scalar's value itself."""
    if isinstance(value, float) and not math.isfinite(value):
        yield Problem.at(
            place, _("This is not a finite number."), _("If it is meant as text, put it in quotes.")
        )
    if isinstance(value, str) and any("\ud800" <= character <= "\udfff" for character in value):
        yield Problem.at(
            place, _("An escape here stands for half a character."), _("Type the character itself.")
        )


def given_twice(key: str, first: Place, again: Place) -> Problem:
    """The mistake of a key that its mapping already has."""
    message = _("“{key}” is given twice: first at {line}:{column}, and again here.")
    message = message.format(key=brief(key), line=first.line, column=first.column)
    return Problem.at(again, message, _("Keep one of the two."))


def no_references(word: str) -> tuple[str, str]:
    """Message and hint for a value that starts with “*”."""
    message = _("References such as “{word}” are not supported.").format(word=brief(word))
    return message, _("Write the value again, or put text that starts with “*” in quotes.")


def no_anchors(word: str) -> tuple[str, str]:
    """Message and hint for a value that starts with “&”."""
    message = _("Anchors such as “{word}” are not supported.").format(word=brief(word))
    return message, _("Delete it, or put text that starts with “&” in quotes.")


def no_tags(word: str) -> tuple[str, str]:
    """Message and hint for a value that starts with “!”."""
    message = _("Tags such as “{word}” are not supported.").format(word=brief(word))
    return message, _("Delete it, or put text that starts with “!” in quotes.")


def too_deep() -> str:
    """The message for values within values beyond `DEEPEST`."""
    return _("Values nest deeper than {limit} levels here.").format(limit=DEEPEST)
