"""View model of what the odds of a deal are made of, under the plan as it stands."""

from sandbox.i18n import _, pick, plural
from sandbox.projections.observation import AccountView, OpportunityView
from sandbox.projections.odds import factors, win_odds
from sandbox.ui import amounts
from sandbox.ui.screens.account.view_model import BeliefModel, MakeupModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading

_ODDS_OF = ("known", "pursuing", "held", "bid")


def makeup(reading: Reading, account: AccountView, deal: str = "") -> MakeupModel | None:
    """The odds of a deal, or of the largest that can still be won; None where there is none."""
    here = [one for one in reading.deals_at.get(account.id, []) if _open(one)]
    found = next((one for one in here if one.id == deal), None)
    found = found or max(here, key=lambda one: (one.value, one.id), default=None)
    return _makeup(reading, account, found) if found else None


def _open(deal: OpportunityView) -> bool:
    return deal.outcome == "open" and deal.status in _ODDS_OF


def _makeup(reading: Reading, account: AccountView, deal: OpportunityView) -> MakeupModel:
    plan = reading.sheet.pursuit(deal.id)
    seated = reading.sheet.triangle(account.id, deal.id).SR is not None
    low, middle, high = win_odds(reading.scenario, account, deal, plan, seated=seated)
    bars, tips = [], []
    for name, value in factors(account, deal, plan):
        title, tone, meaning = names.FACTORS[name]
        bars.append(BeliefModel(_(title), value / 10_000, f"{value / 100:.0f}", tone))
        tips.append(_("{name} {value} of 100 as we believe. {meaning}").format(
            name=_(title), value=round(value / 100), meaning=_(meaning)
        ))  # fmt: skip
    strangers = account.people - len(account.stakeholders)
    notes = []
    if strangers > 0:
        notes.append(_("{n} not identified").format(n=strangers))
    if deal.unknown:
        n = len(deal.unknown)
        notes.append(plural("{n} item unknown", "{n} items unknown", n).format(n=n))
    why = _("Widened by: {causes}").format(causes=names.listed(notes)) if notes else ""
    return MakeupModel(
        deal=deal.id,
        title=pick(deal.name),
        bars=tuple(bars),
        tips=tuple(tips),
        odds=amounts.chances(low, high),
        part=(low / 10_000, middle / 10_000, high / 10_000),
        note=why,
        tip=_("Our own estimate under this plan from what the team believes; the mark is its middle."),
    )
