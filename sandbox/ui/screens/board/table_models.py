"""View models of the sand table: segments and tiles."""

from collections.abc import Iterator

from sandbox.i18n import _, named, pick
from sandbox.model.names import ROLES
from sandbox.projections.observation import AccountView, OpportunityView
from sandbox.ui.screens.account.corners import corner
from sandbox.ui.screens.account.relation import pips, relation_tip
from sandbox.ui.screens.board.view_model import SegmentModel, Status, TileModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading


def segments(reading: Reading) -> tuple[SegmentModel, ...]:
    """The regions of the table in the scenario's order, without empty ones."""
    return tuple(model for spec in reading.observation.segments if (model := _segment(reading, spec.id)))


def _segment(reading: Reading, segment: str) -> SegmentModel | None:
    accounts = tuple(a.id for a in reading.observation.accounts if a.segment == segment)
    view = next(s for s in reading.observation.segments if s.id == segment)
    news = [_("Q{quarter}: {news}").format(quarter=quarter, news=pick(text)) for quarter, text in view.news]
    tip = "\n".join([pick(view.name), *(news or [_("No news of this industry yet.")])])
    return SegmentModel(segment, pick(view.name), accounts, tip) if accounts else None


def tiles(reading: Reading, selected: str) -> tuple[TileModel, ...]:
    """All accounts."""
    return tuple(_tile(reading, account, account.id == selected) for account in reading.observation.accounts)


def _tile(reading: Reading, account: AccountView, selected: bool) -> TileModel:
    deals = reading.deals_at.get(account.id, [])
    value = sum(deal.value for deal in deals)
    slots = tuple(corner(reading, account, role) for role in ROLES)
    state, reasons = status(reading, account)
    manned = any(slot.member for slot in slots)
    busy = deals or account.id in reading.projects_at
    return TileModel(
        id=account.id,
        name=pick(account.name),
        segment=account.segment,
        tier=reading.sheet.tiers.get(account.id, account.tier),
        value=_("Open {amount}").format(amount=reading.money(value) if deals else "—"),
        pips=pips(account),
        status=state,
        cold=not (manned or busy) and account.stage in ("potential", "contacted"),
        selected=selected,
        slots=slots,
        tip=_tile_tip(reading, account, reasons),
    )


def _tile_tip(reading: Reading, account: AccountView, reasons: list[str]) -> str:
    deals = reading.deals_at.get(account.id, [])
    lines = [
        f"{pick(account.name)} · {_(names.CUSTOMERS[account.stage])}",
        *(_deal(reading, deal) for deal in deals),
        relation_tip(account),
        *reasons[:4],
    ]
    return "\n".join(lines)


def _deal(reading: Reading, deal: OpportunityView) -> str:
    return named(pick(deal.name), names.listed([reading.money(deal.value), _(names.STAGES[deal.stage])]))


def status(reading: Reading, account: AccountView) -> tuple[Status, list[str]]:
    """How the plan stands at an account, and why."""
    found = reading.findings_at.get(account.id, [])
    severe = [f.message for f in found if f.severity == "alarm"]
    mild = [f.message for f in found if f.severity == "warning"]
    refused = [r.message for r in reading.refusals if reading.account_of(r.path) == account.id]
    alerts = list(_alerts(reading, account))
    if severe or refused or any(code == "late" for code, _text in alerts):
        state: Status = "alarm"
    elif mild or alerts:
        state = "warning"
    else:
        state = "fine" if _going_on(reading, account) else "quiet"
    return state, [f"! {text}" for text in (*refused, *severe, *dict(alerts).values(), *mild)]


def _alerts(reading: Reading, account: AccountView) -> Iterator[tuple[str, str]]:
    for deal in reading.deals_at.get(account.id, []):
        for code in deal.alerts:
            if code != "uncovered":  # the plan check says so of the plan, not of the quarter before
                yield code, named(pick(deal.name), _(names.ALERTS[code]))


def _going_on(reading: Reading, account: AccountView) -> bool:
    manned = any(reading.sheet.triangle(account.id).member(role) for role in ROLES)
    return manned or account.id in reading.deals_at or account.id in reading.projects_at
