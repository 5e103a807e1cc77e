"""What a scenario is like to play, from many sessions of bots: how they do, and what never matters.

Every bot plays alone against the scripted rivals, all under the same seeds. The strong bots are those whose
mean score is at least nine tenths of the best one's: what even they never need is idle.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sandbox.model import keys
from sandbox.model.cards import Card
from sandbox.model.names import Metric
from sandbox.model.scenario import Account, Scenario
from sandbox.studies.figures import mean
from sandbox.studies.search import Search
from sandbox.studies.spread import Shares, shares
from sandbox.studies.summary import Interval, mean_interval, wilson
from sandbox.studies.traces import Trace
from sandbox.studies.trials import Figures, Trial

GOAL = 100.0
"""The score of a team that reaches its targets exactly."""
STRONG = 0.9
"""Part of the best bot's mean score from which a bot counts as strong."""
ONE_ANSWER = 0.95
"""Share of one answer from which a card counts as no choice."""
SELDOM = 0.02
"""Times a session below which something counts as never."""


@dataclass(frozen=True, slots=True)
class BotLine:
    """How a bot did: all its scores by seed, their mean, how often it was best and reached the targets.

    `reached` has each target's mean actual over its amount.
    """

    bot: str
    scores: tuple[float, ...]
    score: Interval
    attainment: Interval
    first: Interval
    attained: Interval
    reached: dict[Metric, Interval]

    @property
    def quantiles(self) -> tuple[float, float, float]:
        """The scores below which a tenth, half and nine tenths lie."""
        low, middle, high = (float(q) for q in np.quantile(self.scores, (0.1, 0.5, 0.9)))
        return low, middle, high

    @property
    def spread(self) -> float:
        """The standard deviation of the scores."""
        return float(np.std(self.scores, ddof=1)) if len(self.scores) > 1 else 0.0


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A customer: decided deals a session that a bot bid for, and the share of the sessions with revenue."""

    account: str
    bids: float
    earning: float
    revenue: float

    @property
    def idle(self) -> bool:
        """Whether nobody ever bid there, or nobody ever won."""
        return self.bids < SELDOM or self.earning < SELDOM


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A stakeholder: contacts a session, and decided deals a session with a bid that concerned them."""

    account: str
    person: str
    met: float
    concerned: float

    @property
    def idle(self) -> bool:
        """Whether they never had a say in a deal that a bot bid for, or nobody ever met them."""
        return self.concerned < SELDOM or self.met < SELDOM


@dataclass(frozen=True, slots=True)
class CardLine:
    """A card: how often a session it is drawn, and the strong bots' answers to it, the commonest first."""

    card: str
    drawn: float
    answers: tuple[tuple[str, float], ...]

    @property
    def idle(self) -> bool:
        """Whether it is never drawn."""
        return self.drawn < SELDOM

    @property
    def decided(self) -> bool:
        """Whether strong bots always answer it alike."""
        return not self.idle and bool(self.answers) and self.answers[0][1] >= ONE_ANSWER


@dataclass(frozen=True, slots=True)
class Balance:
    """A scenario's balance over so many seeds; no `search` where none was asked for, or none was ended."""

    scenario: Scenario
    seeds: int
    bots: tuple[BotLine, ...]
    accounts: tuple[AccountLine, ...]
    people: tuple[PersonLine, ...]
    cards: tuple[CardLine, ...]
    shares: Shares | None
    search: Search | None

    def bot(self, name: str) -> BotLine | None:
        """The line of a bot, if it played."""
        return next((line for line in self.bots if line.bot == name), None)


def complete(traces: Mapping[Trial, Trace], bots: Sequence[str], seeds: Sequence[int]) -> list[int]:
    """The seeds that all bots have played."""
    done = {(trial.player, trial.seed) for trial in traces}
    return [seed for seed in seeds if all((bot, seed) in done for bot in bots)]


def balance(
    scenario: Scenario,
    traces: Mapping[Trial, Trace],
    bots: Sequence[str],
    seeds: Sequence[int],
    search: Search | None,
) -> Balance:
    """The balance over seeds that all bots have played. Raises ValueError for none."""
    by_bot = {bot: [traces[Trial(scenario.id, bot, seed)] for seed in seeds] for bot in bots}
    table = np.array([[trace.result.score for trace in own] for own in by_bot.values()])
    if not table.size:
        raise ValueError("a balance needs at least one seed that all bots have played")
    lines = sorted(_bots(by_bot, table), key=lambda line: -line.score.value)
    strong = [line.bot for line in lines if line.score.value >= STRONG * lines[0].score.value]
    best = [trace for bot in strong for trace in by_bot[bot]]
    everything = [trace for own in by_bot.values() for trace in own]
    return Balance(
        scenario, len(seeds), tuple(lines),
        tuple(_account(account, everything) for account in scenario.accounts),
        tuple(_people(scenario.accounts, everything)),
        tuple(_card(card, everything, best) for card in scenario.cards),
        shares(table) if min(table.shape) > 1 else None,
        search,
    )  # fmt: skip


def _bots(by_bot: Mapping[str, Sequence[Trace]], table: Figures) -> Iterator[BotLine]:
    best = table.max(axis=0)
    for (bot, own), row in zip(by_bot.items(), table, strict=True):
        yield BotLine(
            bot, tuple(row.tolist()), mean_interval(row.tolist()),
            mean_interval([trace.result.attainment for trace in own]),
            wilson(int((row >= best).sum()), len(own)),
            wilson(int((row >= GOAL).sum()), len(own)),
            {metric: mean_interval([t.reached[metric] for t in own]) for metric in own[0].reached},
        )  # fmt: skip


def _account(account: Account, traces: Sequence[Trace]) -> AccountLine:
    won = [trace.won.get(account.id, 0) for trace in traces]
    bids = mean([trace.bids.get(account.id, 0) for trace in traces])
    return AccountLine(account.id, bids, mean([yuan > 0 for yuan in won]), mean(won))


def _people(accounts: Sequence[Account], traces: Sequence[Trace]) -> Iterator[PersonLine]:
    for account in accounts:
        for person in account.stakeholders:
            key = keys.stakeholder(account.id, person.id)
            met, concerned = ([getattr(t, what).get(key, 0) for t in traces] for what in ("met", "concerned"))
            yield PersonLine(account.id, person.id, mean(met), mean(concerned))


def _card(card: Card, traces: Sequence[Trace], strong: Sequence[Trace]) -> CardLine:
    drawn = mean([sum(t.answers.get((card.id, o.id), 0) for o in card.options) for t in traces])
    counts = {o.id: sum(t.answers.get((card.id, o.id), 0) for t in strong) for o in card.options}
    total = sum(counts.values())
    answers = sorted(((name, n / total) for name, n in counts.items()), key=lambda a: -a[1]) if total else []
    return CardLine(card.id, drawn, tuple(answers))
