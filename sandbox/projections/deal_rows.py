"""One opportunity as one vendor went through it, as a row."""

from collections.abc import Sequence
from dataclasses import dataclass

from sandbox.engine.qualification import unknown_items
from sandbox.model import keys
from sandbox.model.events import ContractSigned, Event
from sandbox.model.names import BP, DAY, QUALIFICATIONS, ROLES, STAGES
from sandbox.model.scenario import Scenario
from sandbox.model.world import Opportunity, Project, Pursuit, Vendor, World
from sandbox.projections.accounts import index
from sandbox.projections.naming import deal_name
from sandbox.projections.record import Record

Row = dict[str, int | str]
"""Plain values under stable columns; an empty text stands for what does not apply."""


@dataclass(frozen=True, slots=True)
class DealLine:
    """What one row is made from; `known` is the record of what the vendor saw."""

    scenario: Scenario
    world: World
    deal: Opportunity
    vendor: Vendor
    events: Sequence[Event]
    known: Record

    @property
    def pursuit(self) -> Pursuit:
        """What the vendor has done for the opportunity."""
        return self.deal.pursuits[self.vendor.id]

    @property
    def end(self) -> int:
        """The minute of the decision, or now."""
        return self.deal.decided if self.deal.decided >= 0 else self.world.minute


def deal_row(line: DealLine) -> Row:
    """The whole row."""
    return {**_what(line), **_stages(line), **_rivals(line), **_people(line), **_offer(line), **_end(line)}


def _what(line: DealLine) -> Row:
    deal = line.deal
    name = deal_name(line.scenario, deal.name)
    return {
        "opportunity": deal.id,
        "name_zh": name.zh,
        "name_en": name.en,
        "account": deal.account,
        "industry": line.world.accounts[deal.account].segment,
        "value": deal.value,
        "origin": deal.origin,
        "vendor": line.vendor.id,
        "vendor_kind": line.vendor.kind,
        "status": line.pursuit.status,
    }


def _stages(line: DealLine) -> Row:
    """The working day on which each stage was entered, and how often the stage changed."""
    entered = dict(line.deal.stages)
    days: Row = {f"{stage}_day": entered[stage] // DAY if stage in entered else "" for stage in STAGES}
    found = line.pursuit.found // DAY
    return {
        "opened_day": line.deal.opened // DAY,
        "found_day": found,
        **days,
        "stage_changes": _changes(line),
    }


def _changes(line: DealLine) -> int:
    return max(0, len(line.deal.stages) - 1)


def _rivals(line: DealLine) -> Row:
    others = [name for name in line.deal.pursuits if name != line.vendor.id]
    noticed = line.known.rivals.get(line.deal.account, set())
    known = [name for name in others if name in noticed or name == incumbent(line)]
    return {
        "incumbent": incumbent(line),
        "competitors": len(others),
        "competitors_known": len(known),
        "competitors_names": " ".join(others),
    }


def incumbent(line: DealLine) -> str:
    """Who supplied the account when the deal was decided; empty for nobody."""
    start = next(a.incumbent for a in line.scenario.accounts if a.id == line.deal.account)
    signed = [
        event.vendor
        for event in line.events
        if isinstance(event, ContractSigned)
        and event.account == line.deal.account
        and event.opportunity != line.deal.id
        and event.minute <= line.end
    ]
    return signed[-1] if signed else start or ""


def _people(line: DealLine) -> Row:
    """The chain, what is known of it, and who worked how long."""
    deal, vendor = line.deal, line.vendor
    identified = [
        name for name in deal.concerned
        if vendor.identified.get(keys.stakeholder(deal.account, name), line.end + 1) <= line.end
    ]  # fmt: skip
    unknown = unknown_items(line.scenario.rules, line.world, vendor.id, deal)
    row: Row = {"stakeholders": len(deal.concerned), "identified": len(identified)}
    row |= {f"knows_{item}": "no" if item in unknown else "yes" for item in QUALIFICATIONS}
    for role in ROLES:
        row[f"{role}_member"] = line.pursuit.members.get(role, "")
        row[f"{role}_hours"] = round(line.pursuit.minutes.get(role, 0) / 60)
    return row


def _offer(line: DealLine) -> Row:
    pursuit = line.pursuit
    bid = pursuit.price > 0
    return {
        "depth": pursuit.depth,
        "fit_bp": pursuit.fit,
        "reviewed": "yes" if pursuit.review else "no",
        "proof": "yes" if pursuit.proof else "no",
        "price": pursuit.price if bid else "",
        "price_bp_of_reference": pursuit.price * BP // max(1, line.deal.value) if bid else "",
        "estimated_odds_bp": pursuit.odds if pursuit.odds >= 0 else "",
        "promised_days": pursuit.promised if bid else "",
    }


def _end(line: DealLine) -> Row:
    project = line.world.projects.get(keys.project(line.deal.id))
    own = project if project is not None and project.vendor == line.vendor.id else None
    outcome = vendor_outcome(line.deal, line.vendor.id)
    return {
        "decided_day": line.deal.decided // DAY if line.deal.decided >= 0 else "",
        "outcome": outcome,
        "reason": (line.pursuit.reason or line.deal.reason) if outcome != "won" else line.deal.reason,
        "winner": line.deal.winner,
        **_delivered(own),
    }


def vendor_outcome(deal: Opportunity, vendor: str) -> str:
    """The outcome from one vendor's side: won, lost, no_decision or open."""
    return "lost" if deal.outcome == "won" and deal.winner != vendor else deal.outcome


def _delivered(project: Project | None) -> Row:
    accepted = project is not None and project.accepted >= 0
    if project is None or not accepted:
        return {"actual_days": "", "late_days": "", "satisfaction_index": "", "penalty": ""}
    return {
        "actual_days": -(-(project.accepted - project.started) // DAY),
        "late_days": max(0, -(-(project.accepted - project.promised) // DAY)),
        "satisfaction_index": round(index(project.score) / 100),
        "penalty": project.penalty,
    }
