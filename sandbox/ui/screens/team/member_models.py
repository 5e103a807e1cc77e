"""View models of members and candidates."""

from dataclasses import dataclass

from sandbox.i18n import N_, _, named, pick
from sandbox.model.names import BP
from sandbox.projections.observation import CandidateView, MemberView
from sandbox.projections.team import holds
from sandbox.projections.weeks import Week
from sandbox.projections.workload import Work
from sandbox.ui import amounts
from sandbox.ui.charts.strip import Bar
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.team.view_model import CandidateModel, MemberModel
from sandbox.ui.theme import Tone

LOW_MORALE = 5_000
"""Morale in basis points below which people leave."""
WORKS: dict[Work, str] = {
    "left": N_("left over"),
    "contact": N_("contacts"),
    "solution": N_("solution work"),
    "bid": N_("bids"),
    "review": N_("delivery reviews"),
    "contract": N_("contracts"),
    "delivery": N_("delivery work"),
    "collection": N_("collecting payments"),
    "alignment": N_("alignment meetings"),
    "training": N_("a course"),
}


def member_model(reading: Reading, member: MemberView) -> MemberModel:
    """A member under the plan."""
    name, load, plan = pick(member.name), reading.loads[member.id], reading.sheet.people
    usual = round(reading.scenario.rules.work.weekly_hours)
    chosen = (("train", plan.train), ("release", plan.release))
    places, places_tip = _places(reading, member.id)
    return MemberModel(
        id=member.id,
        name=name,
        letter=names.letter(name),
        role=member.role,
        role_name=_(names.ROLES[member.role]),
        stars=member.skill / 2_000,
        skill_tip=_skill(reading, member),
        morale=str(round(member.morale / 100)),
        morale_tone=_mood(member.morale),
        morale_tip=_morale(member),
        ramp=_ramp(member),
        ramp_tip=_learning(reading, member),
        places=places,
        places_tip=places_tip,
        bars=tuple(_bar(i, week) for i, week in enumerate(reading.weeks[member.id], 1)),
        load=amounts.percent(load.share),
        over=load.share > BP,
        load_tip=_load(reading, member),
        hours=plan.overtime.get(member.id, usual),
        chosen=tuple(what for what, there in chosen if member.id in there),
        about=pick(member.about) if member.about else "",
    )  # fmt: skip


def _morale(member: MemberView) -> str:
    text = _("Morale {morale} of 100: overload and overtime lower it; below {least} people leave.")
    return text.format(morale=round(member.morale / 100), least=LOW_MORALE // 100)


def _learning(reading: Reading, member: MemberView) -> str:
    text = _("Works at {ramp} of the ability; new members need some {days} working days to get up to speed.")
    days = round(reading.scenario.rules.work.ramp_days)
    return text.format(ramp=amounts.percent(member.ramp), days=days)


def _mood(morale: int) -> Tone:
    return "negative" if morale < LOW_MORALE else "warning" if morale < 7_000 else "positive"


def _ramp(member: MemberView) -> str:
    if member.borrowed:
        return _("borrowed")
    if member.ramp >= BP:
        return _("seasoned")
    return _("{ramp} up to speed").format(ramp=amounts.percent(member.ramp))


def _skill(reading: Reading, member: MemberView) -> str:
    rules = reading.scenario.rules.activity
    text = _("Skill {stars} of 5. A course takes {hours} hours and {cost}, and raises skill for good.")
    return text.format(
        stars=f"{member.skill / 2_000:g}", hours=round(rules.training_hours),
        cost=reading.money(reading.observation.offers.training_cost),
    )  # fmt: skip


def _places(reading: Reading, member: str) -> tuple[str, str]:
    """Where a member is sent: the accounts in short, and all with the cost of being torn."""
    accounts = [
        pick(a.name) for a in reading.observation.accounts if holds(reading.sheet.triangle(a.id), member)
    ]
    special = [
        pick(reading.deals[deal].name)
        for deal, plan in reading.sheet.pursuits.items()
        if plan.triangle and deal in reading.deals and holds(plan.triangle, member)
    ]
    everything = [*accounts, *special]
    if not everything:
        return _("at no account yet"), _("Send this member to an account on the board.")
    rules = reading.scenario.rules.work
    text = _("At {places}. From the account after {free} on, each further one costs time by switching.")
    short = everything[0] if len(everything) == 1 else _("{place} + {n}").format(
        place=everything[0], n=len(everything) - 1
    )  # fmt: skip
    return short, text.format(places=names.listed(everything), free=rules.free_accounts)


@dataclass(frozen=True, slots=True)
class _WeekWords:
    """What is said of a week; put into words when somebody asks."""

    number: int
    planned: float
    capacity: float
    hours: tuple[tuple[Work, float], ...]

    def __call__(self) -> str:
        text = _("Week {week}: {planned} of {capacity} h")
        head = text.format(week=self.number, planned=round(self.planned), capacity=round(self.capacity))
        return "\n".join((head, *_posts(dict(self.hours)), _("When it falls due is a guess.")))


def _bar(number: int, week: Week) -> Bar:
    return Bar(week.part, _WeekWords(number, week.planned, week.capacity, tuple(week.hours.items())))


def _posts(hours: dict[Work, float]) -> list[str]:
    ranked = sorted(hours.items(), key=lambda pair: -pair[1])
    return [named(_(WORKS[work]), amounts.hours(amount * 60)) for work, amount in ranked if amount >= 0.5]


def _load(reading: Reading, member: MemberView) -> str:
    load, weeks = reading.loads[member.id], reading.weeks[member.id]
    total: dict[Work, float] = {}
    for week in weeks:
        for work, amount in week.hours.items():
            total[work] = total.get(work, 0.0) + amount
    hours = _("{planned} of {capacity} hours are planned ({share}).").format(
        planned=round(load.planned), capacity=round(load.capacity), share=amounts.percent(load.share)
    )
    made = _("Hours possible follow from contract and overtime, morale {morale}, skill and split accounts.")
    before = _("Load of the quarter before: {share}.").format(share=amounts.percent(member.load))
    lines = [hours, *_posts(total), made.format(morale=amounts.percent(member.morale))]
    return "\n".join([*lines, *([before] if member.load else [])])


def candidate_model(reading: Reading, candidate: CandidateView) -> CandidateModel:
    """Somebody who may be hired."""
    name = pick(candidate.name)
    rules = reading.scenario.rules.work
    text = _("{role}, skill {stars} of 5. Begins at {ramp} of it; up to speed in {days} working days.")
    tip = text.format(
        role=_(names.ROLES[candidate.role]), stars=f"{candidate.skill / 2_000:g}",
        ramp=f"{rules.ramp_start * 100:.0f}%", days=round(rules.ramp_days),
    )  # fmt: skip
    about = pick(candidate.about) if candidate.about else ""
    hired = candidate.id in reading.sheet.people.hire
    stars = candidate.skill / 2_000
    return CandidateModel(candidate.id, name, names.letter(name), candidate.role, stars, about, tip, hired)
