"""Figures as they are read: money, shares, indices, days and quarters."""

import re
from unicodedata import normalize

from sandbox.i18n import _
from sandbox.model.names import BP, DAY

_SIGNS = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
_MILLION, _THOUSAND = 1_000_000, 1_000
_UNITS = {"": _MILLION, "m": _MILLION, "k": _THOUSAND, "万": 10_000, "亿": 100_000_000}
_WRITTEN = re.compile(r"(\d{1,12}(?:\.\d{0,12})?|\.\d{1,12})\s*(m|k|万|亿|)")


def money(yuan: int, currency: str = "CNY", *, signed: bool = False) -> str:
    """An amount, short: ¥8.6M, ¥180k, ¥0; `signed` puts a plus before a gain."""
    sign = "−" if yuan < 0 else "+" if signed and yuan > 0 else ""
    return f"{sign}{_SIGNS.get(currency, currency + ' ')}{_short(abs(yuan))}"


def millions(yuan: int) -> str:
    """An amount in millions without its unit, as far as it is worth telling: 1.2, 0.05, 0."""
    digits = 2 if abs(yuan) < 10 * _MILLION else 1
    return f"{yuan / _MILLION:,.{digits}f}".rstrip("0").rstrip(".") if yuan else "0"


def even_millions(yuan: int, digits: int) -> str:
    """An amount in millions with so many digits, for figures that stand below one another: 0.30, 2.90."""
    return f"{yuan / _MILLION:,.{digits}f}".replace("-", "−")


def quota(yuan: int) -> str:
    """A quota in millions, as all quotas with two digits; 0 where there is none."""
    return even_millions(yuan, 2) if yuan else "0"


def read_millions(text: str) -> int | None:
    """The yuan that a person wrote: 1.2 (millions), 800k, 120万, 0.5亿; None if it is no amount."""
    found = _WRITTEN.fullmatch(normalize("NFKC", text).replace(",", "").strip().lstrip("¥$€£").casefold())
    if not found:
        return None
    return round(float(found[1]) * _UNITS[found[2]])


def aside(text: str, more: str) -> str:
    """Words with something in brackets after them, if there is something."""
    return _("{text} ({more})").format(text=text, more=more) if more else text


def quarter(number: int) -> str:
    """A round's short name."""
    return f"Q{number}"


def percent(points: int, digits: int = 0) -> str:
    """Basis points as per cent."""
    return f"{points * 100 / BP:.{digits}f}%"


def chances(low: int, high: int) -> str:
    """A range of probabilities in basis points: 38–55%, 53%, or that it is next to nothing."""
    if high < BP // 100:
        return "< 1%"
    return percent(high) if percent(low) == percent(high) else f"{low / 100:.0f}–{percent(high)}"


def attained(points: int) -> str:
    """Basis points of a target as per cent, rounded down: 100% is what has reached it."""
    return f"{points * 100 // BP}%"


def index(value: int) -> str:
    """An index × 100 as a whole number."""
    return f"{value / 100:.0f}"


def score(points: int) -> str:
    """A score of 1 to 5 from basis points."""
    return f"{points / BP:.1f}"


def day_of(minute: int, start: int) -> int:
    """The day of the quarter that begins at `start`, from 1."""
    return (minute - start) // DAY + 1


def hours(minutes: float) -> str:
    """Working minutes as hours."""
    return _("{hours} h").format(hours=f"{minutes / 60:,.0f}")


def _short(yuan: int) -> str:
    if yuan >= 999_500:
        digits = f"{yuan / _MILLION:.1f}" if yuan < 99_950_000 else f"{yuan / _MILLION:.0f}"
        return digits.removesuffix(".0") + "M"
    if yuan >= _THOUSAND:
        return f"{yuan / _THOUSAND:.0f}k"
    return str(yuan)
