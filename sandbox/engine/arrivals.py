"""How opportunities arise: by themselves, as repeat orders, by referral."""

from math import log

from sandbox.engine.awards import concerned_people, least_fit
from sandbox.engine.opening import strong_rival, usual_days
from sandbox.engine.run import Run
from sandbox.model.names import BP, Origin
from sandbox.model.world import Account, Opportunity, Stakeholder

LEAST_VALUE = 200_000
ROUNDING = 10_000
"""Deal values are whole ten thousands of yuan."""
PUBLIC = 0.3
"""Share of deals that are tendered in public [A]."""


def arise(
    run: Run, name: str, account: Account, origin: Origin, source: str, value: int, opened: int
) -> None:
    """Put a new opportunity in the market; it lives from `opened` on."""
    if name in run.world.opportunities:
        return
    worth = max(LEAST_VALUE, value // ROUNDING * ROUNDING)

    def drawn(person: Stakeholder) -> float:
        """An exponential race: whose matter it is differs from deal to deal, more often the influential's."""
        return -log(run.luck.uniform(f"{name}|{person.id}", "concerned")) / max(1, person.influence)

    must = least_fit(run.rules.choice, account.type, run.luck.uniform(name, "must_have"))
    deal = Opportunity(
        name, account.id, _title(run, account, name), worth, origin, source, opened, "lead", opened, opened,
        public=run.luck.chance(PUBLIC, name, "public"), must_have=round(must * BP),
        days=usual_days(run.scenario, worth),
        concerned=concerned_people(run.scenario, account, worth, drawn),
        strong=strong_rival(run.scenario, account.segment),
    )  # fmt: skip
    run.world.opportunities[name] = deal
    run.deals_at[account.id].append(deal)
    if opened < run.end:
        _start(run, deal)


def _start(run: Run, deal: Opportunity) -> None:
    from sandbox.engine.processes import deals

    run.clock.start(deals.live(run, deal, 0), "deal", deal.id)


def _title(run: Run, account: Account, name: str) -> str:
    """Which of the segment's usual deals it is: `segment#index`."""
    segment = next(s for s in run.scenario.segments if s.id == account.segment)
    index = run.luck.pick([str(i) for i in range(len(segment.deals))], f"title|{name}")
    return f"{account.segment}#{index}"
