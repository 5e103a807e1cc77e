"""View models of satisfaction: what own deliveries and surveys told."""

from sandbox.i18n import _, pick
from sandbox.model.names import DAY
from sandbox.projections.observation import AccountView
from sandbox.ui import amounts
from sandbox.ui.charts.lines import Dot, Lines, Series
from sandbox.ui.screens.account.knowing import moment
from sandbox.ui.screens.account.past_models import satisfaction_lines
from sandbox.ui.screens.data.view_model import FigureCell, SatisfactionModel, SatisfiedModel
from sandbox.ui.screens.planning.reading import Reading


def satisfaction(reading: Reading, chosen: str) -> SatisfactionModel:
    """All accounts, the whole by quarter, and the chosen account."""
    order = sorted(reading.observation.accounts, key=lambda a: (a.satisfaction is None, a.satisfaction or 0))
    return SatisfactionModel(
        tuple(_row(reading, account) for account in order),
        _whole(reading),
        pick(reading.accounts[chosen].name),
        satisfaction_lines(reading, chosen),
    )


def _row(reading: Reading, account: AccountView) -> SatisfiedModel:
    now, before = account.satisfaction, account.satisfaction_before
    told = [r.minute for r in reading.observation.reports if r.kind == "survey" and r.subject == account.id]
    survey = _("survey of {when}").format(when=moment(reading, max(told))) if told else ""
    if now is None:
        tip = _("Nobody knows: we have not delivered here. A satisfaction survey would tell.")
        unknown = FigureCell("?", tip, "ink2")
        return SatisfiedModel(account.id, pick(account.name), unknown, "", False, _("not known"))
    moved = now - before if before is not None else 0
    change = f"{'▲' if moved > 0 else '▼'}{abs(moved) / 100:.0f}" if abs(moved) >= 50 else ""
    tip = _("Index 0 to 100 of how satisfied they are with what we delivered; it moves with each delivery.")
    goal = next((t.amount for t in reading.observation.targets if t.metric == "satisfaction"), 7_000)
    source = _("own deliveries") if not survey or before is not None else survey
    cell = FigureCell(amounts.index(now), tip, _tone(now, goal), now / 10_000)  # type: ignore[arg-type]
    return SatisfiedModel(account.id, pick(account.name), cell, change, moved < 0, source)


def _tone(value: int, goal: int) -> str:
    return "negative" if value < 5_000 else "warning" if value < goal else "positive"


def _whole(reading: Reading) -> Lines | None:
    """The satisfaction that counts for the target, at the end of each quarter."""
    seen = reading.observation
    if not seen.history:
        return None
    dots = tuple(
        Dot(one.round, one.satisfaction / 100, tip=_whole_tip(one.round, one.satisfaction))
        for one in seen.history
    )
    goal = next((t.amount / 100 for t in seen.targets if t.metric == "satisfaction"), None)
    words = _("Target {value}").format(value=f"{goal:.0f}") if goal else ""
    now = seen.minute / (seen.days * DAY)
    return Lines((Series("gold", dots),), seen.rounds, 0, 100, goal, words, now=now)


def _whole_tip(number: int, value: int) -> str:
    text = _("End of Q{quarter}: {value}, the accounts we deliver to, weighted as for the target.")
    return text.format(quarter=number, value=amounts.index(value))
