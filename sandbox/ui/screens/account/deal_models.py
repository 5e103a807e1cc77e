"""View models of opportunities and deliveries."""

from sandbox.i18n import _, pick
from sandbox.model.decisions import Delivery, Triangle
from sandbox.model.names import DAY, ROLES, Role
from sandbox.projections.observation import AccountView, OpportunityView, ProjectView
from sandbox.projections.odds import win_odds
from sandbox.projections.teamwork import no_review
from sandbox.ui import amounts
from sandbox.ui.screens.account.view_model import AlertModel, DealModel, DeliveryModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading

SALES = ("lead", "need", "solution", "bid", "negotiation", "contract")
"""The stages until a deal becomes a delivery."""
_ODDS_OF = ("known", "pursuing", "held", "bid")


def deals(reading: Reading, account: AccountView) -> tuple[DealModel, ...]:
    """The deals of an account about which there is something to decide, the largest first."""
    order = sorted(reading.deals_at.get(account.id, []), key=lambda deal: (-deal.value, deal.id))
    return tuple(_deal(reading, account, deal) for deal in order)


def _deal(reading: Reading, account: AccountView, deal: OpportunityView) -> DealModel:
    plan = reading.sheet.pursuit(deal.id)
    odds = _odds(reading, account, deal)
    late = deal.days_in_stage > deal.usual_days
    stage = _("{stage} · day {days}, usual {usual}").format(
        stage=_(names.STAGES[deal.stage]), days=deal.days_in_stage, usual=deal.usual_days
    )
    low, middle, high = odds or (0, 0, 0)
    return DealModel(
        id=deal.id,
        name=pick(deal.name),
        value=reading.money(deal.value),
        stage=stage,
        reached=SALES.index(deal.stage) if deal.stage in SALES else len(SALES),
        stages=len(SALES),
        odds=_odds_words(low, high) if odds else "",
        odds_part=(low / 10_000, middle / 10_000, high / 10_000) if odds else None,
        alerts=tuple(_alert(reading, account, deal, code) for code in deal.alerts),
        unknown=_unknown(deal),
        sent=_sent(reading, deal),
        plan=plan,
        bidding=deal.stage in ("lead", "need", "solution", "bid"),
        no_review=no_review(reading.scenario),
        tip=_tip(reading, deal, late),
        odds_tip=_odds_tip(deal),
    )


def _sent(reading: Reading, deal: OpportunityView) -> tuple[tuple[Role, str], ...]:
    special = reading.sheet.pursuit(deal.id).triangle or Triangle()
    held = ((role, special.member(role)) for role in ROLES)
    return tuple((role, reading.called(member)) for role, member in held if member is not None)


def _odds_words(low: int, high: int) -> str:
    if high < 100:
        return _("Odds below 1%")
    return _("Odds {range}").format(range=amounts.chances(low, high))


def _odds(reading: Reading, account: AccountView, deal: OpportunityView) -> tuple[int, int, int] | None:
    if deal.outcome != "open" or deal.status not in _ODDS_OF:
        return None
    seated = reading.sheet.triangle(account.id, deal.id).SR is not None
    return win_odds(reading.scenario, account, deal, reading.sheet.pursuit(deal.id), seated=seated)


def _odds_tip(deal: OpportunityView) -> str:
    lines = [
        _(
            "Our own estimate of a contract under this plan, from what the team believes of people, fit, "
            "delivery and price; the range is wide where little is known. It is not the truth."
        )
    ]
    factors = dict(deal.factors)
    if factors:
        parts = [f"{_(names.FACTORS[name][0])} {value / 100:.0f}" for name, value in factors.items()]
        lines.append(
            _("Standing at the last plan (0 to 100): {factors}.").format(factors=names.listed(parts))
        )
    if deal.unknown:
        lines.append(_unknown(deal))
    return "\n".join(lines)


def _unknown(deal: OpportunityView) -> str:
    if not deal.unknown or deal.outcome != "open":
        return ""
    items = [_(names.QUALIFICATIONS[item]) for item in deal.unknown]
    return _("Not yet known: {items}").format(items=names.listed(items))


def _tip(reading: Reading, deal: OpportunityView, late: bool) -> str:
    lines = [
        _("{name}: {value}, known to the team.").format(
            name=pick(deal.name), value=reading.money(deal.value)
        ),
        _("The stage moves by the customer's own clock; solution work is {done} done, fit {fit}.").format(
            done=amounts.percent(deal.solution_done), fit=amounts.percent(deal.fit)
        ),
        _("Usual delivery time {days} days.").format(days=deal.delivery_days),
    ]
    if late:
        lines.append(_("It has been in this stage longer than usual."))
    return "\n".join(lines)


def _alert(reading: Reading, account: AccountView, deal: OpportunityView, code: str) -> AlertModel:
    tips = {
        "stuck": _("In its stage for {days} days; usual are {usual}.").format(
            days=deal.days_in_stage, usual=deal.usual_days
        ),
        "uncovered": _("A corner of the triangle was empty, or a key person has never been met."),
        "cooling": _("Nobody has touched this lead for six weeks."),
        "late": _("The delivery runs behind its promise."),
    }
    covered = code == "uncovered" and not _still_uncovered(reading, account)
    tone = "negative" if code in ("stuck", "late") else "ink2" if covered else "warning"
    text = _("Not covered until now") if covered else _(names.ALERTS[code])
    return AlertModel(text, tone, tips[code])  # type: ignore[arg-type]


def _still_uncovered(reading: Reading, account: AccountView) -> bool:
    places = {reading.account_of(f.path) for f in reading.findings if f.code in ("corner", "unmet")}
    return account.id in places


def deliveries(reading: Reading, account: AccountView) -> tuple[DeliveryModel, ...]:
    """The running deliveries of an account."""
    return tuple(_delivery(reading, project) for project in reading.projects_at.get(account.id, []))


def _delivery(reading: Reading, project: ProjectView) -> DeliveryModel:
    left = (project.promised - reading.observation.minute) // DAY
    late = project.late_days > 0
    text = (
        _("{days} days behind pace").format(days=project.late_days)
        if late
        else _("due in {days} days").format(days=left)
    )
    tip = _("Milestone {done} of {all} is done; {hours} hours of the current one are left.")
    return DeliveryModel(
        id=project.id,
        name=reading.deal(project.opportunity),
        value=reading.money(project.value),
        text=text,
        part=project.milestone / max(1, project.milestones),
        late=late,
        plan=reading.sheet.deliveries.get(project.id, Delivery()),
        tip=tip.format(done=project.milestone, all=project.milestones, hours=project.work_left // 60),
    )
