"""Kept promises bring repeat orders and referrals, which fill the funnel at a lower cost."""

from math import exp, log

from sandbox.engine import goodwill
from sandbox.engine.arrivals import arise
from sandbox.engine.run import Run
from sandbox.model import keys
from sandbox.model.events import FeedbackGiven
from sandbox.model.names import BP, CRITERIA, DAY, Origin
from sandbox.model.world import Account, Project, Stakeholder, Vendor

CONTENT = 4.0
"""Score of 1 to 5 from which an answer to the survey is a praise."""


def turned(run: Run, vendor: Vendor, project: Project, *, incident: bool) -> None:
    """After an acceptance: feedback, a strategic customer, perhaps a repeat order and a referral."""
    account = run.world.accounts[project.account]
    _asked_for_feedback(run, vendor, account, project, incident=incident)
    if account.wins.get(vendor.id, 0) >= 2 and account.satisfaction[vendor.id] >= 38_000:
        run.advance_customer(vendor.id, account, "strategic")
    content = ((project.score / BP - 1.0) / 4.0) ** 2
    entity = f"{vendor.luck}|{project.id}"
    if run.luck.chance(run.rules.flywheel.repeat * content, entity, "repeats"):
        later = run.luck.gamma2(run.rules.flywheel.repeat_delay_days * DAY, entity, "repeats_after")
        _follow(run, vendor, account, keys.repeat(project.opportunity), "repeat", round(later), project)
    if run.luck.chance(run.rules.flywheel.referral * content, entity, "refers"):
        _refer(run, vendor, account, project)


def _follow(
    run: Run, vendor: Vendor, account: Account, name: str, origin: Origin, later: int, project: Project
) -> None:
    size = exp(
        log(max(1, project.value)) * 0.6 + 0.4 * log(max(1, account.budget * run.rules.cycle.deal_share))
    )
    spread = run.luck.lognormal(1.0, run.rules.cycle.value_sigma / 2, name, "value")
    arise(run, name, account, origin, vendor.id, round(size * spread), run.now + later)


def _refer(run: Run, vendor: Vendor, account: Account, project: Project) -> None:
    """A reference opens a door at another account of the segment that is not yet a customer."""
    others = [
        a.id
        for a in run.world.accounts.values()
        if a.segment == account.segment and a.id != account.id and not a.wins.get(vendor.id)
    ]
    if not others:
        return
    chosen = run.world.accounts[run.luck.pick(others, f"referred|{vendor.luck}|{project.id}")]
    goodwill.shifted(run, chosen, vendor.id, run.rules.flywheel.referral_trust)
    value = round(chosen.budget * run.rules.cycle.deal_share)
    name = keys.referral(project.opportunity)
    arise(run, name, chosen, "referral", vendor.id, value, run.now + 10 * DAY)


def _asked_for_feedback(
    run: Run, vendor: Vendor, account: Account, project: Project, *, incident: bool
) -> None:
    """The stakeholders answer from their own view of the delivery and the vendor."""
    deal = run.world.opportunities[project.opportunity]
    for name in deal.concerned:
        person = account.stakeholders[name]
        noise = 0.4 * run.luck.normal(f"{account.id}.{name}", "survey", project.id)
        liking = 0.3 * person.attitude[vendor.id] / BP
        score = max(1.0, min(5.0, project.score / BP + liking + noise))
        reason = _reason(run, project, person, score, incident=incident)
        run.log(FeedbackGiven(run.now, vendor.id, account.id, name, round(score * BP), reason))


def _reason(run: Run, project: Project, person: Stakeholder, score: float, *, incident: bool) -> str:
    """What the person's answer hangs on most, of what happened in the delivery."""
    late = project.accepted > project.promised
    if score >= CONTENT:
        if late:
            return "made_good"
        return (
            "taken_in"
            if project.changes > 0 and run.luck.chance(0.5, project.id, "told", person.id)
            else "on_time"
        )
    if late:
        return "late"
    if incident:
        return "incident"
    if project.changes < 0:
        return "billed"
    if person.attitude[project.vendor] < 0:
        return "relationship"
    if project.value >= run.world.opportunities[project.opportunity].value and _minds_price(person):
        return "price"
    return "trouble" if project.score < 30_000 else "lukewarm"


def _minds_price(person: Stakeholder) -> bool:
    return person.criteria.index(max(person.criteria)) == CRITERIA.index("price")
