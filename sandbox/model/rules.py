"""The coefficients of the market model, each with its default, unit and source.

Provenance marks: [R] read in a source, [C] computed from public data, [A] assumed and to be calibrated.
`docs/model.md` explains the mechanisms; an instructor may change any of them in a scenario's `rules`.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Share = Annotated[float, Field(ge=0, le=1)]
Positive = Annotated[float, Field(gt=0, le=1000)]
Logit = Annotated[float, Field(ge=-10, le=10)]
Points = Annotated[float, Field(ge=0, le=4)]
Hours = Annotated[float, Field(ge=0, le=400)]
Days = Annotated[float, Field(gt=0, le=2000)]
Yuan = Annotated[int, Field(ge=0, le=10**12)]


class Rules(BaseModel):
    """What all groups of coefficients share: frozen, closed, finite."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class AttitudeRules(Rules):
    """How views spread in a buying centre (Friedkin & Johnsen 1990)."""

    openness_user: Share = Field(0.7, description="λ of users [A]")
    openness_purchaser: Share = Field(0.6, description="λ of purchasers [A]")
    openness_economic: Share = Field(0.5, description="λ of economic buyers [A]")
    openness_gatekeeper: Share = Field(0.4, description="λ of technical and financial gatekeepers [A]")
    openness_coach: Share = Field(0.5, description="λ of coaches [A]")
    step_days: Days = Field(5, description="Working days between two rounds of mutual influence [A]")
    effect_half_life_days: Days = Field(
        126, description="Half-life of what one contact changed in a view [A]"
    )
    trust_effect: Positive = Field(0.45, description="Attitude points of one trust-building contact [A]")
    insight_effect: Positive = Field(0.60, description="Attitude points of one insight taught [A]")
    insight_risk: Share = Field(
        0.35, description="Chance that an insight meant for the wrong driver annoys [A]"
    )
    to_driver: Share = Field(
        0.4, description="More effect of a contact that speaks to what drives the account, less of others [A]"
    )
    proof_effect: Positive = Field(0.80, description="Attitude points of a passed proof of concept [A]")
    proof_expert: Share = Field(0.2, description="Better chance of a proof that experts support in full [A]")
    executive_effect: Positive = Field(0.90, description="Attitude points of an executive meeting [A]")
    reference_effect: Positive = Field(0.60, description="Attitude points of a visit to a reference site [A]")


class TrustRules(Rules):
    """Goodwill between contacts (Nerlove & Arrow 1962)."""

    personal_half_life_days: Days = Field(126, description="6 months [A]")
    organisation_half_life_days: Days = Field(378, description="18 months [A]")
    per_hour: Positive = Field(0.06, description="β: share of the missing trust an hour of contact adds [A]")
    organisation_share: Share = Field(
        0.35, description="Part of a contact's trust that accrues to the firm [A]"
    )


class BeliefRules(Rules):
    """Discovery as a noisy test, and how knowledge ages."""

    sensitivity: Share = Field(0.80, description="P(sign | true) [A]")
    specificity: Share = Field(0.85, description="P(no sign | false) [A]")
    coach_sensitivity: Share = Field(0.92, description="Sensitivity with a coach's help [A]")
    coach_tests: int = Field(
        1, ge=0, le=4, description="Further questions that a coach answers in a visit [A]"
    )
    attitude_noise: Positive = Field(
        0.5, description="Attitude points, standard deviation of one reading [A]"
    )
    gain: Share = Field(0.5, description="Share of the missing confidence that one reading adds [A]")
    half_life_days: Days = Field(126, description="Half-life of the confidence in a moving figure [A]")
    reveal: Share = Field(0.5, description="Chance that a discovery contact names another stakeholder [A]")
    known_at: Share = Field(0.65, description="Posterior above which a thing counts as known [A]")


class PurchaseRules(Rules):
    """Buy at all? Beta-binomial unanimity and what lessens indecision."""

    mean: Share = Field(0.785, description="One stakeholder's purchase likelihood [C]")
    rho: Share = Field(0.108, description="Correlation between stakeholders [C]")
    coach: Logit = Field(0.35, description="Logit per coach who supports a bidding vendor [A]")
    risk_removal: Logit = Field(0.60, description="Logit of a passed proof of concept or a reference [A]")
    early_fr: Logit = Field(0.45, description="Logit of an early delivery review [A]")
    satisfied: Logit = Field(3.5, description="Logit per unit of the best bidder's standing above .5 [A]")
    size: Logit = Field(
        -1.1, description="Logit per decade of deal value above the reference value [A]: of wins -.66 [C]"
    )
    reference_value: Yuan = Field(5_000_000, description="Deal value at which the size effect is nil [A]")
    intercept: Logit = Field(0.0, description="Shift of the whole market's decisiveness [A]")


class ChoiceRules(Rules):
    """Which vendor? Multinomial logit over incumbency, relationship, fit, delivery and price."""

    incumbent: Logit = Field(2.0, description="Measured 1.79, ± .28 [C]")
    strong_competitor: Logit = Field(
        -1.19, description="Others' loss against a rival strong in the segment [C]"
    )
    reference_step: Share = Field(
        0.5,
        description="What the last price paid counts in the price that a customer expects of a vendor [A]",
    )
    delivery_seen: Share = Field(
        0.12, description="Delivery standing gained by a visit to a reference site [A]"
    )
    proof_fit: Share = Field(0.15, description="Fit that a passed proof of concept makes believed [A]")
    proven: Share = Field(
        0.10, description="Delivery standing of a reused solution, lost by a bespoke one [A]"
    )
    unknown_item: Logit = Field(-0.69, description="± .26, per qualification item unknown at the bid [C]")
    relationship: Positive = Field(1.5, description="β_R before weights and type [A]")
    solution: Positive = Field(1.5, description="β_F before weights and type [A]")
    delivery: Positive = Field(1.5, description="β_S before weights and type [A]")
    price: Positive = Field(3.0, description="β_p [A]")
    driver: Positive = Field(
        5.0, description="Times the driver's coefficient exceeds the others' [C]: 3 to 5"
    )
    must_have: Share = Field(0.25, description="Least fit that any technical gatekeeper asks for [A]")
    must_spread: Share = Field(0.2, description="How far gatekeepers differ in that [A]")
    must_technology: Share = Field(0.15, description="More fit asked for where technology drives [A]")
    finalists: int = Field(4, ge=2, le=8, description="Vendors left after the must-haves [A]")


class CycleRules(Rules):
    """The customer's own clock: gamma (k = 2) stage times in working days."""

    lead_days: Days = Field(20, description="Mean days in lead [A]")
    need_days: Days = Field(29, description="Mean days until the need is confirmed [A]")
    solution_days: Days = Field(38, description="Mean days of solution work [A]")
    bid_days: Days = Field(24, description="Mean days of the tender [A]")
    negotiation_days: Days = Field(20, description="Mean days from short list to award [A]")
    contract_days: Days = Field(12, description="Mean days from award to signature [A]")
    per_stakeholder: Share = Field(0.05, description="Longer by this share per stakeholder above five [A]")
    per_decade: Share = Field(0.20, description="Longer by this share per decade of value [A]")
    tempo_sigma: Share = Field(0.5, description="Spread (σ of the log) of the customers' own pace [A]")
    value_sigma: Share = Field(0.5, description="Spread (σ of the log) of the size of arising deals [A]")
    deal_share: Share = Field(0.22, description="Typical deal as a share of the account's yearly budget [A]")


class WorkRules(Rules):
    """Hours, switching, overtime, learning and leaving."""

    weekly_hours: Hours = Field(40, description="Contract hours a week")
    available: Positive = Field(
        1.0, description="Part of the hours left for customers; levels of difficulty change it [A]"
    )
    switching: Share = Field(0.20, description="Loss per further account for SR and FR (Weinberg 1992) [R]")
    switching_ar: Share = Field(0.06, description="The same for AR [A]")
    switching_cap: Share = Field(0.80, description="Largest loss by switching [R]")
    free_accounts: int = Field(3, ge=1, le=10, description="Accounts carried without switching loss [A]")
    ramp_days: Days = Field(105, description="5 months until a new hire is up to speed [R]")
    ramp_start: Share = Field(0.35, description="Effectiveness on the first day [A]")
    learning: Share = Field(0.85, description="Hours left per doubling of experience [A]")
    attrition_yearly: Share = Field(0.20, description="Chance to leave within a year in sales [R]")
    overtime_attrition: Positive = Field(3.0, description="Times the chance to leave at 60 h a week [A]")
    overtime_wear: Share = Field(
        0.01, description="Morale lost in a round for each weekly hour beyond the contract [A]"
    )
    response_d: Positive = Field(0.875, description="d of ADBUDG (Little 1970) [C]")
    response_c: Positive = Field(1.82, description="c of ADBUDG [C]: elasticity .34 at S(1) = 1")


class ActivityRules(Rules):
    """What activities cost in hours, material and money."""

    discover_hours: Hours = Field(6, description="Hours of one discovery visit [A]")
    trust_hours: Hours = Field(10, description="Hours of one trust-building contact [A]")
    insight_hours: Hours = Field(12, description="AR hours of teaching an insight [A]")
    insight_sr_hours: Hours = Field(8, description="SR hours of preparing it [A]")
    proof_hours: Hours = Field(40, description="SR hours of a proof of concept [A]")
    proof_experts: int = Field(5, ge=0, le=100, description="Expert days that a proof can use [A]")
    executive_hours: Hours = Field(6, description="AR hours of an executive meeting [A]")
    reference_hours: Hours = Field(8, description="AR hours of a visit to a reference site [A]")
    concede_hours: Hours = Field(3, description="AR hours of a commercial concession [A]")
    concede_bp: int = Field(250, ge=0, le=3000, description="Price given by one concession, basis points [A]")
    solution_hours: Hours = Field(
        40, description="SR hours of a standard solution for the reference value [A]"
    )
    bid_hours: Hours = Field(24, description="SR hours of writing a bid [A]")
    bid_ar_hours: Hours = Field(12, description="AR hours of steering a bid [A]")
    review_hours: Hours = Field(8, description="FR hours of an early delivery review [A]")
    contract_hours: Hours = Field(10, description="AR hours of closing a contract (ATC) [A]")
    collection_hours: Hours = Field(6, description="AR hours of collecting a payment [A]")
    alignment_hours: Hours = Field(3, description="Hours of one alignment meeting for each who attends [A]")
    training_hours: Hours = Field(40, description="Hours of a training course [A]")
    travel_cost: Yuan = Field(1500, description="Yuan per contact [A]")
    proof_cost: Yuan = Field(40_000, description="Yuan per proof of concept [A]")
    training_cost: Yuan = Field(20_000, description="Yuan per course [A]")


class DeliveryRules(Rules):
    """Delivery time, cost and what it does to satisfaction."""

    ratio_median: Positive = Field(
        0.37, description="Median of actual/promised time before waiting for people [A]: with it .455 [C]"
    )
    ratio_sigma: Positive = Field(0.575, description="σ of its logarithm [C]")
    without_fr: Positive = Field(1.35, description="Times longer when FR was not involved before the bid [A]")
    novelty: Share = Field(
        0.15, description="Longer delivery of a bespoke solution, shorter of a reused one, as a share [A]"
    )
    standard_days: Days = Field(60, description="Days usually promised for a deal of the reference value [A]")
    hours_per_million: Hours = Field(6.5, description="FR hours per million yuan of contract value [A]")
    outsourced_factor: Positive = Field(1.4, description="Times longer when no FR is assigned [A]")
    score_floor: Positive = Field(1.7, description="Satisfaction of a hopelessly late delivery, 1 to 5 [C]")
    score_span: Positive = Field(2.6, description="Span of satisfaction by timeliness [C]")
    score_mid: Positive = Field(1.1, description="Ratio at half the span [A]: fitted alone 1.14 [C]")
    score_width: Positive = Field(0.09, description="Width of the fall [C]")
    score_noise: Share = Field(0.5, description="σ of what else moves a delivery's score [A]")
    fit_score: Points = Field(
        1.2, description="Points of 1 to 5 by which a full fit pleases more than the usual one [A]"
    )
    usual_fit: Share = Field(
        0.6, description="Fit at which a delivery is neither better nor worse for it [A]"
    )
    incident: Share = Field(0.085, description="Chance that something goes badly wrong on the way [A]")
    incident_drop: Positive = Field(2.4, description="What such an incident costs, in points of 1 to 5 [A]")
    standing_step: Share = Field(0.45, description="S ← S + step (q − S) [A]")
    change: Share = Field(0.35, description="Chance that a milestone brings a change request [A]")
    change_work: Share = Field(0.25, description="More FR work in the milestone that takes one in [A]")
    change_cost: Share = Field(0.02, description="Cost of an unpaid change, as a share of the order [A]")
    change_score: Share = Field(
        0.15, description="Points of 1 to 5 by which unpaid changes please, paid ones vex [A]"
    )
    penalty_cap: Share = Field(0.10, description="Cap of late penalties as a share of the order [C]")
    penalty_per_day: Share = Field(0.005, description="Late penalty a day as a share of the order [A]")
    cost_reuse: Share = Field(0.63, description="Cost share of a reused solution [A]")
    cost_standard: Share = Field(0.66, description="Cost share of a standard solution [A]")
    cost_bespoke: Share = Field(0.72, description="Cost share of a bespoke solution [A]")
    payment_days: Days = Field(30, description="Days from acceptance to cash under standard terms [A]")


class FlywheelRules(Rules):
    """Repeat orders and referrals out of satisfaction."""

    demand_yearly: Positive = Field(1.6, description="Deals that arise at an account in a year by itself [A]")
    repeat: Share = Field(0.95, description="Chance of a repeat order after an acceptance scored 5 [A]")
    referral: Share = Field(0.45, description="Chance of a referral after an acceptance scored 5 [A]")
    repeat_delay_days: Days = Field(40, description="Mean days until a repeat order arises [A]")
    referral_trust: Share = Field(0.15, description="Organisational trust that a referral brings [A]")


class MoneyRules(Rules):
    """Pay, hiring, credit and reports."""

    pay_ar: Yuan = Field(28_000, description="Yuan a month [A]")
    pay_sr: Yuan = Field(30_000, description="Yuan a month [A]")
    pay_fr: Yuan = Field(26_000, description="Yuan a month [A]")
    hiring_cost: Yuan = Field(60_000, description="Yuan per hire [A]")
    borrow_cost: Yuan = Field(150_000, description="Yuan a round for a borrowed member [A]")
    report_trend: Yuan = Field(60_000, description="Segment trend report [A]")
    report_behaviour: Yuan = Field(150_000, description="Customer behaviour analysis [A]")
    report_competitor: Yuan = Field(180_000, description="Competitor intelligence [A]")
    report_survey: Yuan = Field(60_000, description="Satisfaction survey [A]")
    report_error: Share = Field(0.15, description="Chance that a statement in a report is wrong [A]")
    commission: Share = Field(0.01, description="AR's part of what is booked [A]")
    accelerator: float = Field(
        3.0, ge=1, le=10, description="Times the commission on what is booked beyond a period's quota [A]"
    )
    period_rounds: int = Field(4, ge=1, le=16, description="Rounds of a period in which a quota counts [A]")
    quota_morale: Share = Field(
        0.05, description="Morale that AR gains by a met quota, loses by a missed one [A]"
    )
    credit_rate: Share = Field(0.10, description="Yearly interest on negative funds [A]")


class ModelRules(Rules):
    """All coefficients of the market model."""

    attitude: AttitudeRules = AttitudeRules()
    trust: TrustRules = TrustRules()
    belief: BeliefRules = BeliefRules()
    purchase: PurchaseRules = PurchaseRules()
    choice: ChoiceRules = ChoiceRules()
    cycle: CycleRules = CycleRules()
    work: WorkRules = WorkRules()
    activity: ActivityRules = ActivityRules()
    delivery: DeliveryRules = DeliveryRules()
    flywheel: FlywheelRules = FlywheelRules()
    money: MoneyRules = MoneyRules()
