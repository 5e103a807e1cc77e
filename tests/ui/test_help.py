"""Help over any screen: how a quarter goes, the terms, the keys."""

import pytest
from play import Player

from sandbox import i18n
from sandbox.ui.overflow import overflows
from sandbox.ui.screens.help.terms import TERMS, TOPICS


@pytest.fixture
def player(tmp_path, monkeypatch, fly):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    i18n.use("en")
    return Player("tutorial")


def test_terms_are_searched_by_word_and_meaning(player):
    player.pilot.key("f1")
    player.pilot.find("help.tabs").choose(1)
    player.pilot.step(2)
    assert player.texts().count("Information silo") == 1
    player.press("help.search")
    player.pilot.type("alignment meet")
    said = player.texts()
    assert "Information silo" in said
    assert "Flywheel" not in said
    player.pilot.type("xyz")
    assert "No term says “alignment meetxyz”." in player.texts()


def test_the_keys_of_the_screen_come_first(player):
    player.pilot.key("f1")
    player.pilot.find("help.tabs").choose(2)
    said = player.texts()
    assert said.index("Undo, redo") < said.index("Whole screen on and off")
    assert all(word in said for word in ("F6", "F10", "Ctrl + M", "Ctrl + A / X / C / V"))


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_every_page_fits(player, language, size):
    i18n.use(language)
    player.resize(size)
    player.pilot.key("f1")
    for page in range(3):
        player.pilot.find("help.tabs").choose(page)
        player.pilot.step(2)
        assert overflows(player.pilot.stage.top) == []


def test_every_topic_has_terms_and_no_term_stands_twice():
    assert {term.topic for term in TERMS} == set(TOPICS)
    assert len({term.name for term in TERMS}) == len(TERMS)


def test_lobby_and_briefing_tell_their_keys(tmp_path, monkeypatch):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    i18n.use("en")
    player = Player()
    for opens, chords in (("start.go", ["Ctrl + Enter", "Esc"]), ("lobby.go", ["Enter"])):
        player.press(opens)
        player.pilot.key("f1")
        player.pilot.find("help.tabs").choose(2)
        keys = player.texts().split("How a quarter goes")[-1]
        assert all(keys.index(chord) < keys.index("Tab") for chord in chords)
        player.pilot.key("escape")
        assert not player.pilot.stage.layers
    player.pilot.key("enter")
    player.until("submit")
    player.game.close()
