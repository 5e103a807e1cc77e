"""What a model expects at a place in the author's data: its field names and the choices of a field."""

import types
from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Any, Literal, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from sandbox.model.problems import Trail


def field_names(model: type[BaseModel], data: Any, trail: Trail) -> list[str]:
    """The fields that the model knows at `trail`, as an author writes them."""
    names = [name for fields in _fields_at(model, data, trail) for name in fields]
    return list(dict.fromkeys(names))


def choices(model: type[BaseModel], data: Any, trail: Trail, name: str) -> list[str]:
    """The words a field at `trail` may hold; none if it is not an enumeration."""
    found = [fields[name] for fields in _fields_at(model, data, trail) if name in fields]
    words = [word for field in found for word in _words(field.annotation)]
    return list(dict.fromkeys(words))


def _fields_at(model: type[BaseModel], data: Any, trail: Trail) -> list[dict[str, FieldInfo]]:
    annotations: list[Any] = [model]
    for step in trail:
        annotations = [inner for outer in annotations for inner in _step(outer, data, step)]
        data = data[step]
    models = [each for annotation in annotations for each in _models(annotation)]
    return [_fields(each) for each in models if _fits(each, data)] or [_fields(each) for each in models]


def _step(annotation: Any, data: Any, step: int | str) -> Iterator[Any]:
    for part in _parts(annotation):
        if _is_model(part):
            if isinstance(step, str) and _fits(part, data) and step in _fields(part):
                yield _fields(part)[step].annotation
        elif get_origin(part) is not None and get_args(part):
            yield get_args(part)[-1] if isinstance(step, str) else _entry(part, step)


def _entry(annotation: Any, index: int) -> Any:
    inner = get_args(annotation)
    fixed = get_origin(annotation) is tuple and inner[-1] is not Ellipsis
    return inner[min(index, len(inner) - 1)] if fixed else inner[0]


def _models(annotation: Any) -> list[type[BaseModel]]:
    return [part for part in _parts(annotation) if _is_model(part)]


def _words(annotation: Any) -> Iterator[str]:
    for part in _parts(annotation):
        if get_origin(part) is Literal:
            yield from (str(word) for word in get_args(part))
        elif isinstance(part, type) and issubclass(part, Enum):
            yield from (str(member.value) for member in part)


def _parts(annotation: Any) -> Iterator[Any]:
    """The members of a union, without `Annotated` and alias wrappers."""
    while hasattr(annotation, "__value__"):
        annotation = annotation.__value__
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _parts(get_args(annotation)[0])
    elif origin is Union or origin is types.UnionType:
        for member in get_args(annotation):
            yield from _parts(member)
    else:
        yield annotation


def _is_model(part: Any) -> TypeGuard[type[BaseModel]]:
    return isinstance(part, type) and issubclass(part, BaseModel)


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _fits(model: type[BaseModel], data: Any) -> bool:
    """False if a field of fixed words, such as a discriminator, holds another word than this model's."""
    if not isinstance(data, dict):
        return True
    told = [(field, data[name]) for name, field in _fields(model).items() if name in data]
    return all(value in get_args(f.annotation) for f, value in told if get_origin(f.annotation) is Literal)
