"""What a planned contact should bring, in words."""

from typing import NamedTuple

from sandbox.i18n import _
from sandbox.model.names import BP, ContactAction
from sandbox.model.rules import ModelRules
from sandbox.projections.contact_effects import Effect, deal_at_stake, effect
from sandbox.projections.observation import AccountView, OpportunityView, StakeholderView
from sandbox.projections.workload import contact_lead
from sandbox.ui import amounts
from sandbox.ui.screens.planning.reading import Reading


class Expected(NamedTuple):
    """What one more contact should do; reckoned when somebody looks, for few of them are looked at."""

    rules: ModelRules
    person: StakeholderView
    action: ContactAction
    skill: int
    prepared: bool
    deal: OpportunityView | None

    @property
    def words(self) -> str:
        """It in a few words."""
        return _words(self.action, self.effect)

    @property
    def lines(self) -> list[str]:
        """What the words consist of."""
        return _lines(self.action, self.effect)

    @property
    def effect(self) -> Effect:
        """It in figures."""
        return effect(
            self.rules, self.person, self.action, skill=self.skill, prepared=self.prepared, deal=self.deal
        )


def expected(
    reading: Reading, account: AccountView, person: StakeholderView, action: ContactAction
) -> Expected:
    """What one more contact of a kind should do to a person's view and to what the team knows."""
    deal = deal_at_stake(account, reading.deals_at.get(account.id, []))
    triangle = reading.sheet.triangle(account.id)
    skill = _skill(reading, account, action)
    return Expected(reading.scenario.rules, person, action, skill, triangle.SR is not None, deal)


def _skill(reading: Reading, account: AccountView, action: ContactAction) -> int:
    """The skill of the member who will make the contact; three stars while nobody is sent."""
    triangle = reading.sheet.triangle(account.id)
    lead = contact_lead(action, triangle)
    name = triangle.member(lead) if lead else None
    return next((member.skill for member in reading.observation.members if member.id == name), 6_000)


def _words(action: ContactAction, found: Effect) -> str:
    if action == "discover":
        return _("Known {sure} → {surer}").format(
            sure=amounts.percent(found.sure), surer=amounts.percent(found.surer)
        )
    return _("View {points}").format(points=_points(found.attitude))


def _points(change: int) -> str:
    return f"{change / BP:+.1f}".replace("-", "−")


def _lines(action: ContactAction, found: Effect) -> list[str]:
    lines = [
        _("Our picture of the view should get from {sure} to {surer} sure.").format(
            sure=amounts.percent(found.sure), surer=amounts.percent(found.surer)
        )
    ]
    if action == "discover":
        text = _("What counts for them gets about {learns} surer; with luck a colleague is named.")
        lines.append(text.format(learns=amounts.percent(found.learns)))
    else:
        text = _("On the scale from −1 opposed to +3 coach the view should move by about {points}.")
        lines.append(text.format(points=_points(found.attitude)))
    if action == "proof":
        lines.append(_("It passes with {chance}.").format(chance=amounts.percent(found.chance)))
    if found.risk:
        lines.append(_("It annoys instead with {risk}.").format(risk=amounts.percent(found.risk)))
    if found.price:
        lines.append(_("The price falls by {price} for good.").format(price=amounts.percent(found.price, 1)))
    lines.append(_("Reckoned from what we believe, if they have time; repeated contacts bring less."))
    return lines
