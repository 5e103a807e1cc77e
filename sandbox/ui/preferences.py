"""Brings the settings into effect at once, and remembers them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sandbox import i18n
from sandbox.i18n import _
from sandbox.ui import settings
from sandbox.ui.app import App
from sandbox.ui.settings import Look
from sandbox.ui.theme import LIGHT, PROJECTOR, Theme

LOOKS: dict[Look, Theme] = {"light": LIGHT, "projector": PROJECTOR}


class Preferences:
    """The settings of this window; `on_language` has to show everything anew.

    `keep_language` leaves the language of this run as it is, because it was asked for.
    """

    def __init__(self, app: App, on_language: Callable[[], object], *, keep_language: bool = False) -> None:
        self._app, self._on_language = app, on_language
        self.on_change: Callable[[], object] = lambda: None  # told of every change, also of those by key
        self.now, self.trouble = settings.load()
        self._take_effect()
        if self.now.language and not keep_language:
            i18n.use(self.now.language)
        app.on_look = self._follow
        app.keys["ctrl+m"] = self.mute

    def change(self, **changes: Any) -> None:
        """Changes some of them, by the names of `Settings`."""
        before, self.now = self.now, replace(self.now, **changes)
        self._take_effect()
        self._keep()
        self.on_change()
        if self.now.language and self.now.language != i18n.language():
            i18n.use(self.now.language)
            self._on_language()
        elif self.now.sound and not before.sound:
            self._app.port.play("success")

    def fill_screen(self) -> None:
        """Takes the whole screen, because this run was asked to."""
        self.now = replace(self.now, fullscreen=True)
        self._take_effect()

    def mute(self) -> None:
        """Sound on or off."""
        self.change(sound=not self.now.sound)
        if self.now.sound and not self._app.port.sounds.volume:
            self._app.stage.notify(_("No sound device was found."), "warning")
        else:
            self._app.stage.notify(_("Sound is on.") if self.now.sound else _("Sound is off."))

    def _follow(self) -> None:
        """Takes over what was changed by key."""
        self.now = replace(self.now, factor=self._app.factor, fullscreen=self._app.fullscreen)
        self._keep()
        self.on_change()

    def _take_effect(self) -> None:
        app, now = self._app, self.now
        app.use(replace(LOOKS[now.look], reduced_motion=now.reduced_motion))
        app.factor, app.fullscreen = now.factor, now.fullscreen
        app.port.sounds.volume = now.volume if now.sound else 0

    def _keep(self) -> None:
        """Remembers them; says once why that is not possible."""
        before, self.trouble = self.trouble, settings.save(self.now)
        if self.trouble and self.trouble != before:
            self._app.stage.notify(self.trouble, "warning")
