"""View models of a target broken down to customers and members."""

from collections.abc import Sequence

from sandbox.i18n import _, pick
from sandbox.model.names import ROLES, Metric
from sandbox.projections.forecast import Forecast
from sandbox.projections.plan_means import TOLERANCE
from sandbox.projections.quotas import AccountQuota, Decomposition, decomposition
from sandbox.ui import amounts, metrics
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.targets.view_model import CellModel, ColumnModel, RowModel, SplitModel


def split(reading: Reading, metric: Metric, outlook: Forecast) -> SplitModel | None:
    """The quotas of a metric; None where the scenario has no such target."""
    found = reading.once(decomposition, metric, outlook)
    if found is None:
        return None
    owners = _owners(reading, metric)
    rows = [_row(reading, row, owners) for row in found.rows]
    if found.unplaced:
        rows.append(_unplaced(reading, found, owners))
    apart, left = found.difference, reading.observation.rounds - reading.observation.round + 1
    to_end = outlook.quota_chance(reading.accounts, found.total * left, "session")
    due = _money(reading, found.due)
    return SplitModel(
        metric=metric,
        title=_("Quotas by customer and member · {metric} this quarter (million)").format(
            metric=metrics.name(metric)
        ),
        is_due=found.due > 0,
        due=due,
        due_tip=_due_tip(reading, found),
        columns=tuple(_column(reading, owner, found) for owner in owners),
        rows=tuple(rows),
        before=_earlier(sum(row.before for row in found.rows)),
        pipeline=_pair(sum(row.pipeline for row in found.rows), sum(row.weighted for row in found.rows)),
        total=amounts.quota(found.total),
        difference=_apart(apart) if abs(apart) > TOLERANCE * max(found.due, found.total) else "",
        chance_text=amounts.percent(to_end),
        chance_tip=_(
            "The chance that all customers together bring as much in each quarter that is left, on average: "
            "{end}. In this quarter alone: {now}."
        ).format(end=amounts.percent(to_end), now=amounts.percent(found.chance)),
        empty=not found.total,
    )


def _owners(reading: Reading, metric: Metric) -> list[str | None]:
    """The members who may take a quota: all AR, and whoever has one already."""
    held = [quota.owner for quota in reading.sheet.quotas if quota.metric == metric]
    team = sorted(reading.staff, key=lambda member: ROLES.index(reading.staff[member]))
    found: list[str | None] = [m for m in team if reading.staff[m] == "AR" or m in held]
    gone = [owner for owner in dict.fromkeys(held) if owner is not None and owner not in found]
    return [*found, *gone, *([None] if None in held or not found else [])]


def _column(reading: Reading, owner: str | None, found: Decomposition) -> ColumnModel:
    held = next((column for column in found.owners if column.member == owner), None)
    total, chance = (held.total, held.chance) if held else (0, 0)
    if owner is None:
        tip = _("Quotas that nobody answers for: give each an owner.")
        return ColumnModel(None, _("No owner"), "?", None, amounts.quota(total), tip)
    name = reading.called(owner)
    tip = _("{name} answers for {total} this quarter; the chance to reach it is {chance}.").format(
        name=name, total=_money(reading, total), chance=amounts.percent(chance) if total else "—"
    )
    if owner not in reading.staff:
        tip = _("{name} will not be there this quarter: give these quotas to somebody else.").format(
            name=name
        )
    return ColumnModel(owner, name, names.letter(name), reading.staff.get(owner), amounts.quota(total), tip)


def _row(reading: Reading, row: AccountQuota, owners: Sequence[str | None]) -> RowModel:
    account = reading.accounts[row.account]
    apart = row.total - row.suggested
    return RowModel(
        account=row.account,
        name=pick(account.name),
        tier=row.tier,
        before=_earlier(row.before),
        pipeline=_pair(row.pipeline, row.weighted),
        cells=tuple(_cell(reading, row, owner) for owner in owners),
        total=amounts.quota(row.total),
        apart=apart,
        chance=row.chance_to_end / 10_000 if row.total else None,
        chance_text=amounts.percent(row.chance_to_end) if row.total else "",
        tip=_("Press to open {account}.").format(account=pick(account.name)),
        before_tip=_("Signed here in earlier quarters: {before}; in the last one {last}.").format(
            before=_money(reading, row.before), last=_money(reading, row.last)
        ),
        pipeline_tip=_("Open deals {pipeline}, weighted by our own odds before this plan {weighted}.").format(
            pipeline=_money(reading, row.pipeline), weighted=_money(reading, row.weighted)
        ),
        total_tip=_("Suggested: {suggested}. Probably signed this quarter: {expected}.").format(
            suggested=_money(reading, row.suggested), expected=_money(reading, row.expected)
        ),
        chance_tip=_(
            "The chance that the customer brings as much in each quarter that is left, on average: {end}. In "
            "this quarter alone: {now}."
        ).format(end=amounts.percent(row.chance_to_end), now=amounts.percent(row.chance)),
    )


def _cell(reading: Reading, row: AccountQuota, owner: str | None) -> CellModel:
    amount = sum(value for name, value in row.cells if name == owner)
    return CellModel(row.account, owner, amount, _cell_tip(reading, row.account, owner, amount))


def _cell_tip(reading: Reading, account: str | None, owner: str | None, amount: int) -> str:
    who = reading.called(owner) if owner else _("nobody yet")
    where = reading.customer(account) if account else _("no customer in particular")
    said = _("{owner} at {account}: {amount} this quarter.").format(
        owner=who, account=where, amount=_money(reading, amount)
    )
    return said + "\n" + _("Type millions (1.2, 800k, 120万), press ↑ ↓, or drag sideways.")


def _unplaced(reading: Reading, found: Decomposition, owners: Sequence[str | None]) -> RowModel:
    here = {q.owner: q.amount for q in reading.sheet.quotas if q.metric == found.metric and not q.account}
    cells = tuple(
        CellModel(None, owner, here.get(owner, 0), _cell_tip(reading, None, owner, here.get(owner, 0)))
        for owner in owners
    )
    tip = _("These quotas name no customer, so nobody can tell what they ask for: place them.")
    return RowModel(
        None, _("No customer named"), None, "", "", cells, amounts.quota(found.unplaced), 0, None, "",
        tip, "", "", tip, "",
    )  # fmt: skip


def _due_tip(reading: Reading, found: Decomposition) -> str:
    left = reading.observation.rounds - reading.observation.round + 1
    text = _("Due this quarter: what is missing ({goal} less {actual}) over the {left} quarters left.")
    return text.format(goal=_money(reading, found.amount), actual=_money(reading, found.actual), left=left)


def _pair(value: int, weighted: int) -> str:
    return f"{amounts.even_millions(value, 1)} / {amounts.even_millions(weighted, 1)}" if value else "—"


def _earlier(yuan: int) -> str:
    return amounts.even_millions(yuan, 1) if yuan else "0"


def _apart(yuan: int) -> str:
    text = _("{amount} over") if yuan > 0 else _("{amount} short")
    return text.format(amount=amounts.quota(abs(yuan)))


def _money(reading: Reading, yuan: int) -> str:
    return reading.money(yuan)
