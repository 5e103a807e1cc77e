"""Data to buy: each kind of report, by industry or account."""

from collections.abc import Mapping, Sequence

from sandbox.i18n import _, pick
from sandbox.model.names import ReportKind
from sandbox.ui.node import Node
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.board.view_model import ReportModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import divider
from sandbox.ui.widgets.scroll import ScrollView
from sandbox.ui.widgets.toggle import Checkbox

Reports = tuple[ReportModel, ...]
_NAME, _CELL = 200, 116


def reports_dialog(presenter: Presenter, follow: Follow[Reports]) -> Dialog:
    """The reports as a table of boxes to tick."""
    named = _names(presenter)
    trends = [each for each in follow.model if each.kind == "trend"]
    kinds: list[ReportKind] = []
    for each in follow.model:
        if each.kind != "trend" and each.kind not in kinds:
            kinds.append(each.kind)
    subjects = list(dict.fromkeys(each.subject for each in follow.model if each.kind != "trend"))
    body = column(
        Label(
            _("A report is done within the quarter; some of its statements may be wrong."),
            tone="ink2",
            wrap=True,
        ),
        _titles(_("Industry"), ["trend"]),
        *(_line(presenter, follow, named, each.subject, ["trend"]) for each in trends),
        divider(),
        _titles(_("Account"), kinds),
        *(_line(presenter, follow, named, subject, kinds) for subject in subjects),
        gap=7,
    )
    scroll = ScrollView(body, style=Style(max_height=520))
    return Dialog(_("Buy data"), scroll, [Choice(_("Done"), kind="primary")], width=640, id="reports.form")


def _names(presenter: Presenter) -> Mapping[str, str]:
    seen = presenter.observation
    segments = {segment.id: pick(segment.name) for segment in seen.segments}
    return segments | {account.id: pick(account.name) for account in seen.accounts}


def _titles(first: str, kinds: Sequence[ReportKind]) -> Node:
    cells = [
        Label(_(names.REPORTS[kind][0]), "small", "ink2", bold=True, tooltip=_(names.REPORTS[kind][1]),
              style=Style(width=_CELL))
        for kind in kinds
    ]  # fmt: skip
    return row(Label(first, "small", "ink2", bold=True, style=Style(width=_NAME)), *cells, gap=8)


def _line(
    presenter: Presenter,
    follow: Follow[Reports],
    named: Mapping[str, str],
    subject: str,
    kinds: Sequence[ReportKind],
) -> Node:
    cells = [_box(presenter, follow, subject, kind) for kind in kinds]
    return row(
        Label(named.get(subject, subject), "body", elide=True, style=Style(width=_NAME)), *cells, gap=8
    )


def _box(presenter: Presenter, follow: Follow[Reports], subject: str, kind: ReportKind) -> Node:
    where = {(each.kind, each.subject): i for i, each in enumerate(follow.model)}
    index = where.get((kind, subject))
    if index is None:
        return Label("—", "small", "ink2", style=Style(width=_CELL))
    box = Checkbox(
        follow.model[index].price,
        on_change=lambda _on: presenter.toggle_report(kind, subject),
        id=f"report.{kind}.{subject}",
        tooltip=_(names.REPORTS[kind][1]),
        style=Style(width=_CELL),
    )
    follow(lambda model: setattr(box, "checked", model[index].ordered))
    return box
