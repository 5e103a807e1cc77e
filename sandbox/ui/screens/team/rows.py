"""Members, candidates and borrowed help as rows with what is decided about them."""

from sandbox.i18n import _
from sandbox.model.names import ROLES, Role
from sandbox.projections.legal_people import LEAST_HOURS, MOST_HOURS
from sandbox.ui.charts import strip
from sandbox.ui.charts.drawing import Drawing
from sandbox.ui.figures import heart
from sandbox.ui.geometry import Size
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Painter, Polygon, Words
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.screens.planning.reading import lent_name
from sandbox.ui.screens.team.presenter import Presenter
from sandbox.ui.screens.team.view_model import MemberModel, TeamModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Avatar, Badge, Stars
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.canvas import Sheet
from sandbox.ui.widgets.counter import Counter
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.plot import Plot
from sandbox.ui.widgets.toggle import Checkbox

WHO, MOOD, LOAD, HOURS, CHOICES = 174, 100, 50, 92, 148
_TALL, _FEW = 34, 4
"""The height of a member's weeks, twice as much for few members."""


def titles() -> Node:
    """What stands in the rows."""

    def title(text: str, width: float | None, tip: str) -> Node:
        style = Style(width=width) if width else Style(grow=1, basis=0)
        return Label(text, "caption", "ink2", tooltip=tip, style=style)

    week = _("Planned over possible hours in each week; the dashed line is all that is possible.")
    return row(
        title(_("Member"), WHO + 40, ""),
        title(_("Morale, experience"), MOOD, ""),
        title(_("Load by week"), None, week),
        title("", LOAD, ""),
        title(_("Hours a week"), HOURS, ""),
        title("", CHOICES, ""),
        gap=10, padding=(0, 10),
    )  # fmt: skip


def member_row(presenter: Presenter, follow: Follow[TeamModel], index: int) -> Node:
    """A member: who and where, how they are, the load by week, hours, course and release."""
    first = follow.model.members[index]

    def now() -> MemberModel:
        return follow.model.members[index]

    def draw(sheet: Sheet) -> Drawing:
        return strip.drawn(now().bars, names.ROLE_TONES[first.role], sheet.w, sheet.h, sheet.theme)

    tall = _TALL if len(follow.model.members) > _FEW else 2 * _TALL
    chart = Plot(draw, tall=tall, narrow=120, id=f"load.{first.id}", style=Style(grow=1, basis=0))
    load = Label("", "strong", bold=True, along="end", tooltip=lambda: now().load_tip, focusable=True,
                 id=f"share.{first.id}", style=Style(width=LOAD))  # fmt: skip
    places = Label("", "caption", "ink2", elide=True, tooltip=lambda: now().places_tip, focusable=True,
                   id=f"places.{first.id}")  # fmt: skip
    hours = Counter(
        lambda value: presenter.set_hours(first.id, value),
        low=LEAST_HOURS, high=MOST_HOURS, step=2, words=_weekly, id=f"people.{first.id}.hours",
        tooltip=_("Beyond 48 hours a week little more gets done, and people leave."),
        style=Style(width=HOURS),
    )  # fmt: skip
    train, release = _train(presenter, follow, first), _release(presenter, first)
    card = Panel(
        Avatar(first.letter, names.ROLE_TONES[first.role], size=30, tooltip=first.about),
        column(_name(first), places, gap=1, width=WHO),
        column(_Morale(first.morale, first.morale_tone == "negative", first.morale_tip),
               Label(first.ramp, "caption", "ink2", elide=True, tooltip=first.ramp_tip), gap=1, width=MOOD),
        chart,
        load,
        hours,
        row(train, release, gap=12, width=CHOICES),
        border="line",
        radius=8,
        id=f"member.{first.id}",
        style=Style(direction="row", align="center", gap=10, padding=(4, 10)),
    )  # fmt: skip

    def update(model: TeamModel) -> None:
        live = model.members[index]
        load.text, load.tone = ("! " if live.over else "") + live.load, "negative" if live.over else "ink"
        places.text, hours.value = live.places, live.hours
        train.checked, release.checked = "train" in live.chosen, "release" in live.chosen
        card.tone = "negative_soft" if release.checked else "gold_soft" if train.checked else "card"
        chart.redraw()

    follow(update)
    return card


def _name(member: MemberModel) -> Node:
    return row(
        Label(member.name, "body", bold=True, elide=True, tooltip=member.about),
        Badge(member.role, names.ROLE_TONES[member.role], tooltip=member.role_name),
        Stars(member.stars, size=9, tone="ink2", tooltip=member.skill_tip),
        gap=5,
    )


def _train(presenter: Presenter, follow: Follow[TeamModel], member: MemberModel) -> Checkbox:
    cost = follow.model.training_cost
    return Checkbox(
        _("Train"), on_change=lambda _on: presenter.toggle("train", member.id),
        id=f"people.{member.id}.train", tooltip=f"{cost}\n{member.skill_tip}",
    )  # fmt: skip


def _release(presenter: Presenter, member: MemberModel) -> Checkbox:
    return Checkbox(
        _("Release"), on_change=lambda _on: presenter.toggle("release", member.id),
        id=f"people.{member.id}.release",
        tooltip=_("The member leaves at the quarter's start, and with them the trust of their contacts."),
    )  # fmt: skip


def _weekly(hours: int) -> str:
    return _("{hours} h").format(hours=hours)


class _Morale(Node):
    """A heart and a figure."""

    low = Declared(False)

    def __init__(self, text: str, low: bool, tip: str) -> None:
        super().__init__(tooltip=tip)
        self.text, self.low = text, low

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - it has one size
        """Heart and figure."""
        assert self.stage is not None
        size = self.theme.size("small")
        return Size(self.px(18) + self.stage.text.width(self.text, size, True), self.stage.text.height(size))

    def paint(self, painter: Painter) -> None:
        """Paints them."""
        theme, rect = self.theme, self.rect
        ink, y = theme.negative if self.low else theme.ink, rect.y + rect.h / 2
        painter.draw(
            Polygon(heart(rect.x + theme.px(6), y, theme.px(5)), theme.negative if self.low else theme.ar),
            Words(self.text, rect.x + theme.px(16), y, theme.size("small"), ink, True, "lm"),
        )


def borrow_row(presenter: Presenter, follow: Follow[TeamModel]) -> Node:
    """Who may be borrowed for the quarter."""
    boxes = {role: _lent(presenter, role) for role in ROLES}

    def update(model: TeamModel) -> None:
        for role, box in boxes.items():
            box.checked = role in model.borrowed

    follow(update)
    words = _("Borrow for this quarter · {cost} each").format(cost=follow.model.borrow_cost)
    return row(Label(words, "strong", bold=True, style=Style(grow=1)), *boxes.values(), gap=16, wrap=True)


def _lent(presenter: Presenter, role: Role) -> Checkbox:
    return Checkbox(
        lent_name(role), on_change=lambda _on: presenter.toggle("borrow", role), id=f"people.borrow.{role}",
        tooltip=_("Somebody of another team helps out for one quarter, at once and fully able."),
    )  # fmt: skip


def candidate_row(presenter: Presenter, follow: Follow[TeamModel], index: int) -> Node:
    """Somebody who may be hired."""
    first = follow.model.candidates[index]
    hire = Checkbox(
        _("Hire"), on_change=lambda _on: presenter.toggle("hire", first.id), id=f"people.{first.id}.hire",
        tooltip=first.tip,
    )  # fmt: skip
    card = Panel(
        Avatar(first.letter, names.ROLE_TONES[first.role], size=28, vacant=True, tooltip=first.tip),
        column(
            row(
                Label(first.name, "body", bold=True),
                Badge(first.role, names.ROLE_TONES[first.role]),
                Stars(first.stars, size=9, tone="ink2"),
                gap=5,
            ),
            Label(first.about, "caption", "ink2", wrap=True),
            grow=1, basis=0,
        ),
        hire,
        tone="tint", radius=8, tooltip=first.tip, id=f"candidate.{first.id}",
        style=Style(direction="row", align="center", gap=10, padding=(5, 10)),
    )  # fmt: skip

    def update(model: TeamModel) -> None:
        hire.checked = model.candidates[index].hired
        card.tone = "gold_soft" if hire.checked else "tint"

    follow(update)
    return card
