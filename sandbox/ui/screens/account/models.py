"""View model of the account beside the table."""

from sandbox.i18n import _, pick
from sandbox.projections.observation import AccountView
from sandbox.ui import amounts
from sandbox.ui.screens.account.deal_models import deals, deliveries
from sandbox.ui.screens.account.knowing import source
from sandbox.ui.screens.account.people_models import people
from sandbox.ui.screens.account.relation import pips, relation_tip
from sandbox.ui.screens.account.view_model import AccountModel, BeliefModel, StatModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading


def account_model(reading: Reading, id: str) -> AccountModel:
    """All that is shown of one account."""
    account = reading.accounts[id]
    type_sure = max(share for _kind, share in account.type.posterior)
    return AccountModel(
        id=account.id,
        name=pick(account.name),
        facts=_facts(reading, account),
        about=pick(account.about),
        tier=reading.sheet.tiers.get(account.id, account.tier),
        relation=_("Relation {pips}/5").format(pips=pips(account)),
        relation_tip=relation_tip(account),
        stats=(_share(account), _satisfaction(account), _chain(account)),
        people=people(reading, account),
        strangers=account.people - len(account.stakeholders),
        drivers=drivers(account),
        sure=amounts.percent(type_sure),
        belief_tip=_("What drives the account's choice.") + "\n" + source(reading, account.type),
        rule=_rule(account),
        rule_tip=_("How the people combine their views.") + "\n" + source(reading, account.rule),
        rivals=_rivals(reading, account),
        deals=deals(reading, account),
        deliveries=deliveries(reading, account),
    )


def _facts(reading: Reading, account: AccountView) -> str:
    return " · ".join(
        (
            reading.segment(account),
            _(names.CUSTOMERS[account.stage]),
            _("{amount}/yr").format(amount=reading.money(account.budget)),
        )
    )


def _share(account: AccountView) -> StatModel:
    tip = _("Our part of all contracts that were awarded here since the session began.")
    return StatModel(_("Our share"), amounts.percent(account.share), tip)


def _satisfaction(account: AccountView) -> StatModel:
    name, now, before = _("Satisfaction"), account.satisfaction, account.satisfaction_before
    if now is None:
        tip = _("Nobody knows: we have not delivered here. A satisfaction survey would tell.")
        return StatModel(name, "?", tip)
    tip = _("Index 0 to 100 of how satisfied they are with what we delivered; it moves with each delivery.")
    moved = now - before if before is not None else 0
    change = f"{'▲' if moved > 0 else '▼'}{abs(moved) / 100:.0f}" if abs(moved) >= 50 else ""
    return StatModel(name, amounts.index(now), tip, change, moved < 0)


def _chain(account: AccountView) -> StatModel:
    known, whole = len(account.stakeholders), account.people
    tip = _(
        "{known} people of the decision chain are identified, of probably {whole}. "
        "Discovery visits and listening to known people bring further names."
    )
    return StatModel(_("Chain known"), f"{known} / {whole}", tip.format(known=known, whole=whole))


def drivers(account: AccountView) -> tuple[BeliefModel, ...]:
    """What may drive the account, and how likely."""
    return tuple(
        BeliefModel(_(names.DRIVERS[kind][0]), share / 10_000, amounts.percent(share), names.DRIVERS[kind][1])
        for kind, share in account.type.posterior
    )


def _rule(account: AccountView) -> str:
    leading = max(account.rule.posterior, key=lambda pair: pair[1])
    if not account.rule.confidence:
        return _("How they decide: not known")
    words = _("Probably decides {rule} ({share})")
    return words.format(rule=_(names.RULES[leading[0]]), share=amounts.percent(leading[1]))


def _rivals(reading: Reading, account: AccountView) -> str:
    parts = []
    if account.incumbent:
        incumbent = pick(reading.names.vendor(account.incumbent))
        parts.append(_("Incumbent: {vendor}").format(vendor=incumbent))
    others = [pick(reading.names.vendor(v)) for v in account.rivals_seen if v != account.incumbent]
    if others:
        parts.append(_("Seen here: {vendors}").format(vendors=names.listed(others)))
    return " · ".join(parts) or _("No competitor seen here yet")
