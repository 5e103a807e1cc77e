"""The few building blocks of the program's pages."""

from collections.abc import Iterable
from html import escape

from sandbox.studies.summary import Interval
from sandbox.ui.charts import spread
from sandbox.ui.paint import Picture
from sandbox.ui.svg import svg
from sandbox.ui.theme import LIGHT, Colour


def table(headings: Iterable[str], rows: Iterable[str]) -> str:
    """A table on a card."""
    heads = "".join(f"<th>{escape(heading)}</th>" for heading in headings)
    body = "".join(rows)
    return f'<div class="card"><table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>'


def row(*cells: str) -> str:
    """A row of finished cells."""
    return f"<tr>{''.join(cells)}</tr>"


def figure(interval: Interval, digits: int = 0) -> str:
    """A cell with a figure and its interval."""
    told = f"{interval.low:.{digits}f} … {interval.high:.{digits}f}"
    return f'<td class="num"><b>{interval.value:.{digits}f}</b> <small>{told}</small></td>'


def percent(interval: Interval, colour: Colour, wide: int = 120) -> str:
    """A cell with a share: a bar with its interval, and the figures below."""
    part = (interval.value, interval.low, interval.high)
    told = f"{interval.value:.0%} <small>{interval.low:.0%} … {interval.high:.0%}</small>"
    return f'<td>{drawn(spread.share(part, colour, wide, 18, LIGHT))}<span class="num">{told}</span></td>'


def drawn(picture: Picture, title: str = "") -> str:
    """A picture in its own size."""
    code = svg(picture, title)
    return code.replace("<svg ", f'<svg width="{picture.width:g}" height="{picture.height:g}" ', 1)


def chip(text: str, *, never: bool = False) -> str:
    """A small label; `never` marks what hardly ever matters."""
    return f'<span class="chip{" never" if never else ""}">{escape(text)}</span>'
