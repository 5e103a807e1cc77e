"""Measures and renders text with the fonts that ship."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

import pygame

from sandbox import resources
from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.ui import kinsoku
from sandbox.ui.cache import ByteCache
from sandbox.ui.theme import Colour

_LONGEST = 2000  # characters of one run; what is longer would not fit any window
_PROBE = 200  # pixels: large enough that no glyph has by chance the metrics of the missing one
_BOX, _PICTURE = "□", "◆"
"""What stands for a letter and for a pictograph that the fonts lack."""
_ALIKE = str.maketrans(
    {"✗": "×", "✘": "×", "✕": "×", "✔": "✓", "・": "·", "\t": " ", "‑": "-", "►": "▶", "◄": "◀"}
)
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Mn", "Me"})
_TINTS = range(0x1F3FB, 0x1F400)  # of the skin in the pictograph before
_CHINESE = re.compile("[\u2e80-\ud7ff\uf900-\uffef\U00020000-\U0003ffff]")
_EM = "\u3000"
_NARROW = str.maketrans(
    {"…": "...", "“": "\ue01c", "”": "\ue01d", "‘": "\ue018", "’": "\ue019", "'": "\ue019"}
)
_SPACED_DOT = re.compile(" · | ·$")


class Typesetter:
    """The two faces in every size, with what they have measured and rendered."""

    def __init__(self, folder: Path | None = None, limit: int = 48_000_000) -> None:
        pygame.font.init()
        self._folder = folder or resources.assets() / "fonts"
        self._fonts: dict[tuple[int, bool], pygame.Font] = {}
        self._known: dict[str, bool] = {}
        self._wide: dict[tuple[str, int, bool], int] = {}
        self._runs: ByteCache[pygame.Surface] = ByteCache(limit, _bytes)
        self._wrapped: dict[tuple[str, int, int, bool], tuple[str, ...]] = {}

    def width(self, text: str, size: int, bold: bool = False) -> int:
        """The pixels that one line of `text` takes."""
        key = (text, size, bold)
        wide = self._wide.get(key)
        if wide is None:
            if len(self._wide) > 50_000:
                self._wide.clear()
            wide = self._wide[key] = self._font(size, bold).size(self.clean(text))[0]
        return wide

    def height(self, size: int) -> int:
        """The pixels from one line to the next."""
        return self._font(size, False).get_linesize()

    def ascent(self, size: int) -> int:
        """The pixels from the top of a line to its baseline."""
        return self._font(size, False).get_ascent()

    def wrap(self, text: str, width: int, size: int, bold: bool = False) -> tuple[str, ...]:
        """The lines of `text` within `width`."""
        key = (text, width, size, bold)
        lines = self._wrapped.get(key)
        if lines is None:
            if len(self._wrapped) > 5_000:
                self._wrapped.clear()
            lines = tuple(kinsoku.wrap(text, width, self._measure(text, size, bold)))
            self._wrapped[key] = lines
        return lines

    def widest_word(self, text: str, size: int, bold: bool = False) -> int:
        """The width of the widest piece that should not be broken."""
        return kinsoku.widest_word(text, self._measure(text, size, bold))

    def upto(self, text: str, index: int, size: int, bold: bool = False) -> int:
        """The pixels of the first `index` characters of a line, as they stand before the next one."""
        measure = self._measure(text, size, bold)
        return measure(text[: index + 1]) - measure(text[index : index + 1])

    def fit(self, text: str, width: int, size: int, bold: bool = False) -> str:
        """`text`, or as much of it as fits `width` with an ellipsis."""
        if self.width(text, size, bold) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + "…", size, bold) <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + "…"

    def run(self, text: str, size: int, bold: bool, colour: Colour) -> pygame.Surface:
        """One rendered line; not to be painted upon."""
        key = (text, size, bold, colour)
        surface = self._runs.get(key)
        if surface is None:
            surface = self._font(size, bold).render(self.clean(text), True, colour[:3])
            if len(colour) == 4 and colour[3] < 255:
                surface.set_alpha(colour[3])
            self._runs.put(key, surface)
        return surface

    def clean(self, text: str) -> str:
        """`text` as it is shown: controls go, unknown characters lose their accents or are stood for.

        The fonts have quotation marks, ellipsis and raised dot a whole em wide, as Chinese wants them.
        In text without Chinese narrow forms stand for them: of the marks those that `tools/make_fonts.py` has
        put under private characters, also for the apostrophe.
        """
        if text.isascii() and text.isprintable() and "'" not in text:
            return text[:_LONGEST]
        text = text[:_LONGEST].translate(_ALIKE)
        if not _CHINESE.search(text):
            text = _SPACED_DOT.sub("·", text.translate(_NARROW))
        return "".join(self._shown(letter) for letter in text)

    def lacks(self, text: str) -> str:
        """The characters of `text` for which a box or a diamond stands."""
        found = dict.fromkeys(each for each in text if self._shown(each) in {_BOX, _PICTURE} - {each})
        return "".join(found)

    def _measure(self, text: str, size: int, bold: bool) -> kinsoku.Measure:
        """Measures parts of `text`: what is narrow in a part without Chinese is wide within Chinese text."""
        if not _CHINESE.search(text):
            return lambda part: self.width(part, size, bold)
        em = self.width(_EM, size, bold)
        return lambda part: self.width(_EM + part, size, bold) - em

    def _shown(self, letter: str) -> str:
        category = unicodedata.category(letter)
        if category in _DROPPED or ord(letter) in _TINTS:
            return ""
        if self._has(letter):
            return letter
        bare = unicodedata.normalize("NFD", letter)[0]
        if bare != letter and self._has(bare):
            return bare
        return _PICTURE if category == "So" else _BOX

    def _has(self, letter: str) -> bool:
        known = self._known.get(letter)
        if known is None:
            probe = self._font(_PROBE, False)
            known = self._known[letter] = probe.metrics(letter) != probe.metrics("\U0010fffd")
        return known

    def _font(self, size: int, bold: bool) -> pygame.Font:
        key = (size, bold)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = self._opened(size, "Bold" if bold else "Regular")
        return font

    def _opened(self, size: int, weight: str) -> pygame.Font:
        path = self._folder / f"NotoSansSC-{weight}.otf"
        try:
            return pygame.Font(path, max(1, size))
        except (OSError, pygame.error) as error:
            message = _("The font file {path} is missing or damaged. Install the program again.")
            raise SandboxError(message.format(path=path), exit_code=2) from error


@lru_cache(maxsize=1)
def typesetter() -> Typesetter:
    """The one that everything shares."""
    return Typesetter()


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * 4
