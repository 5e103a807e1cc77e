"""Quiet effects made by code; without a sound device, or switched off, nothing is heard and nothing fails."""

from collections.abc import Mapping
from typing import Literal

import numpy as np
import pygame

Effect = Literal["info", "success", "warning", "error", "card", "turn", "end"]
_RATE = 22_050
_LOUDEST = 0.35
_Tone = tuple[float, float, float]
"""Hertz, seconds from the beginning, seconds until it has faded to a third."""
_TONES: Mapping[Effect, tuple[_Tone, ...]] = {
    "info": ((660, 0, 0.05),),
    "success": ((523, 0, 0.07), (784, 0.08, 0.12)),
    "warning": ((440, 0, 0.08), (415, 0.1, 0.1)),
    "error": ((233, 0, 0.1), (196, 0.1, 0.14)),
    "card": ((880, 0, 0.18), (1109, 0.12, 0.22)),
    "turn": ((392, 0, 0.12), (523, 0.12, 0.12), (659, 0.24, 0.2)),
    "end": ((392, 0, 0.3), (494, 0, 0.3), (587, 0, 0.4)),
}


class Sounds:
    """The effects at a volume from 0 (off) to 100."""

    def __init__(self) -> None:
        self._volume = 0
        self._made: dict[Effect, pygame.mixer.Sound] = {}

    @property
    def volume(self) -> int:
        """How loud it is; 0 while nothing can be heard."""
        return self._volume

    @volume.setter
    def volume(self, value: int) -> None:
        self._volume = max(0, min(100, value)) if value > 0 and _opened() else 0

    def play(self, effect: Effect) -> None:
        """Lets one be heard."""
        if not self._volume:
            return
        sound = self._made.get(effect)
        if sound is None:
            sound = self._made[effect] = pygame.mixer.Sound(buffer=wave(effect).tobytes())
        sound.set_volume(self._volume / 100)
        sound.play()

    def close(self) -> None:
        """Gives the device back."""
        self._volume = 0
        self._made.clear()
        pygame.mixer.quit()


def wave(effect: Effect) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    """The samples of an effect: bell tones, each with a soft octave, that fade away."""
    tones = _TONES[effect]
    length = max(begin + 5 * fade for _, begin, fade in tones)
    time = np.arange(round(length * _RATE)) / _RATE
    total = np.zeros_like(time)
    for hertz, begin, fade in tones:
        since = np.maximum(0.0, time - begin)
        swell = np.minimum(1.0, since / 0.004) * np.exp(-since / fade)
        total += swell * (np.sin(2 * np.pi * hertz * since) + 0.3 * np.sin(4 * np.pi * hertz * since))
    return np.asarray(total / np.abs(total).max() * _LOUDEST * 32_767, dtype=np.int16)


def _opened() -> bool:
    """Whether there is a device to play on."""
    if pygame.mixer.get_init():
        return True
    try:
        pygame.mixer.init(_RATE, -16, 1, 512)
    except pygame.error:
        return False
    return True
