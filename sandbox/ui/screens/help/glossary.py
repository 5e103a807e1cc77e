"""The terms, by topic, narrowed down by what is typed."""

from collections.abc import Iterator

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.help.terms import TERMS, TOPICS, Term
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.field import TextField
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.scroll import ScrollView


class Glossary(Node):
    """A field to search in, and the terms below it."""

    def __init__(self) -> None:
        self._list = column(gap=9)
        field = TextField(placeholder=_("Search the terms"), on_change=self._narrow, id="help.search")
        super().__init__(
            field,
            ScrollView(self._list, style=Style(grow=1, basis=0)),
            id="help.terms",
            style=Style(gap=10, grow=1, basis=0),
        )
        self._narrow("")

    def _narrow(self, wanted: str) -> None:
        lines = list(_lines(wanted.strip()))
        nothing = Label(_("No term says “{wanted}”.").format(wanted=wanted.strip()), tone="ink2", wrap=True)
        self._list.fill(*(lines or [nothing]))


def _lines(wanted: str) -> Iterator[Node]:
    for topic, title in TOPICS.items():
        found = [term for term in TERMS if term.topic == topic and term.says(wanted)]
        if found:
            yield Label(_(title), "strong", "gold_ink", bold=True)
            yield from map(_line, found)


def _line(term: Term) -> Node:
    return row(
        Label(_(term.name), "body", bold=True, wrap=True, style=Style(width=150)),
        Label(_(term.text), "body", "ink2", wrap=True, style=Style(grow=1, basis=0)),
        gap=12,
        align="start",
    )
