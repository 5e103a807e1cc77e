"""One round being played: the world's private copy and all that its processes share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import simpy

from sandbox.engine.agenda import Agenda
from sandbox.engine.clock import Clock
from sandbox.equations.attitude import Circle
from sandbox.model.decisions import DecisionSheet, Triangle
from sandbox.model.events import CustomerAdvanced, Event, MoneySpent
from sandbox.model.names import CUSTOMER_STAGES, CustomerStage, Role
from sandbox.model.rules import ModelRules
from sandbox.model.scenario import Scenario
from sandbox.model.world import Account, Ledger, Member, Opportunity, Task, Vendor, World
from sandbox.streams import Luck


@dataclass(slots=True)
class Occasion:
    """A card that was drawn: until when it may be answered, and which options are blocked and why."""

    occasion: str
    vendor: str
    card: str
    account: str
    subject: str
    minute: int
    deadline: int
    blocked: dict[str, str]
    chosen: str | None = None


Piece = tuple[str, str, str, str]
"""A piece of work of which one at a time is asked for: vendor, work, subject and action."""

Answer = Callable[[Occasion], str | None]
"""Somebody who answers cards at once, as bots do: the option, or None for the default."""


@dataclass(slots=True)
class Run:
    """What the processes of a round work on."""

    scenario: Scenario
    world: World
    sheets: Mapping[str, DecisionSheet]
    luck: Luck
    clock: Clock
    number: int
    start: int
    end: int
    answer: Answer | None = None
    events: list[Event] = field(default_factory=list)
    agendas: dict[str, Agenda] = field(default_factory=dict)
    occasions: list[Occasion] = field(default_factory=list)
    versions: dict[str, int] = field(default_factory=dict)
    prepared: dict[str, int] = field(default_factory=dict)
    finished: dict[str, simpy.Event] = field(default_factory=dict)
    waiting: dict[Piece, str] = field(default_factory=dict)
    circles: dict[str, Circle] = field(default_factory=dict)
    diligence: dict[str, float] = field(default_factory=dict)
    needed: dict[tuple[str, str], int] = field(default_factory=dict)
    deals_at: dict[str, list[Opportunity]] = field(default_factory=dict)
    rules: ModelRules = field(init=False)
    _seats: dict[tuple[str, str, str | None], Triangle] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rules = self.scenario.rules
        self.deals_at = {name: [] for name in self.world.accounts}
        for deal in self.world.opportunities.values():
            self.deals_at[deal.account].append(deal)

    @property
    def now(self) -> int:
        """The current absolute working minute."""
        minute: int = self.clock._now  # type: ignore[assignment]
        return minute

    def log(self, event: Event) -> None:
        """Record a fact."""
        self.events.append(event)

    def sheet(self, vendor: str) -> DecisionSheet:
        """What the vendor decided for this round; an empty sheet if nothing came."""
        return self.sheets.get(vendor) or _EMPTY

    def triangle(self, vendor: str, account: str, opportunity: str | None = None) -> Triangle:
        """Who of the vendor works there in this round."""
        place = (vendor, account, opportunity)
        seated = self._seats.get(place)
        if seated is None:
            seated = self._seats[place] = self.sheet(vendor).triangle(account, opportunity)
        return seated

    def holder(
        self, vendor: Vendor, role: Role, account: str, opportunity: str | None = None
    ) -> Member | None:
        """The member who holds a role there, if somebody does who has not left."""
        name: str | None = getattr(self.triangle(vendor.id, account, opportunity), role)
        return vendor.members.get(name) if name else None

    def ledger(self, vendor: Vendor) -> Ledger:
        """The vendor's books of this round."""
        return vendor.ledgers[-1]

    def spend(self, vendor: Vendor, what: str, subject: str, amount: int) -> None:
        """Take money from a vendor's funds."""
        if amount:
            vendor.funds -= amount
            self.ledger(vendor).spent += amount
            self.log(MoneySpent(self.now, vendor.id, what, subject, amount))

    def give_task(self, member: Member, task: Task) -> None:
        """Put a piece of work on a member's agenda."""
        self.agendas[member.id].push(task)
        member.planned += task.minutes

    def give_once(self, vendor: Vendor, member: Member, task: Task) -> None:
        """The same, unless that work on that subject already waits with somebody who is still there."""
        piece = (vendor.id, task.work, task.subject, task.action)
        if self.waiting.get(piece) not in vendor.members:
            self.waiting[piece] = member.id
            self.give_task(member, task)

    def taken_up(self, vendor: Vendor, member: Member, task: Task) -> None:
        """Note that a member has that work in hand."""
        self.waiting[vendor.id, task.work, task.subject, task.action] = member.id

    def done(self, vendor: Vendor, task: Task) -> None:
        """A piece of work is finished; the next one on its subject may be given."""
        self.waiting.pop((vendor.id, task.work, task.subject, task.action), None)

    def advance_customer(self, vendor: str, account: Account, stage: CustomerStage) -> None:
        """Move an account forward in the vendor's customer funnel; it never moves back by this."""
        held = account.stage.get(vendor, "potential")
        if CUSTOMER_STAGES.index(stage) > CUSTOMER_STAGES.index(held):
            account.stage[vendor] = stage
            self.log(CustomerAdvanced(self.now, vendor, account.id, stage))


_EMPTY = DecisionSheet()
