"""What the answer to a card does to the world; one closed form for each kind of effect."""

from typing import assert_never

from sandbox.engine import acceptance, attitudes, goodwill, knowledge
from sandbox.engine.agenda import URGENT
from sandbox.engine.conditions import Subject
from sandbox.engine.processes import deals
from sandbox.engine.run import Run
from sandbox.model import keys
from sandbox.model.cards import Effect, Learn, Option, ShiftCriterion
from sandbox.model.names import BP, CRITERIA, DAY
from sandbox.model.world import Account, Opportunity, Project, Pursuit, Task, Vendor


def blocked(team: Vendor, option: Option) -> str:
    """Why an option cannot be chosen now: the material that is missing, or nothing."""
    for effect in option.effects:
        if effect.kind == "material" and team.materials.get(effect.material, 0) < effect.amount:
            return effect.material
        if effect.kind == "funds" and effect.yuan < 0 and team.funds < -effect.yuan:
            return "funds"
    return ""


def happen(run: Run, team: Vendor, subject: Subject, effect: Effect) -> None:
    """Let one effect happen; one that finds nothing to act on does nothing."""
    account = run.world.accounts.get(subject.account)
    deal = run.world.opportunities.get(subject.opportunity)
    match effect.kind:
        case "funds":
            run.spend(team, "card", subject.id, -effect.yuan)
        case "material":
            team.materials[effect.material] = max(0, team.materials.get(effect.material, 0) - effect.amount)
        case "morale":
            _morale(run, team, subject, effect.share)
        case "hours":
            _urgent(run, team, subject, effect.role, effect.hours)
        case "attitude" | "trust" | "satisfaction" | "learn" | "criterion":
            if account is not None:
                _at_account(run, team, account, effect)
        case "fit" | "delay" | "purchase" | "rival_fit" | "price" | "withdraw":
            if deal is not None and deal.outcome == "open" and team.id in deal.pursuits:
                _at_deal(run, deal, deal.pursuits[team.id], effect)
        case "promise":
            project = run.world.projects.get(keys.project(subject.opportunity))
            _promise(run, deal, project, effect.days)
        case other:
            assert_never(other)


def _at_account(run: Run, team: Vendor, account: Account, effect: Effect) -> None:
    match effect.kind:
        case "attitude":
            attitudes.brought_up(run, account, team.id)
            for person in account.stakeholders.values():
                if effect.role is None or person.role == effect.role:
                    attitudes.moved(person, team.id, effect.points)
        case "trust":
            goodwill.shifted(run, account, team.id, effect.share)
        case "satisfaction":
            score = account.satisfaction[team.id] + round(effect.points * BP)
            acceptance.set_satisfaction(run, team, account.id, score, "card")
        case "learn":
            _learn(run, team, account, effect)
        case "criterion":
            _shift(account, effect)
        case _:
            pass


def _learn(run: Run, team: Vendor, account: Account, effect: Learn) -> None:
    """Whoever works at the account hears for certain what drives it, or the people of a role."""
    member = next((m for r in ("AR", "SR", "FR") if (m := run.holder(team, r, account.id))), None)
    if member is None:
        return
    chosen = (
        [None] if effect.role is None else [p for p in account.stakeholders.values() if p.role == effect.role]
    )
    for person in chosen:
        item = keys.about_type(account.id) if person is None else keys.about_criteria(account.id, person.id)
        right, number = knowledge.truth(run.world, account, person, item)
        values = tuple(9_400 if i == right else 600 // (number - 1) for i in range(number))
        knowledge.believe(run, team, member, account.id, item, values, 8_500)


def _shift(account: Account, effect: ShiftCriterion) -> None:
    index = CRITERIA.index(effect.criterion)
    for person in account.stakeholders.values():
        kept = [round(weight * (1 - effect.share)) for weight in person.criteria]
        kept[index] += BP - sum(kept)
        person.criteria = tuple(kept)


def _at_deal(run: Run, deal: Opportunity, pursuit: Pursuit, effect: Effect) -> None:
    match effect.kind:
        case "fit":
            pursuit.fit = max(0, min(BP, pursuit.fit + round(effect.share * BP)))
        case "delay":
            deal.due = max(run.now + 1, deal.due + effect.days * DAY)
            deals.restart(run, deal)
        case "purchase":
            deal.purchase += round(effect.logit * BP)
        case "rival_fit":
            rivals = [p for v, p in deal.pursuits.items() if run.world.vendors[v].kind == "rival"]
            if rivals:
                best = max(rivals, key=lambda p: p.fit)
                best.fit = max(0, min(BP, best.fit + round(effect.share * BP)))
        case "price":
            pursuit.concession = min(3_000, pursuit.concession + round(effect.share * BP))
            if pursuit.price:
                pursuit.price = round(pursuit.price * (1 - effect.share))
        case "withdraw":
            pursuit.status, pursuit.reason = "struck", "withdrawn"
        case _:
            pass


def _promise(run: Run, deal: Opportunity | None, project: Project | None, days: int) -> None:
    if project is not None and project.accepted < 0:
        project.promised = max(run.now + DAY, project.promised + days * DAY)
    elif deal is not None and deal.outcome == "open":
        deal.days = max(5, deal.days + days)


def _morale(run: Run, team: Vendor, subject: Subject, share: float) -> None:
    triangle = run.triangle(team.id, subject.account) if subject.account else None
    for member in team.members.values():
        if triangle is None or member.id in (triangle.AR, triangle.SR, triangle.FR):
            member.morale = max(1_000, min(BP, member.morale + round(share * BP)))


def _urgent(run: Run, team: Vendor, subject: Subject, role: str, hours: float) -> None:
    """Urgent work for whoever holds the role there; for a whole-team card, for the first of the role."""
    member = run.holder(team, role, subject.account, subject.opportunity or None)  # type: ignore[arg-type]
    member = member or next((m for m in team.members.values() if m.role == role), None)
    if member is not None:
        task = Task("urgent", subject.account, subject.id, role, round(hours * 60), run.now, URGENT)
        run.give_task(member, task)
