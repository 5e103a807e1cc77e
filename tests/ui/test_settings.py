"""Settings: at once in effect, remembered between runs, and never in the way."""

import json

import pygame
import pytest
from play import Player

from sandbox import i18n
from sandbox.ui import settings
from sandbox.ui.screens.run.screen import RunScreen
from sandbox.ui.settings import Settings
from sandbox.ui.sound import _TONES, Sounds, wave
from sandbox.ui.theme import LIGHT, PROJECTOR


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, fly):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    i18n.use("en")
    yield tmp_path
    pygame.mixer.quit()
    i18n.use("en")


def test_what_was_saved_is_loaded():
    chosen = Settings(
        language="zh", look="projector", reduced_motion=True, factor=1.25, sound=True, volume=70
    )
    assert settings.save(chosen) == ""
    assert settings.load() == (chosen, "")


def test_without_a_file_everything_is_as_usual():
    assert settings.load() == (Settings(), "")


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", "\x00\xff", '{"a":' * 5000])
def test_a_broken_file_is_as_if_there_were_none(home, text):
    (home / "settings.json").write_text(text)
    found, trouble = settings.load()
    assert found == Settings()
    assert "could not be read" in trouble


def test_only_what_is_wrong_is_dropped(home):
    wrong = {"language": "fr", "look": "projector", "volume": 400, "factor": float("nan"), "later": 1}
    (home / "settings.json").write_text(json.dumps(wrong))
    found, trouble = settings.load()
    assert found == Settings(look="projector")
    assert "factor, language, volume" in trouble


def test_a_folder_that_cannot_be_written_is_said_once(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path / "file"))
    player = Player()
    player.pilot.key("f10")
    player.pilot.find("settings.look").choose(1)
    player.pilot.step()
    assert "cannot be kept" in player.texts()
    assert player.game.app.stage.theme.ink == PROJECTOR.ink


def test_they_hold_in_the_next_window():
    player = Player()
    player.press("start.settings")
    assert player.overflows() == []
    player.pilot.find("settings.look").choose(1)
    player.press("settings.motion")
    player.pilot.key("escape")
    player.pilot.key("ctrl+plus")
    again = Player()
    theme = again.game.app.stage.theme
    assert (theme.ink, theme.reduced_motion, again.game.app.factor) == (PROJECTOR.ink, True, 1.1)
    again.pilot.key("ctrl+0")
    again.pilot.key("f10")
    again.pilot.find("settings.look").choose(0)
    assert Player().game.app.stage.theme.ink == LIGHT.ink


def test_a_run_in_full_screen_stays_so_when_something_else_is_changed():
    player = Player("tutorial")
    player.game.preferences.fill_screen()
    player.pilot.step(2)
    player.pilot.key("f10")
    assert player.pilot.find("settings.fullscreen").checked
    player.pilot.find("settings.look").choose(1)
    player.pilot.step(2)
    assert player.game.app.fullscreen
    player.pilot.key("f11")
    player.pilot.step(2)
    assert not player.game.preferences.now.fullscreen
    player.game.close()


def test_the_open_page_follows_the_keys():
    player = Player("tutorial")
    player.pilot.key("f10")
    sound, volume = player.pilot.find("settings.sound"), player.pilot.find("settings.volume")
    player.pilot.key("ctrl+m")
    assert sound.checked
    assert not volume.disabled
    player.pilot.key("ctrl+m")
    assert not sound.checked
    assert volume.disabled == "Sound is off."
    player.pilot.key("ctrl+plus")
    assert player.pilot.find("settings.factor").text == "110%"
    player.pilot.key("f11")
    player.pilot.step(2)
    assert player.pilot.find("settings.fullscreen").checked
    player.pilot.key("f11")
    player.pilot.key("escape")
    player.pilot.step(2)
    player.pilot.key("ctrl+m")
    assert not sound.checked
    player.game.close()


def test_the_page_opens_once():
    player = Player("tutorial")
    player.pilot.key("f10")
    player.pilot.key("f10")
    assert sum(layer.node.id == "settings" for layer in player.pilot.stage.layers) == 1


def test_an_asked_for_language_is_not_overruled():
    settings.save(Settings(language="zh"))
    from pilot import Pilot

    from sandbox.ui.game import Game
    from sandbox.ui.node import Node

    Game(Pilot(lambda _app: Node()).app, keep_language=True)
    assert i18n.language() == "en"
    Game(Pilot(lambda _app: Node()).app)
    assert i18n.language() == "zh"


def test_the_window_is_called_in_the_language_that_is_spoken():
    settings.save(Settings(language="zh"))
    player = Player()
    assert pygame.display.get_caption()[0] == "铁三角沙盘"
    speak(player, "en")
    assert pygame.display.get_caption()[0] == "Iron Triangle Sandbox"


def speak(player, language):
    player.pilot.key("f10")
    player.pilot.find("settings.language").choose(i18n.LANGUAGES.index(language))
    player.pilot.step(2)
    assert player.has("settings"), "the page stays open"
    assert player.pilot.stage.router.focus.id == "settings.language"
    player.pilot.key("escape")
    player.pilot.step(2)


def test_the_language_changes_on_every_screen_and_nothing_is_lost():
    player = Player()
    speak(player, "zh")
    assert "选择场景" in player.texts()
    player.press("start.go")
    player.pilot.click("lobby.name.0")
    player.pilot.type("Tigers")
    speak(player, "en")
    assert "Who plays?" in player.texts()
    assert player.pilot.find("lobby.name.0").text == "Tigers"
    player.press("lobby.go")
    speak(player, "zh")
    assert "你的团队" in player.texts()
    player.press("briefing.go")
    player.press("suggest")
    draft = player.game.playing.seat.draft()
    speak(player, "en")
    assert "Submit plan" in player.texts()
    assert player.game.playing.seat.draft() == draft
    player.submit()
    player.pilot.wait(1)
    at = head(player).at
    speak(player, "zh")
    assert head(player).at >= at > head(player).start
    player.skip()
    player.press("note.change")
    player.pilot.type("见采购")
    speak(player, "en")
    assert player.pilot.find("note.change").text == "见采购"
    player.rest() if not player.has("result.next") else (player.next(), player.rest())
    speak(player, "zh")
    assert "最终" in player.texts()
    player.game.close()


def head(player):
    return next(n for n in player.pilot.stage.root.walk() if isinstance(n, RunScreen)).head


def test_time_stands_still_under_a_page():
    player = Player("tutorial")
    player.submit()
    player.pilot.wait(0.5)
    player.pilot.key("f10")
    at = head(player).at
    player.pilot.wait(2)
    assert head(player).at == at
    player.pilot.key("escape")
    player.pilot.wait(0.5)
    assert head(player).at > at
    player.game.close()


@pytest.mark.parametrize("effect", list(_TONES))
def test_effects_are_short_and_quiet(effect):
    samples = wave(effect)
    assert 0 < abs(samples).max() < 16_000
    assert len(samples) < 3 * 22_050


def test_sound_is_off_until_it_is_wanted_and_off_by_one_key():
    player = Player("tutorial")
    sounds = player.pilot.port.sounds
    assert sounds.volume == 0
    player.pilot.key("ctrl+m")
    assert sounds.volume == 50
    assert "Sound is on." in player.texts()
    player.pilot.key("f10")
    player.pilot.find("settings.volume").change(80)
    assert sounds.volume == 80
    player.pilot.key("ctrl+m")
    assert sounds.volume == 0
    player.game.close()


def test_without_a_device_it_is_silent(monkeypatch):
    pygame.mixer.quit()

    def missing(*_args):
        raise pygame.error("no device")

    monkeypatch.setattr(pygame.mixer, "init", missing)
    sounds = Sounds()
    sounds.volume = 80
    sounds.play("card")
    assert sounds.volume == 0
    player = Player("tutorial")
    player.pilot.key("ctrl+m")
    assert "No sound device" in player.texts()
    player.game.close()
