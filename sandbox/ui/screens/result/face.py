"""The way in: the evaluation of the quarter that was just finished."""

from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import replace

from sandbox.i18n import _
from sandbox.model.events import Event
from sandbox.projections.observation import Observation
from sandbox.session.seat import Seat
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.frame import Place, framed
from sandbox.ui.screens.frame_model import frame_model
from sandbox.ui.screens.naming import names_of_seat
from sandbox.ui.screens.result.presenter import review
from sandbox.ui.screens.result.view import view
from sandbox.ui.screens.result.view_model import Review
from sandbox.ui.widgets.button import Button


def reviewed(seat: Seat, events: Sequence[Event], before: Observation) -> Review:
    """The evaluation of the quarter that was just finished; may be made in another thread."""
    after = seat.observe()
    return review(names_of_seat(seat, after), events, before, after)


def result(
    seat: Seat,
    app: App,
    *,
    events: Sequence[Event],
    before: Observation,
    on_next: Callable[[], None],
    on_note: Callable[[dict[str, str]], None] | None = None,
    notes: MutableMapping[str, str] | None = None,
    model: Review | None = None,
    again: bool = False,
) -> Node:
    """The evaluation, after `seat.finish()`; `events` and `before` are those of the finished quarter.

    `on_note` gets the reflection by prompt (intended, happened, why, change) when writing pauses, when
    Enter is pressed, and before the next quarter, if something was written; `notes` holds every word at once.
    `model` is the evaluation, where that is known already. Who looks at it `again` is led back to the plan.
    """
    after = seat.observe()
    model = model or reviewed(seat, events, before)
    written = {} if notes is None else notes
    kept = dict(written)

    def keep() -> None:
        nonlocal kept
        if on_note is not None and written != kept:
            kept = dict(written)
            on_note(dict(written))

    def go_on() -> None:
        keep()
        on_next()

    def write(key: str, text: str) -> None:
        written[key] = text

    words = _("To the final result") if model.last else _("On to Q{round}").format(round=after.round)
    on = Button(words, go_on, kind="primary", icon="forward", tooltip="Ctrl + Enter", id="result.next")
    if again:
        words = _("Back to the plan")
        on = Button(words, go_on, kind="primary", icon="back", tooltip="Ctrl + Enter", id="result.back")
    return framed(
        app,
        replace(frame_model(after, seat.scenario, seat.colour), round=before.round, over=False),
        view(app, model, written, write, keep),
        actions=(on,),
        subtitle=_("Evaluation"),
        active="result",
        places=[Place("board", go_on)] if again else (),
        keys={"ctrl+enter": go_on, **({"escape": go_on} if again else {})},
        key_help=(("Ctrl + Enter", words),),
    )
