"""Every mechanism of the model with the experiment that shows what it does (`bench/mechanisms.py`)."""

from dataclasses import replace
from typing import Final

from sandbox.bots import VisitSplit
from sandbox.bots.informed import INFORMED, tactics
from sandbox.bots.playing import plan
from sandbox.bots.policy import BALANCED
from sandbox.model.decisions import DecisionSheet, Triangle
from sandbox.model.scenario import Scenario
from sandbox.projections.defaults import legalised
from sandbox.projections.observation import Observation
from sandbox.streams import Luck
from sandbox.studies import measures as m
from sandbox.studies import regard as r
from sandbox.studies.experiments import (
    Arm,
    Change,
    Experiment,
    Wants,
    both,
    with_accounts,
    with_coaches,
    with_parts,
    with_rules,
)
from sandbox.studies.players import Player

BASE = "base"


def rotating(scenario: Scenario, seen: Observation, luck: Luck) -> DecisionSheet:
    """The balanced plan, but for the last round, in which another AR takes over every account."""
    del luck
    sheet = plan(scenario, seen, BALANCED)
    if seen.round < seen.rounds:
        return sheet
    crew = sorted({t.AR for t in sheet.triangles.values() if t.AR})
    turn = {name: crew[(index + seen.round) % len(crew)] for index, name in enumerate(crew)}
    triangles = {
        account: Triangle(AR=turn.get(t.AR or ""), SR=t.SR, FR=t.FR) for account, t in sheet.triangles.items()
    }
    return legalised(scenario, seen, sheet.model_copy(update={"triangles": triangles}))


def unread(scenario: Scenario, seen: Observation, luck: Luck) -> DecisionSheet:
    """The informed bot without bought reports."""
    del luck
    return plan(scenario, seen, replace(INFORMED, reports=()), tactics)


def _visits(**more: float) -> VisitSplit:
    return replace(VisitSplit(), **more)


PLAYERS: Final[dict[str, Player]] = {
    "balanced": "balanced",
    "informed": "informed",
    "greedy": "greedy",
    "rotating": rotating,
    "unread": unread,
    "silent": replace(BALANCED, cadence="none"),
    "aligned": replace(BALANCED, cadence="weekly"),
    "blind": replace(BALANCED, visit_split=_visits(discover=0)),
    "no trust": replace(BALANCED, visit_split=_visits(trust=0)),
    "proofs": replace(BALANCED, visit_split=_visits(proof=8)),
    "no proof": replace(BALANCED, visit_split=_visits(proof=0)),
    "references": replace(BALANCED, visit_split=_visits(reference=8)),
    "no reference": replace(BALANCED, visit_split=_visits(reference=0)),
    "conceding": replace(BALANCED, visit_split=_visits(concede=6)),
    "reuse": replace(BALANCED, depth="reuse"),
    "bespoke": replace(BALANCED, depth="bespoke"),
    "unreviewed": replace(BALANCED, review=False),
    "bids for all": replace(BALANCED, always_bid=True),
    "cheaper": replace(BALANCED, discount=1_500),
    "hasty": replace(BALANCED, promise=8_000),
    "early pay": replace(BALANCED, payment="early"),
    "long pay": replace(BALANCED, payment="long"),
    "open changes": replace(BALANCED, changes="open"),
    "overtime 46": replace(BALANCED, overtime=46),
    "overtime 60": replace(BALANCED, overtime=60),
    "hiring": replace(BALANCED, hire_above=0.5),
    "training": replace(BALANCED, train=True),
    "careless": replace(BALANCED, review=False, promise=7_000, delivery_priority=0.0),
    "rushing": replace(BALANCED, delivery="rush"),
    "hasty derisk": replace(BALANCED, promise=8_000, delivery="derisk"),
}
"""Who plays in the experiments."""

MARKETS: Final[dict[str, Change]] = {
    "deaf": with_rules(attitude={
        f"openness_{role}": 0.0 for role in ("user", "purchaser", "economic", "gatekeeper", "coach")
    }),
    "idle insight": with_rules(attitude={"insight_effect": 0.001}),
    "idle executive": with_rules(attitude={"executive_effect": 0.001}),
    "lasting views": with_rules(attitude={"effect_half_life_days": 2_000}),
    "lasting trust": with_rules(trust={"personal_half_life_days": 2_000}),
    "coaches": with_coaches,
    "coaches mute": both(with_coaches, with_rules(belief={"coach_sensitivity": 0.8, "coach_tests": 0})),
    "clear signs": with_rules(belief={"sensitivity": 0.98, "specificity": 0.98}),
    "items free": with_rules(choice={"unknown_item": 0.0}),
    "no size": with_rules(purchase={"size": 0.0}),
    "coach idle": with_rules(purchase={"coach": 0.0}),
    "risk stays": with_rules(purchase={"risk_removal": 0.0}),
    "early FR idle": with_rules(purchase={"early_fr": 0.0}),
    "satisfied idle": with_rules(purchase={"satisfied": 0.0}),
    "no incumbency": with_rules(choice={"incumbent": 0.0}),
    "nobody strong": with_rules(choice={"strong_competitor": 0.0}),
    "no driver": with_rules(choice={"driver": 1.0}),
    "no memory": with_rules(choice={"reference_step": 0.0}),
    "no must-haves": both(
        with_parts("opportunities", must_have=0.0),
        with_rules(choice={"must_have": 0.0, "must_spread": 0.0, "must_technology": 0.0}),
    ),
    "idle proofs": with_rules(attitude={"proof_effect": 0.001}),
    "idle references": with_rules(attitude={"reference_effect": 0.001}, choice={"delivery_seen": 0.0}),
    "weighted": with_accounts(rule="weighted"),
    "unanimity": with_accounts(rule="unanimity"),
    "majority": with_accounts(rule="majority"),
    "long solutions": with_rules(activity={"solution_hours": 200.0}),
    "one pace": with_rules(cycle={"per_decade": 0.0}),
    "no switching": with_rules(work={"switching": 0.0, "switching_ar": 0.0}),
    "no learning": with_rules(work={"learning": 1.0}),
    "loyal": with_rules(work={"attrition_yearly": 0.0}),
    "instant response": with_rules(work={"response_d": 0.01}),
    "quick start": with_rules(work={"ramp_start": 1.0}),
    "double work": with_rules(delivery={"hours_per_million": 24.0}),
    "late market": with_rules(delivery={"ratio_median": 1.2}),
    "no steps": with_rules(delivery={"standing_step": 0.0}),
    "no changes": with_rules(delivery={"change": 0.0}),
    "no penalty": with_rules(delivery={"penalty_cap": 0.0}),
    "no incidents": with_rules(delivery={"incident": 0.0}),
    "no repeats": with_rules(flywheel={"repeat": 0.0}),
    "no referrals": with_rules(flywheel={"referral": 0.0}),
    "no flywheel": with_rules(flywheel={"repeat": 0.0, "referral": 0.0}, purchase={"satisfied": 0.0}),
    "FR adds nothing": with_rules(delivery={"without_fr": 1.0}),
    "no accelerator": with_rules(money={"accelerator": 1.0}),
    "mild rivals": with_parts("rivals", aggression=0.0),
    "fierce rivals": with_parts("rivals", aggression=1.0),
    "rivals at home": with_parts("rivals", visits=0),
    "no trends": with_parts("segments", trends=()),
    "no growth": with_parts("segments", growth=0.0),
    "no diffusion": with_parts("segments", innovation=0.0, imitation=0.0),
    "no cards": with_parts("cards", chance=0.0),
    "apart": lambda scenario: scenario.model_copy(update={"teamwork": "apart"}),
}  # fmt: skip
"""The changed markets."""


def _rule(
    mechanism: str, change: str, measure: m.Measure, wants: Wants, off: str, on: str = BASE
) -> Experiment:
    """The balanced bot in two markets."""
    return Experiment(mechanism, change, measure, wants, Arm(off), Arm(on))


def _play(
    mechanism: str, change: str, measure: m.Measure, wants: Wants, off: str, on: str, most: float = 0.0
) -> Experiment:
    """Two ways to play in the base market."""
    return Experiment(mechanism, change, measure, wants, Arm(BASE, off), Arm(BASE, on), most)


EXPERIMENTS: Final[tuple[Experiment, ...]] = (
    _rule("influence in the buying centre", "nobody listens → λ as set", r.spread, "less", "deaf"),
    _rule("views fade", "half-life 8 years → 6 months", r.views, "less", "lasting views"),
    _play("trust-building", "none → usual", r.personal_trust, "more", "no trust", "balanced"),
    _rule("insight", "moves nobody → as set", r.views, "more", "idle insight"),
    _rule("executive meeting", "moves nobody → as set", r.economic_views, "more", "idle executive"),
    Experiment("proof of concept", "moves nobody → as set, for who proves much", r.views, "more",
               Arm("idle proofs", "proofs"), Arm(BASE, "proofs")),
    Experiment("reference visit", "moves nobody → as set, for who shows many", m.odds, "more",
               Arm("idle references", "references"), Arm(BASE, "references")),
    _play("concession", "none → many", m.discount, "more", "balanced", "conceding"),
    _rule("trust fades", "half-life 8 years → 6 months", r.personal_trust, "less", "lasting trust"),
    _play("handover: personal trust", "same AR → another in the last round", r.personal_trust, "less",
          "balanced", "rotating"),
    _play("handover: trust in the firm", "same AR → another in the last round", r.firm_trust, "none",
          "balanced", "rotating", 3.0),
    _play("discovery", "none → usual", r.certainty, "more", "blind", "balanced"),
    _rule("noisy signs", "98% right → as set", r.certainty, "less", "clear signs"),
    _play("information silos", "no alignment → weekly", m.fit, "more", "silent", "aligned"),
    _rule("coach in discovery", "no help → as set, a coach everywhere", r.discovery_days, "less",
          "coaches mute", "coaches"),
    Experiment("unknown items", "cost nothing → −.69 each, for who finds nothing out", m.odds, "less",
               Arm("items free", "blind"), Arm(BASE, "blind")),
    _play("bought reports", "informed without → with", m.attainment, "more", "unread", "informed"),
    _rule("no decision: size", "none → −1.1 a decade", m.likelihood, "less", "no size"),
    _rule("no decision: coach", "none → .35", m.likelihood, "more", "coach idle"),
    Experiment("no decision: proof", "none → .6, for who shows no references", m.likelihood, "more",
               Arm("risk stays", "no reference"), Arm(BASE, "no reference")),
    Experiment("no decision: reference", "none → .6, for who proves nothing", m.likelihood, "more",
               Arm("risk stays", "no proof"), Arm(BASE, "no proof")),
    _rule("no decision: early FR", "none → .45", m.likelihood, "more", "early FR idle"),
    _play("early FR", "no review → review", m.undecided, "less", "unreviewed", "balanced"),
    _rule("no decision: satisfaction", "none → 3.5", m.likelihood, "more", "satisfied idle"),
    Experiment("must-haves", "none → as set, for who reuses", m.struck, "more",
               Arm("no must-haves", "reuse"), Arm(BASE, "reuse")),
    _rule("incumbency", "none → 2", m.awards_won, "other", "no incumbency"),
    _rule("strong competitor", "none → −1.19", m.odds, "less", "nobody strong"),
    Experiment("hidden types", "one weight for all → the driver fourfold", m.awards_won, "other",
               Arm("no driver"), Arm(BASE)),
    Experiment("group rules", "weighted → unanimity, same preferences", m.awards_won, "other",
               Arm("weighted"), Arm("unanimity")),
    Experiment("group rules", "weighted → majority, same preferences", m.awards_won, "other",
               Arm("weighted"), Arm("majority")),
    _play("price", "list price → 15% off", m.odds, "more", "balanced", "cheaper"),
    _play("price and margin", "list price → 15% off", m.margin, "less", "balanced", "cheaper"),
    Experiment("remembered prices", "forgotten → half, for who gives 15% off", m.odds, "less",
               Arm("no memory", "cheaper"), Arm(BASE, "cheaper")),
    _play("solution depth", "reuse → bespoke", m.fit, "more", "reuse", "bespoke"),
    _play("solution depth costs", "reuse → bespoke", m.margin, "less", "reuse", "bespoke"),
    _rule("response to effort", "full at once → ADBUDG", m.fit, "less", "instant response"),
    _rule("effort of SR", "40 → 200 hours asked for a solution", m.fit, "less", BASE, "long solutions"),
    _play("bid gate", "bid for everything → odds of 25%", m.awards_won, "more", "bids for all", "balanced"),
    _rule("customer's clock", "alike → longer with value", m.cycle, "more", "one pace"),
    _rule("switching", "none → as set", m.work, "less", "no switching"),
    _play("overtime helps at first", "40 → 46 h, first two rounds", m.early_work, "more",
          "balanced", "overtime 46"),
    _play("overtime hurts", "46 → 60 h, whole session", m.work, "less", "overtime 46", "overtime 60"),
    _play("overtime drives out", "40 → 60 h", m.left, "more", "balanced", "overtime 60"),
    _rule("attrition", "none → 20% a year", m.left, "more", "loyal"),
    _rule("learning", "none → 85% curve", m.work, "more", "no learning"),
    _play("hiring", "none → where loaded", m.work, "more", "balanced", "hiring"),
    Experiment("ramp", "at once → five months, for who hires", m.work, "less",
               Arm("quick start", "hiring"), Arm(BASE, "hiring")),
    _play("training", "none → who has time", m.work, "more", "balanced", "training"),
    _rule("queues: FR overloaded", "8 → 24 h a million", m.late, "more", BASE, "double work"),
    Experiment("promise without FR", "no slower → 1.35 times, for who does not review", m.ratio, "more",
               Arm("FR adds nothing", "unreviewed"), Arm(BASE, "unreviewed")),
    _play("promise", "usual time → 80%", m.late, "more", "balanced", "hasty"),
    _play("de-risking", "normal → de-risk, at 80% of the time", m.score, "more", "hasty", "hasty derisk"),
    Experiment("lateness and satisfaction", "S stays → S moves, for who is careless",
               m.satisfaction_after_late, "less", Arm("no steps", "careless"), Arm(BASE, "careless")),
    _play("rushing costs", "normal → rush", m.margin, "less", "balanced", "rushing"),
    _rule("incidents", "none → 9%", m.satisfaction, "less", "no incidents"),
    _rule("change requests", "none → 35% a milestone", m.score, "less", "no changes"),
    _play("change terms", "controlled → open", m.margin, "less", "balanced", "open changes"),
    Experiment("late penalties", "none → as set, for who is careless", m.margin, "less",
               Arm("no penalty", "careless"), Arm(BASE, "careless")),
    _play("payment terms", "long → early", m.cash, "more", "long pay", "early pay"),
    _rule("repeat orders", "none → .95", m.repeats, "more", "no repeats"),
    _rule("referrals", "none → .45", m.referrals, "more", "no referrals"),
    _rule("satisfaction feeds repeats", "late → timely deliveries", m.repeats_each, "more", "late market"),
    _rule("flywheel", "none → repeats, referrals, content decide", m.orders_an_effort, "more",
          "no flywheel"),
    _rule("flywheel turns", "none → repeats, referrals, content decide", m.flywheel, "more", "no flywheel"),
    Experiment("accelerator", "none → threefold, for who chases it", m.end_discount, "more",
               Arm("no accelerator", "greedy"), Arm(BASE, "greedy")),
    _rule("rivals' aggression", "none → full", m.rival_prices, "more", "mild rivals", "fierce rivals"),
    _rule("rivals' visits", "none → as set", m.odds, "less", "rivals at home"),
    _rule("trends", "none → as set", m.budgets, "other", "no trends"),
    _rule("growth", "none → as set", m.budgets, "more", "no growth"),
    _rule("diffusion", "none → Bass", m.budgets, "more", "no diffusion"),
    _rule("event cards", "none → as set", m.attainment, "other", "no cards"),
    _rule("working apart", "apart → together", m.fit, "more", "apart"),
)  # fmt: skip
