"""Short words for the codes of the model."""

from collections.abc import Mapping

from sandbox.i18n import N_, _, language
from sandbox.model.names import ContactAction, HiddenType, Role, StakeholderRole
from sandbox.ui.theme import Tone

ROLE_TONES: Mapping[Role, Tone] = {"AR": "ar", "SR": "sr", "FR": "fr"}
ROLES: Mapping[Role, str] = {
    "AR": N_("Account manager"),
    "SR": N_("Solution manager"),
    "FR": N_("Delivery manager"),
}
PEOPLE: Mapping[StakeholderRole, tuple[str, str]] = {
    "economic": (N_("EB"), N_("Decision maker")),
    "technical": (N_("TB"), N_("Technical gatekeeper")),
    "financial": (N_("FB"), N_("Financial gatekeeper")),
    "purchaser": (N_("PU"), N_("Purchaser")),
    "user": (N_("UB"), N_("User")),
    "coach": (N_("CO"), N_("Coach")),
}
ACTIONS: Mapping[ContactAction, tuple[str, str]] = {
    "discover": (N_("Discover"), N_("Finds out what they want and whom they listen to.")),
    "trust": (N_("Build trust"), N_("Warms the relationship; it cools again with time.")),
    "insight": (N_("Insight"), N_("Changes what counts for them; annoys if it misses.")),
    "proof": (N_("Proof (PoC)"), N_("Takes away technical doubt; uses up a PoC kit.")),
    "executive": (N_("Executive"), N_("Your executive meets theirs; takes a slot.")),
    "reference": (
        N_("Reference visit"),
        N_("Shows a site that runs; needs a content customer."),
    ),
    "concede": (N_("Concede"), N_("Gives price or terms for goodwill; stays in the price.")),
}
DRIVERS: Mapping[HiddenType, tuple[str, Tone]] = {
    "relationship": (N_("Relationship"), "ar"),
    "technology": (N_("Technology"), "sr"),
    "delivery": (N_("Delivery"), "fr"),
}
RULES: Mapping[str, str] = {
    "weighted": N_("by weight of influence"),
    "equal": N_("everyone counts alike"),
    "majority": N_("by majority"),
    "unanimity": N_("only unanimously"),
    "perturbation": N_("least resistance"),
}
CRITERIA: Mapping[str, str] = {
    "solution": N_("Solution"),
    "price": N_("Price"),
    "delivery": N_("Delivery"),
    "relationship": N_("Relationship"),
}
FACTORS: Mapping[str, tuple[str, Tone, str]] = {
    "fit": (N_("Solution fit"), "sr", N_("How well the solution worked out so far answers the need.")),
    "relation": (
        N_("Relationship"), "ar",
        N_("Believed views, trust in the members who come and in the firm, averaged over the people known."),
    ),
    "delivery": (
        N_("Delivery standing"), "fr",
        N_("Satisfaction with past deliveries, an early review, the promised time and the penalty terms."),
    ),
    "price": (N_("Price"), "gold", N_("The planned or bid price against what rivals usually ask.")),
}  # fmt: skip
MODES: Mapping[str, str] = {
    "growth": N_("wants to grow"),
    "trouble": N_("has a problem"),
    "even_keel": N_("content as it is"),
    "overconfident": N_("overconfident"),
}
STAGES: Mapping[str, str] = {
    "lead": N_("Lead"),
    "need": N_("Need"),
    "solution": N_("Solution stage"),
    "bid": N_("Tender"),
    "negotiation": N_("Negotiation"),
    "contract": N_("Contract"),
    "delivery": N_("In delivery"),
    "cash": N_("Collection"),
}
CUSTOMERS: Mapping[str, str] = {
    "potential": N_("Potential"),
    "contacted": N_("Contacted"),
    "qualified": N_("Qualified"),
    "active": N_("Active"),
    "strategic": N_("Strategic"),
}
ALERTS: Mapping[str, str] = {
    "late": N_("Delivery late"),
    "stuck": N_("Stuck"),
    "uncovered": N_("Not covered"),
    "cooling": N_("Cooling"),
}
QUALIFICATIONS: Mapping[str, str] = {
    "economic_buyer": N_("who decides"),
    "criteria": N_("what counts"),
    "rule": N_("how they decide"),
    "need": N_("what drives them"),
    "competition": N_("who competes"),
    "coach": N_("a coach"),
}
WAYS: Mapping[str, str] = {
    "economic_buyer": N_("discover: somebody names who decides"),
    "criteria": N_("discover with the key people, or buy a behaviour report"),
    "rule": N_("discover, or buy competitor intelligence"),
    "need": N_("discover, or buy a behaviour report"),
    "competition": N_("be there more often, or buy competitor intelligence"),
    "coach": N_("build trust until somebody is our coach"),
}
MATERIALS: Mapping[str, str] = {
    "poc": N_("PoC kits"),
    "expert": N_("Expert days"),
    "executive": N_("Executive slots"),
    "visit": N_("Reference visits"),
}
CADENCES: Mapping[str, str] = {
    "none": N_("None"),
    "monthly": N_("Monthly"),
    "biweekly": N_("Biweekly"),
    "weekly": N_("Weekly"),
}
REPORTS: Mapping[str, tuple[str, str]] = {
    "trend": (N_("Trend"), N_("Where the industry's budgets are going.")),
    "behaviour": (N_("Behaviour"), N_("What drives the account and how it decides.")),
    "competitor": (N_("Competitor"), N_("Whom the people there prefer.")),
    "survey": (N_("Survey"), N_("How satisfied they are with us.")),
}
_VIEWS: tuple[tuple[int, str, Tone], ...] = (
    (-2_500, N_("− opposed"), "negative"),
    (5_000, N_("○ neutral"), "warning"),
    (15_000, N_("+ supports"), "positive"),
    (25_000, N_("++ strongly for us"), "positive"),
)


def view(attitude: int) -> tuple[str, Tone]:
    """An attitude in basis points as a word with a sign, and its tone."""
    for top, words, tone in _VIEWS:
        if attitude < top:
            return _(words), tone
    return _("++ our coach"), "positive"


def letter(name: str) -> str:
    """What a person's disc shows: the first character in Chinese, the initials in English."""
    if language() == "zh" or not name.isascii():
        return name[:1]
    return "".join(word[0] for word in name.split()[:2]).upper()


def listed(words: list[str]) -> str:
    """Several words in one line."""
    return _(", ").join(words)
