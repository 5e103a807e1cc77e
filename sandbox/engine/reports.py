"""Bought reports: generated from the truth, with a stated error."""

from sandbox.engine import knowledge
from sandbox.engine.run import Run
from sandbox.equations.belief import confidence, posterior, sign_chance, undecided
from sandbox.model import keys
from sandbox.model.decisions import ReportOrder
from sandbox.model.events import ReportDelivered
from sandbox.model.names import BP, ReportKind
from sandbox.model.world import Account, Belief, ReportItem, Stakeholder, Vendor


def price(run: Run, kind: ReportKind) -> int:
    """What a report costs, in yuan."""
    money = run.rules.money
    return {
        "trend": money.report_trend, "behaviour": money.report_behaviour,
        "competitor": money.report_competitor, "survey": money.report_survey,
    }[kind]  # fmt: skip


def bought(run: Run, vendor: Vendor, order: ReportOrder) -> None:
    """Pay for a report and put what it says on the team's board."""
    there = run.world.segments if order.kind == "trend" else run.world.accounts
    if order.subject not in there:
        return
    run.spend(vendor, f"report_{order.kind}", order.subject, price(run, order.kind))
    if order.kind == "trend":
        _trend(run, vendor, order)
    else:
        _about_account(run, vendor, run.world.accounts[order.subject], order)


def _about_account(run: Run, vendor: Vendor, account: Account, order: ReportOrder) -> None:
    match order.kind:
        case "behaviour":
            _says(run, vendor, account, None, keys.about_type(account.id), order)
            for person in _identified(vendor, account):
                _says(run, vendor, account, person, keys.about_criteria(account.id, person.id), order)
        case "competitor":
            _says(run, vendor, account, None, keys.about_rule(account.id), order)
            for person in _identified(vendor, account):
                _says(run, vendor, account, person, keys.about_preference(account.id, person.id), order)
        case "survey":
            noise = run.rules.money.report_error * run.luck.normal(
                f"{vendor.luck}|{account.id}", "survey", run.number
            )
            score = account.satisfaction[vendor.id] / BP + noise
            _deliver(run, vendor, order, "satisfaction", round(max(1.0, min(5.0, score)) * BP))
        case _:
            pass


def _identified(vendor: Vendor, account: Account) -> list[Stakeholder]:
    return [
        p for p in account.stakeholders.values() if keys.stakeholder(account.id, p.id) in vendor.identified
    ]


def _trend(run: Run, vendor: Vendor, order: ReportOrder) -> None:
    luck = run.luck.normal(f"{vendor.luck}|{order.subject}", "trend", run.number)
    noise = 0.3 * run.rules.money.report_error * luck
    _deliver(run, vendor, order, "index", round(run.world.segments[order.subject].index * (1 + noise)))


def _says(
    run: Run, vendor: Vendor, account: Account, person: Stakeholder | None, item: str, order: ReportOrder
) -> None:
    """A statement names the true category but for the report's error; the board weighs it as a test."""
    right, number = knowledge.truth(run.world, account, person, item)
    wrong = run.rules.money.report_error
    entity = f"{vendor.luck}|{item}"
    named = right
    if run.luck.chance(wrong, entity, "report_errs", run.number):
        others = [str(index) for index in range(number) if index != right]
        named = int(run.luck.pick(others, f"report_says|{entity}", run.number))
    held = vendor.shared.get(item)
    prior = held.values if held and len(held.values) == number else undecided(number)
    values = posterior(prior, named, True, sign_chance(True, 1 - wrong), 1 - wrong / (number - 1))
    vendor.shared[item] = Belief(values, round(confidence(values) * BP), run.now)
    _deliver(run, vendor, order, item, named)


def _deliver(run: Run, vendor: Vendor, order: ReportOrder, item: str, value: int) -> None:
    vendor.reports.append(ReportItem(order.kind, order.subject, item, value, run.now))
    run.log(ReportDelivered(run.now, vendor.id, order.kind, order.subject, item, value))
