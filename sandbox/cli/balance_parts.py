"""The lower parts of the balance page: skill and luck, the best recipe, customers, cards."""

from html import escape

from sandbox.cli.html import chip, drawn, row, table
from sandbox.i18n import _, pick
from sandbox.model.scenario import Account
from sandbox.projections.naming import Names
from sandbox.studies import recipe_words
from sandbox.studies.balance import AccountLine, Balance, CardLine
from sandbox.ui import amounts
from sandbox.ui.charts import spread
from sandbox.ui.theme import LIGHT


def skill(balance: Balance) -> str:
    """A card: how the spread of scores divides."""
    found = balance.shares
    if found is None or not found.players >= 0:
        return ""
    bar = drawn(spread.parts((found.players, found.seeds, found.both), LIGHT.gold, 470, 18, LIGHT))
    rows = (
        (_("Who plays"), found.players),
        (_("The seed, for all alike"), found.seeds),
        (_("Both together: luck that suits one and not the other"), found.both),
    )
    listed = "".join(f"<dt>{share:.0%}</dt><dd>{escape(name)}</dd>" for name, share in rows)
    title = escape(_("Where the spread of scores comes from"))
    return (
        f'<div class="card"><h3>{title}</h3>'
        f'<div class="hero">{found.players:.0%}</div>{bar}<dl style="margin-top:10px">{listed}</dl></div>'
    )


def recipe(balance: Balance) -> str:
    """A card: the best fixed recipe found, against acting on what was found out."""
    search = balance.search
    title = escape(_("The best fixed recipe"))
    if search is None:
        none = escape(_("Not looked for."))
        return f'<div class="card"><h3>{title}</h3><p class="note">{none}</p></div>'
    told = _("of {tried} tried; acting on what was found out: {informed} ({margin} points)").format(
        tried=search.tried, informed=f"{search.informed.value:.0f}", margin=f"{search.margin.value:+.1f}"
    )
    listed = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(what)}</dd>" for name, what in recipe_words.lines(search.policy)
    )
    return (
        f'<div class="card"><h3>{title}</h3><div class="hero">{search.score.value:.0f}</div>'
        f'<p class="note" style="margin:0 0 10px">{escape(told)}</p><dl>{listed}</dl></div>'
    )


def accounts(balance: Balance) -> str:
    """The customers with their people."""
    specs = {account.id: account for account in balance.scenario.accounts}
    most = max((line.bids for line in balance.accounts), default=0) or 1.0
    heads = (_("Customer"), _("Bids"), _("With revenue"), _("Contracted"), _("Stakeholders"))
    return table(heads, [_account(balance, line, specs[line.account], most) for line in balance.accounts])


def _account(balance: Balance, line: AccountLine, spec: Account, most: float) -> str:
    bar = drawn(spread.share((line.bids / most,) * 3, LIGHT.sr, 90, 18, LIGHT))
    people = {p.person: p for p in balance.people if p.account == line.account}
    chips = "".join(chip(pick(who.name), never=people[who.id].idle) for who in spec.stakeholders)
    mark = " " + chip(_("never won"), never=True) if line.idle else ""
    revenue = amounts.money(round(line.revenue), balance.scenario.currency)
    return row(
        f'<td class="who" style="width:210px"><b>{escape(pick(spec.name))}</b>{mark}</td>',
        f'<td>{bar}<span class="num note">{line.bids:.1f}</span></td>',
        f'<td class="num">{line.earning:.0%}</td>',
        f'<td class="num">{escape(revenue)}</td>',
        f'<td><div class="chips">{chips}</div></td>',
    )


def cards(balance: Balance) -> str:
    """The event cards with the strong bots' answers."""
    names = Names(balance.scenario)
    most = max((line.drawn for line in balance.cards), default=0) or 1.0
    heads = (_("Card"), _("Drawn"), _("Answers"), "")
    return table(heads, [_card(names, line, most) for line in balance.cards])


def _card(names: Names, line: CardLine, most: float) -> str:
    bar = drawn(spread.share((line.drawn / most,) * 3, LIGHT.sr, 90, 18, LIGHT))
    mark = chip(_("never drawn"), never=True) if line.idle else ""
    mark = chip(_("always answered alike"), never=True) if line.decided else mark
    answers = drawn(spread.parts([part for _name, part in line.answers], LIGHT.gold, 150, 18, LIGHT))
    told = " · ".join(
        f"{pick(names.option(line.card, name))} {part:.0%}" for name, part in line.answers if part > 0
    )
    return row(
        f'<td class="who" style="width:260px"><b>{escape(pick(names.card(line.card)))}</b></td>',
        f'<td>{bar}<span class="num note">{line.drawn:.2f}</span></td>',
        f'<td>{answers}<span class="note">{escape(told)}</span></td>',
        f"<td>{mark}</td>",
    )
