"""The guided tour of the tutorial: it follows what is done, can be passed, ended and begun again."""

from fnmatch import fnmatchcase

import pytest
from play import Player
from test_hot_seat import table

from sandbox import i18n
from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.ui.screens.guide.steps import STEPS


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, fly):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    i18n.use("en")
    return tmp_path / "sessions"


def bubble(player):
    player.pilot.wait(0.3)
    found = [layer.node for layer in player.pilot.stage.layers if layer.node.id == "guide"]
    return next((node.children[0].children[0].text for node in found), None)


def test_the_tour_goes_on_with_what_is_done(home):
    player = Player("tutorial")
    pilot = player.pilot
    assert bubble(player) == "What counts"
    player.press("guide.next")
    assert bubble(player) == "One tile, one customer"
    pilot.key("f2")
    assert bubble(player) == "Send an account manager"
    pilot.drag("member.red:xu_nuo", "slot.mingchuan.AR")
    assert bubble(player) == "Make it a triangle"
    pilot.drag("member.red:tang_yiming", "slot.mingchuan.SR")
    pilot.drag("member.red:luo_yan", "slot.mingchuan.FR")
    assert bubble(player) == "The decision chain"


def test_where_another_page_hides_the_chain_the_tabs_are_ringed(home):
    player = Player("tutorial")
    for _step in range(4):
        player.pilot.key("f2")
    assert bubble(player) == "The decision chain"
    tabs = player.pilot.find("account.tabs").rect
    player.pilot.stage.router.give_focus(player.pilot.find("account.tabs"))
    player.pilot.key("right")
    assert bubble(player) == "The decision chain"
    assert not player.has("chain")
    assert player.pilot.stage.layers[-2].node.rect.covers(tabs)


def test_what_is_passed_over_is_left_behind(home):
    player = Player("tutorial")
    player.submit()
    assert bubble(player) == "The quarter plays"
    player.skip()
    assert bubble(player) == "Targets and actuals"
    player.next()
    assert bubble(player) == "Your turn"


def test_only_steps_that_wait_for_nothing_else_have_next_as_the_main_way_on(home):
    player = Player("tutorial")
    for step in STEPS:
        if bubble(player) != step.title:
            break
        awaited = step.done is not None
        assert player.pilot.find("guide.next").kind == ("secondary" if awaited else "primary"), step.id
        player.press("guide.next")
    assert step.id == "lanes"
    assert STEPS[STEPS.index(step) - 1].done is not None, "the plan has to be submitted"


def test_the_last_bubble_can_only_be_closed(home):
    player = Player("tutorial")
    player.submit()
    player.skip()
    player.next()
    assert bubble(player) == "Your turn"
    assert player.pilot.find("guide.next").text == "Got it (F2)"
    assert not player.has("guide.skip")
    player.press("guide.next")
    assert bubble(player) is None


def test_bubbles_keep_off_the_rail_unless_they_are_about_it(home):
    player = Player("tutorial")
    for step in STEPS:
        if bubble(player) is None:
            break
        words = player.pilot.stage.layers[-1].node.rect
        assert not words.touches(player.pilot.find("rail").rect), step.id
        player.press("guide.next")
    player.submit()
    player.skip()
    assert bubble(player) == "Targets and actuals"
    words = player.pilot.stage.layers[-1].node.rect
    assert not words.touches(player.pilot.find("rail").rect)


def test_an_answered_card_leaves_the_way_on_ringed(home):
    player = Player("tutorial")
    player.submit()
    while not player.has("card"):
        player.pilot.key("end")
        player.pilot.step(2)
    assert bubble(player) == "Event cards"
    player.pilot.key("a")
    player.pilot.wait(0.5)
    assert not player.has("card")
    assert bubble(player) == "Event cards"
    ring = player.pilot.stage.layers[-2].node.rect
    assert ring.covers(player.pilot.find("run.skip").rect)


def test_a_card_that_comes_is_explained_and_not_covered(home):
    player = Player("tutorial")
    player.submit()
    assert bubble(player) == "The quarter plays"
    while not player.has("card"):
        player.pilot.key("end")
        player.pilot.step(2)
    assert bubble(player) == "Event cards"
    ring, words = (layer.node.rect for layer in player.pilot.stage.layers[-2:])
    card = player.pilot.find("card").rect
    assert ring.covers(card)
    assert not words.touches(card)


def test_it_is_ended_and_begun_again_from_the_help(home):
    player = Player("tutorial")
    bubble(player)
    player.press("guide.skip")
    assert bubble(player) is None
    assert "“Show me around” in the help (F1)" in player.texts()
    player.pilot.key("f1")
    player.press("help.0")
    assert bubble(player) == "What counts"


def test_a_reopened_session_goes_on_where_the_tour_was(home):
    player = Player("tutorial")
    bubble(player)
    player.press("guide.next")
    player.game.close()
    (path,) = home.glob("*.session")
    assert bubble(Player(path)) == "One tile, one customer"


def test_other_scenarios_are_not_guided_unless_asked(home):
    player = Player("industrial_cloud")
    assert bubble(player) is None


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (3840, 2160)])
def test_bubbles_stay_in_the_window_and_off_what_they_explain(home, language, size):
    i18n.use(language)
    player = Player("tutorial", size=size)
    stage = player.pilot.stage
    for _step in STEPS:
        if bubble(player) is None:
            break
        ring, shown = (layer.node.rect for layer in stage.layers[-2:])
        assert stage.window.covers(shown)
        assert not shown.touches(ring)
        player.press("guide.next")


def test_the_first_bubble_stands_below_all_gauges_and_leaves_the_suggested_plan_to_be_pressed(home):
    player = Player("tutorial")
    ring, shown = (layer.node.rect for layer in player.pilot.stage.layers[-2:])
    gauges = [node.rect for node in player.pilot.stage.root.walk() if node.id.startswith("gauge.")]
    assert all(map(ring.covers, gauges))
    assert not shown.touches(player.pilot.find("suggest").rect)
    assert shown.y > ring.bottom
    assert not shown.touches(player.pilot.find("frame.header").rect)


def test_on_another_screen_the_first_step_rings_the_way_back_alone(home):
    player = Player("tutorial")
    player.press("rail.data")
    assert bubble(player) == "What counts"
    ring, _shown = (layer.node.rect for layer in player.pilot.stage.layers[-2:])
    assert ring.w < player.pilot.find("gauge.revenue").rect.x
    assert ring.covers(player.pilot.find("rail.board").rect)


def test_who_strays_from_what_is_explained_is_shown_the_way_back(home):
    player = Player("tutorial")
    for _step in range(5):
        player.pilot.key("f2")
    assert bubble(player) == "Find out first"
    player.press("rail.targets")
    assert bubble(player) == "Find out first"
    ring, _shown = (layer.node.rect for layer in player.pilot.stage.layers[-2:])
    assert ring.covers(player.pilot.find("rail.board").rect)
    player.pilot.key("f2")
    assert bubble(player) == "Two funnels"


def test_the_ring_around_the_quotas_keeps_off_what_lies_around_them(home):
    player = Player("tutorial")
    for _step in range(8):
        player.pilot.key("f2")
    player.press("rail.targets")
    player.until("targets.table")
    assert bubble(player) == "Who brings what"
    ring = player.pilot.stage.layers[-2].node.rect
    for node in player.pilot.find("targets.table").parent.children:
        assert node.id == "targets.table" or not node.visible or not ring.touches(node.rect)


def test_the_bubble_follows_when_the_window_changes(home):
    player = Player("tutorial")
    bubble(player)
    player.resize((1920, 1080))
    stage = player.pilot.stage
    target = player.pilot.find("gauge.revenue").rect
    ring, shown = (layer.node.rect for layer in stage.layers[-2:])
    assert ring.covers(target)
    assert stage.window.covers(shown)


def test_the_bubble_makes_way_for_dialogs(home):
    player = Player("tutorial")
    assert bubble(player) == "What counts"
    player.game._tell(SandboxError("The disk is full."))
    player.resize((1920, 1080))
    assert bubble(player) is None
    player.press("trouble.0")
    assert bubble(player) == "What counts"
    player.pilot.key("f10")
    assert bubble(player) is None
    player.pilot.key("escape")
    assert bubble(player) == "What counts"


def test_every_step_shows_something_that_there_is(home):
    player = Player("tutorial")
    player.press("guide.skip")
    seen = set()

    def look():
        player.pilot.wait(0.5)
        seen.update(node.id for node in player.pilot.stage.root.walk() if node.id)

    landmarks = {"account": "chain", "funnel": "deals", "targets": "targets.table", "board": "table"}
    for place, landmark in landmarks.items():
        player.press(f"rail.{place}")
        player.until(landmark)
        look()
    player.submit()
    look()
    player.skip()
    look()
    targets = {target for step in STEPS for target in step.targets} - {"card"}
    assert not [target for target in targets if not any(fnmatchcase(id, target) for id in seen)]


class Newcomer(Player):
    """Does what each step of the tour says, and sees that nothing hides what it is about."""

    def __init__(self, size):
        super().__init__("tutorial", size=size)
        self.seen = []

    def look(self, title):
        assert bubble(self) == _(title)
        step = next(step for step in STEPS if step.title == title)
        self.seen.append(step.id)
        ring, words = (layer.node.rect for layer in self.pilot.stage.layers[-2:])
        assert self.pilot.stage.window.covers(words)
        assert not words.touches(ring), step.id
        for id in step.spares:
            assert not words.touches(self.pilot.find(id).rect), step.id
        return ring

    def told(self, title):
        self.look(title)
        self.press("guide.next")

    def play(self):
        self.told("What counts")
        self.told("One tile, one customer")
        tile = self.look("Send an account manager")
        assert tile.covers(self.pilot.find("slot.mingchuan.AR").rect.inset(2, 2, 2, 2))
        self.pilot.drag("member.red:xu_nuo", "slot.mingchuan.AR")
        self.look("Make it a triangle")
        self.pilot.drag("member.red:tang_yiming", "slot.mingchuan.SR")
        self.pilot.drag("member.red:luo_yan", "slot.mingchuan.FR")
        self.told("The decision chain")
        self.look("Find out first")
        self.pilot.click(self.pilot.stage.layers[-2].node.rect.centre)
        discover = self.look("Find out first")
        row = next(
            n
            for n in self.pilot.stage.root.walk()
            if n.id.startswith("contact") and n.id.endswith(".discover")
        )
        assert discover.covers(row.rect)
        self.pilot.click((row.rect.right - 8, row.rect.centre[1]))
        for place, title, then in (
            ("funnel", "Two funnels", "Deals from customers"),
            ("targets", "Targets", "Who brings what"),
        ):
            self.look(title)
            self.press(f"rail.{place}")
            if place == "targets":
                self.until("targets.table")
            self.told(then)
        rail = self.look("Fill the quarter")
        words = self.pilot.stage.layers[-1].node.rect
        assert words.x - rail.right < words.w / 4, "the words stand at what they are about"
        self.press("rail.board")
        self.until("suggest")
        self.look("Fill the quarter")
        self.press("suggest")
        self.look("Check the plan")
        self.press("check.open")
        self.pilot.wait(0.3)
        self.pilot.key("escape")
        self.look("Submit")
        self.press("submit")
        if self.has("submit.ask"):
            self.press("submit.ask.1")
        self.until("run.skip")
        self.told("The quarter plays")
        self.look("Event cards")
        self.skip()
        self.told("Targets and actuals")
        self.told("Evidence, not opinion")
        self.look("Reflect")
        self.pilot.click("note.change")
        self.pilot.type("FR first")
        self.next()
        self.look("Your turn")
        self.submit()
        self.skip()
        self.next()
        assert self.has("final.home")
        assert bubble(self) is None


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_a_newcomer_plays_the_whole_tutorial_by_what_it_says(home, language, size):
    i18n.use(language)
    newcomer = Newcomer(size)
    newcomer.play()
    assert list(dict.fromkeys(newcomer.seen)) == [step.id for step in STEPS]
    newcomer.game.close()


def test_each_team_at_the_machine_has_a_tour_of_its_own(home):
    player = Player(table())
    first = player.game.playing.turns.next(["red", "blue"])
    player.pilot.wait(0.7)
    player.press("handover.go")
    assert bubble(player) == "What counts"
    player.pilot.key("shift+f2")
    assert bubble(player) is None
    player.submit(running=False)
    player.pilot.wait(0.7)
    player.press("handover.go")
    assert player.game.playing.turns.seated != first
    assert bubble(player) == "What counts"
    player.press("guide.next")
    path = player.game.playing.session.file.path
    player.game.close()
    again = Player(path)
    again.pilot.wait(0.7)
    again.press("handover.go")
    assert bubble(again) == "One tile, one customer"
    again.game.close()
