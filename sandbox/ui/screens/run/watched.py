"""What a team has watched of a running quarter, kept while another team sits at the machine."""

from dataclasses import dataclass, field

from sandbox.projections.observation import CardView
from sandbox.ui.screens.run.playhead import Playhead
from sandbox.ui.screens.run.view_model import CardFace


@dataclass(slots=True)
class Watched:
    """Where the playhead stands, and the cards that were left to their defaults, with the words for it."""

    head: Playhead | None = None
    settled: dict[str, str] = field(default_factory=dict)
    is_over: bool = False

    def waits(self, card: CardFace | CardView) -> bool:
        """Whether a card still wants an answer."""
        return not card.chosen and card.occasion not in self.settled
