"""The engines that a worker keeps loaded from one guide to the next: to load one takes longer than to say a chapter."""

from __future__ import annotations

from pkgutil import resolve_name

from audioguide.engines.base import Engine
from audioguide.speech.sound import Sound

MOST = 2
"""Voices that stay loaded: a model takes hundreds of megabytes, and a shelf of guides mostly speaks with one or two."""


class LoadedEngines:
    """One engine for each voice, whatever its pace; of more than MOST, those that spoke last."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Engine] = {}
        self._online: dict[str, Engine] = {}

    def of(self, sound: Sound) -> Engine:
        """The engine that says this, made where it is not there. Raises whatever making it raises."""
        if sound.sends_text:
            # Kept for good: it is light, and it alone knows how long the other machine wants to be left alone.
            if sound.adapter not in self._online:
                self._online[sound.adapter] = resolve_name(sound.adapter)()
            return self._online[sound.adapter]
        key = (sound.adapter, sound.manner.voice)
        engine = self._kept.pop(key, None) or resolve_name(sound.adapter)()
        while len(self._kept) >= MOST:
            del self._kept[next(iter(self._kept))]
        self._kept[key] = engine
        return engine
