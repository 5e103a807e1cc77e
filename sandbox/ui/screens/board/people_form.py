"""The team form: hours, courses, hiring, lending, alignment."""

from sandbox.i18n import _
from sandbox.model.names import CADENCES, ROLES, Role
from sandbox.projections.legal_people import LEAST_HOURS, MOST_HOURS
from sandbox.ui.node import Node
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.board.view_model import PeopleModel, StaffModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.screens.planning.reading import lent_name
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Avatar, Stars
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.counter import Counter
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, divider
from sandbox.ui.widgets.scroll import ScrollView
from sandbox.ui.widgets.toggle import Checkbox, Segmented


def people_dialog(presenter: Presenter, follow: Follow[PeopleModel]) -> Dialog:
    """The form as a dialog; every change counts at once and can be undone."""
    model = follow.model
    body = column(
        _cadence(presenter, follow),
        divider(),
        Label(_("Members"), "strong", bold=True),
        *(_member(presenter, follow, i) for i in range(len(model.members))),
        divider(),
        _borrow(presenter, follow),
        divider(),
        Label(_("Candidates · {cost} each to hire").format(cost=model.hiring_cost), "strong", bold=True),
        *(_candidate(presenter, follow, i) for i in range(len(model.candidates))),
        None if model.candidates else Label(_("Nobody is looking for a job right now."), tone="ink2"),
        gap=8,
    )
    scroll = ScrollView(body, style=Style(max_height=520))
    return Dialog(_("Team form"), scroll, [Choice(_("Done"), kind="primary")], width=720, id="people")


def _cadence(presenter: Presenter, follow: Follow[PeopleModel]) -> Node:
    control = Segmented(
        [_(names.CADENCES[each]) for each in CADENCES], 0,
        lambda index: presenter.set_cadence(CADENCES[index]), id="people.cadence",
    )  # fmt: skip
    follow(lambda model: setattr(control, "chosen", CADENCES.index(model.cadence)))
    words = _("Meetings share what one member knows with all; each takes hours of everybody.")
    return row(
        column(
            Label(_("Alignment meetings"), "strong", bold=True),
            Label(words, "small", "ink2", wrap=True),
            grow=1, basis=0,
        ),
        control,
        gap=16,
    )  # fmt: skip


def _member(presenter: Presenter, follow: Follow[PeopleModel], index: int) -> Node:
    member = follow.model.members[index]
    hours = Counter(
        lambda value: presenter.set_hours(member.id, value),
        low=LEAST_HOURS, high=MOST_HOURS, step=2, words=_weekly, id=f"people.{member.id}.hours",
        tooltip=_("Beyond 48 hours a week little more gets done, and people leave."),
    )  # fmt: skip
    train = Checkbox(
        _("Train ({cost})").format(cost=follow.model.training_cost),
        on_change=lambda _on: presenter.toggle("train", member.id), id=f"people.{member.id}.train",
        tooltip=_("A course takes hours now and raises skill for good."),
    )  # fmt: skip
    release = Checkbox(
        _("Release"), on_change=lambda _on: presenter.toggle("release", member.id),
        id=f"people.{member.id}.release",
        tooltip=_("The member leaves at the quarter's start, and with them the trust of their contacts."),
    )  # fmt: skip
    note = Label("", "small", "ink2", elide=True)

    def update(model: PeopleModel) -> None:
        now = model.members[index]
        hours.value, note.text = now.hours, now.note
        train.checked, release.checked = "train" in now.chosen, "release" in now.chosen

    follow(update)
    return row(_who(member, note), hours, train, release, gap=14)


def _weekly(hours: int) -> str:
    return _("{hours} h/wk").format(hours=hours)


def _who(member: StaffModel, note: Label) -> Node:
    return row(
        Avatar(member.letter, names.ROLE_TONES[member.role], size=28),
        column(
            row(Label(member.name, "body", bold=True), Label(member.role, "small", "ink2"),
                Stars(member.stars, size=10, tone="ink2"), gap=6),
            note,
            grow=1, basis=0,
        ),
        gap=8, grow=1, basis=0,
    )  # fmt: skip


def _borrow(presenter: Presenter, follow: Follow[PeopleModel]) -> Node:
    boxes = {role: _lent(presenter, role) for role in ROLES}

    def update(model: PeopleModel) -> None:
        for role, box in boxes.items():
            box.checked = role in model.borrowed

    follow(update)
    title = _("Borrow for this quarter · {cost} each").format(cost=follow.model.borrow_cost)
    return row(Label(title, "strong", bold=True), spacer(), *boxes.values(), gap=18)


def _lent(presenter: Presenter, role: Role) -> Checkbox:
    return Checkbox(
        lent_name(role), on_change=lambda _on: presenter.toggle("borrow", role), id=f"people.borrow.{role}",
        tooltip=_("Somebody of another team helps out for one quarter, at once and fully able."),
    )  # fmt: skip


def _candidate(presenter: Presenter, follow: Follow[PeopleModel], index: int) -> Node:
    candidate = follow.model.candidates[index]
    hire = Checkbox(
        _("Hire"), on_change=lambda _on: presenter.toggle("hire", candidate.id),
        id=f"people.{candidate.id}.hire", tooltip=_("New members need months until they are up to speed."),
    )  # fmt: skip
    follow(lambda model: setattr(hire, "checked", "hire" in model.candidates[index].chosen))
    note = Label(candidate.note, "small", "ink2", wrap=True)
    return Panel(
        row(_who(candidate, note), hire, gap=14), tone="tint", radius=8, style=Style(padding=(6, 10))
    )
