"""View models of how customers behaved: read off what the team saw, not off the truth."""

from sandbox.i18n import _, named, pick
from sandbox.model import events as facts
from sandbox.model.events import Event
from sandbox.projections.observation import AccountView, OpportunityView
from sandbox.projections.wording import word
from sandbox.ui import amounts
from sandbox.ui.screens.account.knowing import source
from sandbox.ui.screens.account.past_models import past_deals
from sandbox.ui.screens.data.view_model import CustomerModel, FigureCell, OrdersModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading

_NONE = "—"


def customers(reading: Reading) -> tuple[CustomerModel, ...]:
    """All accounts."""
    return tuple(_customer(reading, account) for account in reading.observation.accounts)


def orders(reading: Reading, account: str) -> OrdersModel:
    """The decided deals of an account."""
    return OrdersModel(account, pick(reading.accounts[account].name), past_deals(reading, account))


def _customer(reading: Reading, account: AccountView) -> CustomerModel:
    seen = [event for event in reading.observation.events if getattr(event, "account", "") == account.id]
    deals = [deal for deal in reading.observation.opportunities if deal.account == account.id]
    return CustomerModel(
        id=account.id,
        name=pick(account.name),
        orders=_orders(reading, deals),
        price=_price(reading, seen),
        delivery=_delivery(reading, account.id),
        contact=_contact(seen),
        driver=_driver(reading, account),
    )


def _orders(reading: Reading, deals: list[OpportunityView]) -> FigureCell:
    done = [deal for deal in deals if deal.outcome != "open"]
    won = [deal for deal in done if deal.winner == reading.observation.team]
    none = sum(1 for deal in done if deal.outcome == "no_decision")
    if not done:
        return FigureCell(_NONE, _("No deal that we knew of has been decided here."), "ink2")
    text = _("Decided deals that we knew of: {n}, won by us {won}, no decision {none}; worth {value} in all.")
    value = reading.money(sum(deal.value for deal in done))
    tip = text.format(n=len(done), won=len(won), none=none, value=value)
    tone = "positive" if won else "negative"
    return FigureCell(f"{len(won)} / {len(done)}", tip, tone, len(won) / len(done))  # type: ignore[arg-type]


def _price(reading: Reading, seen: list[Event]) -> FigureCell:
    """Our bids against the reference price, and what became of them."""
    bids = {event.opportunity: event for event in seen if isinstance(event, facts.BidSubmitted)}
    lines, ratios = [], []
    for deal, bid in bids.items():
        view = reading.deals.get(deal)
        if view is None:
            continue
        ratio = bid.price / max(1, view.value)
        ratios.append(ratio)
        became = _became(reading, view)
        lines.append(named(pick(view.name), f"{ratio:.0%} · {became}"))
    if not ratios:
        return FigureCell(_NONE, _("We have not bid here yet."), "ink2")
    head = _("Our bids against the reference price:")
    return FigureCell(f"{sum(ratios) / len(ratios):.0%}", "\n".join((head, *lines)))


def _became(reading: Reading, deal: OpportunityView) -> str:
    if deal.outcome == "open":
        return _("not decided")
    if deal.winner == reading.observation.team:
        return _("won")
    return amounts.aside(_("not won"), word(deal.reason) if deal.reason else "")


def _delivery(reading: Reading, account: str) -> FigureCell:
    done = [p for p in reading.observation.projects if p.account == account and p.accepted >= 0]
    if not done:
        return FigureCell(_NONE, _("We have not finished a delivery here in this session."), "ink2")
    on_time = sum(1 for project in done if project.late_days <= 0)
    score = sum(project.score for project in done) / len(done)
    text = _("{on_time} of {n} deliveries on time; the customer scored them {score} of 5.")
    tip = text.format(on_time=on_time, n=len(done), score=amounts.score(round(score)))
    tone = "positive" if on_time == len(done) else "warning"
    return FigureCell(f"{on_time} / {len(done)}", tip, tone, on_time / len(done))  # type: ignore[arg-type]


def _contact(seen: list[Event]) -> FigureCell:
    made = [event for event in seen if isinstance(event, facts.ContactMade)]
    failed = [event for event in seen if isinstance(event, facts.ContactFailed)]
    tries = len(made) + len(failed)
    if not tries:
        return FigureCell(_NONE, _("We have not met anybody here yet."), "ink2")
    moved = sum(event.change for event in made) / 10_000
    text = _("{made} of {tries} contacts took place; together they moved views by {moved} points.")
    change = f"{moved:+.1f}".replace("-", "−")
    tip = text.format(made=len(made), tries=tries, moved=change)
    busy: dict[str, int] = {}
    for event in failed:
        busy[event.reason] = busy.get(event.reason, 0) + 1
    lines = [named(word(reason), str(n)) for reason, n in busy.items()]
    text = f"{len(made)} / {tries}"
    return FigureCell(text, "\n".join((tip, *lines)), "ink", len(made) / tries)


def _driver(reading: Reading, account: AccountView) -> FigureCell:
    kind, share = max(account.type.posterior, key=lambda pair: pair[1])
    if not account.type.confidence:
        return FigureCell("?", source(reading, account.type), "ink2")
    text = f"{_(names.DRIVERS[kind][0])} {amounts.percent(share)}"
    tip = _("What drives the account, as we believe.") + "\n" + source(reading, account.type)
    return FigureCell(text, tip, "ink", share / 10_000)
