"""Undo and redo of a plan within its round, also after the board or the program was left and opened again."""

from weakref import WeakKeyDictionary

from sandbox.model.decisions import DecisionSheet
from sandbox.projections.defaults import carry_forward, legalised
from sandbox.session.seat import Seat


class History:
    """The plans before and after the present one."""

    def __init__(self, round: int, present: DecisionSheet) -> None:
        self.round = round
        self.present = present
        self.past: list[DecisionSheet] = []
        self.future: list[DecisionSheet] = []

    def take(self, sheet: DecisionSheet) -> None:
        """A new plan takes the place of the present one."""
        if sheet != self.present:
            self.past.append(self.present)
            self.future.clear()
            self.present = sheet

    def follow(self, draft: DecisionSheet) -> None:
        """A plan as it was saved: where it is the one before or the one after, that was undo or redo."""
        if self.past and draft == self.past[-1]:
            self.back()
        elif self.future and draft == self.future[-1]:
            self.forth()
        else:
            self.take(draft)

    def back(self) -> DecisionSheet:
        """Goes one plan back, where there is one."""
        self.future.append(self.present)
        self.present = self.past.pop()
        return self.present

    def forth(self) -> DecisionSheet:
        """Goes one plan forth again, where there is one."""
        self.past.append(self.present)
        self.present = self.future.pop()
        return self.present


_KEPT: WeakKeyDictionary[Seat, History] = WeakKeyDictionary()


def history_of(seat: Seat) -> History:
    """The seat's history in this round; a draft that another screen changed counts as a step."""
    kept = _KEPT.get(seat)
    if kept is None or kept.round != seat.round:
        kept = _KEPT[seat] = History(seat.round, _opening(seat))
        for draft in seat.drafts():
            kept.follow(draft)
    kept.take(seat.draft() or kept.present)
    return kept


def _opening(seat: Seat) -> DecisionSheet:
    """What a round begins with: the plan of the round before, as far as it still holds."""
    seen = seat.observe()
    return legalised(seat.scenario, seen, carry_forward(seen))
