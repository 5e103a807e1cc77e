"""A plan with all that is reckoned from it, each once."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, TypeVarTuple

from sandbox.i18n import pick
from sandbox.model import keys
from sandbox.model.names import ContactAction, Role
from sandbox.projections.attention import Alert, plan_alerts
from sandbox.projections.finding import Finding
from sandbox.projections.legality import refusals
from sandbox.projections.naming import BORROWED
from sandbox.projections.observation import AccountView, OpportunityView, ProjectView
from sandbox.projections.plan_check import findings
from sandbox.projections.refusal import Desk, Path, Refusal
from sandbox.projections.remedies import Remedy, remedy
from sandbox.projections.weeks import Week, weekly
from sandbox.projections.workload import pieces
from sandbox.ui import amounts

Args = TypeVarTuple("Args")
Made = TypeVar("Made")


@dataclass(frozen=True)
class Reading(Desk):
    """The sheet on the desk, with its load, its refusals and its warnings."""

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    def once(self, make: "Callable[[Reading, *Args], Made]", *more: *Args) -> Made:
        """What `make` makes of this reading: made once, however many screens show it."""
        key = (make, more)
        if key not in self._made:
            self._made[key] = make(self, *more)
        return self._made[key]  # type: ignore[return-value]

    @cached_property
    def weeks(self) -> dict[str, tuple[Week, ...]]:
        """The members' loads week by week."""
        work = pieces(self.scenario, self.observation, self.sheet)
        return weekly(work, self.loads, self.observation.days)

    @cached_property
    def refusals(self) -> tuple[Refusal, ...]:
        """Why the plan may not be submitted as it stands."""
        return refusals(self.scenario, self.observation, self.sheet)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is legal and still unwise."""
        return findings(self)

    @cached_property
    def findings_at(self) -> dict[str | None, list[Finding]]:
        """The same by the account that they are about."""
        found: dict[str | None, list[Finding]] = {}
        for finding in self.findings:
            found.setdefault(self.account_of(finding.path), []).append(finding)
        return found

    @cached_property
    def contact_times(self) -> dict[tuple[str, str, ContactAction], int]:
        """How often each contact is planned, by account, person and action."""
        times: dict[tuple[str, str, ContactAction], int] = {}
        for contact in self.sheet.contacts:
            key = contact.account, contact.stakeholder, contact.action
            times[key] = times.get(key, 0) + contact.times
        return times

    @cached_property
    def alerts(self) -> tuple[tuple[Alert, Remedy], ...]:
        """What asks for attention in the funnels, each with its next step under this plan."""
        return tuple((alert, remedy(self, alert)) for alert in plan_alerts(self))

    @cached_property
    def deals_at(self) -> dict[str, list[OpportunityView]]:
        """Deals by account that can still be won, or are won and not yet delivered."""
        found: dict[str, list[OpportunityView]] = {}
        for deal in self.observation.opportunities:
            if self.is_live(deal):
                found.setdefault(deal.account, []).append(deal)
        return found

    @cached_property
    def projects_at(self) -> dict[str, list[ProjectView]]:
        """Deliveries by account that are not yet accepted."""
        found: dict[str, list[ProjectView]] = {}
        for project in self.observation.projects:
            if project.accepted < 0:
                found.setdefault(project.account, []).append(project)
        return found

    def is_live(self, deal: OpportunityView) -> bool:
        """Whether there is still something to decide about a deal."""
        if deal.outcome == "open":
            return deal.status in ("known", "pursuing", "held", "bid", "killed")
        return deal.winner == self.observation.team and deal.stage == "contract"

    def account_of(self, path: Path) -> str | None:
        """The account that a place in the sheet is about."""
        match path:
            case ("triangles" | "tiers" | "contacts", str(account), *_) if account in self.accounts:
                return account
            case ("contacts", int(index), *_):
                return self.sheet.contacts[index].account
            case ("pursuits", str(deal), *_) if deal in self.deals:
                return self.deals[deal].account
            case ("deliveries", str(project), *_) if project in self.projects:
                return self.projects[project].account
        return None

    def member_name(self, member: str) -> str:
        """A member's name, also of somebody who joins this round."""
        return self.called(member)

    def newcomers(self) -> dict[str, Role]:
        """Those who join this round."""
        return {name: role for name, role in self.staff.items() if name not in self.members}

    def segment(self, account: AccountView) -> str:
        """The account's industry in words."""
        return pick(self.names.segment(account.segment))

    def money(self, yuan: int) -> str:
        """An amount in the session's currency, short."""
        return amounts.money(yuan, self.observation.currency)


def lent(team: str, role: Role) -> str:
    """The id that a borrowed member will have."""
    return keys.member(team, f"borrowed_{role.lower()}")


def lent_name(role: Role) -> str:
    """What a borrowed member is called."""
    return pick(BORROWED[f"borrowed_{role.lower()}"])
