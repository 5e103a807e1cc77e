"""The five markets over which a recipe has to prove itself."""

from collections.abc import Sequence
from typing import Any

from sandbox.authoring.library import scenario as read_scenario
from sandbox.authoring.library import shipped
from sandbox.model.scenario import Account, Scenario, Stakeholder

BASE = "industrial_cloud"
VARIANTS = (BASE, "growth", "few_big", "price_war", "delivery_heavy")


def variants() -> dict[str, Scenario]:
    """The markets by name: those that ship, the others derived from the base."""
    base, there = read_scenario(BASE), shipped()
    return {name: read_scenario(name) if name in there else _derived(base, name) for name in VARIANTS}


def _derived(base: Scenario, name: str) -> Scenario:
    match name:
        case "growth":
            changes = _growth(base)
        case "few_big":
            changes = _few_big(base)
        case "price_war":
            changes = _price_war(base)
        case _:
            changes = _delivery_heavy(base)
    return Scenario.model_validate(base.model_dump() | changes | {"id": name})


def _growth(base: Scenario) -> dict[str, Any]:
    """Small customers now, budgets that grow by four tenths a year."""
    segments = [s.model_copy(update={"growth": s.growth + 0.4}).model_dump() for s in base.segments]
    accounts = [a.model_copy(update={"budget": a.budget * 7 // 10}).model_dump() for a in base.accounts]
    return {"segments": segments, "accounts": accounts}


def _few_big(base: Scenario) -> dict[str, Any]:
    """Only the six largest customers, with budgets half as large again."""
    kept = sorted(base.accounts, key=lambda a: (-a.budget, a.id))[:6]
    names = {account.id for account in kept}
    accounts = [a.model_copy(update={"budget": a.budget * 3 // 2}).model_dump() for a in kept]
    deals = [deal.model_dump() for deal in base.opportunities if deal.account in names]
    return {"accounts": accounts, "opportunities": deals}


def _price_war(base: Scenario) -> dict[str, Any]:
    """Rivals that undercut, customers that look at the price."""
    rivals = [r.model_copy(update={"aggression": 0.95}).model_dump() for r in base.rivals]
    return {"rivals": rivals, "accounts": _weighing(base, "price", 2.0)}


def _delivery_heavy(base: Scenario) -> dict[str, Any]:
    """Twice the delivery work, customers that look at delivery."""
    rules = base.rules.model_dump()
    rules["delivery"]["hours_per_million"] *= 2
    return {"rules": rules, "accounts": _weighing(base, "delivery", 2.0)}


def _weighing(base: Scenario, criterion: str, times: float) -> Sequence[dict[str, Any]]:
    """The accounts with one criterion counting for more with everybody."""

    def person(who: Stakeholder) -> Stakeholder:
        criteria = {c: min(1.0, w * times if c == criterion else w) for c, w in who.criteria.items()}
        return who.model_copy(update={"criteria": criteria})

    def account(firm: Account) -> dict[str, Any]:
        people = tuple(person(who) for who in firm.stakeholders)
        return firm.model_copy(update={"stakeholders": people}).model_dump()

    return [account(firm) for firm in base.accounts]
