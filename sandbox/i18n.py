"""What the program says, in the language of the person: English msgids, a Chinese catalogue beside them."""

import gettext
import re
from collections.abc import Mapping
from typing import Final, Protocol

from sandbox import resources
from sandbox.errors import SandboxError

LANGUAGES: Final = ("zh", "en")
_DOMAIN: Final = "sandbox"
_SOURCE: Final = "en"
_SEAM: Final = re.compile("(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u4e00-\u9fff])")
_HINTS: Final = ("SANDBOX_LANG", "LC_ALL", "LC_MESSAGES", "LANG")

_language = _SOURCE
_catalogue = gettext.NullTranslations()


class Bilingual(Protocol):
    """A text of the scenario that carries both languages."""

    @property
    def zh(self) -> str:
        """The Chinese wording."""

    @property
    def en(self) -> str:
        """The English wording."""


def _(msgid: str) -> str:
    """The message in the current language; placeholders are filled by the caller with `str.format`."""
    return _catalogue.gettext(msgid) if msgid else ""


def N_(msgid: str) -> str:  # noqa: N802 - the customary name of a marker
    """Marks a message for the catalogue without translating it yet; pass it to `_` when it is shown."""
    return msgid


def plural(one: str, many: str, n: int) -> str:
    """The message that fits the number `n` in the current language; `{n}` is filled by the caller."""
    return _catalogue.ngettext(one, many, n)


def pick(text: Bilingual) -> str:
    """The scenario's own text in the current language, or in the other one where it was left empty."""
    first, second = (text.zh, text.en) if _language == "zh" else (text.en, text.zh)
    return first or second


def named(name: str, text: str) -> str:
    """A name and what there is to say of it."""
    return _("{name}: {text}").format(name=name, text=text)


def gapped(text: str) -> str:
    """A text put together from others, with a gap wherever Chinese meets Latin letters or digits."""
    return _SEAM.sub(" ", text)


def sentences(*said: str) -> str:
    """Sentences in one line, those that say something."""
    line, *others = [each for each in said if each] or [""]
    for each in others:
        line = _("{first} {second}").format(first=line, second=each)
    return line


def language() -> str:
    """The current language: "zh" or "en"; "en", the language of the msgids, until `use` is called."""
    return _language


def use(language: str) -> None:
    """Speaks `language` from now on in this process; SandboxError if it is not one of `LANGUAGES`."""
    global _language, _catalogue
    if language not in LANGUAGES:
        message = _("Unknown language “{language}”. Known languages: {known}.")
        raise SandboxError(message.format(language=language, known=", ".join(LANGUAGES)))
    _catalogue = _load(language)
    _language = language


def detect(environ: Mapping[str, str], system_locale: str | None = None) -> str:
    """The language that the environment hints at, else the system's locale; Chinese without any hint.

    Where the environment names a locale without a language, as "C.UTF-8", Python takes it for English.
    """
    hints = [hint for name in _HINTS if (hint := environ.get(name))] or [system_locale or ""]
    spoken = next((tag for tag in map(_tag, hints) if tag not in {"", "c", "posix"}), "zh")
    return "zh" if spoken.startswith(("zh", "chinese")) else "en"


def _tag(hint: str) -> str:
    return hint.strip().partition(".")[0].lower()


def _load(language: str) -> gettext.NullTranslations:
    if language == _SOURCE:
        return gettext.NullTranslations()
    folder = resources.assets() / "locale"
    return gettext.translation(_DOMAIN, folder, languages=[language], fallback=True)
