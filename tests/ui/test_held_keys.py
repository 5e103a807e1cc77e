"""A key that is held down, or seems so on a slow machine, answers one question and not the next."""

import pygame

from sandbox.ui.widgets.boxes import column
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.field import TextField
from sandbox.ui.widgets.label import Label


def post(code, kind=pygame.KEYDOWN):
    pygame.event.post(pygame.Event(kind, key=code, mod=0, unicode=""))


def held(pilot, code, times):
    for _ in range(times):
        post(code)
        pilot.step()
    post(code, pygame.KEYUP)
    pilot.step()


def test_enter_presses_once_until_it_is_let_go(fly):
    pressed = []
    pilot = fly(lambda _app: column(Button("Go", lambda: pressed.append(1), id="go")))
    pilot.key("tab")
    held(pilot, pygame.K_RETURN, 5)
    assert len(pressed) == 1
    held(pilot, pygame.K_RETURN, 2)
    assert len(pressed) == 2


def test_arrows_and_tab_go_on_while_they_are_held(fly):
    pilot = fly(lambda _app: column(*(Button(str(n), id=f"b{n}") for n in range(5))))
    held(pilot, pygame.K_TAB, 4)
    assert pilot.stage.router.focus.id == "b3"


def test_a_key_let_go_elsewhere_is_not_held_for_ever(fly):
    pressed = []
    pilot = fly(lambda _app: column(Button("Go", lambda: pressed.append(1), id="go")))
    pilot.key("tab")
    post(pygame.K_RETURN)
    pygame.event.post(pygame.Event(pygame.WINDOWFOCUSLOST))
    pilot.step()
    held(pilot, pygame.K_RETURN, 1)
    assert len(pressed) == 2


def test_letters_still_repeat_in_a_field(fly):
    pilot = fly(lambda _app: column(TextField("abc", id="name"), Label("x")))
    pilot.click("name")
    pilot.key("end")
    held(pilot, pygame.K_BACKSPACE, 3)
    assert pilot.find("name").text == ""


def test_a_double_click_does_not_press_on_the_screen_that_its_first_click_led_to(fly):
    from sandbox.ui.widgets.boxes import column
    from sandbox.ui.widgets.button import Button

    pressed = []

    def second():
        return column(Button("Second", lambda: pressed.append("second"), id="second"))

    def first(app):
        return column(Button("First", lambda: app.show(second()), id="first"))

    pilot = fly(first)
    at = pilot.find("first").rect.centre
    pilot.click(at)
    pilot.click(at)
    assert pressed == []
    pilot.wait(0.5)
    pilot.click(at)
    assert pressed == ["second"]
