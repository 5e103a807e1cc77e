"""The dual funnel: customers and opportunities by stage, what comes through, and how long it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low

from sandbox.model.names import BP, CUSTOMER_STAGES, DAY, STAGES, CustomerStage, Stage
from sandbox.projections.observation import AccountView, Observation, OpportunityView

AFTER_AWARD: tuple[Stage, ...] = ("contract", "delivery", "cash")
"""Stages in which a deal is the winner's business alone."""


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A stage of the customer funnel; `conversion` is the share of those who came this far that went on."""

    stage: CustomerStage
    count: int
    budget: int
    conversion: int | None


@dataclass(frozen=True, slots=True)
class OpportunityRow:
    """A stage of the opportunity funnel: what stands there, and for past deals what went on and how fast.

    `left` is how many past deals that is told from.
    """

    stage: Stage
    count: int
    value: int
    conversion: int | None
    days: int | None
    left: int


def customer_funnel(observation: Observation) -> tuple[CustomerRow, ...]:
    """All customers by stage."""
    return tuple(_customers(observation.accounts, place) for place in range(len(CUSTOMER_STAGES)))


def _customers(accounts: Sequence[AccountView], place: int) -> CustomerRow:
    reached = [a for a in accounts if CUSTOMER_STAGES.index(a.stage) >= place]
    here = [a for a in reached if CUSTOMER_STAGES.index(a.stage) == place]
    further = len(reached) - len(here)
    last = place == len(CUSTOMER_STAGES) - 1
    conversion = None if last or not reached else further * BP // len(reached)
    return CustomerRow(CUSTOMER_STAGES[place], len(here), sum(a.budget for a in here), conversion)


def opportunity_funnel(observation: Observation) -> tuple[OpportunityRow, ...]:
    """The known deals by stage: open ones, and the own ones in delivery or waiting for cash."""
    return tuple(_opportunities(observation, stage) for stage in STAGES)


def _opportunities(observation: Observation, stage: Stage) -> OpportunityRow:
    here = [d for d in observation.opportunities if d.stage == stage and is_live(observation, d)]
    spells = [_spell(deal, stage, observation.team) for deal in observation.opportunities]
    left = [spell for spell in spells if spell is not None]
    return OpportunityRow(
        stage=stage,
        count=len(here),
        value=sum(deal.value for deal in here),
        conversion=sum(went_on for _, went_on in left) * BP // len(left) if left else None,
        days=median_low([days for days, _ in left]) if left else None,
        left=len(left),
    )


def is_live(observation: Observation, deal: OpportunityView) -> bool:
    """Whether a deal still concerns the team: it can be won, or is won and not yet paid."""
    if deal.outcome == "open":
        return deal.status not in ("killed", "struck", "lost")
    return deal.winner == observation.team and not any(
        project.opportunity == deal.id and project.collected for project in observation.projects
    )


def _spell(deal: OpportunityView, stage: Stage, team: str) -> tuple[int, bool] | None:
    """How many days a deal spent in a stage that it has left, and whether it went on with the team."""
    if deal.winner not in ("", team) and stage in AFTER_AWARD:
        return None
    for number, (name, entered) in enumerate(deal.stages):
        if name != stage:
            continue
        if number + 1 < len(deal.stages):
            lost = stage == "negotiation" and deal.winner != team
            return (deal.stages[number + 1][1] - entered) // DAY, not lost
        ended = deal.outcome in ("lost", "no_decision")
        return ((deal.decided - entered) // DAY, False) if ended else None
    return None
