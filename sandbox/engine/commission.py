"""What AR earn by results: a commission, and an accelerator on what is booked beyond a period's quota."""

from sandbox.engine.run import Run
from sandbox.equations.appraisal import period_ends
from sandbox.model.names import BP
from sandbox.model.world import Vendor


def paid(run: Run, vendor: Vendor) -> None:
    """At a round's end: the round's commission; at a period's end the accelerator, joy or disappointment."""
    money = run.rules.money
    earned = money.commission * run.ledger(vendor).booked
    if period_ends(run.number, money.period_rounds, run.scenario.calendar.rounds):
        earned += _accelerated(run, vendor)
    run.spend(vendor, "commission", "", round(earned))


def _accelerated(run: Run, vendor: Vendor) -> float:
    money, rounds = run.rules.money, run.scenario.calendar.rounds
    first = (run.number - 1) // money.period_rounds * money.period_rounds
    target = next((t.amount for t in run.scenario.targets if t.metric == "revenue"), 0.0)
    quota = target * (run.number - first) / rounds
    booked = sum(ledger.booked for ledger in vendor.ledgers if ledger.round > first)
    if quota:
        _felt(run, vendor, met=booked >= quota)
    return money.commission * (money.accelerator - 1) * max(0.0, booked - quota) if quota else 0.0


def _felt(run: Run, vendor: Vendor, *, met: bool) -> None:
    change = round(run.rules.money.quota_morale * BP) * (1 if met else -1)
    for member in vendor.members.values():
        if member.role == "AR":
            member.morale = max(1_000, min(BP, member.morale + change))
