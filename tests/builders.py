"""Small scenarios and observations, built by hand for tests of whatever reads an observation."""

from typing import get_args

from sandbox.model.decisions import DecisionSheet, Triangle
from sandbox.model.names import (
    CONTACT_ACTIONS,
    GROUP_RULES,
    HIDDEN_TYPES,
    ContactAction,
    ReportKind,
    Role,
    Stage,
)
from sandbox.model.scenario import Account, Scenario, Stakeholder
from sandbox.projections.observation import (
    AccountView,
    CandidateView,
    CardView,
    ContactOffer,
    Estimate,
    Guess,
    MemberView,
    Observation,
    Offers,
    OpportunityView,
    ProjectView,
    ReportOffer,
    SegmentView,
    StakeholderView,
    TargetView,
)

ROLES: dict[ContactAction, tuple[Role, ...]] = {
    "discover": ("AR",),
    "trust": ("AR",),
    "insight": ("AR", "SR"),
    "proof": ("SR",),
    "executive": ("AR",),
    "reference": ("AR",),
    "concede": ("AR",),
}
HOURS: dict[ContactAction, int] = {
    "discover": 6,
    "trust": 10,
    "insight": 12,
    "proof": 40,
    "executive": 6,
    "reference": 8,
    "concede": 3,
}
MATERIAL: dict[ContactAction, str] = {"proof": "poc", "executive": "executive", "reference": "visit"}


def text(words: str) -> dict[str, str]:
    return {"zh": words, "en": words}


def scenario(**changes: object) -> Scenario:
    """Three accounts of different drivers, a team of five, one rival, one card."""
    people = [
        ("boss", "economic", 0.5),
        ("user", "user", 0.2),
        ("tech", "technical", 0.2),
        ("buy", "purchaser", 0.1),
    ]
    accounts = [
        {
            "id": name,
            "name": text(name),
            "segment": "s1",
            "about": text("about"),
            "budget": budget,
            "type": kind,
            "rule": "weighted",
            "customer": name == "alpha",
            "stakeholders": [
                {
                    "id": who,
                    "name": text(who),
                    "title": text(who),
                    "motive": text("motive"),
                    "role": role,
                    "influence": influence,
                    "criteria": {"solution": 0.4, "price": 0.2, "relationship": 0.4},
                    "known": who != "tech",
                }
                for who, role, influence in people
            ],
        }
        for name, budget, kind in (
            ("alpha", 20_000_000, "relationship"),
            ("beta", 40_000_000, "technology"),
            ("gamma", 8_000_000, "delivery"),
        )
    ]
    members = [("ann", "AR"), ("bob", "AR"), ("sue", "SR"), ("tom", "SR"), ("fay", "FR")]
    deals = [
        ("a1", "alpha", 3_000_000, "need"),
        ("b1", "beta", 9_000_000, "lead"),
        ("g1", "gamma", 1_200_000, "solution"),
    ]
    data: dict[str, object] = {
        "id": "small",
        "title": text("Small"),
        "summary": text("s"),
        "background": text("b"),
        "learning": [text("l")],
        "calendar": {"rounds": 4, "days": 63},
        "segments": [{"id": "s1", "name": text("s1"), "deals": [text("deal")]}],
        "team": {
            "names": [text("Red")],
            "materials": {"poc": 2, "executive": 2, "visit": 1, "expert": 2},
            "members": [{"id": i, "name": text(i), "role": role} for i, role in members],
            "candidates": [{"id": "may", "name": text("may"), "role": "FR", "skill": 4}],
        },
        "rivals": [{"id": "rival", "name": text("Rival"), "about": text("about")}],
        "accounts": accounts,
        "opportunities": [
            {"id": i, "account": a, "name": text(i), "value": v, "stage": s, "public": True}
            for i, a, v, s in deals
        ],
        "cards": [
            {
                "id": "favour",
                "title": text("t"),
                "text": text("t"),
                "subject": "opportunity",
                "default": "wait",
                "options": [
                    {"id": "wait", "label": text("w"), "note": text("n")},
                    {
                        "id": "give",
                        "label": text("g"),
                        "note": text("n"),
                        "effects": [{"kind": "price", "share": 0.2}],
                    },
                    {
                        "id": "help",
                        "label": text("h"),
                        "note": text("n"),
                        "effects": [{"kind": "attitude", "points": 1.0}],
                    },
                ],
            }
        ],
        "targets": [{"metric": "revenue", "amount": 9_000_000}, {"metric": "satisfaction", "amount": 75}],
    }
    return Scenario.model_validate(data | changes)


def observation(
    case: Scenario,
    *,
    round_number: int = 1,
    stages: tuple[Stage, ...] = (),
    believed: int = 4_000,
    hidden: bool = True,
    previous: DecisionSheet | None = None,
    project: bool = False,
    funds: int = 3_000_000,
) -> Observation:
    """What team `red` sees of a scenario: the known people, every scripted deal, everything on offer."""
    accounts = tuple(_account(spec, case, believed, hidden, previous) for spec in case.accounts)
    return Observation(
        scenario=case.id,
        title=case.title,
        currency=case.currency,
        team="red",
        name=case.team.names[0],
        round=round_number,
        rounds=case.calendar.rounds,
        days=case.calendar.days,
        minute=(round_number - 1) * case.calendar.days * 480,
        over=False,
        funds=funds,
        materials=tuple(sorted((str(k), v) for k, v in case.team.materials.items())),
        score=0,
        targets=tuple(TargetView(t.metric, round(t.amount), 0, 0, 0, 10_000) for t in case.targets),
        members=tuple(_member(person.id, person.role, person.skill, case) for person in case.team.members),
        accounts=accounts,
        opportunities=_deals(case, round_number, stages),
        projects=(_project(case, round_number),) if project else (),
        segments=tuple(SegmentView(s.id, s.name, None, ()) for s in case.segments),
        rivals=(),
        reports=(),
        history=(),
        events=(),
        cards=(),
        previous=previous or DecisionSheet(),
        offers=Offers(
            contacts=tuple(o for account in accounts for o in _offers(account)),
            reports=_reports(case),
            hires=tuple(
                CandidateView(c.id, c.name, c.role, c.skill * 2_000, None) for c in case.team.candidates
            ),
            borrow_cost=150_000,
            hiring_cost=60_000,
            training_cost=20_000,
        ),
    )


def card(case: Scenario, seen: Observation, legal: tuple[str, ...] = ("wait", "give", "help")) -> CardView:
    """The scenario's card, drawn for the first deal."""
    options = tuple((o.id, o.id in legal, "" if o.id in legal else "funds") for o in case.cards[0].options)
    deal = seen.opportunities[0]
    return CardView("favour@a1@1.0", "favour", deal.account, deal.id, 0, 1_440, options, "wait", None)


def _member(person: str, role: Role, skill: int, case: Scenario) -> MemberView:
    name = next(p.name for p in case.team.members if p.id == person)
    return MemberView(
        f"red:{person}", name, role, skill * 2_000, 8_000, 40, 10_000, 0, 0, False, False, (), None
    )


def _account(
    spec: Account, case: Scenario, believed: int, hidden: bool, previous: DecisionSheet | None
) -> AccountView:
    met = [p for p in spec.stakeholders if p.known or not hidden]
    return AccountView(
        id=spec.id,
        name=spec.name,
        segment=spec.segment,
        about=spec.about,
        budget=spec.budget,
        tier="B",
        stage="contacted",
        incumbent=spec.incumbent,
        satisfaction=7_500,
        satisfaction_before=None,
        goodwill=2_000,
        share=0,
        type=_guess(HIDDEN_TYPES, spec.type, believed),
        rule=_guess(GROUP_RULES, spec.rule, believed),
        stakeholders=tuple(_person(p, believed) for p in met),
        people=len(spec.stakeholders),
        triangle=previous.triangle(spec.id) if previous else Triangle(),
        opportunities=tuple(o.id for o in case.opportunities if o.account == spec.id),
        rivals_seen=(),
    )


def _guess(candidates: tuple[str, ...], right: str, share: int) -> Guess:  # type: ignore[type-arg]
    rest = (10_000 - share) // (len(candidates) - 1)
    return Guess(tuple((c, share if c == right else rest) for c in candidates), share, 0, (), True)


def _person(spec: Stakeholder, believed: int) -> StakeholderView:
    return StakeholderView(
        id=spec.id,
        name=spec.name,
        title=spec.title,
        role=spec.role,
        influence=round(spec.influence * 10_000),
        attitude=Estimate(0, 5_000, 0, (), True),
        criteria=_guess(("solution", "price", "delivery", "relationship"), "solution", believed),
        motive=None,
        mode=None,
        prefers="rival" if believed > 6_500 else None,
        trust=(),
        met=0,
        last_met=-1,
        listens=(),
    )


def _deals(case: Scenario, round_number: int, stages: tuple[Stage, ...]) -> tuple[OpportunityView, ...]:
    now = (round_number - 1) * case.calendar.days * 480
    return tuple(
        OpportunityView(
            id=deal.id,
            account=deal.account,
            name=deal.name,
            value=deal.value,
            origin="scripted",
            stage=stages[index % len(stages)] if stages else deal.stage,
            since=now,
            days_in_stage=0,
            usual_days=26,
            delivery_days=60,
            outcome="open",
            winner="",
            reason="",
            status="known",
            fit=0,
            solution_done=0,
            review=False,
            proof=False,
            bid_ready=0,
            price=deal.value,
            promised=60,
            odds=(1_000, 2_500, 4_500),
            factors=(),
            unknown=("rule",),
            rivals_seen=(),
            alerts=(),
            minutes=(),
            stages=(),
            decided=-1,
        )
        for index, deal in enumerate(case.opportunities)
    )


def _project(case: Scenario, round_number: int) -> ProjectView:
    now = (round_number - 1) * case.calendar.days * 480
    first = case.opportunities[0]
    return ProjectView(
        id=f"{first.id}.p",
        opportunity=first.id,
        account=first.account,
        value=first.value,
        started=now,
        promised=now + 20_000,
        milestone=0,
        milestones=3,
        work_left=2_700,
        accepted=-1,
        score=-1,
        penalty=0,
        receivable=first.value,
        collected=False,
        late_days=0,
    )


def _offers(account: AccountView) -> list[ContactOffer]:
    return [
        ContactOffer(
            account.id,
            person.id,
            action,
            ROLES[action],
            HOURS[action],
            MATERIAL.get(action),
            41_500 if action == "proof" else 1_500,
            True,
            "",
        )
        for person in account.stakeholders
        for action in CONTACT_ACTIONS
    ]


def _reports(case: Scenario) -> tuple[ReportOffer, ...]:
    kinds: tuple[ReportKind, ...] = get_args(ReportKind)
    return tuple(
        ReportOffer(kind, subject, 50_000)
        for kind in kinds
        for subject in ([s.id for s in case.segments] if kind == "trend" else [a.id for a in case.accounts])
    )
