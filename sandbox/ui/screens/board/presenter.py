"""What the board shows of the plan and what it can do with it; knows no pygame."""

from sandbox.ui.screens.account.models import account_model
from sandbox.ui.screens.account.view_model import AccountModel
from sandbox.ui.screens.board.table_models import segments, tiles
from sandbox.ui.screens.board.team_models import tray
from sandbox.ui.screens.board.view_model import BoardModel, SegmentModel
from sandbox.ui.screens.planning.edits import Edits


class Presenter(Edits):
    """What the board shows of the plan, and can do with it."""

    def board(self) -> BoardModel:
        """Table, tray and what the header's buttons say."""
        reading = self.reading
        return BoardModel(
            tiles=reading.once(tiles, self.account),
            tray=reading.once(tray),
            checks=self.plan.checks(),
            cost=self.plan.cost(),
            bare=not self.sheet.triangles,
            undo=self.plan.undoable,
            redo=self.plan.redoable,
        )

    def segments(self) -> tuple[SegmentModel, ...]:
        """The regions of the table."""
        return self.reading.once(segments)

    def selected(self) -> AccountModel:
        """The account beside the table."""
        return self.reading.once(account_model, self.account)
