"""A line of text with a caret and a selection; pure."""

import unicodedata

_CONTROL = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


class Editing:
    """Text that is edited; the selection lies between `anchor` and `caret`."""

    def __init__(self, text: str = "", longest: int = 200) -> None:
        self.longest = longest
        self.text = cleaned(text)[:longest]
        self.caret = self.anchor = len(self.text)

    @property
    def selected(self) -> str:
        """The selected text."""
        start, end = sorted((self.caret, self.anchor))
        return self.text[start:end]

    def replace(self, text: str) -> None:
        """Makes it another text, with the caret at its end."""
        self.text = cleaned(text)[: self.longest]
        self.caret = self.anchor = len(self.text)

    def insert(self, text: str) -> int:
        """Puts text in the place of the selection; how many characters found no room."""
        start, end = sorted((self.caret, self.anchor))
        rest = self.text[:start], self.text[end:]
        whole = cleaned(text)
        text = whole[: max(0, self.longest - len(rest[0]) - len(rest[1]))]
        self.text = rest[0] + text + rest[1]
        self.caret = self.anchor = start + len(text)
        return len(whole) - len(text)

    def erase(self, step: int, *, word: bool = False) -> None:
        """Takes away the selection, or the character or word before (-1) or after (1) the caret."""
        if not self.selected:
            self.move(step, keep=True, word=word)
        self.insert("")

    def move(self, step: int, *, keep: bool = False, word: bool = False) -> None:
        """Moves the caret by a character or a word; `keep` extends the selection."""
        if self.selected and not keep and not word:
            to = min(self.caret, self.anchor) if step < 0 else max(self.caret, self.anchor)
        else:
            to = self._word(step) if word else self.caret + step
        self.go(to, keep=keep)

    def go(self, to: int, *, keep: bool = False) -> None:
        """Puts the caret at a place; `keep` extends the selection."""
        self.caret = max(0, min(len(self.text), to))
        if not keep:
            self.anchor = self.caret

    def select_all(self) -> None:
        """Selects everything."""
        self.anchor, self.caret = 0, len(self.text)

    def _word(self, step: int) -> int:
        at, text = self.caret, self.text
        edge = 0 if step < 0 else len(text)
        beside = -1 if step < 0 else 0
        while at != edge and text[at + beside].isspace():
            at += step
        while at != edge and not text[at + beside].isspace():
            at += step
        return at


def cleaned(text: str) -> str:
    """Text on one line, without control characters."""
    text = text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ")
    return "".join(letter for letter in text if unicodedata.category(letter) not in _CONTROL)
