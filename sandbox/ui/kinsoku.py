"""Breaks text into lines by the rules of Chinese typesetting (kinsoku, GB/T 15834)."""

import re
from collections.abc import Callable, Iterator

_JOINER = "\u2060"
"""Unicode's word joiner: it is not shown, and no line breaks beside it."""
NEVER_FIRST = frozenset(
    "，。、；：！？）》」』】〉〕〗〞’”…—～·・%‰℃°￠¢,.;:!?)]}>»-／/々ーぁぃぅぇぉゃゅょっァィゥェォャュョッ％）］｝＞"
    + _JOINER
)
NEVER_LAST = frozenset(_JOINER + "（《「『【〈〔〖〝‘“([{<«￥$¥€£№＃#（［｛＜")

_TOKEN = re.compile(r"[ \t]+|[0-9A-Za-z\u00a0\u00c0-\u024f\u0370-\u03ff+\-−.,:'’%@&_/=#$¥€£~*]+|.", re.DOTALL)
_WORD = re.compile(r"[0-9A-Za-z\u00a0\u00c0-\u024f\u0370-\u03ff]")

Measure = Callable[[str], int]


def wrap(text: str, width: int, measure: Measure) -> list[str]:
    """The lines of `text`, none wider than `width` unless a single character is."""
    return [line for part in text.split("\n") for line in _lines(part, width, measure)]


def unbroken(text: str) -> str:
    """`text` so that no line breaks within it."""
    return _JOINER.join(text.replace(" ", "\u00a0"))


def widest_word(text: str, measure: Measure) -> int:
    """The width of the widest piece that should not be broken."""
    return max((measure(piece.strip()) for piece in pieces(text.replace("\n", " "))), default=0)


def pieces(text: str) -> list[str]:
    """What must stay together: words, and characters with the punctuation bound to them.

    A raised dot or a slash between words ends a line, it never begins one.
    """
    joined: list[str] = []
    for token in _TOKEN.findall(text):
        bound = joined and not _is_gap(joined[-1]) and (token in NEVER_FIRST or joined[-1][-1] in NEVER_LAST)
        if token in {"·", "/"} and len(joined) > 1 and joined[-1] == " ":
            joined.pop()
            joined[-1] += f" {token}"
        elif bound and not _is_gap(token) and joined[-1][-1] != " ":
            joined[-1] += token
        else:
            joined.append(token)
    return joined


def _is_gap(piece: str) -> bool:
    return not piece.strip(" \t")


def _lines(text: str, width: int, measure: Measure) -> Iterator[str]:
    line, used = "", 0
    for piece in _fitting(pieces(text), width, measure):
        wide = measure(piece)
        if line and not piece.isspace() and _beyond(line + piece, used + wide, width, measure):
            yield line.rstrip()
            line, used = "", 0
        if line or not piece.isspace():
            line += piece
            used += wide
    yield line.rstrip()


def _beyond(line: str, parts: int, width: int, measure: Measure) -> bool:
    """Whether a line is too wide; its parts may be wider than the whole, so near the edge it is measured."""
    return parts > width - max(4, width // 16) and measure(line) > width


def _fitting(parts: list[str], width: int, measure: Measure) -> Iterator[str]:
    """The pieces, with those wider than a line cut into characters."""
    for part in parts:
        if measure(part) <= width or part.isspace():
            yield part
        elif _WORD.search(part):
            yield from _cut(part, width, measure)
        else:
            yield from part


def _cut(word: str, width: int, measure: Measure) -> Iterator[str]:
    held = ""
    for letter in word:
        if held and measure(held + letter) > width:
            yield held
            held = ""
        held += letter
    if held:
        yield held
