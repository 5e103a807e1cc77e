"""The method's words and what they mean in this sandbox."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from sandbox.i18n import N_, _

Topic = Literal["team", "customer", "deal", "delivery", "target"]

TOPICS: Mapping[Topic, str] = {
    "team": N_("The triangle and its work"),
    "customer": N_("Customers and decision chains"),
    "deal": N_("Funnels, gates and odds"),
    "delivery": N_("Delivery and the flywheel"),
    "target": N_("Targets and evaluation"),
}


class Term(NamedTuple):
    """A word of the method and its meaning; both are message ids."""

    topic: Topic
    name: str
    text: str

    def says(self, wanted: str) -> bool:
        """Whether the word or its meaning, in the current language, holds what is looked for."""
        return wanted.casefold() in f"{_(self.name)}\n{_(self.text)}".casefold()


TERMS: tuple[Term, ...] = (
    Term("team", N_("Iron triangle"), N_(
        "AR, SR and FR working on one customer as one team. A promise made without the role that has to keep "
        "it may win the bid, and loses money and trust afterwards.")),
    Term("team", N_("AR, account manager"), N_(
        "Owns relationships, competition and collection: visits, bids, contracts and payments take AR "
        "hours.")),
    Term("team", N_("SR, solution manager"), N_(
        "Owns solution and quotation. Fit grows with SR hours and with what the team knows of the customer's "
        "needs; a PoC takes SR hours and a kit.")),
    Term("team", N_("FR, delivery manager"), N_(
        "Owns delivery and acceptance. An FR who reviews a deal before a date is promised makes the date "
        "safer and the customer less afraid to decide.")),
    Term("team", N_("Load"), N_(
        "Hours planned over hours possible. Beyond 100% work queues and dates slip; whoever serves many "
        "accounts loses hours to switching between them.")),
    Term("team", N_("Overtime"), N_(
        "Up to 48 or 49 hours a week count in full, hours beyond 63 bring nothing, and members who work them "
        "leave more often.")),
    Term("team", N_("Information silo"), N_(
        "Knowledge belongs to the member who found it out. Until an alignment meeting shares it, the others "
        "work without it: a solution is then designed for the wrong need.")),
    Term("team", N_("Alignment meeting"), N_(
        "Shares what members know with the whole team at a cost in everybody's hours. The cadence is yours "
        "to choose.")),
    Term("team", N_("Handover"), N_(
        "Another member takes over a customer. Personal trust stays with the one who leaves; the firm's part "
        "of the trust stays with the customer.")),
    Term("customer", N_("Tier A, B, C"), N_(
        "How much a customer is worth to you. It is your own judgement, and warnings follow it: an A "
        "customer without a triangle is flagged.")),
    Term("customer", N_("Decision chain"), N_(
        "Those who decide together. They want different things and listen to each other; circles show "
        "influence, arrows who is listened to, dashed circles people you have not met.")),
    Term("customer", N_("EB, decision maker"), N_(
        "The economic buyer, who releases the money. Hard to reach; an executive meeting opens the door.")),
    Term("customer", N_("TB and FB, gatekeepers"), N_(
        "Technical and financial gatekeepers cannot say yes and can say no: a solution below the must-have "
        "fit is struck off before anybody compares.")),
    Term("customer", N_("PU, purchaser, and UB, user"), N_(
        "The purchaser compares price and terms, users live with the result. Both are heard, with the "
        "influence that the chain shows.")),
    Term("customer", N_("CO, coach"), N_(
        "Somebody inside who wants you to win. With a coach you find things out faster and more surely, and "
        "the group is less afraid to decide.")),
    Term("customer", N_("What drives an account"), N_(
        "Its hidden type: relationship, technology or delivery decides what weighs most in the choice. "
        "Visits and reports make your belief surer; nobody prints it on a business card.")),
    Term("customer", N_("Group rule"), N_(
        "How single preferences become one choice: weighted, one person one vote, majority, veto or smallest "
        "regret. The same people can pick another vendor under another rule.")),
    Term("customer", N_("Known, in per cent"), N_(
        "How sure the team is of what it believes. Ranges are wide where little is known and wider the "
        "longer ago it was learned.")),
    Term("customer", N_("Trust"), N_(
        "Built hour by hour, worn off with time. Personal trust halves in about six months without contact, "
        "the firm's in about eighteen.")),
    Term("deal", N_("Dual funnel"), N_(
        "Customers become warmer in the first funnel and bring opportunities into the second. Warming "
        "customers and unblocking deals are two different jobs; a team that does one only runs dry.")),
    Term("deal", N_("ATI, pursue or not"), N_(
        "The first gate: pursue, hold or kill a lead. A lead that is not pursued takes no hours.")),
    Term("deal", N_("ATB, bid or not"), N_(
        "The second gate: whether to bid, at what price, with which date. Below 30 % of odds a bid mostly "
        "costs hours.")),
    Term("deal", N_("ATC, contract terms"), N_(
        "The third gate: payment, penalties, change clauses. Soft terms win goodwill now and cost margin or "
        "cash later.")),
    Term("deal", N_("ATAC, acceptance"), N_(
        "The last gate: the customer accepts the delivery and scores it. Cash follows acceptance.")),
    Term("deal", N_("Odds"), N_(
        "The team's own estimate of winning if the customer awards at all, as a range. It is made of "
        "solution fit, relationship, delivery standing, price, the incumbent and what is still unknown.")),
    Term("deal", N_("No decision"), N_(
        "The commonest loss: the group cannot agree to buy from anybody. Coaches, references, a PoC and an "
        "early look by FR take away fear; discounts do not.")),
    Term("deal", N_("Solution: reuse, standard, bespoke"), N_(
        "Reuse is quick and cheap and fits less; bespoke fits best, takes many SR hours and costs more to "
        "deliver.")),
    Term("delivery", N_("Promised date"), N_(
        "What the bid promises. A shorter date pleases at the award; a late delivery costs penalties, "
        "satisfaction and the next order.")),
    Term("delivery", N_("Satisfaction"), N_(
        "What customers think of finished deliveries, as an index from 0 to 100. On time or late matters "
        "most, incidents and unpaid changes come next.")),
    Term("delivery", N_("Flywheel"), N_(
        "Kept promises raise satisfaction; satisfied customers order again and refer others, who come with "
        "trust already there. New deals then cost less effort.")),
    Term("target", N_("SMART target"), N_(
        "Specific, measurable, attainable, relevant, time-bound: it names metric, amount, customer or "
        "segment, owner and quarter, and how likely it is.")),
    Term("target", N_("Attainment"), N_(
        "Actual over target, counted up to 150 % for each target and weighted. The score is the weighted "
        "mean.")),
    Term("target", N_("Attainment probability"), N_(
        "How often the target is reached when the quarters left are simulated from what your team can see. "
        "It knows no more than you do.")),
    Term("target", N_("Quota"), N_(
        "A part of a target that a member or a customer is to bring. Quotas add up to the target, or the "
        "plan check says so.")),
    Term("target", N_("Shared indicators"), N_(
        "What the triangle is measured by together: margin, on-time delivery, change rate, collection and "
        "satisfaction. Weights are always divided by their sum.")),
)  # fmt: skip
