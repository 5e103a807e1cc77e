"""View models of what the roles and the triangle as a whole are measured by."""

from sandbox.i18n import N_, _
from sandbox.model.names import INDICATORS, Indicator
from sandbox.projections.teamwork import no_review
from sandbox.ui import amounts
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.targets.view_model import IndicatorModel, RoleModel

USUAL = 20
"""The weight that an indicator has while the team has set none: all count alike."""
_NAMES: dict[Indicator, tuple[str, str]] = {
    "margin": (N_("Margin"), N_("What is left of what the deliveries bring.")),
    "on_time": (N_("On time"), N_("Deliveries accepted by the promised date.")),
    "change": (N_("Few changes"), N_("Deliveries that keep to what was agreed.")),
    "collection": (N_("Collection"), N_("Receivables paid.")),
    "satisfaction": (N_("Satisfaction"), N_("How content the customers are.")),
}


def indicators(reading: Reading) -> tuple[IndicatorModel, ...]:
    """The shared indicators of AR, SR and FR; shares are normalised, so that they always make 100%."""
    weights = weights_of(reading)
    whole = max(1, sum(weights.values()))
    return tuple(
        IndicatorModel(
            name, _(_NAMES[name][0]), weights[name], amounts.percent(weights[name] * 10_000 // whole),
            _("{what} Weight {weight} of {whole}: all three roles answer for it together.").format(
                what=_(_NAMES[name][1]), weight=weights[name], whole=whole
            ),
        )
        for name in INDICATORS
    )  # fmt: skip


def weights_of(reading: Reading) -> dict[Indicator, int]:
    """The weights as they count now."""
    chosen = reading.sheet.indicators
    return {name: chosen.get(name, 0) if chosen else USUAL for name in INDICATORS}


def roles(reading: Reading) -> tuple[RoleModel, ...]:
    """What SR and FR are measured by of their own, with where the team stands."""
    seen = reading.observation
    won, lost = sum(line.won for line in seen.history), sum(line.lost for line in seen.history)
    done, late = sum(line.deliveries for line in seen.history), sum(line.late for line in seen.history)
    score = [a.satisfaction for a in seen.accounts if a.satisfaction is not None]
    content = amounts.index(sum(score) // len(score)) if score else "—"
    when = _("From all finished quarters of this session.")
    awards, tip = _awards(reading, won, lost)
    return (
        RoleModel(
            "SR",
            _("SR · solution"),
            awards,
            tip + "\n" + when,
        ),
        RoleModel(
            "FR",
            _("FR · delivery"),
            _("On time {ontime} · satisfaction {content}").format(
                ontime=_of(done - late, done), content=content
            ),
            _(
                "{done} deliveries accepted, {late} of them late; satisfaction is the mean of the customers."
            ).format(done=done, late=late)
            + "\n"
            + when,
        ),
    )


def _awards(reading: Reading, won: int, lost: int) -> tuple[str, str]:
    """How awards and reviews stand, in few and in more words; of reviews only where there are any."""
    deals, share = reading.observation.opportunities, _of(won, won + lost)
    if barred := no_review(reading.scenario):
        counted = _("Awards: {won} won, {lost} lost.").format(won=won, lost=lost)
        return _("Awards won {won}").format(won=share), f"{counted}\n{barred}"
    reviewed = sum(1 for deal in deals if deal.review and deal.outcome == "open")
    bidding = sum(1 for deal in deals if deal.stage in ("solution", "bid", "negotiation"))
    text = _("Awards won {won} · offers with FR review {reviewed}")
    tip = _("Awards: {won} won, {lost} lost. Reviewed: {reviewed} of {bidding} deals that are offered.")
    return (
        text.format(won=share, reviewed=_of(reviewed, bidding)),
        tip.format(won=won, lost=lost, reviewed=reviewed, bidding=bidding),
    )


def _of(part: int, whole: int) -> str:
    return f"{amounts.percent(part * 10_000 // whole)} ({part}/{whole})" if whole else "—"
