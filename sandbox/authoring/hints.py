"""How to mend a value: what the author may have meant."""

import re
from difflib import get_close_matches
from typing import Any, Final

from sandbox.authoring.nouns import brief
from sandbox.i18n import _

_GROUPED: Final = re.compile(r"[-+]?\d{1,3}(?:[_,，]\d{3})+|[-+]?\d+(?:_\d+)+")
_PERCENT: Final = re.compile(r"([-+]?\d{1,9}(?:\.\d{1,9})?)\s*[%％]")
_TEN_THOUSANDS: Final = re.compile(r"([-+]?\d{1,9}(?:\.\d{1,9})?)\s*(万|亿|[kK]|[mM])元?")
_UNITS: Final = {"万": 10**4, "亿": 10**8, "k": 10**3, "m": 10**6}
_PLAIN: Final = re.compile(r"[-+]?\d+(?:\.\d+)?")
_LONGEST_SLUG: Final = 60
_EXAMPLE: Final = "north_grid"
_NO_SPACE: Final = re.compile(r"([^\s:：]{1,40})(?::|：\s*)(\S.*)", re.DOTALL)


def close(word: str, known: list[str]) -> str | None:
    """The known word that is most like `word`, if any is."""
    folded = {each.casefold(): each for each in reversed(known)}
    matches = get_close_matches(brief(word).casefold(), folded, n=1, cutoff=0.6)
    return folded[matches[0]] if matches else None


def suggest(word: str, known: list[str]) -> str:
    """Asks whether the most similar known word is meant; "" if none is similar."""
    similar = close(word, known)
    return _("Did you mean “{word}”?").format(word=similar) if similar is not None else ""


def reform(pattern: str, text: str) -> str:
    """How to write a text so that it has the form of `pattern`, if that is the form of an id."""
    slug = re.sub(r"[\s\-./]+", "_", text[:_LONGEST_SLUG].strip().lower())
    if re.search(pattern, slug):
        return _("Did you mean “{word}”?").format(word=slug)
    if re.search(pattern, _EXAMPLE):
        return _("Use lower-case Latin letters, digits and “_”, as in “{word}”.").format(word=_EXAMPLE)
    return ""


def retype(kind: str, value: Any, written: str) -> str:
    """How to turn `value`, which the author wrote as `written`, into the sort that `kind` asks for."""
    match kind:
        case "string_type" if isinstance(value, bool | int | float):
            return _('Put it in quotes: "{text}".').format(text=brief(written))
        case "int_type" | "int_from_float" | "int_parsing" | "float_type" | "float_parsing":
            return _number(value, whole=kind.startswith("int"))
        case "bool_type" | "bool_parsing":
            return _truth(value)
        case "list_type" | "tuple_type" | "set_type" | "frozen_set_type":
            return _("Start each entry on its own line with “- ”.") if value is not None else ""
        case "model_type" | "dict_type" | "model_attributes_type" if isinstance(value, str):
            return _fields(value)
        case "model_type" | "dict_type" | "model_attributes_type" if isinstance(value, list):
            return _("Leave out the “- ” here: one set of fields is expected, not a list.")
        case _:
            return ""


def _number(value: Any, *, whole: bool) -> str:
    if isinstance(value, float):
        near = f"{value:.0f}" if abs(value) < 10**15 else ""
        return _("Write {value}.").format(value=near) if near and float(near) == value else ""
    plain = _plain(value.strip(), whole=whole) if isinstance(value, str) else None
    return _("Write {value}.").format(value=plain) if plain else ""


def _plain(text: str, *, whole: bool) -> str | None:
    if _PLAIN.fullmatch(text):
        return text if not (whole and "." in text) else None
    if _GROUPED.fullmatch(text):
        return re.sub("[_,，]", "", text)
    if match := _PERCENT.fullmatch(text):
        return None if whole else f"{float(match[1]) / 100:.10g}"
    if match := _TEN_THOUSANDS.fullmatch(text):
        return f"{float(match[1]) * _UNITS[match[2].lower()]:.0f}"
    return None


def _truth(value: Any) -> str:
    said = str(value).strip().lower()
    if said in {"yes", "y", "on", "1", "是", "对", "真"}:
        return _("Write {value}.").format(value="true")
    if said in {"no", "n", "off", "0", "否", "不", "假"}:
        return _("Write {value}.").format(value="false")
    return ""


def _fields(value: str) -> str:
    if match := _NO_SPACE.fullmatch(value):
        return _("After the colon a space is needed: “{key}: {value}”.").format(
            key=match[1], value=brief(match[2])
        )
    return _("Put its fields on the lines below, indented by two spaces.")
