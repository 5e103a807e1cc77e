"""View models of the alerts with their next steps."""

from sandbox.i18n import _, named, pick
from sandbox.model.names import DAY
from sandbox.projections.alerts import STUCK
from sandbox.projections.attention import Alert, lonely, open_corners, strangers
from sandbox.projections.observation import OpportunityView
from sandbox.projections.remedies import Hindrance, Remedy, Step
from sandbox.ui.screens.funnel.view_model import AlertModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading

_NAMED = 1
"""Accounts that an alert names before it counts the others."""


def alerts(reading: Reading) -> tuple[AlertModel, ...]:
    """All alerts, the most pressing first."""
    return tuple(_alert(reading, alert, step) for alert, step in reading.alerts)


def untreated(reading: Reading) -> int:
    """How many alerts the plan does nothing about yet."""
    return sum(1 for _alert, step in reading.alerts if step is not None)


def _alert(reading: Reading, alert: Alert, step: Remedy) -> AlertModel:
    severe = alert.codes[0] in ("late", "stuck")
    text = _silo(reading) if not alert.deal else _of_deal(reading, alert)
    return AlertModel(
        id=alert.deal or "silo",
        account=alert.account,
        title=_title(reading, alert),
        text=text,
        severity="done" if step is None else "alarm" if severe else "warning",
        action=_("Planned ✓") if step is None else step.label,
        hindered=isinstance(step, Hindrance),
        tip=_tip(reading, alert, step),
    )


def _title(reading: Reading, alert: Alert) -> str:
    if not alert.deal:
        return _("Knowledge in silos")
    return f"{reading.deal(alert.deal)} · {reading.customer(alert.account)}"


def _silo(reading: Reading) -> str:
    found = lonely(reading)
    places = [reading.customer(name) for name in dict.fromkeys(found)]
    more = len(places) - _NAMED
    accounts = names.listed(places if more < 2 else places[:_NAMED])
    if more > 1:
        accounts = _("{accounts} and {n} more").format(accounts=accounts, n=more)
    text = _("{n} findings not shared: {accounts}")
    return text.format(n=len(found), accounts=accounts)


def _of_deal(reading: Reading, alert: Alert) -> str:
    deal = reading.deals[alert.deal]
    words = {
        "late": _late(reading, deal),
        "stuck": _("{stage} for {days} days, usual are {usual}").format(
            stage=_(names.STAGES[deal.stage]), days=deal.days_in_stage, usual=deal.usual_days
        ),
        "uncovered": _uncovered(reading, deal),
        "cooling": _("a lead nobody has touched for six weeks"),
    }
    return _("; ").join(text for code in alert.codes if (text := words.get(code, "")))


def _late(reading: Reading, deal: OpportunityView) -> str:
    project = next((p for p in reading.observation.projects if p.opportunity == deal.id), None)
    if project is None or not project.late_days:
        return ""
    left = (project.promised - reading.observation.minute) // DAY
    text = _("delivery {late} days behind pace, due in {left} days")
    overdue = _("delivery {late} days behind pace, {left} days overdue")
    return (text if left >= 0 else overdue).format(late=project.late_days, left=abs(left))


def _uncovered(reading: Reading, deal: OpportunityView) -> str:
    corners, people = open_corners(reading, deal), strangers(reading, deal)
    parts = []
    if corners:
        parts.append(_("no {roles}").format(roles="/".join(corners)))
    if people:
        met = [reading.person(deal.account, person) for person in people[:2]]
        more = "…" if len(people) > len(met) else ""
        parts.append(_("never met: {people}").format(people=names.listed(met) + more))
    return _("; ").join(parts) or _("not covered until now")


def _tip(reading: Reading, alert: Alert, step: Remedy) -> str:
    lines = [_title(reading, alert)]
    if alert.deal:
        deal = reading.deals[alert.deal]
        lines += [_of_deal(reading, alert), named(pick(deal.name), reading.money(deal.value))]
    else:
        lines.append(_("What a member finds out stays with that member until the team aligns."))
    if "stuck" in alert.codes:
        lines.append(_("Stuck: longer in its stage than {times} times the usual days.").format(times=STUCK))
    match step:
        case Step(done=done):
            lines.append(_("The button: {done}").format(done=done))
        case Hindrance(reason=reason):
            lines.append(reason)
        case None:
            lines.append(_("The plan does something about it already."))
    return "\n".join(lines)
