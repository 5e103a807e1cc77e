"""Plain data: its canonical text, its digest, and the way it is packed into the file within bounds."""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any, Final, TypeAlias

JSON: TypeAlias = "bool | int | float | str | Sequence[JSON] | Mapping[str, JSON] | None"

MAX_DEPTH: Final = 64
SMALL: Final = 2**20
LARGE: Final = 2**25
DIGEST_SIZE: Final = 20
_WORTH_DEFLATING: Final = 120
_LEVEL: Final = 4
"""zlib's usual 6 takes half as long again for a file a tenth smaller."""
_PLAIN: Final = b"\x00"
_DEFLATED: Final = b"\x01"
_ONE_BRACKET: Final = bytes.maketrans(b"{}", b"[]")
_NO_SHAPE: Final = bytes(set(range(256)) - set(b'[]{}"\\'))
"""All bytes of a JSON text but those that open and close something, and backslashes."""
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode
_escape = json.JSONEncoder(ensure_ascii=True, allow_nan=False, sort_keys=True, separators=(",", ":")).encode


class MalformedError(Exception):
    """Stored bytes that are not what this program writes, or more than it is willing to read."""


class TooLargeError(Exception):
    """Plain data beyond the size or depth that the file accepts."""


def canonical(value: JSON) -> bytes:
    """The one text of `value`: sorted keys, no spaces, UTF-8; ValueError on NaN, TooLargeError if deep."""
    try:
        text = _encode(value)
    except RecursionError as error:
        raise TooLargeError(MAX_DEPTH) from error
    try:
        plain = text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair, as a broken client may send
        plain = _escape(value).encode()
    if _is_deep(plain, value):
        raise TooLargeError(MAX_DEPTH)
    return plain


def digest(text: bytes) -> str:
    """The BLAKE2b digest of `text` in hexadecimal."""
    return blake2b(text, digest_size=DIGEST_SIZE).hexdigest()


def deflate(text: bytes, limit: int) -> bytes:
    """`text` as it is stored: compressed where that pays; TooLargeError beyond `limit` bytes."""
    if len(text) > limit:
        raise TooLargeError(limit)
    if len(text) < _WORTH_DEFLATING:
        return _PLAIN + text
    return _DEFLATED + zlib.compress(text, _LEVEL)


def inflate(blob: Any, limit: int) -> bytes:
    """The text behind `blob`, never more than `limit` bytes; MalformedError otherwise."""
    if not isinstance(blob, bytes):
        raise MalformedError("not a blob")
    text = _inflated(blob[1:], limit) if blob[:1] == _DEFLATED else blob[1:]
    if blob[:1] not in (_PLAIN, _DEFLATED) or len(text) > limit:
        raise MalformedError("unknown packing or too large")
    return text


def parse(text: bytes) -> Any:
    """The value of a JSON text of bounded depth; MalformedError otherwise."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MalformedError(str(error)) from error
    if _is_deep(text, value):
        raise MalformedError("nested too deeply")
    return value


def pack(value: JSON, limit: int = SMALL) -> bytes:
    """`value` as it is stored; TooLargeError where `unpack` would refuse it."""
    return deflate(canonical(value), limit)


def unpack(blob: Any, limit: int = SMALL) -> Any:
    """The value behind `blob`; MalformedError if it is damaged, too large or nested too deeply."""
    return parse(inflate(blob, limit))


def _inflated(data: bytes, limit: int) -> bytes:
    machine = zlib.decompressobj()
    try:
        text = machine.decompress(data, limit + 1)
    except zlib.error as error:
        raise MalformedError(str(error)) from error
    if not machine.eof or machine.unused_data:
        raise MalformedError("cut off or too large")
    return text


def _is_deep(text: bytes, value: JSON) -> bool:
    """Whether a value is nested deeper than `MAX_DEPTH`; its text tells, unless a string holds brackets."""
    shape = text.translate(_ONE_BRACKET, _NO_SHAPE).replace(b'""', b"")
    if b'"' in shape or b"\\" in shape:
        return _deeper_than(value, MAX_DEPTH)
    for _level in range(MAX_DEPTH):
        if not shape:
            return False
        shape = shape.replace(b"[]", b"")  # takes off the innermost level everywhere
    return bool(shape)


def _deeper_than(value: Any, limit: int) -> bool:
    level = [value]
    for _depth in range(limit):
        level = [
            child for node in level for child in _children(node) if isinstance(child, dict | list | tuple)
        ]
        if not level:
            return False
    return True


def _children(node: Any) -> Iterable[Any]:
    if isinstance(node, dict):
        return node.values()
    return node if isinstance(node, list | tuple) else ()
