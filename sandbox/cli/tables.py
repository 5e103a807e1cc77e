"""Tables on the terminal."""

from rich.table import Table

from sandbox.bots import describe
from sandbox.i18n import _, pick
from sandbox.projections.naming import team_name
from sandbox.projections.observation import TargetView
from sandbox.session import Session

METRIC = {
    "revenue": "¥{:.1f}M",
    "cash": "¥{:.1f}M",
    "share": "{:.1f}%",
    "margin": "{:.1f}%",
    "satisfaction": "{:.1f}",
}


def metric_name(metric: str) -> str:
    """What a target's metric is called."""
    return {
        "revenue": _("Contracted"), "share": _("Market share"), "satisfaction": _("Satisfaction"),
        "margin": _("Margin"), "cash": _("Cash in"),
    }[metric]  # fmt: skip


def amount(metric: str, value: int) -> str:
    """A metric's value in the unit that people read."""
    scale = 1_000_000 if metric in ("revenue", "cash") else 100
    return METRIC[metric].format(value / scale)


def scoreboard(session: Session) -> Table:
    """Every team's score and its targets."""
    table = Table(title=pick(session.scenario.title))
    table.add_column(_("Teams"))
    table.add_column(_("Played by"))
    table.add_column(_("Score"), justify="right")
    for target in session.scenario.targets:
        table.add_column(metric_name(target.metric), justify="right")
    for index, team in enumerate(session.setup.teams):
        seen = session.observe(team.id)
        name = team.name or pick(team_name(session.scenario, index))
        player = describe(team.bot) if team.bot else _("people")
        table.add_row(name, player, f"{seen.score / 100:.1f}", *(_cell(t) for t in seen.targets))
    return table


def _cell(target: TargetView) -> str:
    return f"{amount(target.metric, target.actual)} / {amount(target.metric, target.amount)}"
