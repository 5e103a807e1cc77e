import time
from dataclasses import replace

import pytest
from pilot import Pilot
from quarters import seat_running, seat_with_cards, until

from sandbox import i18n
from sandbox.errors import SandboxError
from sandbox.ui.overflow import overflows
from sandbox.ui.screens.gauge import GaugeView
from sandbox.ui.screens.run import Watched, run
from sandbox.ui.screens.run.card_panel import SECONDS
from sandbox.ui.screens.run.presenter import coming
from sandbox.ui.screens.run.screen import RunScreen
from sandbox.ui.widgets.toast import Toast


@pytest.fixture(autouse=True)
def english():
    i18n.use("en")
    yield
    i18n.use("en")


def played(seat, size=(1366, 768)):
    done = []
    pilot = Pilot(lambda app: run(seat, app, on_done=lambda: done.append(True)), size)
    screen = next((n for n in pilot.stage.root.walk() if isinstance(n, RunScreen)), None)
    return pilot, screen, done


def card_opens(pilot, screen):
    screen.hasten(16)
    until(pilot, lambda: screen._waiting.card is not None)
    return screen._waiting.card


def test_skipping_plays_the_quarter_to_its_end_and_on_to_the_result():
    seat = seat_with_cards()
    pilot, screen, done = played(seat)
    for _ in range(2 * len(seat.cards()) + 1):
        pilot.key("end")
        pilot.wait(0.8)
    assert screen.head.at == screen.head.end
    assert done == [True]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_what_is_said_beside_the_title_takes_the_place_of_the_key(language):
    i18n.use(language)
    pilot, screen, _done = played(seat_running("industrial_cloud"))
    view, over = screen._view, i18n._("The quarter is over; the result follows.")
    for say in (lambda: view.busy(True), lambda: view.say(over)):
        say()
        pilot.step(2)
        assert not overflows(pilot.stage.root)
        screen._view.busy(False)


def test_the_result_follows_by_itself():
    pilot, screen, done = played(seat_running())
    screen.hasten(16)
    while not screen.head.ended:
        screen.skip()
        pilot.step(2)
    assert not done
    pilot.wait(2.2)
    assert done == [True]


def test_a_card_holds_the_quarter_up_until_it_is_answered():
    seat = seat_with_cards()
    pilot, screen, _done = played(seat)
    card = card_opens(pilot, screen)
    at = screen.head.at
    pilot.step(30)
    assert screen.head.at == at == card.minute
    assert pilot.find("card").card == card


def test_an_answer_changes_nothing_that_came_before():
    seat = seat_with_cards()
    pilot, screen, _done = played(seat)
    card = card_opens(pilot, screen)
    before = [event for event in seat.events() if event.minute < card.minute]
    pixels_until = screen.head.at
    other = next(i for i, o in enumerate(card.options) if not o.default and not o.refusal)
    pilot.click(f"option.{other}")
    assert screen._working
    assert screen.head.at == pixels_until
    until(pilot, lambda: not screen._working)
    assert [event for event in seat.events() if event.minute < card.minute] == before
    assert seat.sheet().answers == {card.occasion: card.options[other].id}
    pilot.step(10)
    assert screen.head.at > card.minute
    assert pilot.find(f"folded.{card.occasion}")


def test_the_timeline_is_made_once_for_what_is_shown():
    seat, watched = seat_with_cards(), Watched()
    line = watched.line_of(seat)
    assert watched.line_of(seat) is line
    card = next(card for card in seat.cards() if card.options[-1][1])
    seat.answer(card.occasion, card.options[-1][0])
    seat.show(seat.compute())
    answered = watched.line_of(seat)
    assert next(face for face in answered.cards if face.occasion == card.occasion).chosen
    i18n.use("zh")
    seat._session.forget_observations()
    assert watched.line_of(seat).entries != answered.entries


def test_a_card_is_answered_by_its_letter():
    pilot, screen, _done = played(seat := seat_with_cards())
    card = card_opens(pilot, screen)
    pilot.key("a")
    until(pilot, lambda: not screen._working)
    assert seat.sheet().answers == {card.occasion: card.options[0].id}


@pytest.mark.parametrize("hand", ["end", "space"])
def test_an_answer_that_could_not_be_reckoned_with_is_tried_again(hand, monkeypatch):
    seat = seat_with_cards()
    pilot, screen, _done = played(seat)
    card_opens(pilot, screen)
    compute = seat.compute

    def refused():
        raise SandboxError("The disk is full.")

    monkeypatch.setattr(seat, "compute", refused)
    pilot.key("a")
    until(pilot, lambda: not screen._working)
    assert pilot.find("again")
    pilot.key("escape")
    monkeypatch.setattr(seat, "compute", compute)
    at = screen.head.at
    pilot.key(hand)
    until(pilot, lambda: not screen._working)
    pilot.wait(1)
    assert screen.head.at > at


def test_a_card_comes_into_sight_where_the_page_is_larger_than_the_window():
    pilot, screen, _done = played(seat_with_cards())
    pilot.app.factor = 2.0
    pilot.hover((5, 700))
    card_opens(pilot, screen)
    card = pilot.find("card").rect
    assert pilot.stage.view.covers(card._replace(h=min(card.h, pilot.stage.view.h)))
    assert pilot.pixels() == pilot.repainted()


def test_without_an_answer_the_default_is_left_to_the_engine():
    seat = seat_with_cards()
    pilot, screen, _done = played(seat)
    card = card_opens(pilot, screen)
    pilot.wait(SECONDS + 1)
    assert card.occasion in screen._settled
    assert not seat.sheet().answers
    assert screen.head.at > card.minute


@pytest.mark.parametrize("hand", [lambda pilot: pilot.key("end"), lambda pilot: pilot.click("run.skip")])
def test_who_goes_on_past_a_card_is_told_which_default_was_taken(hand):
    pilot, screen, _done = played(seat_with_cards())
    card = card_opens(pilot, screen)
    pilot.wait(1)
    assert pilot.find("run.skip").text == "Take default"
    hand(pilot)
    told = [layer.node.text for layer in pilot.stage.layers if isinstance(layer.node, Toast)]
    assert told == [f"{card.title}: not answered, so the default was taken: {card.default.label}."]
    assert screen._watched.answer_to(card) == f"{card.default.label} (default)"


def test_who_presses_twice_does_not_pass_a_card_over_unread():
    pilot, screen, _done = played(seat_with_cards())
    pilot.key("end")
    card = card_opens(pilot, screen)
    pilot.key("end")
    assert screen._waiting.card is card
    pilot.wait(1)
    pilot.key("end")
    assert card.occasion in screen._settled


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_controls_stay_where_they_are(language):
    i18n.use(language)
    pilot, screen, _done = played(seat_with_cards())
    ids = ("run.pause", "run.speed", "run.skip")
    before = [pilot.find(id).rect for id in ids]
    card_opens(pilot, screen)
    pilot.step(2)
    assert [pilot.find(id).rect for id in ids] == before
    pilot.key("space")
    pilot.step(2)
    assert [pilot.find(id).rect for id in ids] == before


def test_a_default_taken_for_want_of_time_is_told():
    pilot, screen, _done = played(seat_with_cards())
    card = card_opens(pilot, screen)
    while card.occasion not in screen._settled:
        pilot.step()
    assert any(isinstance(layer.node, Toast) for layer in pilot.stage.layers)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_the_header_is_whole_beside_the_controls(language, size):
    i18n.use(language)
    pilot, _screen, _done = played(seat_running("industrial_cloud", 3), size)
    views = [node for node in pilot.find("frame.header").walk() if isinstance(node, GaugeView)]
    assert len(views) == 4
    for view in views:
        name, value, note, goal = view.written
        assert (name, value, goal) == (view.gauge.name, view.gauge.text, "")
        assert note in (view.gauge.note, view.gauge.short)


def test_a_pause_stops_the_countdown():
    pilot, screen, _done = played(seat_with_cards())
    card_opens(pilot, screen)
    pilot.key("space")
    left = screen._waiting.left
    assert pilot.find("card.clock").text == f"Paused, {round(left)} s left"
    pilot.wait(5)
    assert screen._waiting.left == left
    pilot.key("space")
    assert pilot.find("card.clock").text == f"Default in {round(screen._waiting.left)} s"


def test_the_last_seconds_of_a_card_are_told_in_red():
    pilot, screen, _done = played(seat_with_cards())
    card_opens(pilot, screen)
    pilot.wait(SECONDS - 12)
    clock, bar = pilot.find("card.clock"), pilot.find("card.time")
    assert (clock.tone, bar.tone) == ("ink2", "gold")
    before = bar.part
    pilot.wait(4)
    assert (clock.tone, bar.tone) == ("negative", "negative")
    assert bar.part < before


def test_space_pauses_and_goes_on():
    pilot, screen, _done = played(seat_running())
    pilot.step(20)
    pilot.key("space")
    at = screen.head.at
    pilot.step(20)
    assert screen.head.at == at
    assert not pilot.stage.moving
    pilot.key("space")
    pilot.step(20)
    assert screen.head.at > at


def test_a_quarter_takes_a_minute_and_a_half_at_the_first_speed():
    pilot, screen, _done = played(seat_running())
    pilot.step(3)
    at = screen.head.at
    pilot.step(60)
    assert (screen.head.at - at) / (screen.head.end - screen.head.start) == pytest.approx(1 / 90, rel=0.05)


@pytest.mark.parametrize(("key", "speed"), [("1", 1), ("2", 4), ("3", 16)])
def test_keys_set_the_speed(key, speed):
    pilot, screen, _done = played(seat_running())
    pilot.key(key)
    assert screen.head.speed == speed
    assert pilot.find("run.speed").chosen == (1, 4, 16).index(speed)


def test_arrows_look_back_and_ahead_over_what_was_played():
    pilot, screen, _done = played(seat_running())
    screen.hasten(16)
    pilot.step(60)
    reached = screen.head.reached
    pilot.key("left")
    assert screen.head.paused
    assert screen.head.at == reached - 480
    pilot.key("right")
    pilot.key("right")
    assert screen.head.at == reached


def test_a_line_of_the_feed_leads_to_its_minute():
    pilot, screen, _done = played(seat_running())
    until(pilot, lambda: len(pilot.find("run.feed").entries) > 1)
    feed = pilot.find("run.feed")
    entry, area = list(feed._areas())[-1]
    pilot.click(area.centre)
    assert screen.head.minute == entry.minute


def test_what_is_not_yet_computed_is_computed_aside():
    seat = seat_running(computed=False)
    pilot, screen, _done = played(seat)
    assert screen is None
    until(pilot, lambda: any(isinstance(n, RunScreen) for n in pilot.stage.root.walk()))
    assert seat.events()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_overflows(size, language):
    i18n.use(language)
    pilot, screen, _done = played(seat_with_cards(), size)
    pilot.step(5)
    assert not overflows(pilot.stage.root)
    card_opens(pilot, screen)
    pilot.step(2)
    assert not overflows(pilot.stage.root)
    for _ in range(12):
        screen.skip()
        pilot.step()
        if screen.head.ended:
            break
    assert not overflows(pilot.stage.root)


def test_what_is_painted_bit_by_bit_equals_the_whole():
    pilot, screen, _done = played(seat_with_cards())
    screen.hasten(4)
    for frames in (7, 120, 61, 200):
        pilot.step(frames)
        assert pilot.pixels() == pilot.repainted()
    card_opens(pilot, screen)
    pilot.step(3)
    assert pilot.pixels() == pilot.repainted()
    for key in ("left", "left", "right"):
        pilot.key(key)
        assert pilot.pixels() == pilot.repainted()


def test_a_frame_is_soon_made():
    pilot, _screen, _done = played(seat_running("industrial_cloud", 2), (1920, 1080))
    pilot.step(30)
    times = []
    for _ in range(200):
        start = time.perf_counter()
        pilot.step()
        times.append(time.perf_counter() - start)
    assert sorted(times)[len(times) // 2] < 0.016, "a frame at 60 Hz; usually 1 to 2 ms"


def test_pictures_of_news_are_made_before_they_are_told(monkeypatch):
    pilot, screen, _done = played(seat_running("industrial_cloud"))
    pilot.step(60)
    made = []
    monkeypatch.setattr(pilot.stage, "prepare", lambda *shapes: made.append(shapes))
    feed, face = screen._view.feed, screen._view.feed._face(screen._view.feed.rect.w)
    before = feed.entries
    until(pilot, lambda: feed.entries != before)
    assert not made, "all that is near was ready"
    ahead = list(coming(screen._line, screen.head.minute, screen.head.limit))
    assert ahead
    assert all(face.has(entry) for entry in ahead[:3])


def test_lanes_and_feed_take_turns_while_time_runs_and_agree_once_it_stands():
    pilot, screen, _done = played(seat_running("industrial_cloud"))
    screen.hasten(4)
    pilot.wait(4)
    screen.toggle()
    pilot.step(2)
    assert screen._view.feed.entries == screen._moment().entries
    lit = {mark.mark.minute for mark in screen._view.lanes._marks if mark.lit}
    assert all(minute <= screen.head.at for minute in lit)
    assert len(lit) == len(
        {m.mark.minute for m in screen._view.lanes._marks if m.mark.minute <= screen.head.at}
    )
    assert pilot.pixels() == pilot.repainted()


def test_news_soil_the_list_and_its_bar_alone(monkeypatch):
    pilot, screen, _done = played(seat_running("industrial_cloud"))
    screen.toggle()
    pilot.step(2)
    feed, told = pilot.find("run.feed"), []
    taken = pilot.stage._dirt.taken
    monkeypatch.setattr(pilot.stage._dirt, "taken", lambda window: told.append(taken(window)) or told[-1])
    feed.entries = screen._line.entries[::-1]
    pilot.step()
    view = pilot.find("run.scroll").rect
    assert told
    assert all(view.covers(rect) for rects in told for rect in rects)
    assert pilot.pixels() == pilot.repainted()


def test_another_computation_of_the_same_past_paints_no_lane_anew(monkeypatch):
    pilot, screen, _done = played(seat_running("industrial_cloud"))
    screen.hasten(16)
    pilot.step(120)
    screen.toggle()
    pilot.step(2)
    lanes, soiled = screen._view.lanes, []
    ahead = replace(lanes._marks[-1].mark, minute=screen._line.end - 1)
    line = screen._line
    chart = replace(
        line.chart, lanes=tuple(replace(lane, marks=(*lane.marks, ahead)) for lane in line.chart.lanes)
    )
    monkeypatch.setattr(pilot.stage, "soil", soiled.append)
    labels = lanes._labels
    lanes.load(replace(line, chart=chart))
    lanes.tell(screen._moment())
    assert lanes._labels is labels
    assert all(rect.empty for rect in soiled)
    monkeypatch.undo()
    assert pilot.pixels() == pilot.repainted()
    lanes.load(
        replace(line, chart=replace(chart, lanes=tuple(replace(lane, bars=()) for lane in chart.lanes)))
    )
    pilot.step()
    assert pilot.pixels() == pilot.repainted()


def test_a_mark_that_comes_where_the_cursor_stands_is_painted_over_it():
    pilot, screen, _done = played(seat_running("industrial_cloud"))
    mark = screen._view.lanes._coming[5]
    screen.toggle()
    screen.head.at = screen.head.reached = mark.mark.minute - 1
    screen._show()
    pilot.step()
    screen._view.lanes.move(mark.mark.minute)
    pilot.step()
    screen.head.at = screen.head.reached = mark.mark.minute
    screen._show()
    pilot.step()
    assert mark.lit
    assert pilot.pixels() == pilot.repainted()


def test_a_card_is_laid_out_and_painted_before_it_comes():
    pilot, screen, _done = played(seat_with_cards())
    until(pilot, lambda: (coming := screen._view._next) and coming._known and not coming._left)
    card = screen._view._next.node
    pilot.step(10)
    assert pilot.pixels() == pilot.repainted()
    kept = {node: node.kept for node in card.walk()}
    pilot.key("end")
    until(pilot, lambda: screen._waiting.card is not None)
    assert screen._view.panel is card
    assert all(node.kept is kept[node] for node in card.walk() if node.id not in ("card.clock", "card.time"))
    assert pilot.pixels() == pilot.repainted()


def test_while_a_card_waits_what_follows_its_default_is_prepared():
    pilot, screen, _done = played(seat_with_cards())
    pilot.key("end")
    card = card_opens(pilot, screen)
    after = next((c for c in screen._line.cards if c.minute > card.minute), None)
    limit = after.minute if after else screen._line.end
    ahead = list(coming(screen._line, screen.head.minute, limit))
    until(pilot, lambda: not screen._view.foresee(ahead))
    pilot.step()
    assert pilot.pixels() == pilot.repainted()
    face = screen._view.feed._face(screen._view.feed.rect.w)
    pilot.wait(0.8)
    pilot.key("end")
    pilot.step(2)
    assert all(face.has(entry) for entry in screen._view.feed.entries[:8])
    assert pilot.pixels() == pilot.repainted()


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_days_begin_with_the_start_of_the_quarter(language):
    i18n.use(language)
    pilot, _screen, _done = played(seat_running())
    first, second, *_more = [words.text for words, _area in pilot.find("run.lanes")._axis]
    assert (first, second) == (i18n._("Start"), i18n._("Day {day}").format(day=7))


def test_the_header_says_that_its_figures_are_those_of_the_start():
    pilot, _screen, _done = played(seat_running())
    since = pilot.find("frame.since")
    assert since.text == "at its start"
    assert "This quarter" in pilot.find("run.totals").children[0].text
    assert "“This quarter”" in since.tooltip
