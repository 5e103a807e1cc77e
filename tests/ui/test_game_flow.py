"""From screen to screen: nothing that was acknowledged is lost, and the drawing thread never computes."""

import threading

import pytest
from play import Player

from sandbox import i18n, resources
from sandbox.errors import SandboxError
from sandbox.session import Session
from sandbox.session.store import SessionFile
from sandbox.ui.game import open_window


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, fly):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    i18n.use("en")
    return tmp_path / "sessions"


def only(home):
    (path,) = home.glob("*.session")
    return path


def rounds(path, branch="main"):
    with SessionFile.view(path) as file:
        return file.rounds(branch)


def test_the_tutorial_is_played_from_start_to_final(home):
    player = Player()
    player.begin()
    player.quarter()
    assert rounds_open(player) == [1]
    player.next()
    assert player.has("submit")
    player.rest()
    assert "Final result" in player.texts()
    assert player.overflows() == []
    player.press("final.home")
    assert rounds(only(home)) == [1, 2]
    assert not player.has("start.continue")


def rounds_open(player):
    return player.game.playing.session.file.rounds()


def test_a_scenario_file_is_played_by_its_path(home):
    player = Player(str(resources.scenarios() / "tutorial.yaml"))
    assert player.has("submit")
    assert only(home).name.startswith("tutorial-")
    player.game.close()


def test_a_plan_is_found_again_as_it_was_left(home):
    player = Player("tutorial")
    player.press("suggest")
    draft = player.game.playing.seat.draft()
    player.game.close()
    again = Player(only(home))
    assert again.game.playing.seat.draft() == draft
    assert again.has("submit")
    again.game.close()


def test_a_running_quarter_is_computed_again_to_the_same_events(home):
    player = Player("tutorial")
    player.submit()
    events = player.game.playing.seat.events()
    player.game.close()
    again = Player(only(home))
    again.until("run.skip")
    assert again.game.playing.seat.events() == events
    again.skip()
    again.game.close()
    assert rounds(only(home)) == [1]


def test_a_finished_session_opens_with_its_final_result(home):
    player = Player("tutorial")
    player.rest()
    verdict = player.pilot.find("final.verdict").text
    player.game.close()
    again = Player(only(home))
    assert again.pilot.find("final.verdict").text == verdict
    again.game.close()


def test_playing_again_leaves_what_was_played(home):
    player = Player("tutorial")
    player.rest()
    player.press("final.again.2")
    assert player.game.playing.session.branch == "round2-1"
    assert player.game.playing.seat.round == 2
    player.press("rail.home")
    player.press("start.continue")
    assert player.game.playing.session.branch == "round2-1"
    player.rest()
    player.game.close()
    assert rounds(only(home)) == rounds(only(home), "round2-1") == [1, 2]


def test_a_branch_can_be_named(home):
    player = Player("tutorial")
    player.rest()
    player.press("final.again.1")
    player.game.close()
    again = Player((only(home), "round1-1"))
    assert again.game.playing.seat.round == 1
    again.game.close()


def test_the_drawing_thread_neither_computes_nor_commits(home, monkeypatch):
    threads = {}

    def note(name):
        original = getattr(Session, name)

        def noted(session):
            threads.setdefault(name, set()).add(threading.current_thread())
            return original(session)

        monkeypatch.setattr(Session, name, noted)

    for name in ("bots_decide", "compute", "finish"):
        note(name)
    player = Player("tutorial")
    player.rest()
    player.game.close()
    assert len(threads) == 3
    assert all(threading.main_thread() not in each for each in threads.values())


def test_leaving_for_the_start_releases_the_file(home):
    player = Player("tutorial")
    player.submit()
    player.press("rail.home")
    Session.open(only(home)).close()


def test_what_the_disk_refuses_is_shown_and_can_be_tried_again(home, monkeypatch):
    player = Player("tutorial")
    player.submit()
    finish = Session.finish
    monkeypatch.setattr(Session, "finish", refused)
    while not player.has("trouble"):
        player.press("run.skip")
    assert "The disk is full" in player.texts()
    player.pilot.key("escape")
    assert player.has("trouble"), "without an answer there is no way on"
    monkeypatch.setattr(Session, "finish", finish)
    player.press("trouble.1")
    player.until("result.next")
    assert rounds_open(player) == [1]
    player.game.close()


def refused(_session):
    raise SandboxError("The disk is full.", exit_code=2)


def test_the_reflection_is_kept(home):
    player = Player("tutorial")
    player.quarter()
    player.press("note.change")
    player.pilot.type("Meet the buyer")
    player.pilot.key("enter")
    player.next()
    kept = player.game.playing.session.file.annotations.get("reflection/main/1/red")
    assert kept == {"change": "Meet the buyer"}
    player.game.close()


def test_the_last_result_can_be_looked_at_again_while_planning(home):
    player = Player("tutorial")
    player.pilot.wait(0.3)
    player.pilot.key("shift+f2")  # without the tour
    assert not player.has("rail.result")
    player.quarter()
    seen = player.texts()
    player.next()
    player.press("rail.board")
    player.press("suggest")
    player.press("rail.result")
    assert player.texts().replace("Back to the plan", "On to Q2") == seen
    assert player.overflows() == []
    player.press("note.why")
    player.pilot.type("We did not ask")
    player.press("result.back")
    assert player.has("submit")
    assert player.game.playing.seat.draft().triangles
    path = player.game.playing.session.file.path
    player.game.close()

    again = Player(path)
    again.press("rail.result")
    assert again.pilot.find("note.why").text == "We did not ask"
    shown = again.texts().replace("Back to the plan", "On to Q2")
    assert shown.replace("We did not ask", "") == seen
    again.pilot.key("escape")
    assert again.has("submit")
    again.pilot.key("ctrl+7")
    assert again.has("result.back")
    again.pilot.key("ctrl+enter")
    again.rest()
    again.press("final.again.2")
    again.press("rail.result")
    assert again.has("result.back")
    again.game.close()


def test_bots_alone_let_the_first_team_be_watched(home):
    from sandbox.authoring.library import scenario
    from sandbox.session.setup import lined_up
    from sandbox.ui import saves

    path = saves.folder() / "bots.session"
    tutorial = scenario("tutorial")
    with Session.create(path, tutorial, lined_up(tutorial, 3, ("balanced", "informed"))) as session:
        while session.phase != "over":
            session.play_bots()
    player = Player(path)
    assert "Balanced" in player.texts()
    player.game.close()


def test_without_a_display_the_way_out_is_named(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(SandboxError, match="sandbox demo") as caught:
        open_window(None, None, fullscreen=False)
    assert caught.value.exit_code == 2
