"""The start screen: what it offers, in both languages, by mouse and by keyboard."""

import pytest
from play import Player

from sandbox import i18n
from sandbox.session import Session
from sandbox.session.store import SessionFile
from sandbox.ui import saves
from sandbox.ui.screens.start.presenter import with_seats


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, fly):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    i18n.use("en")
    yield tmp_path / "sessions"
    i18n.use("en")


def only(home):
    (path,) = home.glob("*.session")
    return path


def bots(path):
    with SessionFile.view(path) as file:
        return [team["bot"] for team in file.meta["setup"]["teams"]]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (3840, 2160)])
def test_nothing_is_cut(language, size):
    i18n.use(language)
    player = Player(size=size)
    assert player.overflows() == []
    player.press("scenario.industrial_cloud")
    assert player.overflows() == []
    player.press("start.open")
    assert player.overflows() == []


def test_the_language_changes_on_the_spot_and_keeps_the_focus():
    player = Player()
    assert "Choose a scenario" in player.texts()
    player.pilot.stage.router.give_focus(player.pilot.find("start.language"))
    player.pilot.key("left")
    player.pilot.step()
    assert "选择场景" in player.texts()
    assert player.pilot.stage.router.focus.id == "start.language"


def test_a_shared_market_is_shared_with_three_bots(home):
    player = Player()
    player.press("scenario.industrial_cloud")
    player.press("start.go")
    assert player.has("submit")
    player.game.close()
    assert bots(only(home)) == [None, "balanced", "relationship", "price_cutter"]


def test_a_market_of_ones_own_is_compared_with_two_bots(home):
    Player("tutorial").game.close()
    assert bots(only(home)) == [None, "balanced", "relationship"]


def test_seats_and_bots_can_be_chosen(home):
    player = Player()
    seats = player.pilot.find("start.seats")
    seats.choose(1)
    player.pilot.step()
    player.press("start.bot.0")
    player.press("start.bot.0.4")
    player.press("start.go")
    player.game.close()
    assert bots(only(home)) == [None, "greedy"]


def test_alone_is_possible(home):
    player = Player()
    player.pilot.find("start.seats").choose(0)
    player.press("start.go")
    player.game.close()
    assert bots(only(home)) == [None]


def test_more_seats_keep_who_was_chosen():
    assert with_seats(("greedy",), 3) == ("greedy", "relationship", "price_cutter")
    assert with_seats(("greedy", "idle"), 1) == ("greedy",)


def test_a_session_is_started_by_keyboard_alone(home):
    player = Player()
    pilot = player.pilot
    for _ in range(40):
        pilot.key("tab")
        if pilot.stage.router.focus.id == "start.go":
            break
    pilot.key("enter")
    pilot.step(2)
    assert player.has("submit")
    player.game.close()


def test_the_case_can_be_read():
    player = Player()
    player.press("start.case")
    assert "Mingchuan" in player.texts()
    assert player.overflows() == []
    player.pilot.key("escape")
    assert not player.has("case")


def test_without_sessions_the_list_says_what_to_do():
    player = Player()
    assert not player.has("start.continue")
    player.press("start.open")
    assert "Choose a scenario and start" in player.texts()


def test_the_latest_session_goes_on_in_one_press(home):
    player = Player("tutorial")
    player.press("suggest")
    player.press("rail.home")
    assert "First Triangle · Red Team Q1" in player.texts()
    player.press("start.continue")
    assert player.has("submit")
    assert player.game.playing.seat.draft() is not None
    player.game.close()


def test_a_file_in_use_is_explained(home):
    Player("tutorial").game.close()
    player = Player()
    with Session.open(only(home)):
        player.press("start.continue")
        assert "is open in another program" in player.texts()
    player.press("trouble.0")
    player.press("start.continue")
    assert player.has("submit")
    player.game.close()


def test_a_damaged_file_is_listed_and_explained(home):
    Player("tutorial").game.close()
    path = only(home)
    path.write_bytes(path.read_bytes()[:5000])
    player = Player()
    assert not player.has("start.continue")
    player.press("start.open")
    table = player.pilot.find("start.sessions")
    assert [cell.text for cell in table.rows[0]][2] == "cannot be read"
    player.pilot.stage.router.give_focus(table)
    player.pilot.key("down")
    player.pilot.key("enter")
    assert path.name in player.texts()


def test_a_folder_that_cannot_be_made_is_explained(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path / "file"))
    player = Player()
    player.press("start.open")
    assert "SANDBOX_HOME" in player.texts()
    player.press("start.new")
    player.press("start.go")
    assert player.has("trouble")
    player.press("trouble.0")
    assert player.has("start.go")


def test_the_list_names_at_most_the_latest_files(home):
    folder = saves.folder()
    for number in range(45):
        (folder / f"old-{number}.session").write_bytes(b"")
    assert len(saves.saved()) == 40
