"""The planning screens of a team: one plan, one frame, and the way between the screens."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import Protocol

from sandbox.i18n import _
from sandbox.projections.refusal import Path
from sandbox.session.seat import Seat
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.frame import Frame, Place
from sandbox.ui.screens.frame_model import frame_model
from sandbox.ui.screens.planning.plan import Plan
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.planning.submitting import Submitting
from sandbox.ui.screens.planning.view_model import CheckModel
from sandbox.ui.widgets.button import Button


class PlanningScreen(Protocol):
    """One of the screens on which a plan is made; built when it is first gone to, then kept as it is left."""

    @property
    def content(self) -> Node:
        """What stands between header, rail and edges; its keys work anywhere on the screen."""

    @property
    def key_help(self) -> Sequence[tuple[str, str]]:
        """The screen's own keys: chord and meaning."""

    def refresh(self) -> None:
        """Follows the plan, or another account, after a change."""

    def reveal(self, path: Path) -> None:
        """Shows the place that a finding is about; `path` leads into the sheet, as in `Refusal`."""


Screens = Mapping[str, Callable[["Planner"], PlanningScreen]]
"""The planning screens by their place in the rail."""
Counts = Mapping[str, Callable[[Reading], int]]
"""How many things on a screen ask for attention under a plan; the rail shows the number."""


class Planner:
    """Shows one planning screen at a time; all of them work on `plan`."""

    def __init__(
        self,
        seat: Seat,
        app: App,
        screens: Screens,
        counts: Counts,
        on_submitted: Callable[[], object],
        on_review: Callable[[], object] | None = None,
    ) -> None:
        self.plan, self.app = Plan(seat), app
        self._on_review = on_review
        self._screens, self._counts = screens, counts
        self._submitting = Submitting(self.plan, app, self.lead, on_submitted)
        self.place = ""
        self.screen: PlanningScreen
        self._kept: dict[str, PlanningScreen] = {}
        self._upto: dict[str, int] = {}  # which of the plan's changes each shows
        self._uncounted = False
        check = self._submitting.check
        self._check = Button("", check, kind="dark", tooltip="Ctrl + Shift + Enter", id="check.open")

    def go(self, place: str) -> None:
        """Shows another planning screen."""
        if place != self.place:
            self.app.show(self.node(place))
            self.app.stage.router.give_focus(self.app.stage.root.find(f"rail.{place}"))

    def show_account(self, account: str) -> None:
        """Shows an account: on its own screen if there is one, else beside the sand table."""
        self.plan.select(account)
        self.go("account" if "account" in self._screens else "board")

    def lead(self, check: CheckModel) -> None:
        """Goes to the place that a finding is about."""
        if check.account:
            self.plan.select(check.account)
        self.show(_place(check.path, self._screens), check.path)

    def show(self, place: str, path: Path) -> None:
        """Shows a planning screen, and on it the place of a part of the sheet."""
        self.go(place)
        self.app.stage.settle()
        self.screen.reveal(path)

    def node(self, place: str) -> Node:
        """A whole planning screen."""
        plan, screen = self.plan, self._screen(place)
        self.place, self.screen = place, screen
        plan.on_change, plan.on_refused = self._refresh, self._rebuild
        self._count()
        return self._frame.around(
            screen.content,
            place,
            keys={
                "ctrl+z": plan.undo,
                "ctrl+y": plan.redo,
                "ctrl+shift+z": plan.redo,
                "ctrl+enter": self._submitting.submit,
                "ctrl+shift+enter": self._submitting.check,
                **{way.key.lower().replace(" ", ""): way.on_choose for way in self._places()},
                **screen.content.keys,
            },
            key_help=(
                ("Ctrl + Z / Y", _("Undo, redo")),
                ("Ctrl + Enter", _("Submit plan")),
                ("Ctrl + Shift + Enter", _("Check plan")),
                ("Ctrl + 1 … 9", _("Go to another planning screen")),
                *screen.key_help,
            ),
        )

    @cached_property
    def _frame(self) -> Frame:
        """Header and rail, which all planning screens share."""
        plan, submit = self.plan, self._submitting.submit
        return Frame(
            self.app,
            frame_model(plan.observation, plan.scenario, plan.seat.colour),
            actions=(
                self._check,
                Button(_("Submit plan"), submit, kind="primary", tooltip="Ctrl + Enter", id="submit"),
            ),
            subtitle=_("Planning"),
            active=self.place,
            places=self._places(),
        )

    def _screen(self, place: str) -> PlanningScreen:
        """The screen as it was left, brought up to date."""
        before, self._upto[place] = self._upto.get(place), self.plan.changes
        if place not in self._kept:
            self._kept[place] = self._screens[place](self)
        elif before != self.plan.changes:
            self._kept[place].refresh()
        return self._kept[place]

    def _places(self) -> list[Place]:
        """Where the rail leads, with the chords that lead there too."""
        ways: dict[str, Callable[[], object]] = {name: partial(self.go, name) for name in self._screens}
        if self._on_review is not None:
            ways["result"] = self._on_review
        return [Place(name, way, key=f"Ctrl + {i}") for i, (name, way) in enumerate(ways.items(), 1)]

    def _refresh(self) -> None:
        """Brings the screen up to date at once; what header and rail count can wait for the next turn."""
        self._screen(self.place)
        if not self._uncounted:
            self._uncounted = True
            self.app.post(self._count)

    def _rebuild(self) -> None:
        """Shows the screen anew, as the plan is."""
        self._kept.clear()
        self.app.show(self.node(self.place))

    def _count(self) -> None:
        self._uncounted = False
        n = len([check for check in self.plan.checks() if check.severity != "hint"])
        self._check.text = _("Check plan {n}").format(n=n) if n else _("Check plan")
        for place, count in self._counts.items():
            self._frame.rail.warn(place, count(self.plan.reading))


_PLACES: Mapping[str, str] = {
    "contacts": "account",
    "pursuits": "account",
    "deliveries": "account",
    "quotas": "targets",
    "indicators": "targets",
    "people": "team",
    "reports": "data",
}


def _place(path: Path, screens: Screens) -> str:
    """The screen on which a part of the sheet is decided; the board where there is no own one."""
    wanted = _PLACES.get(str(path[0]), "board") if path else "board"
    return wanted if wanted in screens else "board"
