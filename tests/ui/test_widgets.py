import pygame
import pytest

from sandbox.ui import focus
from sandbox.ui.node import Node
from sandbox.ui.overflow import overflows
from sandbox.ui.stage import Stage
from sandbox.ui.style import Style
from sandbox.ui.theme import LIGHT, PROJECTOR
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.field import TextField
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.number import NumberField, Stepper
from sandbox.ui.widgets.panel import Panel, card
from sandbox.ui.widgets.scroll import ScrollView
from sandbox.ui.widgets.toast import Toast
from sandbox.ui.widgets.tooltip import Tooltip

SIZES = [(1366, 768), (1920, 1080), (3840, 2160), (1280, 720)]


def shown(pilot, kind):
    return [layer.node for layer in pilot.stage.layers if isinstance(layer.node, kind)]


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_on_the_page_overflows(fly, size, theme):
    from showcase import showcase

    assert overflows(fly(showcase, size, theme).stage.root) == []


def test_what_overflows_is_found(fly):
    def root(app):
        text = Label("一段放不下的文字", style=Style(width=40))
        return column(text, row(Node(style=Style(width=900)), Node(style=Style(width=900))))

    problems = overflows(fly(root).stage.root)
    assert any(problem.startswith("cut: '一段放不下的文字'") for problem in problems)
    assert any(problem.startswith("outside: Node") for problem in problems)


def test_a_button_acts_on_click_enter_and_space_but_not_when_disabled(fly):
    log = []

    def root(app):
        return row(
            Button("提交", lambda: log.append("submit"), id="go"),
            Button("执行", lambda: log.append("run"), id="no", disabled="先检查计划"),
        )

    pilot = fly(root)
    pilot.click("go")
    pilot.key("enter")
    pilot.key("space")
    assert log == ["submit"] * 3
    pilot.click("no")
    assert shown(pilot, Tooltip)[0].text == "先检查计划"
    pilot.key("tab")
    pilot.key("enter")
    assert log == ["submit"] * 3


def test_a_press_that_is_let_go_elsewhere_does_nothing(fly):
    log = []
    pilot = fly(lambda app: row(Button("提交", lambda: log.append(1), id="go")))
    pilot.drag("go", (900, 700))
    assert log == []
    assert not pilot.find("go").pressed


def test_a_tooltip_appears_after_a_while_and_goes_with_the_pointer(page):
    page.hover("member.张敏")
    page.find("page").scroll(10**6)
    page.step()
    page.hover("member.张敏")
    assert shown(page, Tooltip) == []
    page.wait(0.6)
    assert shown(page, Tooltip)[0].text == "张敏：本季 86% 已排"
    page.hover((700, 5))
    assert shown(page, Tooltip) == []


def test_what_was_pressed_says_nothing_until_the_pointer_comes_again(fly):
    tip = "Goes on."

    def page(app):
        def there():
            app.show(page(app))
            app.stage.settle()

        return column(row(Button("Go", there, tooltip=tip, id="go")), padding=9)

    pilot = fly(page)
    pilot.click("go")
    pilot.wait(1)
    assert shown(pilot, Tooltip) == []
    pilot.hover((700, 700))
    pilot.hover("go")
    pilot.wait(0.6)
    assert shown(pilot, Tooltip)[0].text == tip


def test_a_tooltip_goes_when_the_window_changes_its_size(page):
    page.find("page").scroll(10**6)
    page.step()
    page.hover("member.张敏")
    page.wait(0.6)
    assert shown(page, Tooltip)
    page.stage.resize((1500, 800), page.stage.theme)
    page.wait(0.6)
    assert shown(page, Tooltip) == []


def test_text_is_typed_composed_selected_cut_and_pasted(fly):
    changes = []
    pilot = fly(lambda app: column(TextField(on_change=changes.append, id="name", longest=12)))
    pilot.click("name")
    pilot.type("ab")
    pilot.compose("tiesan")
    field = pilot.find("name")
    assert (field.text, field.composition) == ("ab", "tiesan")
    pilot.key("backspace")  # belongs to the input method
    assert field.text == "ab"
    pilot.compose("")
    pilot.type("铁三角")
    assert (field.text, field.composition) == ("ab铁三角", "")
    pilot.key("home")
    pilot.key("shift+right")
    pilot.key("ctrl+x")
    assert field.text == "b铁三角"
    pilot.key("end")
    pilot.key("ctrl+v")
    pilot.key("ctrl+v")
    assert field.text == "b铁三角aa"
    pilot.key("ctrl+a")
    pilot.key("ctrl+c")
    pilot.key("delete")
    assert field.text == ""
    assert pilot.port.clipboard() == "b铁三角aa"
    assert changes[0] == "a"
    assert changes[-1] == ""
    pilot.type("很长很长很长很长很长很长很长")
    assert len(field.text) == 12


def test_a_number_is_bounded_stepped_and_settled(fly):
    seen = []
    pilot = fly(lambda app: row(Stepper(5, seen.append, low=0, high=10, id="n"), Button("x", id="other")))
    pilot.click("n.more")
    pilot.click("n.number")
    pilot.key("up")
    pilot.key("down")
    number = pilot.find("n.number")
    pilot.key("ctrl+a")
    pilot.type("9x9")
    assert number.text == "99"
    pilot.click("other")
    assert (number.value, number.text) == (10, "10")
    assert seen == [6, 7, 6, 10]


def test_a_number_that_is_none_goes_back(fly):
    pilot = fly(lambda app: column(NumberField(7, id="n")))
    pilot.click("n")
    pilot.key("ctrl+a")
    pilot.type("-")
    pilot.key("enter")
    assert pilot.find("n").text == "7"


def test_a_dropdown_is_worked_by_keys_and_by_mouse(page):
    owner = page.find("owner")
    page.click("owner")
    page.key("down")
    page.key("enter")
    assert owner.chosen == 1
    page.click("owner")
    page.click("owner.3")
    assert owner.chosen == 3
    for key, first in (("home", 0), ("end", len(owner.options) - 1)):
        page.click("owner")
        page.key(key)
        page.key("enter")
        assert owner.chosen == first
    page.click("owner")
    page.click("owner.3")
    page.click("owner")
    page.key("escape")
    assert page.stage.layers == []
    page.click("owner")
    page.click((900, 5))
    assert page.stage.layers == []
    assert owner.chosen == 3


def test_choices_follow_arrows(page):
    page.click("speed")
    start = page.find("speed").chosen
    page.key("left")
    assert page.find("speed").chosen == max(0, start - 1)
    page.click("trust")
    assert page.find("trust").checked
    page.click("slider")
    middle = page.find("slider").value
    page.key("right")
    assert page.find("slider").value == middle + 1
    page.click("tabs")
    page.key("right")
    assert page.find("tabs").chosen in {1, 2, 3}


def test_a_table_is_sorted_by_its_titles_and_walked_with_arrows(page):
    page.find("page").scroll(10**6)
    page.step()
    table = page.find("deals")
    assert [table.rows[i][3].text for i in table.sorted_rows] == ["41", "23", "16", "12", "8"]
    title = (table.rect.right - 30, table.rect.y + 10)
    page.click(title)
    assert [table.rows[i][5].text for i in table.sorted_rows] == ["31%", "38%", "46%", "50%", "71%"]
    page.click(title)
    assert table.order == (5, True)
    page.key("down")
    page.key("down")
    assert table.current == table.sorted_rows[1]


def test_a_dialog_keeps_the_keyboard_and_gives_the_focus_back(page):
    page.click("ask")
    dialog = shown(page, Dialog)[0]
    for _ in range(5):
        page.key("tab")
        assert dialog in page.stage.router.focus.path()
    page.click("save")  # lies below: hears nothing
    assert shown(page, Toast) == []
    page.key("escape")
    assert shown(page, Dialog) == []
    assert page.stage.router.focus.id == "ask"


def test_after_a_dialog_the_keyboard_begins_anew_where_nothing_had_it_before(page):
    page.stage.open(Dialog("Title", "Text", [Choice("Close")], id="asked"), modal=True)
    page.key("tab")
    page.key("escape")
    assert page.stage.router.focus is None
    page.key("tab")
    assert page.stage.router.focus is focus.stops(page.stage.root)[0]


def test_what_finds_no_room_in_a_field_is_said(fly):
    pilot = fly(lambda app: column(TextField(id="name", longest=5)))
    pilot.port.put_clipboard("一二三四五六七")
    pilot.click("name")
    pilot.key("ctrl+v")
    assert pilot.find("name").text == "一二三四五"
    assert [toast.text for toast in shown(pilot, Toast)] == [
        "There is room for 5 characters here; what goes beyond was left out."
    ]


def test_a_dialog_dims_what_stands_and_has_nothing_below_painted_again(page, monkeypatch):
    regions, paint = [], Stage.paint
    monkeypatch.setattr(Stage, "paint", lambda self, p, r: regions.append(r) or paint(self, p, r))
    page.stage.router.give_focus(page.find("ask"))
    page.key("enter")
    assert len([layer for layer in page.stage.layers if layer.modal]) == 1
    assert regions
    assert page.stage.window not in regions
    assert page.pixels() == page.repainted()
    page.key("escape")
    assert page.pixels() == page.repainted()


def test_a_dialogs_answer_closes_it_and_is_heard(fly):
    log = []
    pilot = fly(lambda app: column(Button("?", id="q")))
    dialog = Dialog("问", "答？", (Choice("否"), Choice("是", lambda: log.append("yes"), "primary")))
    pilot.stage.open(dialog, modal=True)
    pilot.step()
    pilot.click("dialog.1")
    assert log == ["yes"]
    assert pilot.stage.layers == []


def test_a_plain_question_is_answered_by_enter(fly):
    log = []

    def ask(body):
        choices = [
            Choice("No", lambda: log.append("no")),
            Choice("Yes", lambda: log.append("yes"), "primary"),
        ]
        pilot.stage.open(Dialog("Sure?", body, choices), modal=True)
        pilot.key("enter")

    pilot = fly(lambda app: column(Button("Ask", id="ask")))
    ask("It cannot be undone.")
    assert log == ["yes"]
    ask(Button("Look first", lambda: log.append("looked"), id="look"))
    assert log == ["yes", "looked"]


def test_a_second_press_does_not_meet_what_lay_below_an_answered_dialog(fly):
    log = []
    below = Button("Below", lambda: log.append("below"), style=Style(width=1366, height=768))
    pilot = fly(lambda app: column(below))
    dialog = Dialog("Sure?", "It cannot be undone.", [Choice("Yes", lambda: log.append("yes"))])
    pilot.stage.open(dialog, modal=True)
    pilot.step()
    at = pilot.find("dialog.0").rect.centre
    pilot.click(at)
    pilot.click(at)
    assert log == ["yes"]
    pilot.wait(0.5)
    pilot.click(at)
    assert log == ["yes", "below"]


@pytest.mark.parametrize("beside", [True, False])
def test_a_press_on_nothing_leaves_a_dialog_the_keyboard(fly, beside):
    log = []
    pilot = fly(lambda app: column(Button("Ask", id="ask")))
    dialog = Dialog("Sure?", "It cannot be undone.", [Choice("Yes", lambda: log.append("yes"), "primary")])
    pilot.stage.open(dialog, modal=True)
    pilot.step()
    pilot.click((5, 5) if beside else (dialog.rect.x + 30, dialog.rect.y + 30))
    pilot.key("enter")
    assert log == ["yes"]


def test_what_is_hidden_has_neither_ring_nor_keys(fly):
    log = []
    pilot = fly(
        lambda app: column(Button("Once", lambda: log.append("once"), id="once"), Button("Other"), padding=60)
    )
    pilot.key("tab")
    button = pilot.find("once")
    button.visible = False
    pilot.step()
    assert tuple(pilot.port.surface.get_at((0, 0)))[:3] == LIGHT.paper
    pilot.key("enter")
    assert log == []
    pilot.key("tab")
    assert pilot.stage.router.focus.text == "Other"


def test_a_toast_goes_by_itself(page):
    page.click("save")
    assert shown(page, Toast)[0].text == "已存为方案 A"
    page.wait(4.1)
    assert shown(page, Toast) == []


def test_what_a_step_took_away_is_not_moved_on_in_that_step(page):
    class Leaving(Node):
        def tick(self, now):
            page.stage.forget(self)
            for layer in tuple(page.stage.layers):
                page.stage.close(layer.node)

    page.stage.moving.add(Leaving())
    page.stage.notify("For a moment")
    page.step()
    assert not page.stage.layers


def test_tab_goes_through_everything_and_scrolls_it_into_view(page):
    seen = set()
    for _ in range(60):
        page.key("tab")
        focus = page.stage.router.focus
        seen.add(focus.id)
        view = page.stage.window
        for ancestor in focus.path():
            view = view.within(ancestor.rect) if ancestor.clips else view
        assert view.touches(focus.rect), focus.id
    assert {"submit", "ask", "deals", "member.周航", "rail.board", "tile.远航重工"} <= seen


def test_arrows_move_the_focus_by_direction(page):
    page.click("check")
    page.key("right")
    assert page.stage.router.focus.id == "submit"
    page.key("left")
    assert page.stage.router.focus.id == "check"


def test_wheel_bar_and_keys_scroll(page):
    feed = page.find("feed")
    page.wheel("feed", -2)
    assert feed.offset == 96
    bar = (feed.rect.right - 2, feed.rect.y + 5)
    page.drag(bar, (bar[0], feed.rect.bottom + 400))
    assert feed.offset == feed.most > 0


def test_the_scale_follows_ctrl_plus_and_the_window(page):
    page.key("ctrl+plus")
    assert page.stage.theme.scale == pytest.approx(1.1)
    page.key("ctrl+0")
    assert page.stage.theme.scale == 1.0
    page.port.surface = pygame.display.set_mode((1920, 1080), pygame.RESIZABLE)
    pygame.event.post(pygame.Event(pygame.VIDEORESIZE, size=(1920, 1080), w=1920, h=1080))
    page.step()
    assert page.stage.window[2:] == (1920, 1080)
    assert page.find("submit").rect.right > 1800


def test_what_is_posted_from_another_thread_runs_in_the_loop(page):
    import threading

    log = []
    worker = threading.Thread(target=lambda: page.app.post(lambda: log.append(threading.current_thread())))
    worker.start()
    worker.join()
    assert log == []
    page.step()
    assert log == [threading.main_thread()]


def test_reduced_motion_arrives_at_once(page):
    page.app.reduce_motion(True)
    seen = []
    page.stage.tween(seen.append)
    assert seen == [1.0]


def test_f6_goes_from_one_part_of_the_screen_to_the_next(fly):
    pilot = fly(
        lambda _app: column(
            row(Button("1", id="b1"), Button("2", id="b2")),
            Panel(card(Button("3", id="b3")), Button("4", id="b4")),
            Panel(Button("5", id="b5")),
        )
    )

    def after(chord):
        pilot.key(chord)
        return pilot.stage.router.focus.id

    assert [after("f6") for _ in range(4)] == ["b1", "b3", "b5", "b1"]
    pilot.key("shift+f6")
    assert after("tab") == "b1"
    assert [after("shift+f6") for _ in range(2)] == ["b5", "b3"]
    pilot.key("tab")
    assert after("f6") == "b5", "from the second stop of a part too"


@pytest.mark.parametrize("key", ["tab", "f6", "down"])
@pytest.mark.parametrize("leave", ["hidden", "removed"])
def test_the_keyboard_goes_on_where_a_control_was_that_left(fly, key, leave):
    def root(_app):
        buttons = [Button(str(n), id=f"b{n}") for n in range(6)]
        return column(*buttons, gap=8)

    pilot = fly(root)
    gone = pilot.find("b3")
    pilot.stage.router.give_focus(gone)
    if leave == "hidden":
        gone.visible = False
    else:
        pilot.stage.root.remove(gone)
    pilot.step()
    pilot.key(key)
    assert pilot.stage.router.focus.id in {"b2", "b4"}


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR])
def test_a_list_fades_at_the_edges_beyond_which_it_goes_on_and_only_there(fly, theme):
    def root(app):
        lines = [Panel(tone="ink", radius=0, style=Style(width=200, height=30)) for _ in range(20)]
        surface = Panel(
            ScrollView(column(*lines), id="list"),
            tone="tint",
            radius=0,
            id="surface",
            style=Style(height=200),
        )
        return column(surface, align="start")

    pilot = fly(root, theme=theme)
    view = pilot.find("list")

    def edges():
        pilot.step()
        assert pilot.pixels() == pilot.repainted()
        pixels = pilot.port.surface
        at = [pixels.get_at((view.rect.x + 9, y))[:3] for y in (view.rect.y, view.rect.bottom - 1)]
        return [colour != theme.ink for colour in at]

    assert edges() == [False, True]
    last = pilot.port.surface.get_at((view.rect.x + 9, view.rect.bottom - 1))
    assert all(abs(one - other) < 30 for one, other in zip(last[:3], theme.tint, strict=True))
    view.scroll(50)
    assert edges() == [True, True]
    view.scroll(10**6)
    assert edges() == [True, False]
    pilot.find("surface").style = Style(height=600)
    assert edges() == [False, False]
