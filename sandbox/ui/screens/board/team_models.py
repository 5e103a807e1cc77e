"""View models of the tray."""

from sandbox.i18n import _, pick
from sandbox.model.names import BP, MATERIALS, Role
from sandbox.projections.observation import MemberView
from sandbox.projections.offers import MATERIALS as USED
from sandbox.ui import amounts
from sandbox.ui.screens.board.view_model import (
    MemberModel,
    StockModel,
    TrayModel,
)
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.team.member_models import LOW_MORALE


def tray(reading: Reading) -> TrayModel:
    """Everyone who is there in the round, and what material there is."""
    stay = [m for m in reading.observation.members if m.id not in reading.released]
    fresh = [_newcomer(reading, name, role) for name, role in reading.newcomers().items()]
    return TrayModel((*(_member(reading, m) for m in stay), *fresh), tuple(_stocks(reading)))


def _member(reading: Reading, member: MemberView) -> MemberModel:
    name, load = pick(member.name), reading.loads[member.id]
    places = [pick(a.name) for a in reading.observation.accounts if _is_at(reading, a.id, member.id)]
    hours = _("{planned} of {capacity} hours are planned ({share}).").format(
        planned=round(load.planned), capacity=round(load.capacity), share=amounts.percent(load.share)
    )
    where = _("At {places}.").format(places=names.listed(places)) if places else _("At no account yet.")
    made = _("Hours possible follow from contract and overtime, morale {morale}, skill and split accounts.")
    morale = amounts.percent(member.morale)
    lines = [f"{name} · {_(names.ROLES[member.role])}", hours, where, made.format(morale=morale)]
    return MemberModel(
        id=member.id,
        name=name,
        letter=names.letter(name),
        role=member.role,
        role_name=_(names.ROLES[member.role]),
        stars=member.skill / 2_000,
        load=load.share / BP,
        morale=str(round(member.morale / 100)),
        low=member.morale < LOW_MORALE,
        note=_note(reading, member),
        tip="\n".join([*lines, *([pick(member.about)] if member.about else [])]),
    )


def _is_at(reading: Reading, account: str, member: str) -> bool:
    triangle = reading.sheet.triangle(account)
    return member in (triangle.AR, triangle.SR, triangle.FR)


def _note(reading: Reading, member: MemberView) -> str:
    people = reading.sheet.people
    if member.id in people.train:
        return _("in training")
    hours = people.overtime.get(member.id, 0)
    if hours > reading.scenario.rules.work.weekly_hours:
        return _("{hours} h/wk").format(hours=hours)
    if member.borrowed:
        return _("borrowed")
    return _("new") if member.ramp < BP else ""


def _newcomer(reading: Reading, member: str, role: Role) -> MemberModel:
    name = reading.called(member)
    skill = next((c.skill for c in reading.observation.offers.hires if member.endswith(f":{c.id}")), 6_000)
    tip = _("{name} joins this quarter and can be sent at once, but is slower in the first months.")
    return MemberModel(
        member, name, names.letter(name), role, _(names.ROLES[role]), skill / 2_000, 0.0, "", False,
        _("joins"), tip.format(name=name),
    )  # fmt: skip


def _stocks(reading: Reading) -> list[StockModel]:
    used: dict[str, int] = dict.fromkeys(MATERIALS, 0)
    for contact in reading.sheet.contacts:
        material = USED.get(contact.action)
        if material:
            used[material] += contact.times
    tip = _("{name}: {used} planned of {left} for this quarter. What is left over does not keep.")
    return [
        StockModel(
            name=_(names.MATERIALS[kind]),
            text=f"{used.get(kind, 0)}/{left}",
            short=used.get(kind, 0) > left,
            tip=tip.format(name=_(names.MATERIALS[kind]), used=used.get(kind, 0), left=left),
        )
        for kind, left in reading.observation.materials
    ]
