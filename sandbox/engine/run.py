"""One round being played: the world's private copy and all that its processes share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import simpy

from sandbox.engine.agenda import Agenda
from sandbox.engine.clock import Clock
from sandbox.model.cards import Card
from sandbox.model.decisions import DecisionSheet, Triangle
from sandbox.model.events import CustomerAdvanced, Event, MoneySpent
from sandbox.model.names import CUSTOMER_STAGES, CustomerStage, Role
from sandbox.model.rules import ModelRules
from sandbox.model.scenario import Scenario
from sandbox.model.world import Account, Ledger, Member, Task, Vendor, World
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
    waiting: dict[str, str] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)

    @property
    def rules(self) -> ModelRules:
        """The coefficients of the market model."""
        return self.scenario.rules

    @property
    def now(self) -> int:
        """The current absolute working minute."""
        return self.clock.minute

    def log(self, event: Event) -> None:
        """Record a fact."""
        self.events.append(event)

    def sheet(self, vendor: str) -> DecisionSheet:
        """What the vendor decided for this round; an empty sheet if nothing came."""
        return self.sheets.get(vendor) or _EMPTY

    def triangle(self, vendor: str, account: str, opportunity: str | None = None) -> Triangle:
        """Who of the vendor works there in this round."""
        return self.sheet(vendor).triangle(account, opportunity)

    def holder(
        self, vendor: Vendor, role: Role, account: str, opportunity: str | None = None
    ) -> Member | None:
        """The member who holds a role there, if somebody does who has not left."""
        name = self.triangle(vendor.id, account, opportunity).member(role)
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
        name = f"{vendor.id}|{task.work}|{task.subject}|{task.action}"
        if self.waiting.get(name) not in vendor.members:
            self.waiting[name] = member.id
            self.give_task(member, task)

    def taken_up(self, vendor: Vendor, member: Member, task: Task) -> None:
        """Note that a member has that work in hand."""
        self.waiting[f"{vendor.id}|{task.work}|{task.subject}|{task.action}"] = member.id

    def done(self, vendor: Vendor, task: Task) -> None:
        """A piece of work is finished; the next one on its subject may be given."""
        self.waiting.pop(f"{vendor.id}|{task.work}|{task.subject}|{task.action}", None)

    def advance_customer(self, vendor: str, account: Account, stage: CustomerStage) -> None:
        """Move an account forward in the vendor's customer funnel; it never moves back by this."""
        held = account.stage.get(vendor, "potential")
        if CUSTOMER_STAGES.index(stage) > CUSTOMER_STAGES.index(held):
            account.stage[vendor] = stage
            self.log(CustomerAdvanced(self.now, vendor, account.id, stage))


_EMPTY = DecisionSheet()
