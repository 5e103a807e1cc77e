"""Codes of the model as words in the language of the person."""

from sandbox.i18n import N_, _

WORDS: dict[str, str] = {
    # stages
    "lead": N_("lead"),
    "need": N_("need confirmed"),
    "solution": N_("solution"),
    "bid": N_("tender"),
    "negotiation": N_("negotiation"),
    "contract": N_("contract"),
    "delivery": N_("delivery"),
    "cash": N_("cash"),
    # customer stages
    "potential": N_("potential"),
    "contacted": N_("contacted"),
    "qualified": N_("qualified"),
    "active": N_("active customer"),
    "strategic": N_("strategic customer"),
    # contacts
    "discover": N_("a discovery visit"),
    "trust": N_("building trust"),
    "insight": N_("teaching an insight"),
    "proof": N_("a proof of concept"),
    "executive": N_("an executive meeting"),
    "reference": N_("a visit to a reference site"),
    "concede": N_("a commercial concession"),
    "no_time": N_("they had no time"),
    "no_material": N_("no material left"),
    "no_reference": N_("no customer content enough to show"),
    "contact": N_("a contact"),
    # work
    "work.contact": N_("a contact"),
    "work.insight": N_("preparing an insight"),
    "work.solution": N_("solution work"),
    "work.review": N_("a delivery review"),
    "work.bid": N_("writing a bid"),
    "work.alignment": N_("an alignment meeting"),
    "work.training": N_("a course"),
    "work.contract": N_("closing a contract"),
    "work.delivery": N_("delivery work"),
    "work.collection": N_("collecting a payment"),
    "work.urgent": N_("urgent work"),
    "training": N_("a course"),
    # how a deal became known
    "how.tender": N_("a public tender"),
    "how.told": N_("word from the customer"),
    "how.contact": N_("our visits"),
    # why bids fail and deals are won or lost
    "not_pursued": N_("not pursued"),
    "skipped": N_("no bid wanted"),
    "low_odds": N_("odds below the threshold"),
    "not_ready": N_("the bid was not ready"),
    "must_have": N_("a must-have was missed"),
    "short_list": N_("not on the short list"),
    "withdrawn": N_("withdrawn"),
    "no_bid": N_("no bid"),
    "only_bid": N_("the only bid"),
    "relationship": N_("relationship"),
    "price": N_("price"),
    "incumbent": N_("incumbent's lead"),
    "no_bidder": N_("nobody bid"),
    "indecision": N_("they could not agree"),
    # gates
    "pursue": N_("pursue"),
    "hold": N_("hold"),
    "kill": N_("kill"),
    "early": N_("early payment"),
    "standard": N_("standard terms"),
    "long": N_("long payment terms"),
    # deliveries and satisfaction
    "late": N_("late"),
    "on_time": N_("on time"),
    "delivered": N_("a delivery accepted"),
    "made_good": N_("made good in the end"),
    "trouble": N_("trouble along the way"),
    "lukewarm": N_("nothing special"),
    "incident": N_("something went badly wrong"),
    "billed": N_("changes were billed"),
    "taken_in": N_("changes were taken in"),
    "card": N_("an event"),
    # money
    "pay": N_("pay"),
    "hiring": N_("hiring"),
    "borrowing": N_("a borrowed member"),
    "travel": N_("travel"),
    "interest": N_("interest"),
    "commission": N_("commission"),
    "cost": N_("delivery cost"),
    "report_trend": N_("a trend report"),
    "report_behaviour": N_("a behaviour analysis"),
    "report_competitor": N_("competitor intelligence"),
    "report_survey": N_("a satisfaction survey"),
    "trend": N_("a trend report"),
    "behaviour": N_("a behaviour analysis"),
    "competitor": N_("competitor intelligence"),
    "survey": N_("a satisfaction survey"),
    # people
    "released": N_("released"),
    "resigned": N_("resigned"),
    "returned": N_("went back to the own team"),
    # beliefs
    "type": N_("what drives the account"),
    "rule": N_("how they decide"),
    "criteria": N_("what matters most"),
    "attitude": N_("the attitude to us"),
    "prefers": N_("whom they prefer"),
}
"""Every code that an event may carry, with its English wording."""
WITHOUT_BID = frozenset({"not_pursued", "skipped", "low_odds", "not_ready", "no_bid", "withdrawn"})
"""Reasons for which a deal was lost without a bid."""


def word(code: str) -> str:
    """The words for a code; a code without words stands for itself."""
    return _(WORDS[code]) if code in WORDS else code
