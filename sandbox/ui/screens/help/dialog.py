"""The help dialog: three pages over whatever screen it is called from."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.help.glossary import Glossary
from sandbox.ui.screens.help.keys import keys_page
from sandbox.ui.screens.help.quarter import quarter_page
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.scroll import ScrollView
from sandbox.ui.widgets.tabs import Tabs

WIDTH, HEIGHT = 720, 430


def show_help(
    app: App, own: Sequence[tuple[str, str]] = (), guide: Callable[[], object] | None = None
) -> None:
    """Opens the help; `own` are the keys of the screen, `guide` begins the guided tour, if any."""
    pages = (quarter_page, Glossary, lambda: keys_page(own))
    page = Node(_scrolled(pages[0]()), style=Style(height=HEIGHT))
    titles = (_("How a quarter goes"), _("Terms"), _("Keys"))
    tabs = Tabs(titles, 0, lambda index: page.fill(_scrolled(pages[index]())), id="help.tabs")
    choices = [Choice(_("Close"), kind="primary")]
    if guide is not None:
        choices.insert(0, Choice(_("Show me around"), guide))
    app.stage.open(Dialog(_("Help"), column(tabs, page, gap=10), choices, width=WIDTH, id="help"), modal=True)


def _scrolled(page: Node) -> Node:
    return page if isinstance(page, Glossary) else ScrollView(page, style=Style(grow=1, basis=0))
