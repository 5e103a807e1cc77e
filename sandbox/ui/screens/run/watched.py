"""What a team has watched of a running quarter, kept while another team sits at the machine."""

from dataclasses import dataclass, field

from sandbox.i18n import _
from sandbox.projections.observation import CardView, Observation
from sandbox.session.seat import Seat
from sandbox.session.session import Played
from sandbox.ui.screens.run.playhead import Playhead
from sandbox.ui.screens.run.view_model import CardFace, Timeline
from sandbox.ui.screens.run.work import line_of


@dataclass(slots=True)
class Watched:
    """Where the playhead stands, and the cards that wait no more: which option each got, "" by default."""

    head: Playhead | None = None
    settled: dict[str, str] = field(default_factory=dict)
    is_over: bool = False
    _line: tuple[Played | None, Observation, Timeline] | None = None

    def line_of(self, seat: Seat) -> Timeline:
        """The timeline as it is shown, remembered until that, or the language, changes."""
        shown, seen = seat.shown, seat.observe()
        if self._line is None or self._line[0] is not shown or self._line[1] is not seen:
            self._line = shown, seen, line_of(seat)
        return self._line[2]

    def waits(self, card: CardFace | CardView) -> bool:
        """Whether a card still wants an answer."""
        return not card.chosen and card.occasion not in self.settled

    def answer_to(self, card: CardFace) -> str:
        """What a card got that waits no more, in words."""
        taken = self.settled.get(card.occasion)
        own = card.chosen or next((option.label for option in card.options if option.id == taken), "")
        return own or _("{option} (default)").format(option=card.default.label)
