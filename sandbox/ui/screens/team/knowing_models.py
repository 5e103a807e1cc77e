"""View models of what is shared: the cadence of alignment, and who knows what of which account."""

from sandbox.i18n import N_, _, pick
from sandbox.model.names import CADENCES, Cadence
from sandbox.projections.observation import AccountView, MemberView
from sandbox.projections.teamwork import no_meetings
from sandbox.projections.who_knows import Item, items, knowable, silos
from sandbox.projections.workload import meeting_hours
from sandbox.ui import amounts
from sandbox.ui.charts.heat import Cell, Head, Heat, label_for
from sandbox.ui.screens.account.knowing import moment
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.team.view_model import CadenceModel
from sandbox.ui.theme import Tone

_FEW = 4
"""Accounts up to which the matrix of what is known has wide cells."""
_LOW, _TALL, _ROOM = 26, 40, 350
"""The height of its rows, and the room in which all of them should lie."""
KINDS = {
    "type": N_("what drives the account"),
    "rule": N_("how they decide"),
    "attitude": N_("the view of {person}"),
    "criteria": N_("what counts for {person}"),
}


def cadence_model(reading: Reading) -> CadenceModel:
    """The cadence with what each choice costs in hours."""
    chosen = reading.sheet.people.cadence
    if reason := no_meetings(reading.scenario):
        return CadenceModel("none", reason, (reason,), reason)
    return CadenceModel(chosen, _cost(reading, chosen), tuple(_cost(reading, c) for c in CADENCES), "")


def _cost(reading: Reading, cadence: Cadence) -> str:
    each, staff = meeting_hours(reading.scenario, cadence), len(reading.staff)
    if not each:
        return _("{cadence}: costs nothing, and nobody knows what the others find out.").format(
            cadence=_(names.CADENCES[cadence])
        )
    meetings = round(each / max(0.1, reading.scenario.rules.activity.alignment_hours))
    text = _("{cadence}: {meetings} meetings a quarter, {each} h for each of {staff} = {all} h.")
    return text.format(
        cadence=_(names.CADENCES[cadence]), meetings=meetings, each=round(each), staff=staff,
        all=round(each * staff),
    )  # fmt: skip


def knowing(reading: Reading) -> Heat:
    """Accounts by members: how much each holds; a red dot where the team does not know it."""
    members = reading.observation.members
    columns = (
        *(_column(member) for member in members),
        Head(_("All"), _("What everybody knows: shared in meetings, or told by reports."), bold=True),
    )
    rows = tuple(_row(reading, account) for account in reading.observation.accounts)
    pitch = max(_LOW, min(_TALL, _ROOM / max(1, len(rows))))
    label = label_for(head.text for head, _cells in rows)
    return Heat(columns, rows, label, pitch, _LOW, 40 if len(rows) > _FEW else 72)


def _column(member: MemberView) -> Head:
    name = pick(member.name)
    return Head(name, name, names.letter(name), names.ROLE_TONES[member.role])


def _row(reading: Reading, account: AccountView) -> tuple[Head, tuple[Cell | None, ...]]:
    known, whole = items(account), knowable(account)
    told = _("{known} of {whole} things are known of {account} by anybody.")
    name = pick(account.name)
    head = Head(name, told.format(known=len(known), whole=whole, account=name), tone="ink")
    cells = [
        _cell(reading, account, [item for item in known if member.id in item.holders], whole, member)
        for member in reading.observation.members
    ]
    shared = [item for item in known if item.shared]
    lines = [_line(reading, account, item) for item in shared] or [_("Nothing is shared.")]
    words = str(len(shared)) if shared else ""
    team = Cell(words, len(shared) / whole, "\n".join(lines), "gold", id=account.id)
    return head, (*cells, team)


def _cell(reading: Reading, account: AccountView, held: list[Item], whole: int, member: MemberView) -> Cell:
    alone = [item for item in held if not item.shared]
    name = f"{pick(member.name)} · {pick(account.name)}"
    if not held:
        return Cell("", 0, f"{name}\n" + _("Holds nothing of the own."), "sand3", id=account.id)
    lines = [_line(reading, account, item) for item in held]
    tone = names.ROLE_TONES[member.role]
    mark: Tone | None = "negative" if alone else None
    return Cell(
        str(len(held)),
        len(held) / whole,
        "\n".join((name, *lines)),
        tone,
        mark=mark,
        id=account.id,
    )


def _line(reading: Reading, account: AccountView, item: Item) -> str:
    what = _(KINDS[item.kind]).format(person=reading.person(account.id, item.person))
    state = _("shared") if item.shared else _("not shared yet")
    text = _("{what}: {sure} sure, {when}, {state}")
    sure = amounts.percent(item.confidence)
    return text.format(what=what, sure=sure, when=moment(reading, item.minute), state=state)


def silo_words(reading: Reading) -> tuple[str, bool]:
    """How much is not shared, in words, and whether that is something to act on."""
    count = silos(reading.observation)
    if not any(map(items, reading.observation.accounts)):
        return _("Nothing is known of any customer yet: plan discovery visits, or buy reports."), False
    if not count:
        return _("Everything that anybody knows is shared."), False
    if no_meetings(reading.scenario):
        text = _(
            "{n} findings are known to only some (red dots): here nobody shares them, and they may leave."
        )
        return text.format(n=count), False
    text = _("{n} findings are known to only some (red dots): meet more often, or they may leave.")
    return text.format(n=count), True
