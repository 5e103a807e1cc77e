"""View model of one person of the decision chain, for the page beside the drawing."""

from sandbox.i18n import _, pick
from sandbox.model.names import BP
from sandbox.projections.observation import AccountView, Estimate, StakeholderView
from sandbox.ui import amounts
from sandbox.ui.kinsoku import unbroken
from sandbox.ui.screens.account.knowing import moment, source
from sandbox.ui.screens.account.people_models import person_model
from sandbox.ui.screens.account.view_model import FactModel, PersonSheet, RangeModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading

LOWEST, HIGHEST = -BP, 3 * BP
_INFLUENCE = ((2_500, "high"), (1_200, "medium"), (0, "low"))


def person_sheet(reading: Reading, account: AccountView, person: str) -> PersonSheet | None:
    """All that is known of a person; None where nobody of that name is identified."""
    view = next((each for each in account.stakeholders if each.id == person), None)
    if view is None:
        return None
    return PersonSheet(
        person=person_model(reading, account, view),
        facts=_facts(view),
        view=_range(reading, view.attitude),
        weighs=_weighs(reading, view),
        source=_source(reading, view),
        listens=_listens(reading, account, view),
    )


def _facts(view: StakeholderView) -> str:
    level = next(word for least, word in _INFLUENCE if view.influence >= least)
    words = {"high": _("high influence"), "medium": _("medium influence"), "low": _("low influence")}
    parts = [_(names.PEOPLE[view.role][1]), words[level]]
    if view.mode:
        parts.append(_(names.MODES[view.mode]))
    return " · ".join(parts)


def _range(reading: Reading, attitude: Estimate | None) -> RangeModel | None:
    if attitude is None:
        return None

    def part(value: int) -> float:
        return max(0.0, min(1.0, (value - LOWEST) / (HIGHEST - LOWEST)))

    text = _("{value} ({low} to {high}), {sure} sure").format(
        value=_points(attitude.value), low=_points(max(LOWEST, attitude.low)),
        high=_points(min(HIGHEST, attitude.high)), sure=amounts.percent(attitude.confidence),
    )  # fmt: skip
    scale = _("From −1 opposed over 0 neutral and +1 supports to +3 coach; the band is what we believe.")
    tip = f"{scale}\n{source(reading, attitude)}"
    return RangeModel(part(attitude.low), part(attitude.value), part(attitude.high), text, tip)


def _points(value: int) -> str:
    return f"{value / BP:+.1f}".replace("-", "−")


def _weighs(reading: Reading, view: StakeholderView) -> FactModel:
    if view.criteria is None:
        title = _("Weighs (not known)")
        return FactModel(title, _("Ask in a discovery visit"), source(reading, None))
    ranked = sorted(view.criteria.posterior, key=lambda pair: -pair[1])
    parts = [f"{_(names.CRITERIA[kind])} {amounts.percent(share)}" for kind, share in ranked]
    title = _("Weighs ({sure} known)").format(sure=amounts.percent(view.criteria.confidence))
    meaning = _("How likely each is what counts most for this person: {parts}.")
    tip = meaning.format(parts=names.listed(parts)) + "\n" + source(reading, view.criteria)
    return FactModel(title, names.listed([unbroken(part) for part in parts[:3]]), tip)


def _source(reading: Reading, view: StakeholderView) -> FactModel:
    beliefs = [belief for belief in (view.attitude, view.criteria) if belief is not None]
    holders = list(dict.fromkeys(member for belief in beliefs for member in belief.holders))
    if not beliefs:
        return FactModel(_("Source"), _("Nobody yet"), source(reading, None))
    who = names.listed([reading.called(member) for member in holders]) or _("the whole team")
    apart = any(belief.holders and not belief.shared for belief in beliefs)
    state = _("not shared yet") if apart else _("shared")
    met = unbroken(_("met {times}×").format(times=view.met))
    text = _("{who}; {met}, {state}").format(who=who, met=met, state=unbroken(state))
    lines = [source(reading, belief) for belief in beliefs]
    if view.met and view.last_met >= 0:
        lines.append(_("Last met in {when}.").format(when=moment(reading, view.last_met)))
    return FactModel(_("Source"), text, "\n".join(dict.fromkeys(lines)))


def _listens(reading: Reading, account: AccountView, view: StakeholderView) -> str:
    heard = [
        f"{reading.person(account.id, other)} {amounts.percent(weight)}" for other, weight in view.listens
    ]
    heeded = [
        f"{pick(other.name)} {amounts.percent(dict(other.listens)[view.id])}"
        for other in account.stakeholders
        if view.id in dict(other.listens)
    ]
    lines = []
    if heard:
        lines.append(_("Listens to: {people}").format(people=names.listed(heard)))
    if heeded:
        lines.append(_("Is heard by: {people}").format(people=names.listed(heeded)))
    return "\n".join(lines)
