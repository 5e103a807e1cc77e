"""The start screen: what it offers, in both languages, by mouse and by keyboard."""

import errno
import os
import time
from datetime import datetime

import pygame
import pytest
from play import Player

from sandbox import i18n, resources
from sandbox.authoring.library import scenario
from sandbox.errors import SandboxError
from sandbox.i18n import pick
from sandbox.reasons import reason
from sandbox.session import Session, session, versions
from sandbox.session.setup import Setup, TeamSetup
from sandbox.session.store import SessionFile
from sandbox.ui import saves
from sandbox.ui.widgets.canvas import Canvas
from sandbox.ui.widgets.label import Label


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


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_cards_keep_their_room_whichever_is_chosen(language):
    i18n.use(language)
    player = Player()
    ids = [node.id for node in player.pilot.stage.root.walk() if node.id.startswith("scenario.")]
    heights = set()
    for id in ids[1:]:
        player.press(id)
        heights.add(player.pilot.find("start.cards").rect.h)
    assert len(heights) == 1


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
    player.begin()
    assert player.has("submit")
    player.game.close()
    assert bots(only(home)) == [None, "balanced", "relationship", "price_cutter"]


def test_a_market_of_ones_own_is_compared_with_two_bots(home):
    Player("tutorial").game.close()
    assert bots(only(home)) == [None, "balanced", "relationship"]


def test_a_session_is_started_by_keyboard_alone(home):
    player = Player()
    pilot = player.pilot
    for wanted in ("start.go", "lobby.go", "briefing.go"):
        for _ in range(60):
            pilot.key("tab")
            if pilot.stage.router.focus.id == wanted:
                break
        pilot.key("enter")
        pilot.step(2)
    assert player.has("submit")
    player.game.close()


@pytest.mark.parametrize(("level", "hours"), [(0, "easy"), (2, "hard")])
def test_a_level_is_chosen(home, level, hours):
    player = Player()
    player.pilot.find("start.level").choose(level)
    player.begin()
    assert player.game.playing.session.scenario.level == hours
    player.game.close()


def test_every_shipped_scenario_has_a_card_and_variants_say_so(home):
    player = Player()
    stems = [path.stem for path in resources.scenarios().glob("*.yaml")]
    assert all(player.has(f"scenario.{stem}") for stem in stems)
    assert player.texts().count("Variant") == sum(
        "\nextends:" in path.read_text() for path in resources.scenarios().glob("*.yaml")
    )


def own(home, name, text):
    folder = home.parent / "scenarios"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_cards_keep_their_places_while_scenarios_are_read(home):
    player, places = Player(settled=False), []
    while player.has("start.reading"):
        player.pilot.step()
        places.append({n.id: n.rect for n in player.pilot.stage.root.walk() if n.id.startswith("scenario.")})
        time.sleep(0.002)
    shown = [seen for seen in places if seen]
    assert all(seen == shown[0] for seen in shown)
    assert any(not seen for seen in places)


def test_own_scenarios_are_listed_and_played(home):
    own(
        home,
        "mine.yaml",
        "schema_version: 1\nextends: tutorial\nid: mine\ntitle: {zh: 我的, en: My own case}\n",
    )
    player = Player()
    assert "My own case" in player.texts()
    player.press("scenario.mine")
    player.begin()
    assert player.has("submit")
    player.game.close()
    assert only(home).name.startswith("mine-")


def test_a_broken_scenario_is_listed_with_its_faults(home):
    own(home, "broken.yaml", "schema_version: 1\nid: broken\nrounds: many\n")
    player = Player()
    player.press("scenario.broken")
    assert "This file has mistakes" in player.texts()
    player.press("start.mistakes")
    assert "broken.yaml:" in player.texts()
    assert player.overflows() == []
    player.pilot.key("escape")
    player.press("scenario.broken")
    assert player.has("case")


def test_a_broken_file_with_a_long_name_stays_in_its_card(home):
    name = "a_name_that_goes_on_and_on_" * 4
    own(home, f"{name}.yaml", "name: [x\n")
    player = Player()
    player.press(f"scenario.{name}")
    assert player.overflows() == []
    player.press("start.mistakes")
    assert player.overflows() == []
    assert "^" not in player.texts()


@pytest.mark.parametrize("quotes", ["", '"'])
def test_a_file_from_elsewhere_is_opened_by_its_path(home, tmp_path, quotes):
    path = tmp_path / "far away.yaml"
    path.write_text("schema_version: 1\nextends: tutorial\nid: far\ntitle: {zh: 远, en: Far away}\n")
    player = Player()
    player.press("start.file")
    player.pilot.type(f"{quotes}{path}{quotes}")
    player.pilot.key("enter")
    player.settle()
    while "Far away" not in player.texts():
        player.pilot.step()
    card = player.pilot.find("scenario.far away")
    assert card.selected
    assert player.pilot.find("start.cards").rect.covers(card.rect), "it is scrolled to"
    player.begin()
    assert player.has("submit")
    player.game.close()


def test_a_session_from_elsewhere_is_gone_on_with_by_its_path(home, tmp_path):
    begun = Player("tutorial")
    begun.press("suggest")
    kept = begun.game.playing.session.file.path
    begun.game.close()
    path = tmp_path / "far away.session"
    path.write_bytes(kept.read_bytes())
    player = Player()
    player.press("start.file")
    player.pilot.type(str(path))
    player.pilot.key("enter")
    player.pilot.step(3)
    assert player.game.playing.session.file.path == path
    assert player.has("submit")
    player.game.close()


def test_a_foreign_session_from_elsewhere_is_refused(home, tmp_path):
    path = tmp_path / "junk.session"
    path.write_bytes(bytes(range(256)) * 20)
    player = Player()
    player.press("start.file")
    player.pilot.type(str(path))
    player.press("open.1")
    player.pilot.step(3)
    assert "is not a session file" in player.texts()
    player.press("trouble.0")
    assert player.has("start.new")


LONG = "x" * 300


@pytest.mark.parametrize(
    "name", ["none.yaml", "none.session", "none", "", LONG, f"{LONG}.session", "~nobody/x"]
)
def test_a_path_that_leads_nowhere_is_explained(home, tmp_path, name):
    player = Player()
    player.press("start.file")
    player.pilot.type(name if name.startswith("~") else f"{tmp_path}/{name}")
    player.press("open.1")
    assert "There is no file" in player.texts()
    player.press("trouble.0")
    player.settle()
    assert not player.has("scenario.none")


@pytest.mark.parametrize("name", ["nowhere.session", "junk.session"])
def test_a_path_that_was_refused_is_kept_and_can_be_corrected(home, tmp_path, name):
    begun = Player("tutorial")
    kept = begun.game.playing.session.file.path
    begun.game.close()
    (tmp_path / "junk.session").write_bytes(bytes(range(256)) * 20)
    good = tmp_path / "good.session"
    good.write_bytes(kept.read_bytes())
    player = Player()
    player.press("start.file")
    player.pilot.type(f"{tmp_path}/{name}")
    player.pilot.key("enter")
    player.pilot.step(3)
    player.pilot.key("escape")
    assert not player.has("trouble")
    assert player.pilot.find("open.path").text == f"{tmp_path}/{name}"
    for _letter in name:
        player.pilot.key("backspace")
    player.pilot.type(good.name)
    player.pilot.key("enter")
    player.pilot.step(3)
    assert player.game.playing.session.file.path == good
    assert not player.has("open.path")
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


def test_scenery_that_stands_alone_is_round_at_its_foot(home):
    player = Player("tutorial")
    player.press("rail.home")
    player.press("start.open")
    scenery = [node for node in player.pilot.stage.root.walk() if isinstance(node, Canvas)][-1].rect
    at = player.pilot.port.surface.get_at
    paper = at((scenery.x - 4, scenery.bottom + 4))
    assert at((scenery.x, scenery.bottom - 1)) == at((scenery.right - 1, scenery.bottom - 1)) == paper
    assert at((scenery.centre[0], scenery.bottom - 1)) != paper
    player.game.close()


def test_the_latest_session_goes_on_in_one_press(home):
    player = Player("tutorial")
    player.press("suggest")
    player.press("rail.home")
    assert "First Triangle · Red Team Q1" in player.texts()
    player.press("start.continue")
    assert player.has("submit")
    assert player.game.playing.seat.draft() is not None
    player.game.close()


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_what_the_latest_session_is_can_be_read_whole(home, language):
    i18n.use(language)
    for path in resources.scenarios().glob("*.yaml"):
        Player(path.stem).game.close()
        player = Player(settled=False)
        words = [n for n in player.pilot.find("start.continue").walk() if isinstance(n, Label)]
        assert words[-1].text.endswith("Q1")
        assert not [word.text for word in words if word.cut], path.stem
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
    player.press("lobby.go")
    assert player.has("trouble")
    player.press("trouble.0")
    assert player.has("lobby.go")


def test_why_a_folder_cannot_be_made_is_said_in_the_persons_language(tmp_path, monkeypatch):
    i18n.use("zh")
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "file", tmp_path / "file" / "below"):
        monkeypatch.setenv("SANDBOX_HOME", str(path))
        with pytest.raises(SandboxError, match="同名文件"):
            saves.folder()


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.EACCES, "not allowed"), (errno.EROFS, "read-only"), (errno.ENOSPC, "full"), (errno.EIO, "Input")],
)
def test_the_system_itself_is_heard_only_where_the_reason_is_a_rare_one(number, said):
    assert said in reason(OSError(number, os.strerror(number)))


def test_the_list_names_at_most_the_latest_files(home):
    folder = saves.folder()
    for number in range(45):
        (folder / f"old-{number}.session").write_bytes(b"")
    assert len(saves.saved()) == 40


@pytest.mark.parametrize(
    ("language", "left_at", "words"),
    [("en", "another version", "begin the scenario anew"), ("zh", "其他版本", "重新开一局")],
)
def test_a_session_of_other_rules_is_not_offered_and_says_what_can_be_done(
    monkeypatch, language, left_at, words
):
    i18n.use(language)
    setup = Setup(seed=3, teams=(TeamSetup(id="red"),))
    with monkeypatch.context() as earlier:
        earlier.setattr(session, "RULES_VERSION", versions.RULES_VERSION - 1)
        Session.create(saves.fresh("tutorial", datetime.now()), scenario("tutorial"), setup).close()
    player = Player()
    assert not player.has("start.continue")
    player.press("start.open")
    table = player.pilot.find("start.sessions")
    assert [cell.text for cell in table.rows[0]][2] == left_at
    player.pilot.stage.router.give_focus(table)
    player.pilot.key("down")
    player.pilot.key("enter")
    assert player.has("trouble")
    assert words in player.texts()


def test_the_briefing_cuts_no_name(home):
    player = Player()
    player.press("scenario.collaboration_saas")
    player.press("start.go")
    player.press("lobby.go")
    names = {pick(account.name) for account in scenario("collaboration_saas").accounts}
    labels = [node for node in player.pilot.find("briefing").walk() if getattr(node, "text", "") in names]
    text, theme = player.pilot.stage.text, player.pilot.stage.theme
    assert {label.text for label in labels} == names
    for label in labels:
        assert label.rect.w >= text.width(label.text, theme.size("body"), True)
    player.game.close()


def test_who_comes_back_finds_the_scenarios_as_they_were_at_first(home):
    player = Player()
    pilot = player.pilot
    cards = pilot.find("start.cards")
    (first,) = [node for node in cards.walk() if getattr(node, "selected", False)]
    before = pilot.pixels()
    player.press("scenario.collaboration_saas")
    pilot.find("start.level").choose(2)
    assert not first.selected
    player.press("start.go")
    player.press("lobby.back")
    assert pilot.find("start.cards") is cards, "they are made once"
    assert first.selected
    pilot._mouse(pygame.MOUSEMOTION, (0, 0), rel=(0, 0), buttons=(0, 0, 0))
    pilot.wait(1)
    assert pilot.repainted() == before
    player.game.close()
