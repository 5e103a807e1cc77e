"""Measures in words: what was counted, how far it was met, and the facts behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sandbox.i18n import N_, _
from sandbox.model.events import Event
from sandbox.model.names import BP, Indicator
from sandbox.projections.feed import sentence
from sandbox.projections.measure import Kind, Measure
from sandbox.projections.naming import Names
from sandbox.ui import amounts
from sandbox.ui.screens.result.view_model import MeasureRow
from sandbox.ui.theme import Tone

_NAMES: Mapping[Kind | Indicator, str] = {
    "quota": N_("Contracts against the quota"),
    "awards": N_("Awards won of those decided"),
    "held": N_("Contacts that came about"),
    "chain": N_("People identified in decision chains"),
    "cash": N_("Payments received"),
    "fit": N_("Fit of the solutions offered"),
    "ready": N_("Bids ready and fit for the must-haves"),
    "review": N_("Bids with a delivery review"),
    "dates": N_("Milestones on time"),
    "score": N_("Scores of accepted deliveries"),
    "margin": N_("Margin"),
    "on_time": N_("On time"),
    "change": N_("Unpaid changes per milestone"),
    "collection": N_("Collection"),
    "satisfaction": N_("Satisfaction"),
}
_MONEY: frozenset[Kind | Indicator] = frozenset({"quota", "cash", "collection"})
_SHARES: frozenset[Kind | Indicator] = frozenset({"fit", "margin"})
_POINTS: frozenset[Kind | Indicator] = frozenset({"score", "satisfaction"})
_GOOD, _FAIR = 8_500, 7_000


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells measures and facts of a quarter that began at a minute."""

    names: Names
    start: int
    currency: str

    def row(self, measure: Measure, among: Sequence[Measure]) -> MeasureRow:
        """A measure; its weight is told as a part of those it stands among."""
        whole = sum(each.weight for each in among)
        return MeasureRow(
            name=_(_NAMES[measure.kind]),
            counted=self._counted(measure),
            met=amounts.percent(measure.met),
            tone=_readable(score_tone(measure.met)),
            weight=_("weight {share}").format(share=amounts.percent(measure.weight * BP // max(1, whole))),
            events=tuple(self.told(event) for event in measure.events),
        )

    def told(self, event: Event) -> str:
        """A fact with its day."""
        text = sentence(self.names.scenario, event, self.names) or ""
        return _("Day {day}: {text}").format(day=amounts.day_of(event.minute, self.start), text=text)

    def _counted(self, measure: Measure) -> str:
        """What was counted, and the goal where that is not the whole."""
        goal = amounts.percent(measure.wanted)
        if measure.kind in _POINTS:
            counted, goal = (f"{points / 100:.0f}" for points in (_share(measure), measure.wanted))
        elif measure.kind in _SHARES:
            counted = amounts.percent(_share(measure))
        elif measure.kind in _MONEY:
            part, whole = (amounts.money(each, self.currency) for each in (measure.part, measure.whole))
            counted = f"{part} / {whole}"
        else:
            counted = f"{measure.part} / {measure.whole}"
        if measure.wanted == BP:
            return counted
        text = _("{counted}, at most {goal}") if measure.kind == "change" else _("{counted}, goal {goal}")
        return text.format(counted=counted, goal=goal)


def _share(measure: Measure) -> int:
    return measure.part * BP // max(1, measure.whole)


def score_tone(score: int | None) -> Tone:
    """The colour of a score's bar; the score in basis points."""
    if score is None:
        return "ink3"
    return "positive" if score >= _GOOD else "warning" if score >= _FAIR else "negative"


def _readable(tone: Tone) -> Tone:
    """Text needs more contrast than a bar."""
    return "gold_ink" if tone == "warning" else tone
