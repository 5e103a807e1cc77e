"""Trust in people and in firms, in closed form between contacts (Nerlove & Arrow 1962)."""

from sandbox.engine.run import Run
from sandbox.engine.visit import Visit
from sandbox.equations.trust import contacted, decayed
from sandbox.model import keys
from sandbox.model.names import BP, DAY
from sandbox.model.world import Account, Goodwill, Member


def personal(run: Run, member: Member, account: str, person: str) -> float:
    """A stakeholder's trust in a member now, 0 to 1."""
    held = member.trust.get(keys.stakeholder(account, person))
    return _now(run, held, run.rules.trust.personal_half_life_days) if held else 0.0


def organisational(run: Run, account: Account, vendor: str) -> float:
    """An account's trust in a vendor's firm now, 0 to 1."""
    return _now(run, account.goodwill[vendor], run.rules.trust.organisation_half_life_days)


def _now(run: Run, held: Goodwill, half_life_days: float) -> float:
    return decayed(held.value / BP, run.now - held.minute, half_life_days * DAY)


def built(run: Run, visit: Visit, hours: float) -> None:
    """Hours with a stakeholder add to the trust in the member, and in part to that in the firm."""
    rules, member, account, person = run.rules.trust, visit.member, visit.account, visit.person.id
    skilled = hours * (0.7 + 0.3 * member.skill / 6_000)
    mine = contacted(personal(run, member, account.id, person), skilled, rules.per_hour)
    member.trust[keys.stakeholder(account.id, person)] = Goodwill(round(mine * BP), run.now)
    share = skilled * rules.organisation_share / len(account.stakeholders)
    firm = contacted(organisational(run, account, visit.vendor.id), share, rules.per_hour)
    account.goodwill[visit.vendor.id] = Goodwill(round(firm * BP), run.now)


def shifted(run: Run, account: Account, vendor: str, share: float) -> None:
    """Move the trust in the firm by a share at once."""
    value = max(0.0, min(1.0, organisational(run, account, vendor) + share))
    account.goodwill[vendor] = Goodwill(round(value * BP), run.now)
