"""Worlds as JSON and their digests: what a checkpoint holds, and how two states are told apart."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.model.world import World

SUBSYSTEMS = ("segments", "vendors", "accounts", "opportunities", "projects")
"""The parts of a world that have a digest of their own."""


@dataclass(frozen=True, slots=True)
class Told:
    """A world as JSON text by subsystem; its maps keep their order, in which the engine goes through them."""

    round: int
    minute: int
    parts: dict[str, bytes]

    @property
    def text(self) -> str:
        """The whole world."""
        parts = "".join(f',"{name}":{part.decode()}' for name, part in self.parts.items())
        return f'{{"round":{self.round},"minute":{self.minute}{parts}}}'

    def digests(self) -> dict[str, str]:
        """A digest for each subsystem and the clock."""
        clock = f"{self.round} {self.minute}".encode()
        return {name: _digest(part) for name, part in {**self.parts, "clock": clock}.items()}


def told(world: World) -> Told:
    """A world as text."""
    parts = {name: _adapter(name).dump_json(getattr(world, name)) for name in SUBSYSTEMS}
    return Told(world.round, world.minute, parts)


def from_text(text: Any) -> World:
    """The world of such a text from a file. Raises SandboxError if it is not one."""
    try:
        world: World = _adapter().validate_json(text)
        return world
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise SandboxError(_("The session's state is damaged at {where}.").format(where=where)) from error


def digests(worlds: Mapping[str, Told]) -> dict[str, str]:
    """A digest for each market and subsystem, such as `market/accounts`."""
    return {
        f"{market}/{name}": it for market, world in worlds.items() for name, it in world.digests().items()
    }


def first_difference(before: World, after: World) -> tuple[str, str] | None:
    """The first subsystem and entity in which two worlds differ."""
    left, right = json.loads(told(before).text), json.loads(told(after).text)
    for name in SUBSYSTEMS:
        if list(left[name].items()) != list(right[name].items()):
            keys = sorted(set(left[name]) | set(right[name]))
            return name, next((key for key in keys if left[name].get(key) != right[name].get(key)), "order")
    return None if left == right else ("clock", str(left["minute"]))


@cache
def _adapter(part: str = "") -> TypeAdapter[Any]:
    """What writes and reads a part of a world, or all of it; made when it is first needed."""
    return TypeAdapter(get_type_hints(World)[part] if part else World)


def _digest(text: bytes) -> str:
    return blake2b(text, digest_size=16).hexdigest()
