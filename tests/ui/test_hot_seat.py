"""Several teams of people at one machine: each sees its own, nobody sees another's."""

import time

import pygame
import pytest
from pilot import Pilot
from play import Player

from sandbox import i18n
from sandbox.authoring.library import scenario
from sandbox.errors import SandboxError
from sandbox.model.names import DAY
from sandbox.model.scenario import Scenario
from sandbox.session import Session
from sandbox.session.setup import Setup, TeamSetup
from sandbox.ui import saves
from sandbox.ui.node import Node
from sandbox.ui.screens.gauge import GaugeView
from sandbox.ui.screens.hand_over import HandOver, Sitter, hand_over
from sandbox.ui.screens.run.card_panel import Folded
from sandbox.ui.screens.run.screen import RunScreen
from sandbox.ui.turns import Turns
from sandbox.ui.unseen import Unseen
from sandbox.ui.watching import Watching


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, fly):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    i18n.use("en")
    yield tmp_path
    i18n.use("en")


def table(name="tutorial", rounds=2, seed=3, teams=2):
    """A file with so many teams of people, of a child with so many rounds."""
    full = scenario(name)
    opportunities = tuple(deal for deal in full.opportunities if deal.round <= rounds)
    segments = tuple(
        segment.model_copy(update={"trends": tuple(t for t in segment.trends if t.round <= rounds)})
        for segment in full.segments
    )
    calendar = full.calendar.model_copy(update={"rounds": rounds})
    parts = {"calendar": calendar, "opportunities": opportunities, "segments": segments}
    short = Scenario.model_validate_json(full.model_copy(update=parts).model_dump_json())
    ids = ("red", "blue", "green")[:teams]
    setup = Setup(seed=seed, teams=tuple(TeamSetup(id=team) for team in ids))
    path = saves.folder() / "table.session"
    Session.create(path, short, setup).close()
    return path


class HotSeat(Player):
    """Plays every team that the machine is handed to, and watches that nothing of the others shows."""

    def __init__(self, path, answer=None, **more):
        super().__init__(path, **more)
        self.answer, self.log = answer, []

    def rounds(self):
        deadline = time.monotonic() + 60
        while not self.has("final.home"):
            assert time.monotonic() < deadline, self.log[-20:]
            self.once()
            assert self.overflows() == []
        return self.log

    def once(self):
        playing = self.game.playing
        if self.has("handover"):
            assert playing.turns.seated == ""
            self.pilot.wait(0.7)
            self.press("handover.go")
            self.log.append(("sits", playing.turns.seated))
        elif self.has("submit"):
            self.log.append(("plans", playing.turns.seated))
            if not self.has("suggest"):
                self.press("rail.board")
            self.press("suggest")
            self.press("submit")
            if self.has("submit.ask"):
                self.press("submit.ask.1")
        elif self.has("option.0"):
            self.log.append(("answers", playing.turns.seated))
            if self.answer:
                self.press(self.answer)
            else:
                self.pilot.key("end")
        elif self.has("run.skip"):
            self.pilot.key("end")
        elif self.has("result.next"):
            self.log.append(("reviews", playing.turns.seated))
            self.press("result.next")
        time.sleep(0.002)
        self.pilot.step(2)


def test_whoever_sits_there_goes_on_first():
    turns = Turns(["red", "blue", "green"])
    assert turns.next(["green", "blue"]) == "blue"
    turns.seated = "green"
    assert turns.next(["green", "blue"]) == "green"
    turns.leave()
    assert turns.seated == ""
    alone = Turns(["red"])
    alone.leave()
    assert alone.seated == "red"


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_two_teams_play_the_tutorial_in_turn(language):
    i18n.use(language)
    player = HotSeat(table())
    log = player.rounds()
    assert [who for what, who in log if what == "plans"] == ["red", "blue", "blue", "red"]
    assert [who for what, who in log if what == "reviews"] == ["red", "blue", "blue", "red"] or len(
        [1 for what, _ in log if what == "reviews"]
    ) == 4
    assert player.game.playing.session.file.rounds() == [1, 2]
    player.game.close()


@pytest.mark.parametrize("answer", [None, "option.1"])
def test_two_teams_share_a_market_and_answer_each_their_cards(answer):
    player = HotSeat(table("industrial_cloud"), answer)
    log = player.rounds()
    assert player.game.playing.session.file.rounds() == [1, 2]
    assert {who for what, who in log if what == "answers"} == {"red", "blue"}
    player.game.close()


def test_nothing_of_another_team_is_ever_shown(monkeypatch):
    player = HotSeat(table("industrial_cloud"))
    session = player.game.playing.session
    shown = []
    original = Session.observe

    def noted(self, team):
        shown.append(team)
        return original(self, team)

    monkeypatch.setattr(Session, "observe", noted)
    player.pilot.wait(0.7)
    player.press("handover.go")
    player.press("suggest")
    assert set(shown) == {"red"}
    player.press("submit")
    if player.has("submit.ask"):
        player.press("submit.ask.1")
    assert player.has("handover")
    text = player.texts()
    accounts = {account.name.en for account in session.scenario.accounts}
    assert not any(name in text for name in accounts)
    assert "Blue" in text
    player.game.close()


def test_a_second_click_does_not_confirm_for_the_next_team():
    player = HotSeat(table())
    player.press("handover.go")
    player.pilot.key("enter")
    assert player.has("handover")
    player.pilot.wait(0.7)
    player.pilot.key("enter")
    player.pilot.step(2)
    assert player.has("submit")
    player.game.close()


def test_no_team_sees_what_another_ones_card_may_still_change():
    player = HotSeat(table("industrial_cloud", rounds=2), "option.1")
    playing, waited = player.game.playing, 0
    while not player.has("final.home"):
        player.once()
        screen = next((n for n in player.pilot.stage.root.walk() if isinstance(n, RunScreen)), None)
        if screen is not None and not screen._gone and playing.session._played is not None:
            open_cards = [
                card.minute
                for team, seat in playing.seats.items()
                for card in seat.cards()
                if team != playing.turns.seated and playing._watched[team].waits(card)
            ]
            waited += len(open_cards)
            assert screen.head.reached <= min(open_cards, default=screen.head.reached)
    assert waited, "some team had a card open while another one watched"
    player.game.close()


def test_handing_over_for_a_card_says_nothing_of_it():
    player = HotSeat(table("industrial_cloud", rounds=1), "option.1")
    playing, tasks, answered = player.game.playing, set(), set()
    while not player.has("result.next"):
        if player.has("handover") and playing.session.phase == "running":
            tasks.add(player.pilot.find("handover.task").text)
            answered |= {who for what, who in player.log if what == "answers"}
        player.once()
    assert answered, "the machine changed hands within the quarter"
    assert tasks == {"Watch quarter 1"}
    player.game.close()


def test_a_table_is_gone_on_with_where_it_was_left():
    path = table()
    player = HotSeat(path)
    player.pilot.wait(0.7)
    player.press("handover.go")
    player.press("suggest")
    player.press("submit")
    if player.has("submit.ask"):
        player.press("submit.ask.1")
    player.game.close()
    again = HotSeat(path)
    assert again.has("handover")
    again.pilot.wait(0.7)
    again.press("handover.go")
    assert again.game.playing.turns.seated == "blue"
    assert again.has("submit")
    again.game.close()


def until_reviewed(player, times):
    """Plays until so many evaluations were left behind."""
    while sum(what == "reviews" for what, _who in player.log) < times:
        player.once()


@pytest.mark.parametrize("times", [0, 1, 2, 3])
def test_whoever_has_not_seen_the_result_sees_it_after_going_on(times):
    path = table()
    player = HotSeat(path)
    until_reviewed(player, times)
    while not player.has("result.next") and times != 2:
        player.once()
    playing = player.game.playing
    left, seated = dict(playing._outcomes), playing.turns.seated
    assert len(left) == (2 if times == 0 else 0 if times == 2 else 1)
    if left:
        player.press("note.change")
        player.pilot.type("Meet the buyer")
        player.pilot.key("enter")
    player.game.close()

    again = HotSeat(path)
    found = again.game.playing._outcomes
    assert {t: (o.events, o.before) for t, o in found.items()} == {
        t: (o.events, o.before) for t, o in left.items()
    }
    assert all(found[team].notes == ({"change": "Meet the buyer"} if team == seated else {}) for team in left)
    assert again.has("handover")
    log = again.rounds()
    assert [who for what, who in log[: 2 * len(left)] if what == "reviews"] == list(left)
    assert sum(what == "reviews" for what, _who in log) == 4 - times
    again.game.close()


def watching(player):
    """What the team that sits there has watched; None where it watches nothing."""
    screens = (node for node in player.pilot.stage.root.walk() if isinstance(node, RunScreen))
    return next((screen._watched for screen in screens), None)


@pytest.mark.parametrize("teams", [1, 2])
def test_a_quarter_is_watched_on_from_where_it_was_left(teams):
    path = table("industrial_cloud", teams=teams)
    player = HotSeat(path)
    while not (watched := watching(player)) or watched.head.reached <= watched.head.start:
        player.once()
    seated, at = player.game.playing.turns.seated, round(watched.head.reached)
    player.game.close()

    again = HotSeat(path)
    found = again.game.playing._watched[seated]
    assert (round(found.head.reached), found.settled) == (at, watched.settled)
    while watching(again) is not found:
        again.once()
    assert found.head.reached >= at
    again.rounds()
    again.game.close()


def test_a_program_that_dies_forgets_but_few_days_that_were_watched(tmp_path):
    player = HotSeat(table("industrial_cloud", teams=1))
    while not (watched := watching(player)):
        player.once()
    head = watched.head
    for card in range(2):
        while not player.has("option.0"):
            player.pilot.step(10)
            kept = player.game.playing._progress.teams()["red"]
            reached = kept.head.reached if kept.head else head.start
            assert head.reached - reached <= 10 * DAY
        player.pilot.wait(1)
        player.press("option.0")
        kept = player.game.playing._progress.teams()["red"]
        assert (kept.head.reached, len(kept.settled)) == (round(head.reached), card + 1)
        player.until("run.skip")
    player.game.close()


def test_what_was_taken_by_default_is_told_in_the_language_of_now():
    player = HotSeat(table("industrial_cloud", teams=1))
    while not player.has("option.0"):
        player.once()
    player.pilot.wait(1)
    for language, end in (("en", " (default)"), ("zh", "（默认）")):
        player.game.preferences.change(language=language)
        player.pilot.key("end")
        player.pilot.step(3)
        (past, *_) = (node for node in player.pilot.stage.root.walk() if isinstance(node, Folded))
        assert past._answer.endswith(end)
    player.game.close()


def test_who_has_watched_the_quarter_is_not_asked_to_again():
    path = table("industrial_cloud")
    player = HotSeat(path)
    playing = player.game.playing
    while not any(each.is_over for each in playing._watched.values()):
        player.once()
    over = {team: each.is_over for team, each in playing._watched.items()}
    player.game.close()
    again = HotSeat(path)
    assert {team: each.is_over for team, each in again.game.playing._watched.items()} == over
    again.rounds()
    again.game.close()


@pytest.mark.parametrize(
    "kept",
    [
        "x",
        {"round": 1},
        {"round": 1, "teams": {"red": {"head": [0, 9, 8, 1, 1], "settled": {}, "over": True}}},
    ],
)
def test_what_was_kept_by_others_about_watching_is_passed_over(kept):
    path = table(teams=1)
    with Session.open(path) as session:
        session.file.annotations.put("watching/main", kept)
        found = Watching(session, ["red"]).teams()
    assert (found["red"].head, found["red"].is_over) == (None, False)


def test_a_quarter_that_was_not_kept_leaves_nothing_to_see(monkeypatch):
    path = table()
    player = HotSeat(path)

    def refused(_session):
        raise SandboxError("The disk is full.")

    monkeypatch.setattr(Session, "finish", refused)
    while not player.has("trouble"):
        player.once()
    player.game.close()
    with Session.open(path) as session:
        assert session.round == 1
        assert session.file.annotations.get("unseen/main")["teams"] == ["red", "blue"]
        assert Unseen(session, ["red", "blue"]).teams() == []


def test_people_who_all_submitted_go_on_with_the_quarter():
    path = table()
    with Session.open(path) as session:
        for team in session.people():
            from sandbox.session.seat import Seat

            seat = Seat(session, team)
            assert not seat.submit(seat.suggested())
    player = HotSeat(path)
    player.pilot.wait(0.7)
    player.press("handover.go")
    player.until("run.skip")
    player.game.close()


@pytest.mark.parametrize("name", ["tutorial", "industrial_cloud"])
def test_each_team_is_called_by_its_own_name(name):
    player = HotSeat(table(name))
    for team in ("Red Team", "Blue Team"):
        player.pilot.wait(0.7)
        player.press("handover.go")
        player.until("frame.subtitle")
        assert player.pilot.find("frame.subtitle").text.startswith(team)
        player.press("suggest")
        player.press("submit")
        if player.has("submit.ask"):
            player.press("submit.ask.1")
        player.pilot.step(2)
    player.game.close()


@pytest.mark.parametrize("name", ["Red", "WWW Wonderful Moving Men", "春江潮水连海平队"])
def test_the_next_teams_name_stands_on_one_line(name):
    app = Pilot(lambda _app: Node())
    sitter = Sitter(name, "red", "next", is_next=True)
    app.app.show(hand_over(app.app, HandOver("A case", "Plan quarter 1", (sitter,)), lambda: None))
    app.step(2)
    label = app.find("handover.team")
    assert label.rect.h < 2 * app.stage.text.height(app.stage.theme.size(label.size))


def test_what_a_team_copied_does_not_come_to_the_next_one():
    player = HotSeat(table())
    port, playing = player.pilot.port, player.game.playing
    port.put_clipboard("our secret")
    playing.go_on()
    assert port.clipboard() == ""
    pygame.scrap.put_text("from elsewhere")
    playing.go_on()
    assert port.clipboard() == "from elsewhere"
    player.game.close()


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("teams", [2, 3])
def test_the_end_is_shown_to_each_team_and_its_header_is_whole(teams, language):
    i18n.use(language)
    seats = HotSeat(table(rounds=1, teams=teams))
    seats.rounds()
    first = seats.game.playing.turns.seated
    seats.press("final.others")
    if teams > 2:
        assert seats.overflows() == []
        seats.press("final.other.1")
    assert seats.has("handover")
    seats.pilot.wait(1)
    seats.press("handover.go")
    assert seats.has("final.home")
    assert seats.game.playing.turns.seated != first
    header = seats.pilot.find("frame.header")
    gauges = [node for node in header.walk() if isinstance(node, GaugeView)]
    assert all(view.written[:2] == (view.gauge.name, view.gauge.text) for view in gauges)
    assert all(view.written[2] in (view.gauge.note, view.gauge.short) for view in gauges)
    seats.game.close()
