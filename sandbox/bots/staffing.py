"""Who goes where: members seated at accounts, the most worthwhile first, none beyond their hours."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sandbox.bots import demand
from sandbox.bots.campaign import Campaign
from sandbox.bots.people import Crew
from sandbox.model.decisions import Triangle
from sandbox.model.names import ROLES, Role
from sandbox.model.scenario import Scenario
from sandbox.projections.observation import AccountView, MemberView

MOST: dict[Role, int] = {"AR": 6, "SR": 4, "FR": 4}
"""Accounts that a member may carry before the time lost by switching outweighs the reach."""
FULL = 1.0
"""How far a member's hours may be promised away when another account is taken on."""

STANDBY = 0.8
"""Load below which a member also stands by where nothing is due yet."""


@dataclass(slots=True)
class Seat:
    """One member with the accounts taken on so far and the hours they ask for, visits among them."""

    scenario: Scenario
    member: MemberView
    undivided: float
    hours: float = 0.0
    visits: float = 0.0
    accounts: list[str] = field(default_factory=list)

    def capacity(self, more: int = 0) -> float:
        """Hours that switching between the accounts, and so many more, leaves."""
        return self.undivided * demand.undivided(self.scenario, self.member.role, len(self.accounts) + more)

    @property
    def load(self) -> float:
        """Hours asked for over hours there are."""
        return self.hours / self.capacity() if self.undivided > 0 else 9.0

    def holds(self, hours: float) -> bool:
        """Whether another account fits in; the first one always does."""
        if not self.accounts:
            return self.undivided > 0
        room = len(self.accounts) < MOST[self.member.role]
        return room and self.hours + hours <= FULL * self.capacity(1)

    def has_time(self) -> bool:
        """Whether another account would cost nothing by switching."""
        return self.load < STANDBY and len(self.accounts) < self.scenario.rules.work.free_accounts

    def take(self, account: str, hours: float, visits: float) -> None:
        """Add an account with the hours that it asks for, visits included."""
        self.accounts.append(account)
        self.hours += hours + visits
        self.visits += visits


@dataclass(frozen=True, slots=True)
class Staffing:
    """The triangle of each account and the seat of each member."""

    triangles: dict[str, Triangle]
    seats: dict[str, Seat]

    def triangle(self, account: str) -> Triangle:
        """Who works at an account; an empty triangle if nobody does."""
        return self.triangles.get(account, _NOBODY)


_NOBODY = Triangle()


def staffed(campaign: Campaign, crew: Crew) -> Staffing:
    """Seat the crew at the accounts: first where work is due, then on standby where it costs nothing."""
    scenario = campaign.outlook.scenario
    seats = {m.id: Seat(scenario, m, demand.capacity(campaign, m)) for m in crew.members}
    holders: dict[str, dict[Role, str]] = {}
    for role in ROLES:
        team = [seats[m.id] for m in crew.of(role)] if campaign.works(role) else []
        for account in _wanted(campaign, role):
            _fill(campaign, account, role, _at_work(campaign, team, account, role), holders)
        for account in campaign.ranked:
            if role not in holders.get(account.id, {}):
                _fill(campaign, account, role, _on_standby(team, account, role), holders)
    return Staffing({name: Triangle(**held) for name, held in holders.items()}, seats)


def _fill(
    campaign: Campaign,
    account: AccountView,
    role: Role,
    seat: Seat | None,
    holders: dict[str, dict[Role, str]],
) -> None:
    if seat is not None:
        seat.take(account.id, demand.hours(campaign, account, role), _visits(role))
        holders.setdefault(account.id, {})[role] = seat.member.id


def _visits(role: Role) -> float:
    return demand.VISIT_HOURS if role == "AR" else 0.0


def _wanted(campaign: Campaign, role: Role) -> list[AccountView]:
    """The accounts that have work for a role, the most pressing first."""
    outlook = campaign.outlook
    match role:
        case "AR":
            return list(campaign.ranked)
        case "SR":
            return [a for a in campaign.ranked if outlook.open.get(a.id)]
        case "FR":
            running = [a for a in outlook.seen.accounts if a.id in outlook.running]
            signed = [a for a in outlook.seen.accounts if a.id in outlook.awarded]
            near = [a for a in campaign.ranked if any(d.stage != "lead" for d in outlook.open.get(a.id, ()))]
            return list({a.id: a for a in (*running, *signed, *near)}.values())


def _at_work(campaign: Campaign, team: Sequence[Seat], account: AccountView, role: Role) -> Seat | None:
    """Whoever takes on the work due at an account; a running delivery is never left without FR."""
    hours = demand.hours(campaign, account, role) + _visits(role)
    free = [seat for seat in team if seat.holds(hours)]
    must = role == "FR" and account.id in campaign.outlook.running
    return _preferred(free or (team if must else ()), account, role)


def _on_standby(team: Sequence[Seat], account: AccountView, role: Role) -> Seat | None:
    """Whoever can be there for what may arise without losing time by switching."""
    return _preferred([seat for seat in team if seat.has_time()], account, role)


def _preferred(seats: Sequence[Seat], account: AccountView, role: Role) -> Seat | None:
    """Whoever was there before, since people trust them; else the least loaded."""
    before = account.triangle.member(role)
    for seat in seats:
        if seat.member.id == before:
            return seat
    return min(
        seats, key=lambda seat: (round(seat.load, 6), len(seat.accounts), seat.member.id), default=None
    )
