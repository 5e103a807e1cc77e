"""What may be done to the plan; the presenters of the screens add what they show."""

from typing import Any

from sandbox.i18n import _, pick
from sandbox.model.decisions import DecisionSheet
from sandbox.model.names import BP, ROLES, Cadence, ContactAction, ReportKind, Role, Tier
from sandbox.projections import planning
from sandbox.ui import amounts
from sandbox.ui.node import Verdict
from sandbox.ui.screens.planning.plan import Plan
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.planning.view_model import Carried


class Edits:
    """All changes that people make to a plan, by what they touch; knows no pygame."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.scenario, self.observation = plan.scenario, plan.observation
        self.change = plan.change

    @property
    def sheet(self) -> DecisionSheet:
        """The plan as it stands."""
        return self.plan.sheet

    @property
    def reading(self) -> Reading:
        """The plan with what is reckoned from it."""
        return self.plan.reading

    @property
    def account(self) -> str:
        """The account that is looked at."""
        return self.plan.account

    # members

    def verdict(self, account: str, role: Role, carried: Carried) -> Verdict:
        """Whether a member may be put at a corner; the reason, or what it does to the load."""
        if carried.role != role:
            reason = _("{member} is {own}, this corner is for {role}: drop it on the {own} corner.")
            return Verdict(False, reason.format(member=carried.name, own=carried.role, role=role))
        if self.sheet.triangle(account).member(role) == carried.member:
            place = pick(self.reading.accounts[account].name)
            reason = _("{member} is already at {account}.")
            return Verdict(False, reason.format(member=carried.name, account=place))
        return Verdict(True, self._load_after(account, carried))

    def assign(self, account: str, carried: Carried) -> None:
        """Puts a member at the corner of the own role; one who is carried off a corner leaves it."""
        sheet = self.sheet
        if carried.origin and carried.origin != account:
            sheet = planning.assign(sheet, carried.origin, carried.role, None)
        self.change(planning.assign(sheet, account, carried.role, carried.member))

    def vacate(self, account: str, role: Role) -> None:
        """Leaves a corner empty."""
        self.change(planning.assign(self.sheet, account, role, None))

    def fitting(self, role: Role) -> list[tuple[Carried, str]]:
        """Who may hold a corner, with each one's load."""
        found = []
        for member, own in self.reading.staff.items():
            if own == role:
                load = self.reading.loads.get(member)
                carried = Carried(member, self.reading.called(member), role)
                found.append((carried, amounts.percent(load.share) if load else _("joins")))
        return found

    # the account

    def set_tier(self, tier: Tier) -> None:
        """Tiers the selected account."""
        self.change(planning.set_tier(self.sheet, self.account, tier))

    def contact(self, person: str, action: ContactAction, times: int) -> None:
        """Plans a contact with a person of the selected account."""
        self.change(planning.plan_contact(self.sheet, self.account, person, action, times))

    def pursue(self, deal: str, **changes: Any) -> None:
        """Changes how a deal is worked."""
        self.change(planning.set_pursuit(self.sheet, deal, **changes))

    def may_send(self, deal: str, carried: Carried) -> Verdict:
        """Whether a member may be sent to one deal in particular."""
        held = self.sheet.pursuit(deal).triangle
        if held is not None and held.member(carried.role) == carried.member:
            return Verdict(False, _("{member} is sent to this deal already.").format(member=carried.name))
        text = _("Send {member} to this deal in particular; the account's triangle stays as it is.")
        return Verdict(True, text.format(member=carried.name))

    def send(self, deal: str, role: Role, member: str | None) -> None:
        """Sends a member to one deal in particular; None leaves it to the account's triangle."""
        self.change(planning.assign_to_deal(self.sheet, deal, role, member))

    def deliver(self, project: str, **changes: Any) -> None:
        """Changes how a delivery is treated."""
        self.change(planning.set_delivery(self.sheet, project, **changes))

    # the team

    def set_hours(self, member: str, hours: int) -> None:
        """Asks a member for so many hours a week."""
        usual = round(self.scenario.rules.work.weekly_hours)
        self.change(planning.set_hours(self.sheet, member, hours, usual))

    def set_cadence(self, cadence: Cadence) -> None:
        """Chooses how often the team aligns."""
        self.change(planning.set_cadence(self.sheet, cadence))

    def toggle(self, what: str, name: str) -> None:
        """Adds a name to, or takes it off, one of the lists of people: hire, release, borrow, train."""
        there: tuple[str, ...] = getattr(self.sheet.people, what)
        less = tuple(one for one in there if one != name)
        wanted = less if len(less) < len(there) else (*there, name)
        sheet = planning.set_people(self.sheet, **{what: wanted})
        self.change(self._without_leavers(sheet))

    def toggle_report(self, kind: ReportKind, subject: str) -> None:
        """Orders a report, or cancels the order."""
        self.change(planning.toggle_report(self.sheet, kind, subject))

    def _without_leavers(self, sheet: DecisionSheet) -> DecisionSheet:
        """The plan without those who will not be there: they leave their corners."""
        there = self.plan.read(sheet).staff
        held = {t.member(role) for t in sheet.triangles.values() for role in ROLES}
        for member in sorted(name for name in held if name and name not in there):
            sheet = planning.dismiss(sheet, member)
        return sheet

    def _load_after(self, account: str, carried: Carried) -> str:
        before = self.reading.loads.get(carried.member)
        after = self.plan.read(planning.assign(self.sheet, account, carried.role, carried.member)).loads
        if before is None or carried.member not in after:
            return ""
        now, then = before.share, after[carried.member].share
        if then > max(now, BP):
            text = _("{member}: load {before} → {after}, more than there is time for")
        elif amounts.percent(now) == amounts.percent(then):
            text = _("{member}: load stays at {after} until contacts are planned")
        else:
            text = _("{member}: load {before} → {after}")
        return text.format(member=carried.name, before=amounts.percent(now), after=amounts.percent(then))
