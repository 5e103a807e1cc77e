"""The balance of a scenario as one self-contained page: verdict, plots, and what never matters."""

from collections.abc import Iterable, Iterator
from html import escape

from sandbox.bots import describe
from sandbox.cli.balance_parts import accounts, cards, recipe, skill
from sandbox.cli.html import drawn, figure, percent, row, table
from sandbox.cli.page_style import css
from sandbox.i18n import _, language, pick
from sandbox.studies.balance import GOAL, Balance, BotLine
from sandbox.studies.verdict import Remark, remarks
from sandbox.ui import metrics
from sandbox.ui.charts import spread
from sandbox.ui.svg import svg
from sandbox.ui.theme import LIGHT

MOST = 120.0
"""The highest score there is."""
SIGNS = {"good": "✓", "mind": "!", "bad": "✕"}


def page(balance: Balance) -> str:
    """The page in the current language."""
    title, about = pick(balance.scenario.title), _("Balance")
    lang = "zh-CN" if language() == "zh" else "en"
    body = "\n".join((_head(balance, title), "<main>", *_sections(balance), _foot(), "</main>"))
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)} · {escape(about)}</title><style>{css()}</style></head>\n"
        f"<body>{body}</body></html>\n"
    )


def _head(balance: Balance, title: str) -> str:
    told = _("{seeds} seeds × {bots} bots, each alone against the rivals under the same luck").format(
        seeds=balance.seeds, bots=len(balance.bots)
    )
    kind = _("Iron Triangle Sandbox · Balance of a scenario")
    return (
        f'<header><div><div class="kind">{escape(kind)}</div>'
        f"<h1>{escape(title)}</h1><p>{escape(told)}</p></div></header>"
    )


def _sections(balance: Balance) -> Iterator[str]:
    yield f'<section class="remarks">{"".join(_remark(r) for r in remarks(balance))}</section>'
    yield _section(
        _("Scores"),
        _("How often each bot ends with which score. The point is the mean with its 95% interval; "
          "the dashed line is a score of {goal}: all targets reached.").format(goal=f"{GOAL:.0f}"),
        _scores(balance.bots),
    )  # fmt: skip
    yield _section(
        _("Wins and targets"),
        _("How often a bot is the best of all under a seed, how often it reaches a score of {goal}, "
          "and its mean part of each target; the tick is the target.").format(goal=f"{GOAL:.0f}"),
        _wins(balance),
    )  # fmt: skip
    yield _section(
        _("Skill, luck and recipes"), "", f'<div class="two">{skill(balance)}{recipe(balance)}</div>'
    )
    yield _section(
        _("Customers and their people"),
        _("Decided deals a session for which a bot bid, the share of sessions with revenue, "
          "and the stakeholders. Marked is who hardly ever matters."),
        accounts(balance),
    )  # fmt: skip
    yield _section(
        _("Event cards"),
        _("How often a session draws each card, and how the strong bots answer."),
        cards(balance),
    )


def _section(title: str, lead: str, content: str) -> str:
    told = f'<p class="lead">{escape(lead)}</p>' if lead else ""
    return f"<section><h2>{escape(title)}</h2>{told}{content}</section>"


def _remark(remark: Remark) -> str:
    return (
        f'<div class="card remark {remark.mark}">'
        f'<span class="mark" aria-hidden="true">{SIGNS[remark.mark]}</span>'
        f"<div><b>{escape(remark.title)}</b><p>{escape(remark.text)}</p></div></div>"
    )


def _who(line: BotLine) -> str:
    about = escape(describe(line.bot))
    return f'<td class="who" style="width:240px"><b>{escape(line.bot)}</b><small>{about}</small></td>'


def _scores(bots: Iterable[BotLine]) -> str:
    heads = (_("Bot"), _("Distribution"), _("Mean score"), _("10–50–90%"), _("Spread"))
    rows = []
    for line in bots:
        span = (line.score.value, line.score.low, line.score.high)
        drawing = svg(spread.ridge(line.scores, span, MOST, GOAL, LIGHT.gold, 480, 54, LIGHT), line.bot)
        quantiles = "–".join(f"{q:.0f}" for q in line.quantiles)
        rows.append(row(
            _who(line), f'<td style="width:480px">{drawing}</td>', figure(line.score),
            f'<td class="num">{quantiles}</td>', f'<td class="num">±{line.spread:.0f}</td>',
        ))  # fmt: skip
    ticks = svg(spread.axis(MOST, 20, 480, 14, LIGHT))
    rows.append(f'<tr class="axis"><td></td><td>{ticks}</td><td></td><td></td><td></td></tr>')
    return table(heads, rows)


def _wins(balance: Balance) -> str:
    wanted = [target.metric for target in balance.scenario.targets]
    heads = (_("Bot"), _("Best of all"), _("Targets reached"), *(metrics.name(metric) for metric in wanted))
    rows = []
    for line in balance.bots:
        levels = []
        for metric in wanted:
            reached = line.reached[metric].value
            bar = drawn(spread.level(reached, 1.5, LIGHT.colour(metrics.TONES[metric]), 92, 18, LIGHT))
            levels.append(f'<td>{bar}<span class="num note">{reached:.0%}</span></td>')
        rows.append(
            row(_who(line), percent(line.first, LIGHT.gold), percent(line.attained, LIGHT.fr), *levels)
        )
    return table(heads, rows)


def _foot() -> str:
    told = _(
        "Intervals hold 95%: Student's t for means, Wilson's for shares. Strong bots have at least nine "
        "tenths of the best mean score. Hardly ever means less than once in fifty sessions."
    )
    return f"<footer>{escape(told)}</footer>"
