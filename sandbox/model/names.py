"""The closed vocabularies that scenario, decisions, world and events share."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple, get_args

Role = Literal["AR", "SR", "FR"]
"""Account (客户经理), solution (方案经理) and delivery (交付经理) role: the iron triangle."""
ROLES: tuple[Role, ...] = get_args(Role)

HiddenType = Literal["relationship", "technology", "delivery"]
"""What drives an account's choice; never shown, only found out."""
HIDDEN_TYPES: tuple[HiddenType, ...] = get_args(HiddenType)

GroupRule = Literal["weighted", "equal", "majority", "unanimity", "perturbation"]
"""How a buying centre combines its members' preferences (Choffray & Lilien 1980)."""
GROUP_RULES: tuple[GroupRule, ...] = get_args(GroupRule)

StakeholderRole = Literal["economic", "user", "technical", "financial", "purchaser", "coach"]
STAKEHOLDER_ROLES: tuple[StakeholderRole, ...] = get_args(StakeholderRole)

Mode = Literal["growth", "trouble", "even_keel", "overconfident"]
"""A stakeholder's mode towards change (Miller & Heiman)."""
MODES: tuple[Mode, ...] = get_args(Mode)

Criterion = Literal["solution", "price", "delivery", "relationship"]
CRITERIA: tuple[Criterion, ...] = get_args(Criterion)

Stage = Literal["lead", "need", "solution", "bid", "negotiation", "contract", "delivery", "cash"]
"""Where an opportunity stands in the opportunity funnel."""
STAGES: tuple[Stage, ...] = get_args(Stage)

CustomerStage = Literal["potential", "contacted", "qualified", "active", "strategic"]
"""Where an account stands in a vendor's customer funnel."""
CUSTOMER_STAGES: tuple[CustomerStage, ...] = get_args(CustomerStage)

Outcome = Literal["open", "won", "lost", "no_decision"]
Origin = Literal["scripted", "demand", "repeat", "referral"]
Tier = Literal["A", "B", "C"]
TIERS: tuple[Tier, ...] = get_args(Tier)

ContactAction = Literal["discover", "trust", "insight", "proof", "executive", "reference", "concede"]
"""What a contact with a stakeholder is for.

拜访摸底, 建立信任, 洞察分享, 技术验证, 高层对接, 参观样板点, 商务让步.
"""
CONTACT_ACTIONS: tuple[ContactAction, ...] = get_args(ContactAction)

Depth = Literal["reuse", "standard", "bespoke"]
DEPTHS: tuple[Depth, ...] = get_args(Depth)
AtiDecision = Literal["pursue", "hold", "kill"]
AtbDecision = Literal["auto", "bid", "skip"]
Teamwork = Literal["triangle", "apart"]
"""Do the roles plan together? Apart, they hold no meetings, and FR sees no promise before the contract."""
Payment = Literal["early", "standard", "long"]
PenaltyTerms = Literal["none", "capped", "heavy"]
ChangeTerms = Literal["open", "controlled"]
DeliveryMode = Literal["normal", "derisk", "rush", "recover"]
Cadence = Literal["none", "monthly", "biweekly", "weekly"]
CADENCES: tuple[Cadence, ...] = get_args(Cadence)

ReportKind = Literal["trend", "behaviour", "competitor", "survey"]
REPORT_KINDS: tuple[ReportKind, ...] = get_args(ReportKind)

Metric = Literal["revenue", "share", "satisfaction", "margin", "cash"]
"""Units: yuan contracted, share in bp, satisfaction index x 100, margin in bp, yuan collected."""
METRICS: tuple[Metric, ...] = get_args(Metric)

Indicator = Literal["margin", "on_time", "change", "collection", "satisfaction"]
"""The triangle's shared indicators."""
INDICATORS: tuple[Indicator, ...] = get_args(Indicator)

Material = Literal["poc", "expert", "executive", "visit"]
"""PoC kits, expert days, executive slots, reference-site visits."""
MATERIALS: tuple[Material, ...] = get_args(Material)

Qualification = Literal["economic_buyer", "criteria", "rule", "need", "competition", "coach"]
"""What must be known before an opportunity counts as qualified; each unknown item costs odds."""
QUALIFICATIONS: tuple[Qualification, ...] = get_args(Qualification)

TEAM_IDS = ("red", "blue", "green", "violet", "gold", "teal", "rose", "slate")
"""Ids of teams in the order in which they sit down; each is also the name of a colour."""

Level = Literal["easy", "standard", "hard"]
"""How hard a session is; `model.levels` says what it changes."""
LEVELS: tuple[Level, ...] = get_args(Level)


class LevelName(NamedTuple):
    """What a level is called, in both languages."""

    zh: str
    en: str


LEVEL_NAMES: Final[Mapping[Level, LevelName]] = {
    "easy": LevelName("入门", "easy"),
    "standard": LevelName("标准", "standard"),
    "hard": LevelName("挑战", "hard"),
}

PursuitStatus = Literal["known", "pursuing", "held", "killed", "bid", "struck", "won", "lost"]

HOUR = 60
DAY = 8 * HOUR
"""Minutes in a working day."""
WEEK = 5 * DAY
MONTH = 21 * DAY
BP = 10_000
"""Basis points in one."""
