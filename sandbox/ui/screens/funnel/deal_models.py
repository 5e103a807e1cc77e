"""View models of the table of deals: every deal that still concerns the team, and how it is narrowed."""

from sandbox.i18n import _, pick
from sandbox.model.decisions import Pursuit
from sandbox.model.names import BP, DAY, ROLES, STAGES
from sandbox.projections.alerts import STUCK
from sandbox.projections.attention import CODES, Alert
from sandbox.projections.funnels import is_live
from sandbox.projections.observation import OpportunityView
from sandbox.projections.odds import win_odds
from sandbox.ui import amounts
from sandbox.ui.screens.funnel.view_model import Choice, CornerModel, DealModel, Filters, TableModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading

_ALERTS = {**names.ALERTS, "silo": ""}
_FINAL = len(STAGES) - 1


class Odds:
    """The team's own odds of deals under a plan, each reckoned once while the plan leaves it alone."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, Pursuit, bool], tuple[int, int, int]] = {}

    def of(self, reading: Reading, deal: OpportunityView) -> tuple[int, int, int] | None:
        """Low, middle, high in basis points; None where there is nothing to estimate."""
        if deal.outcome != "open" or deal.status not in ("known", "pursuing", "held", "bid"):
            return None
        plan = reading.sheet.pursuit(deal.id)
        seated = reading.sheet.triangle(deal.account, deal.id).SR is not None
        key = (deal.id, plan, seated)
        if key not in self._kept:
            account = reading.accounts[deal.account]
            self._kept[key] = win_odds(reading.scenario, account, deal, plan, seated=seated)
        return self._kept[key]


def table(reading: Reading, filters: Filters, odds: Odds) -> TableModel:
    """The deals under the filters."""
    seen = reading.observation
    found = {alert.deal: alert for alert, _step in reading.alerts}
    live = [deal for deal in seen.opportunities if is_live(seen, deal)]
    shown = [deal for deal in live if _passes(reading, deal, found.get(deal.id), filters)]
    return TableModel(
        deals=tuple(_deal(reading, deal, found.get(deal.id), odds.of(reading, deal)) for deal in shown),
        known=len(live),
        owners=(Choice("", _("Everybody")), *_owners(reading)),
        stages=(Choice("", _("All stages")), *(Choice(stage, _(names.STAGES[stage])) for stage in STAGES)),
        alerts=(
            Choice("", _("With or without alert")),
            Choice("any", _("Any alert")),
            *(Choice(code, _(_ALERTS[code])) for code in CODES if _ALERTS[code]),
        ),
        filters=filters,
        customers=_(names.CUSTOMERS[filters.customers]) if filters.customers else "",
    )


def weight(deal: OpportunityView, odds: tuple[int, int, int] | None) -> int:
    """A deal's value times the middle of its odds; won deals count in full, unknown odds not at all."""
    if deal.outcome == "won":
        return deal.value
    return deal.value * odds[1] // BP if odds else 0


def _owners(reading: Reading) -> tuple[Choice, ...]:
    staff = sorted(reading.staff, key=lambda member: ROLES.index(reading.staff[member]))
    return tuple(Choice(member, f"{reading.called(member)} {reading.staff[member]}") for member in staff)


def _passes(reading: Reading, deal: OpportunityView, alert: Alert | None, filters: Filters) -> bool:
    held = [corner for corner in _corners(reading, deal) if corner[1] == filters.owner]
    codes: tuple[str, ...] = alert.codes if alert else ()
    return (
        (not filters.owner or bool(held))
        and filters.stage in ("", deal.stage)
        and (not filters.alert or filters.alert in (*codes, "any" if codes else ""))
        and filters.customers in ("", reading.accounts[deal.account].stage)
    )


def _corners(reading: Reading, deal: OpportunityView) -> list[tuple[str, str | None]]:
    triangle = reading.sheet.triangle(deal.account, deal.id)
    return [(role, triangle.member(role)) for role in ROLES]


def _deal(
    reading: Reading, deal: OpportunityView, alert: Alert | None, odds: tuple[int, int, int] | None
) -> DealModel:
    worth = weight(deal, odds)
    due = _due(reading, deal)
    codes: tuple[str, ...] = alert.codes if alert else ()
    return DealModel(
        id=deal.id,
        account=deal.account,
        name=pick(deal.name),
        customer=reading.customer(deal.account),
        stage=_(names.STAGES[deal.stage]),
        stage_place=STAGES.index(deal.stage),
        days=deal.days_in_stage,
        usual=deal.usual_days,
        stuck=deal.days_in_stage > STUCK * deal.usual_days,
        days_tip=_("{days} working days in this stage; for a deal of this size {usual} are usual.").format(
            days=deal.days_in_stage, usual=deal.usual_days
        ),
        value=reading.money(deal.value),
        worth=deal.value,
        value_tip=_("What the customer means to spend on it, as the team heard."),
        odds=_odds_words(deal, odds),
        range=(odds[0] / 10_000, odds[1] / 10_000, odds[2] / 10_000) if odds else None,
        odds_tip=_odds_tip(deal, odds),
        weighted=reading.money(worth) if worth else "—",
        weight=worth,
        weight_tip=_("Value {value} times the middle of our estimate{odds}.").format(
            value=reading.money(deal.value), odds=f" ({amounts.percent(odds[1])})" if odds else ""
        ),
        triangle=tuple(_corner(reading, deal)),
        next=_next(deal, due),
        overdue=due < 0,
        due=due,
        next_tip=_(
            "An estimate by the usual days; the customer's own clock decides. Deliveries: the promised date."
        ),
        rivals=tuple(pick(reading.names.vendor(rival)) for rival in deal.rivals_seen),
        alerts=tuple(_(_ALERTS[code]) for code in codes),
        pressing=len(CODES) - CODES.index(alert.codes[0]) if alert else 0,
    )


def _corner(reading: Reading, deal: OpportunityView) -> list[CornerModel]:
    triangle = reading.sheet.triangle(deal.account, deal.id)
    held = [(role, triangle.member(role)) for role in ROLES]
    called = [(role, reading.called(member) if member else "") for role, member in held]
    return [CornerModel(role, names.letter(name) if name else "", name) for role, name in called]


def _odds_words(deal: OpportunityView, odds: tuple[int, int, int] | None) -> str:
    if deal.outcome == "won":
        return _("won")
    if odds is None:
        return "—"
    return amounts.chances(odds[0], odds[2])


def _odds_tip(deal: OpportunityView, odds: tuple[int, int, int] | None) -> str:
    if odds is None:
        return _("The contract is ours.") if deal.outcome == "won" else _("There is nothing to estimate yet.")
    lines = [
        _("Our own estimate under this plan: probably {middle}, between {low} and {high}. A belief.").format(
            middle=amounts.percent(odds[1]), low=amounts.percent(odds[0]), high=amounts.percent(odds[2])
        )
    ]
    if deal.unknown:
        items = names.listed([_(names.QUALIFICATIONS[item]) for item in deal.unknown])
        lines.append(_("Not yet known: {items}").format(items=items))
    return "\n".join(lines)


def _due(reading: Reading, deal: OpportunityView) -> int:
    """Days until the next stage, as far as can be told; below zero once it is overdue."""
    project = next((p for p in reading.observation.projects if p.opportunity == deal.id), None)
    if project is not None and project.accepted < 0:
        return (project.promised - reading.observation.minute) // DAY
    return deal.usual_days - deal.days_in_stage


def _next(deal: OpportunityView, due: int) -> str:
    place = STAGES.index(deal.stage)
    if deal.stage == "cash":
        name = _("Paid")
    elif deal.stage == "delivery":
        name = _("Acceptance")
    else:
        name = _(names.STAGES[STAGES[min(_FINAL, place + 1)]])
    text = _("{what} in {days} d") if due >= 0 else _("{what}, {days} d late")
    return text.format(what=name, days=abs(due))
