"""Walks through the program for the gallery: each leads a player on and yields the name of what is seen."""

import time
from fnmatch import fnmatchcase

from sandbox import resources
from sandbox.ui import saves
from sandbox.ui.screens.guide.steps import STEPS
from sandbox.ui.screens.run.card_panel import SECONDS
from sandbox.ui.screens.run.screen import RunScreen

_BROKEN = "format: 1\nname: broken\ntitle: [not, a, title]\n"
_ACCOUNT = ("chain", "deals", "needs", "delivery", "history")
_DATA = ("trends", "customers", "competitors", "satisfaction")


def opening(player, scenario):
    """From the first start, nothing being saved, to the briefing."""
    yield "start"
    player.press("start.open")
    yield "start_no_sessions"
    player.press("start.new")
    player.press("start.file")
    yield "dialog_open_file"
    player.pilot.click("open.path")
    player.pilot.type(str(resources.scenarios() / "nowhere.session"))
    player.pilot.key("enter")
    player.pilot.step(2)
    yield "dialog_trouble"
    player.pilot.key("escape")
    player.pilot.key("escape")
    choose(player, "broken")
    yield "start_broken"
    choose(player, scenario)
    yield "start_chosen"
    player.press("start.go")
    yield "lobby"
    player.press("lobby.go")
    yield "briefing"
    player.press("briefing.go")


def first_plan(player):
    """The first plan: what is empty, what refuses, what the plan check says, what it takes to submit."""
    yield "board_bare"
    for place in ("account", "funnel", "targets", "team", "data"):
        player.press(f"rail.{place}")
        if place == "targets":
            player.until("targets.table")
        player.pilot.wait(0.5)
        yield f"{place}_bare"
    player.press("rail.board")
    player.press("check.open")
    yield "dialog_check_bare"
    player.pilot.key("escape")
    yield from _overlays(player)
    yield from _drag(player)
    player.press("suggest")
    player.pilot.wait(4)
    yield "board"
    player.pilot.hover("gauge.revenue")
    player.pilot.wait(1)
    yield "board_tip"
    player.press("check.open")
    yield "dialog_check"
    player.pilot.key("escape")
    yield from _people(player)
    yield from _overspent(player)
    yield from _refused(player)
    player.press("submit")
    yield "dialog_submit"
    player.pilot.key("escape")


def _overlays(player):
    """What opens over any screen."""
    player.press("rail.settings")
    yield "dialog_settings"
    player.pilot.key("escape")
    player.press("rail.case")
    yield "dialog_case"
    player.pilot.key("escape")
    player.pilot.key("f1")
    for number, page in enumerate(("quarter", "terms", "keys")):
        player.pilot.find("help.tabs").choose(number)
        player.pilot.step(2)
        yield f"help_{page}"
    player.pilot.key("escape")


def _drag(player):
    """A member over a corner of the triangle: of another role, and of its own."""
    seen = player.game.playing.seat.observe()
    member = next(member for member in seen.members if member.role == "AR")
    for role, name in (("SR", "refused"), ("AR", "accepted")):
        player.pilot.pick(f"member.{member.id}", f"slot.{seen.accounts[0].id}.{role}")
        yield f"board_drop_{name}"
        player.pilot.key("escape")
        player.pilot.drop(f"member.{member.id}")
    player.press("rail.board")


def _people(player):
    """Hiring, borrowing, a course and overtime, planned; then taken back."""
    player.press("rail.team")
    player.pilot.wait(1)
    yield "team"
    member = player.game.playing.seat.observe().members[0].id
    changed = 0
    for control in _all(player, "people.*.hire")[:1] + _all(player, "people.borrow.*")[:1]:
        player.press(control)
        changed += 1
    player.pilot.find(f"people.{member}.hours").change(52)
    player.press(f"people.{member}.train")
    player.pilot.wait(1)
    yield "team_changed"
    for _step in range(changed + 2):
        player.pilot.key("ctrl+z")
    player.press("rail.board")


def _overspent(player):
    """All reports on trends and behaviour, for which there is no money; then taken back."""
    player.press("rail.data")
    bought = 0
    for kind, page in (("trend", "trends"), ("behaviour", "customers")):
        player.pilot.find("data.tabs").choose(_DATA.index(page))
        player.pilot.step(2)
        for report in _all(player, f"report.{kind}.*"):
            if not player.pilot.find(report).checked:
                player.press(report)
                bought += 1
    player.pilot.wait(0.5)
    yield "data_ordered"
    player.press("submit")
    yield "dialog_submit_warned"
    player.pilot.key("escape")
    for _report in range(bought):
        player.pilot.key("ctrl+z")
    player.press("rail.board")


def _refused(player):
    """A plan that breaks the rules: contacts at an account whose AR was taken off; then taken back."""
    account = player.game.playing.seat.observe().accounts[0].id
    player.pilot.stage.router.give_focus(player.pilot.find(f"slot.{account}.AR"))
    player.pilot.key("delete")
    player.press("submit")
    yield "dialog_refused"
    player.pilot.key("escape")
    player.pilot.key("ctrl+z")


def quarter(player):
    """The first quarter as it runs, with its event cards, and what came of it."""
    player.submit()
    player.pilot.wait(1)
    yield "run_first_days"
    player.pilot.wait(3)
    yield "run"
    screen = next(node for node in player.pilot.stage.root.walk() if isinstance(node, RunScreen))
    card = to_card(player, screen)
    if card:
        yield "run_card"
        player.pilot.wait(SECONDS - 8)
        yield "run_card_late"
        player.press("option.0")
        while screen._working:
            wait(player)
        player.pilot.wait(2)
        player.pilot.key("space")
        player.pilot.wait(0.3)
        yield "run_answered"
        player.pilot.key("space")
        player.press("run.skip")
        yield "run_later"
    player.skip()
    yield "result"
    player.press(_all(player, "member.*")[0])
    yield "dialog_evidence"
    player.pilot.key("escape")
    player.next()


def to_card(player, screen):
    """Lets the quarter run to its next card; whether there is one."""
    while not screen.head.ended and screen._waiting.card is None:
        player.pilot.key("end")
        player.pilot.step(2)
    return screen._waiting.card is not None


def second_plan(player):
    """The second plan, with figures of a quarter behind them; reports are bought for the third."""
    yield "board_second"
    player.press("rail.funnel")
    player.pilot.wait(1)
    yield "funnel_alerts"
    for remedy in [id for id in _all(player, "remedy.*") if player.pilot.find(id).chosen][:2]:
        player.pilot.find(remedy).activate()
        player.pilot.step(3)
    yield "funnel_remedied"
    player.press("rail.board")
    player.press("suggest")
    player.press("rail.data")
    bought = 0
    for kind in ("trend", "behaviour", "competitor", "survey"):
        for report in _all(player, f"report.{kind}.*")[:2]:
            player.press(report)
            bought += 1
    player.press("submit")
    while player.has("refused") and bought:
        player.pilot.key("escape")
        player.pilot.key("ctrl+z")
        bought -= 1
        player.press("submit")
    player.press("submit.ask.1")
    player.until("run.skip")
    player.skip()
    yield "result_second"
    player.next()


def third_plan(player):
    """All pages of all planning screens."""
    player.press("suggest")
    player.pilot.wait(4)
    yield "board_third"
    player.press("rail.funnel")
    player.pilot.wait(1)
    yield "funnel"
    player.press("rail.targets")
    player.until("targets.table")
    player.pilot.wait(2)
    yield "targets"
    player.press("rail.board")
    player.press("rail.account")
    yield from _pages(player, "account", _ACCOUNT)
    yield from _delivered(player)
    player.press("rail.team")
    player.pilot.wait(1)
    yield "team_third"
    player.press("rail.data")
    yield from _pages(player, "data", _DATA)
    player.press("rail.board")


def _delivered(player):
    """The pages of an account where something was delivered."""
    projects = player.game.playing.seat.observe().projects
    if projects:
        player.press("rail.board")
        player.press(f"tile.{projects[0].account}")
        player.press("rail.account")
        for name in ("delivery", "deals"):
            player.pilot.find("account.tabs").choose(_ACCOUNT.index(name))
            player.pilot.wait(0.5)
            yield f"account_own_{name}"


def _pages(player, place, names):
    for number, name in enumerate(names):
        player.pilot.find(f"{place}.tabs").choose(number)
        player.pilot.wait(0.5)
        yield f"{place}_{name}"


def ending(player):
    """The last plan, the last quarter, the final result; and the list of sessions."""
    observe = player.game.playing.seat.observe
    while observe().round < observe().rounds:
        player.quarter()
        player.next()
    yield "board_last"
    player.quarter()
    yield "result_last"
    player.next()
    yield "final"
    player.press("final.home")
    yield "start_again"
    player.press("start.open")
    yield "sessions"


def hot_seat(player, scenario):
    """Two teams of people at one machine, their results side by side; the others are left out."""
    player.press("start.new")
    choose(player, scenario)
    player.press("start.go")
    player.press("lobby.who.1")
    player.press("lobby.who.1.0")
    yield "lobby_two"
    while player.has("lobby.remove.2"):
        player.press("lobby.remove.2")
    player.pilot.click("lobby.name.0")
    player.pilot.type("🚀" * 3 + "A very long name of a team indeed")
    yield "lobby_named"
    player.press("lobby.go")
    player.press("briefing.go")
    yield "handover"
    in_turn(player)
    yield "final_two"
    player.press("final.home")


def in_turn(player):
    """Every team of people plays the suggested plans, to the final result."""
    while not player.has("final.home"):
        if player.has("handover"):
            player.pilot.wait(0.7)
            player.press("handover.go")
        elif player.has("submit"):
            player.submit(running=False)
        elif player.has("run.skip"):
            player.pilot.key("end")
        elif player.has("result.next"):
            player.next()
        wait(player)


def tutorial(player):
    """The guided tour, step by step, over the screens on which it begins; the quarter runs in between."""
    choose(player, "tutorial")
    player.begin()
    for number, step in enumerate(STEPS, 1):
        player.pilot.wait(0.5)
        if not player.has("guide"):
            _to_phase(player, step.phase)
        elif step.place and player.has(f"rail.{step.place}"):
            player.press(f"rail.{step.place}")
            if step.place == "targets":
                player.until("targets.table")
            player.pilot.wait(0.5)
        yield f"tutorial_{number:02}"
        if step is not STEPS[-1]:
            player.press("guide.next")


def _to_phase(player, phase):
    """Goes on to where the tour has more to say."""
    if phase == "running":
        player.press("rail.board")
        player.submit()
    elif phase == "review":
        player.skip()
    else:
        player.next()
    player.pilot.wait(0.5)


def write_faulty():
    """A scenario of one's own with mistakes in it."""
    folder = saves.home() / "scenarios"
    folder.mkdir(exist_ok=True)
    (folder / "broken.yaml").write_text(_BROKEN, encoding="utf-8")


def choose(player, scenario):
    """Chooses the scenario; a press on the chosen one would go on with it."""
    if not player.pilot.find(f"scenario.{scenario}").selected:
        player.press(f"scenario.{scenario}")


def wait(player):
    """Gives what goes on aside its time."""
    time.sleep(0.002)
    player.pilot.step(2)


def _all(player, pattern):
    """The ids of what is shown and can be pressed, in order."""
    nodes = player.pilot.stage.root.walk()
    return [node.id for node in nodes if fnmatchcase(node.id, pattern) and not getattr(node, "disabled", "")]
