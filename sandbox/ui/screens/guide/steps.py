"""What the tour shows, in order: where, on what, in which words, and when it goes on by itself."""

from collections.abc import Callable
from typing import Literal, NamedTuple, Protocol

from sandbox.i18n import N_
from sandbox.model.decisions import DecisionSheet
from sandbox.model.names import ROLES

Phase = Literal["planning", "running", "review", "final"]
PHASES: tuple[Phase, ...] = ("planning", "running", "review", "final")


_BUSY = 6
"""Visits of a quarter in which somebody means to win something."""


class Scene(Protocol):
    """What the tour can see of the window."""

    @property
    def round(self) -> int:
        """The round, from 1."""

    @property
    def phase(self) -> Phase:
        """What the round is at."""

    @property
    def place(self) -> str:
        """The planning screen that is shown, by its name in the rail; "" elsewhere."""

    @property
    def sheet(self) -> DecisionSheet:
        """The plan as it stands."""

    def has(self, id: str) -> bool:
        """Whether a node of that id is shown, on the screen or over it."""


class Step(NamedTuple):
    """One step; `targets` are ids of nodes, the first that is shown is highlighted.

    `place` is the planning screen it belongs to, "" if any will do. A step whose `done` holds goes on by
    itself; one without waits for “Next”. `spares` are ids of nodes that its words are about too. Of a step
    that is `together` all nodes are highlighted as one, that bear the id of the first.
    """

    id: str
    round: int
    phase: Phase
    place: str
    targets: tuple[str, ...]
    title: str
    text: str
    done: Callable[[Scene], bool] | None = None
    spares: tuple[str, ...] = ()
    together: bool = False


def _holds(role: str) -> Callable[[Scene], bool]:
    return lambda scene: any(getattr(each, role) for each in scene.sheet.triangles.values())


def _whole(scene: Scene) -> bool:
    return any(all(each.member(role) for role in ROLES) for each in scene.sheet.triangles.values())


def _meets(scene: Scene) -> bool:
    return any(contact.action == "discover" for contact in scene.sheet.contacts)


def _is_busy(scene: Scene) -> bool:
    return sum(contact.times for contact in scene.sheet.contacts) >= _BUSY


def _at(place: str) -> Callable[[Scene], bool]:
    return lambda scene: scene.place == place


def _sees(id: str) -> Callable[[Scene], bool]:
    return lambda scene: scene.has(id)


def _submitted(scene: Scene) -> bool:
    return scene.phase != "planning"


def _next_quarter(scene: Scene) -> bool:
    return scene.round == 2


_HEADER = ("frame.header",)

STEPS: tuple[Step, ...] = (
    Step("welcome", 1, "planning", "board", ("gauge.*",), N_("What counts"), N_(
        "These are your targets: what is reached, what is wanted, and how likely it is. Point at any number "
        "and it tells what it is made of."), spares=_HEADER, together=True),
    Step("customer", 1, "planning", "board", ("tile.*",), N_("One tile, one customer"), N_(
        "The dots tell how good the relationship is, the sign at the upper right whether something is "
        "missing. The three corners wait for your triangle: AR, SR and FR. What you know of the customer "
        "stands on the right.")),
    Step("ar", 1, "planning", "board", ("tile.*",), N_("Send an account manager"), N_(
        "Drag the account manager (AR) from the team below onto this customer. By keyboard: Tab to the "
        "member, Enter to pick up, Tab to the customer, Enter to drop."), _holds("AR")),
    Step("triangle", 1, "planning", "board", ("tile.*",), N_("Make it a triangle"), N_(
        "Now SR and FR at the same customer. AR promises, SR designs, FR keeps the date: without one of them "
        "somebody promises what nobody keeps."), _whole),
    Step("chain", 1, "planning", "board", ("chain", "account.tabs"), N_("The decision chain"), N_(
        "Several people decide together. Bigger circles have more influence; arrows show who listens to "
        "whom, once you have found out. Question marks are people you do not know yet; a dashed ring is a "
        "view that you do not know.")),
    Step("meet", 1, "planning", "",
         ("contacts.*.discover", "contact.*.discover", "person.*", "account.tabs"), N_(
        "Find out first"), N_(
        "Press a person, or open Contacts, and plan at least one “Discover” visit with +. Visits tell what "
        "somebody wants and name colleagues you do not know."), _meets, spares=("account",)),
    Step("to_funnel", 1, "planning", "", ("rail.funnel",), N_("Two funnels"), N_(
        "Open the funnels."), _at("funnel")),
    Step("funnel", 1, "planning", "funnel", ("funnel.chart", "rail.funnel"),
         N_("Deals from customers"), N_(
        "On the left customers grow warmer, on the right their deals move towards cash; satisfied customers "
        "close the circle. Alerts tell what is stuck, and the button beside them mends it."),
        spares=("alerts",)),
    Step("to_targets", 1, "planning", "", ("rail.targets",), N_("Targets"), N_(
        "Open the targets."), _at("targets")),
    Step("targets", 1, "planning", "targets", ("targets.table", "rail.targets"), N_("Who brings what"), N_(
        "Hand the target on to customers and members until the sums agree; “Break down for me” does it at "
        "once. The curve shows how likely the whole is, from nothing but what your team can see."),
        spares=("targets.plot",)),
    Step("more", 1, "planning", "board", ("suggest",), N_("Fill the quarter"), N_(
        "A visit or two do not win a deal. “Suggested plan” on the board arranges people, visits, bids and "
        "targets as an experienced team would; you may change all of it."), _is_busy),
    Step("check", 1, "planning", "", ("check.open",), N_("Check the plan"), N_(
        "Open the plan check. It lists what is missing or too much, and each line leads to its place."),
        _sees("check"), spares=_HEADER),
    Step("submit", 1, "planning", "", ("submit",), N_("Submit"), N_(
        "Mend what you like; everything can be undone. Then submit the plan and watch the quarter."),
        _submitted, spares=_HEADER),
    Step("lanes", 1, "running", "", ("run.lanes",), N_("The quarter plays"), N_(
        "One lane for each customer: visits, solutions, bids, deliveries, as they happen. Pause, speed and "
        "skip are at the top."), _sees("card")),
    Step("card", 1, "running", "", ("card", "run.skip"), N_("Event cards"), N_(
        "Sometimes a card asks for a choice. Each option has a price; if you do not choose in time, the "
        "default counts. When you have seen enough, skip to the end.")),
    Step("actuals", 1, "review", "", ("kpi.revenue",), N_("Targets and actuals"), N_(
        "Begin here: what was wanted, what came of it, and how far the way still is."),
        spares=("result.figures",)),
    Step("members", 1, "review", "", ("result.appraisal", "result.members"), N_("Evidence, not opinion"), N_(
        "Every member's result with what it rests on. Beside it the customers say in their own words why."),
        spares=("result.feedback",)),
    Step("reflect", 1, "review", "", ("result.reflection", "note.intended"), N_("Reflect"), N_(
        "What did you intend, what happened, why, and what will you change? Write a line to each; it is kept "
        "for the debrief. Then go on to the next quarter."), _next_quarter),
    Step("again", 2, "planning", "", ("submit",), N_("Your turn"), N_(
        "Last quarter's plan is still on the board. Change what you learned and submit. F1 explains every "
        "term and every key. Good luck!"),
        spares=_HEADER),
)  # fmt: skip
"""A `*` in an id stands for anything."""
