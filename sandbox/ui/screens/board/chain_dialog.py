"""The decision chain of an account, large, with the contacts beside it."""

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.account.chain import Chain
from sandbox.ui.screens.account.contacts_form import contacts_form
from sandbox.ui.screens.account.view_model import AccountModel
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.scroll import ScrollView

_ASIDE = 372
_REST = 190


def chain_dialog(presenter: Presenter, follow: Follow[AccountModel], window: tuple[float, float]) -> Dialog:
    """People and influence on the left, this quarter's contacts on the right."""
    model, high = follow.model, window[1] - _REST
    form = ScrollView(contacts_form(presenter, follow), style=Style(height=high, width=_ASIDE))

    def choose(person: str) -> None:
        chain.choose(person)
        form.reveal(form.find(f"contacts.{person}").rect)

    chain = Chain(model, choose, roomy=True)
    follow(chain.show)
    body = row(
        column(ScrollView(chain, style=Style(height=high - 40)), _legend(), gap=8, grow=1, basis=0),
        form,
        gap=18,
        align="start",
    )
    title = _("{account} · decision chain").format(account=model.name)
    width = min(1180, window[0] - 60)
    return Dialog(title, body, [Choice(_("Done"), kind="primary")], width=width, id="chain.form")


def _legend() -> Node:
    words = _(
        "Ring: + green supports, ○ amber neutral, − red opposed, dashed unknown. "
        "Larger disc: more influence. "
        "Thicker arrow: listens more. %: how sure the team is. Gold number: contacts planned."
    )
    return Label(words, "small", "ink2", wrap=True)
