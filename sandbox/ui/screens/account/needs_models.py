"""View model of needs and competition: what counts here, how they decide, who else is there."""

from collections import Counter
from typing import Any

from sandbox.i18n import _, pick
from sandbox.model.events import RivalVisited
from sandbox.model.names import CRITERIA
from sandbox.projections.observation import AccountView, Guess, RivalView, StakeholderView
from sandbox.ui import amounts
from sandbox.ui.charts.heat import Cell, Head, Heat
from sandbox.ui.screens.account.knowing import moment, source
from sandbox.ui.screens.account.models import drivers
from sandbox.ui.screens.account.page_models import NeedsModel, RivalModel
from sandbox.ui.screens.account.view_model import BeliefModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.theme import Tone

CRITERION_TONES: dict[str, Tone] = {"solution": "sr", "price": "gold", "delivery": "fr", "relationship": "ar"}


def needs(reading: Reading, id: str) -> NeedsModel:
    """Needs and competition at an account."""
    account = reading.accounts[id]
    segment = next(s for s in reading.observation.segments if s.id == account.segment)
    return NeedsModel(
        about=pick(account.about),
        news=tuple(_("Q{quarter}: {news}").format(quarter=q, news=pick(text)) for q, text in segment.news),
        drivers=drivers(account),
        driver_note=_sure(reading, account.type),
        rules=tuple(
            BeliefModel(_(names.RULES[rule]), share / 10_000, amounts.percent(share), "ink2")
            for rule, share in account.rule.posterior
        ),
        rule_note=_sure(reading, account.rule),
        weights=_weights(account),
        criteria=_matrix(reading, account) if account.stakeholders else None,
        rivals=tuple(_rivals(reading, account)),
    )


def _sure(reading: Reading, belief: Guess[Any]) -> str:
    return source(reading, belief)


def _weights(account: AccountView) -> tuple[BeliefModel, ...]:
    """What counts in sum: each person's beliefs, weighted by influence."""
    known = [person for person in account.stakeholders if person.criteria]
    total = sum(person.influence for person in known) or 1
    found = []
    for kind in CRITERIA:
        felt = sum(p.influence * dict(p.criteria.posterior)[kind] for p in known if p.criteria)
        part = felt / total / 10_000
        found.append(BeliefModel(_(names.CRITERIA[kind]), part, f"{part * 100:.0f}%", CRITERION_TONES[kind]))
    return tuple(found) if known else ()


def _matrix(reading: Reading, account: AccountView) -> Heat:
    """People by criteria: how likely each is believed to be what counts most."""
    people = sorted(account.stakeholders, key=lambda person: (-person.influence, person.id))
    columns = (*(Head(_(names.CRITERIA[kind])) for kind in CRITERIA), Head(_("Known")))
    return Heat(columns, tuple((_who(person), _cells(reading, person)) for person in people), 150, 28)


def _who(person: StakeholderView) -> Head:
    code = _(names.PEOPLE[person.role][0])
    tip = f"{pick(person.name)} · {pick(person.title)} · {_(names.PEOPLE[person.role][1])}"
    return Head(f"{pick(person.name)} {code}", tip, tone="ink")


def _cells(reading: Reading, person: StakeholderView) -> tuple[Cell, ...]:
    if person.criteria is None:
        tip = source(reading, None)
        return (*(Cell("?", 0, tip, "sand3", True) for _kind in CRITERIA), Cell("0%", 0, tip))
    found = dict(person.criteria.posterior)
    told = source(reading, person.criteria)
    meaning = _("{criterion} counts most for {person} with {share}, as we believe.")
    cells = []
    for kind in CRITERIA:
        tip = meaning.format(
            criterion=_(names.CRITERIA[kind]), person=pick(person.name), share=amounts.percent(found[kind])
        )
        tone = CRITERION_TONES[kind]
        cells.append(Cell(amounts.percent(found[kind]), found[kind] / 10_000, f"{tip}\n{told}", tone))
    sure = person.criteria.confidence
    return (*cells, Cell(amounts.percent(sure), sure / 10_000, told, "ink2"))


def _rivals(reading: Reading, account: AccountView) -> list[RivalModel]:
    seen = [
        event
        for event in reading.observation.events
        if isinstance(event, RivalVisited) and event.account == account.id
    ]
    visits = Counter(event.vendor for event in seen)
    last = {event.vendor: event for event in seen}
    here = [
        rival
        for rival in reading.observation.rivals
        if rival.id in visits or account.id in rival.seen or rival.id == account.incumbent
    ]
    order = sorted(here, key=lambda rival: (rival.id != account.incumbent, -visits[rival.id], rival.id))
    return [_rival(reading, account, rival, visits[rival.id], last.get(rival.id)) for rival in order]


def _rival(
    reading: Reading, account: AccountView, rival: RivalView, visits: int, last: RivalVisited | None
) -> RivalModel:
    spec = next((each for each in reading.scenario.rivals if each.id == rival.id), None)
    badges = []
    if rival.id == account.incumbent:
        badges.append(_("Incumbent"))
    if spec is not None and account.segment in spec.strong_in:
        badges.append(_("strong in this industry"))
    if last is None:
        seen = _("Not seen on visits; known from awards or from the start.")
    else:
        who = reading.person(account.id, last.stakeholder) if last.stakeholder else _("somebody unknown")
        seen = _("Seen {n}×, last in {when} with {person}").format(
            n=visits, when=moment(reading, last.minute), person=who
        )
    fans = [pick(person.name) for person in account.stakeholders if person.prefers == rival.id]
    likes = _("Preferred by {people}, as we believe").format(people=names.listed(fans)) if fans else ""
    tip = _("What our people noticed here; rivals visit unseen as well.")
    return RivalModel(rival.id, pick(rival.name), tuple(badges), pick(rival.about), seen, likes, tip)
