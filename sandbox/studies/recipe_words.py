"""A static policy as an author reads it: what it does, in a few lines."""

from collections.abc import Iterator
from dataclasses import astuple, fields

from sandbox.bots import Policy, VisitSplit
from sandbox.i18n import _
from sandbox.model.names import BP
from sandbox.projections.wording import word


def lines(policy: Policy) -> Iterator[tuple[str, str]]:
    """Pairs of a heading and what the policy does there."""
    total = sum(policy.role_split) or 1.0
    effort = " / ".join(f"{share / total:.0%}" for share in policy.role_split)
    yield _("Effort AR / SR / FR"), effort
    ranking = {"value": _("by value"), "closing": _("nearest to closing"), "odds": _("by odds")}[
        policy.ranking
    ]
    yield (
        _("Customers worked"),
        _("the first {share}, {ranking}").format(share=f"{policy.focus:.0%}", ranking=ranking),
    )
    yield _("Visits"), _visits(policy.visit_split)
    depth = {"reuse": _("Reuse"), "standard": _("Usual"), "bespoke": _("Bespoke")}[policy.depth]
    yield _("Solution"), depth
    yield _("Delivery review"), _("before the bid") if policy.review else _("none")
    yield _("Bids"), _bids(policy)
    yield _("Discount"), _discount(policy)
    yield _("Promised time"), _("{share} of the usual").format(share=f"{policy.promise / BP:.0%}")
    yield _("Overtime"), _("{hours} h a week").format(hours=max(policy.hours(r) for r in ("AR", "SR", "FR")))
    reports = _(", ").join(word(f"report_{kind}") for kind in policy.reports)
    yield _("Reports"), reports or _("none")


def _visits(split: VisitSplit) -> str:
    """The three commonest kinds of contact with their shares."""
    total = sum(astuple(split)) or 1.0
    named = sorted(((getattr(split, f.name) / total, f.name) for f in fields(split)), reverse=True)
    return _(", ").join(f"{word(name)} {part:.0%}" for part, name in named[:3])


def _bids(policy: Policy) -> str:
    if policy.always_bid:
        return _("for everything")
    return _("from odds of {odds}").format(odds=f"{policy.bid_threshold / BP:.0%}")


def _discount(policy: Policy) -> str:
    final = max(policy.discount, policy.final_discount)
    usual = f"{policy.discount / BP:.0%}"
    if final == policy.discount:
        return usual
    return _("{usual}, at the end {final}").format(usual=usual, final=f"{final / BP:.0%}")
