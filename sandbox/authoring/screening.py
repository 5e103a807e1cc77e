"""What plain YAML must not contain: anchors, aliases, tags, and values no file can carry."""

import math
from collections.abc import Iterator

import yaml

from sandbox.authoring.problem import Problem
from sandbox.authoring.scalars import Scalar
from sandbox.authoring.source import Place
from sandbox.i18n import _


def refuse_node(event: yaml.NodeEvent, place: Place) -> Iterator[Problem]:
    """The mistakes in how a value is introduced."""
    if isinstance(event, yaml.AliasEvent):
        message = _("References (“*{name}”) are not supported.").format(name=event.anchor)
        yield Problem.at(
            place, message, _("Write the value again, or put text that starts with “*” in quotes.")
        )
        return
    if event.anchor:
        message = _("Anchors (“&{name}”) are not supported.").format(name=event.anchor)
        yield Problem.at(place, message, _("Delete it, or put text that starts with “&” in quotes."))
    if tag := getattr(event, "tag", None):
        message = _("Tags (“{tag}”) are not supported.").format(tag=_written(tag))
        yield Problem.at(place, message, _("Delete it, or put text that starts with “!” in quotes."))


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


def _written(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
