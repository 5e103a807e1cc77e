"""View models of the competitors: where each was seen, what it won, and who prefers it."""

from collections import Counter

from sandbox.i18n import _, pick
from sandbox.model.events import OpportunityWon, RivalVisited
from sandbox.projections.observation import AccountView, RivalView
from sandbox.ui.charts.heat import Cell, Head, Heat, label_for
from sandbox.ui.screens.account.knowing import moment
from sandbox.ui.screens.data.view_model import RivalRow, RivalsModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading

Place = tuple[str, str]
"""A competitor at an account."""


def rivals(reading: Reading) -> RivalsModel:
    """Competitors by account, and each on the whole."""
    seen = reading.observation
    visits: Counter[Place] = Counter()
    last: dict[Place, int] = {}
    won: Counter[Place] = Counter()
    for event in seen.events:
        if isinstance(event, RivalVisited):
            visits[event.vendor, event.account] += 1
            last[event.vendor, event.account] = event.minute
        elif isinstance(event, OpportunityWon) and event.vendor != seen.team:
            won[event.vendor, event.account] += 1
    most = max(visits.values(), default=1)
    columns = tuple(Head(pick(rival.name), pick(rival.about), tone="ink") for rival in seen.rivals)
    rows = tuple(
        (
            Head(pick(account.name), tone="ink"),
            tuple(_cell(reading, account, rival, visits, last, won, most) for rival in seen.rivals),
        )
        for account in seen.accounts
    )
    heat = Heat(columns, rows, label_for(head.text for head, _cells in rows), 28, 26, 150)
    return RivalsModel(heat, tuple(_rival(reading, rival, visits, won) for rival in seen.rivals))


def _cell(
    reading: Reading,
    account: AccountView,
    rival: RivalView,
    visits: Counter[Place],
    last: dict[Place, int],
    won: Counter[Place],
    most: int,
) -> Cell:
    place = (rival.id, account.id)
    home = account.incumbent == rival.id
    fans = [pick(person.name) for person in account.stakeholders if person.prefers == rival.id]
    lines = [f"{pick(rival.name)} · {pick(account.name)}"]
    if home:
        lines.append(_("Incumbent here."))
    if visits[place]:
        text = _("Seen on visits {n}×, last in {when}.")
        lines.append(text.format(n=visits[place], when=moment(reading, last[place])))
    if won[place]:
        lines.append(_("Won here as far as we saw: {n}.").format(n=won[place]))
    if fans:
        lines.append(_("Preferred by {people}, as we believe").format(people=names.listed(fans)))
    if len(lines) == 1:
        lines.append(_("Not noticed here; rivals visit unseen as well."))
    words = " ".join(
        part for part in (str(visits[place] or ""), "★" * min(3, won[place]), "♥" if fans else "") if part
    )
    part = 0.15 + 0.6 * visits[place] / most if visits[place] else 0.0
    return Cell(words, part, "\n".join(lines), "negative", mark="gold" if home else None, id=account.id)


def _rival(reading: Reading, rival: RivalView, visits: Counter[Place], won: Counter[Place]) -> RivalRow:
    places = sum(1 for name, _account in visits if name == rival.id)
    wins = sum(n for (name, _account), n in won.items() if name == rival.id)
    homes = sum(1 for account in reading.observation.accounts if account.incumbent == rival.id)
    text = _("accounts where seen: {places} · where incumbent: {homes} · wins seen: {wins}")
    spec = next((each for each in reading.scenario.rivals if each.id == rival.id), None)
    strong = [pick(reading.names.segment(segment)) for segment in spec.strong_in] if spec else []
    tip = _("Strong in: {segments}.").format(segments=names.listed(strong)) if strong else ""
    return RivalRow(
        rival.id, pick(rival.name), pick(rival.about), text.format(places=places, homes=homes, wins=wins), tip
    )
