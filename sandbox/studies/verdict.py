"""A balance in plain words: what an author may leave as it is, and what to look at."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sandbox.i18n import _, plural
from sandbox.studies.balance import GOAL, Balance, BotLine
from sandbox.studies.summary import Interval

Mark = Literal["good", "mind", "bad"]

SENSIBLE = "balanced"
"""The bot that stands for a sensible team without special insight."""
EASY, HARD = 0.65, 0.40
"""Share of sessions in which a sensible team reaches the targets: above it is easy, below it hard."""
AIM = (0.50, 0.60)
"""Where that share should lie."""
PAYS = 1.10
"""What finding out should make of the best fixed recipe's score."""
FREE = 40.0
"""A score that nobody should get for doing nothing."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that a study says about a scenario."""

    mark: Mark
    title: str
    text: str


def remarks(balance: Balance) -> tuple[Remark, ...]:
    """All remarks that the sessions allow, the questions always in the same order."""
    return tuple(
        remark
        for found in (_difficulty, _winnable, _recipe, _luck, _nothing, _idle, _choices)
        for remark in found(balance)
    )


def _difficulty(balance: Balance) -> Iterator[Remark]:
    """Set so that 50 to 60% reach them: the targets of a sensible team."""
    line = balance.bot(SENSIBLE)
    if line is None:
        return
    fact = _("A sensible team reaches the targets in {share} of the sessions ({low} to {high}).")
    told = fact.format(**_percents(line.attained))
    title = _("Difficulty")
    outside = not HARD <= line.attained.value <= EASY
    if outside and line.attained.low <= AIM[1] and line.attained.high >= AIM[0]:
        yield Remark("mind", title, told + _(" That may be chance: more seeds would tell."))
    elif line.attained.value > EASY:
        yield Remark("mind", title, told + _(" That is easy: raise the targets, or the rivals."))
    elif line.attained.value < HARD:
        yield Remark("mind", title, told + _(" That is hard: lower the targets, or help the team."))
    else:
        yield Remark("good", title, told + _(" That is well set."))


def _percents(share: Interval) -> dict[str, str]:
    return {"share": f"{share.value:.0%}", "low": f"{share.low:.0%}", "high": f"{share.high:.0%}"}


def _winnable(balance: Balance) -> Iterator[Remark]:
    """Whether anybody reaches the targets."""
    best = max(balance.bots, key=lambda line: line.attained.value)
    fact = _("The bot that reaches the targets most often, {bot}, does so in {share} of the sessions.")
    told = fact.format(bot=best.bot, share=f"{best.attained.value:.0%}")
    yield Remark("good" if best.attained.value >= HARD else "bad", _("Winnable"), told)


def _recipe(balance: Balance) -> Iterator[Remark]:
    """Whether one recipe for all customers is as good as finding out."""
    search = balance.search
    if search is None:
        return
    fact = _("The best of {tried} fixed recipes scores {score}, acting on what was found out {informed}.")
    margin = _(" The difference is {margin} points ({low} to {high}).")
    told = fact.format(
        tried=search.tried, score=f"{search.score.value:.0f}", informed=f"{search.informed.value:.0f}"
    ) + margin.format(
        margin=f"{search.margin.value:+.1f}",
        low=f"{search.margin.low:+.1f}",
        high=f"{search.margin.high:+.1f}",
    )
    title = _("One recipe for all")
    if search.margin.value <= 0:
        yield Remark("bad", title, told + _(" A fixed recipe will do: let customers differ more."))
    elif search.margin.low <= 0:
        yield Remark("mind", title, told + _(" That may be chance: more seeds would tell."))
    elif search.informed.value < PAYS * search.score.value:
        yield Remark("mind", title, told + _(" Finding out pays, but a tenth more is wanted."))
    else:
        yield Remark("good", title, told + _(" Finding out pays."))


def _luck(balance: Balance) -> Iterator[Remark]:
    """How much of the score is the player's doing."""
    found = balance.shares
    if found is None or not found.players >= 0:
        return
    title, share = _("Skill and luck"), f"{found.players:.0%}"
    if found.players >= 0.5:
        text = _("Who plays explains {share} of the spread of scores; the rest is luck.")
        yield Remark("good", title, text.format(share=share))
    else:
        text = _("Luck decides more than skill: who plays explains only {share} of the spread of scores.")
        yield Remark("mind", title, text.format(share=share))


def _nothing(balance: Balance) -> Iterator[Remark]:
    """What a team gets that does nothing."""
    idle: BotLine | None = balance.bot("idle")
    if idle is not None and idle.score.value > FREE:
        text = _("A team that does nothing scores {score} of {goal}.")
        told = text.format(score=f"{idle.score.value:.0f}", goal=f"{GOAL:.0f}")
        yield Remark("mind", _("Nothing for nothing"), told)


def _idle(balance: Balance) -> Iterator[Remark]:
    """Customers, people and cards that no session needed."""
    accounts, people, cards = (
        sum(line.idle for line in lines) for lines in (balance.accounts, balance.people, balance.cards)
    )
    title = _("What never matters")
    if not accounts + people + cards:
        yield Remark(
            "good", title, _("Every customer, every stakeholder and every card matters in some session.")
        )
        return
    parts = (
        (accounts, plural("{count} customer", "{count} customers", accounts)),
        (people, plural("{count} stakeholder", "{count} stakeholders", people)),
        (cards, plural("{count} card", "{count} cards", cards)),
    )
    listed = _(", ").join(text.format(count=count) for count, text in parts if count)
    yield Remark(
        "mind", title, _("Hardly ever matter: {listed}. They are marked below.").format(listed=listed)
    )


def _choices(balance: Balance) -> Iterator[Remark]:
    """Cards that ask a question with one answer."""
    alike = sum(card.decided for card in balance.cards)
    if alike:
        text = plural(
            "{count} card is always answered alike by the strong bots: no real choice.",
            "{count} cards are always answered alike by the strong bots: no real choice.",
            alike,
        )
        yield Remark("mind", _("Cards without a choice"), text.format(count=alike))
