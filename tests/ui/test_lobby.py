"""The lobby: names of all kinds, colours, players; what it begins with is what the session plays."""

import pytest
from play import Player

from sandbox import i18n
from sandbox.authoring.library import scenario
from sandbox.session.store import SessionFile
from sandbox.ui.screens.lobby import Seating
from sandbox.ui.screens.lobby.seating import LONGEST, tidied
from sandbox.ui.team_colours import NAMES, team_colour
from sandbox.ui.theme import LIGHT, contrast


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, fly):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    i18n.use("en")
    yield tmp_path / "sessions"
    i18n.use("en")


def in_lobby(name="industrial_cloud", size=(1366, 768)):
    player = Player(size=size)
    player.press(f"scenario.{name}")
    if not player.has("lobby.go"):
        player.press("start.go")
    return player


def teams(home):
    (path,) = home.glob("*.session")
    with SessionFile.view(path) as file:
        return file.meta["setup"]["teams"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("  Tigers  ", "Tigers"),
        ("", ""),
        ("\u202e\u200b\x00", ""),
        ("ab\u202ecd\nef", "abcd ef"),
        ("x" * 200, "x" * LONGEST),
        ("🐯🐯", "🐯🐯"),
        ("e\u0301quipe", "équipe"),
        ("שלום", "שלום"),
        (" \u3000 ", ""),
        ("Z\u0335\u0318\u0489ed", "Zed"),
    ],
)
def test_names_are_tidied(given, kept):
    assert tidied(given) == kept


def test_fewer_teams_in_a_shared_market_are_asked_for_more():
    seating = Seating(scenario("industrial_cloud"))
    crowded = dict(seating.aims())
    for _ in range(3):
        seating.remove(1)
    assert (crowded["Contracted"], dict(seating.aims())["Contracted"]) == ("¥55M", "¥160M")
    assert crowded["Margin"] == dict(seating.aims())["Margin"] == "33%"


def test_the_lobby_shows_the_people_of_a_team_and_what_it_is_to_reach():
    player = in_lobby()
    words = player.texts()
    assert all(name in words for name in ("Zhang Min", "Zhou Hang", "8 people in every team", "¥55M"))
    player.press("lobby.remove.3")
    assert "¥55M" not in player.texts()


def test_a_name_reaches_up_to_who_plays_and_its_length_stands_below():
    player = in_lobby()
    player.press("lobby.name.0")
    player.pilot.type("Tigers")
    field, who, count = (player.pilot.find(f"lobby.{part}.0").rect for part in ("name", "who", "count"))
    assert 0 < who.x - field.right <= 12
    assert count.y >= field.bottom
    assert count.right == field.right


def test_without_a_name_a_team_has_its_usual_one():
    seating = Seating(scenario("tutorial"))
    seating.rename(0, "\u200b ")
    assert seating.name(0) == "Red Team"
    assert seating.named_scenario() == seating.scenario


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_nothing_is_cut(language, size):
    i18n.use(language)
    player = in_lobby(size=size)
    assert player.overflows() == []
    player.pilot.click("lobby.name.0")
    player.pilot.type("测" * 60)
    player.press("lobby.who.1")
    player.press("lobby.who.1.0")
    assert player.overflows() == []
    player.press("lobby.go")
    assert player.overflows() == []
    player.press("briefing.go")
    player.pilot.wait(0.7)
    assert player.overflows() == []
    player.press("handover.go")
    assert player.overflows() == []
    player.press("rail.case")
    assert player.overflows() == []
    player.game.close()


def test_names_are_played_under(home):
    player = in_lobby("tutorial")
    player.pilot.click("lobby.name.0")
    player.pilot.type("老虎队")
    player.press("lobby.go")
    player.press("briefing.go")
    assert "老虎队" in player.texts()
    player.press("rail.home")
    assert "老虎队" in player.texts()
    assert teams(home)[0]["name"] == "老虎队"


def test_a_pasted_novel_is_cut_at_the_limit_that_is_shown():
    player = in_lobby("tutorial")
    player.pilot.click("lobby.name.0")
    player.pilot.port.put_clipboard("word " * 5000)
    player.pilot.key("ctrl+v")
    assert len(player.pilot.find("lobby.name.0").text) == LONGEST
    assert player.pilot.find("lobby.count.0").text == f"{LONGEST}/{LONGEST}"


def test_what_is_shown_as_boxes_is_said():
    player = in_lobby("tutorial")
    player.pilot.click("lobby.name.0")
    player.pilot.type("铁三角")
    assert "boxes" not in player.texts()
    player.pilot.type("🐯فريق")
    assert "shown as □ or ◆" in player.texts()
    assert "shown as □ or ◆" in player.pilot.find("lobby.name.0").hint
    player.press("lobby.go")
    assert player.has("briefing.go"), "they are kept, and no obstacle"


def test_composition_is_shown_and_taken():
    player = in_lobby("tutorial")
    player.pilot.click("lobby.name.0")
    player.pilot.compose("lao hu")
    assert player.pilot.find("lobby.name.0").composition == "lao hu"
    player.pilot.type("老虎")
    assert player.game.app.stage.root._seating.name(0) == "老虎"


def test_two_teams_of_one_name_cannot_begin():
    player = in_lobby("tutorial")
    player.pilot.click("lobby.name.0")
    player.pilot.type("blue TEAM")
    assert "Another team has this name." in player.texts()
    player.press("lobby.go")
    assert player.has("lobby.go")


def test_bots_alone_cannot_begin():
    player = in_lobby("tutorial")
    player.press("lobby.who.0")
    player.press("lobby.who.0.1")
    assert player.pilot.find("lobby.go").disabled
    player.press("lobby.go")
    assert player.has("lobby.go")


def test_teams_come_and_go(home):
    player = in_lobby("tutorial")
    player.press("lobby.remove.2")
    player.press("lobby.remove.1")
    assert not player.has("lobby.remove.0")
    for _ in range(9):
        player.press("lobby.add")
    assert player.pilot.find("lobby.add").disabled
    assert len(player.pilot.stage.root._seating.lines) == 4
    player.press("lobby.go")
    player.game.close()
    assert [team["bot"] for team in teams(home)] == [None] * 4


def test_no_two_teams_have_one_colour(home):
    seating = Seating(scenario("industrial_cloud"))
    for _ in range(20):
        seating.recolour(0)
        assert len({line.colour for line in seating.lines}) == len(seating.lines)
    player = in_lobby("tutorial")
    player.press("lobby.colour.0")
    player.press("lobby.go")
    player.game.close()
    assert teams(home)[0]["colour"] == "violet"


def test_words_on_a_teams_colour_can_be_read():
    assert all(contrast(team_colour(name), LIGHT.bright) >= 4.5 for name in NAMES)


def test_back_leads_to_the_start():
    player = in_lobby("tutorial")
    player.pilot.key("escape")
    player.pilot.step(2)
    assert player.has("start.go")
