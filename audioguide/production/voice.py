"""Which voice speaks, and why: asked for on this run, else the guide's own, else what can run here."""

from __future__ import annotations

from dataclasses import dataclass

from audioguide.engines.base import Engine
from audioguide.errors import EngineUnavailable, UnknownNameError
from audioguide.model import Guide
from audioguide.plugins import did_you_mean, load
from audioguide.settings import Settings

FALLBACK = "pyttsx3"
"""Runs wherever the package is installed."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A voice that can run here."""

    engine: Engine
    voice: str
    reason: str
    """Why this one, as the end of a sentence: "because the guide asks for it"."""
    fell_back: bool = False

    @property
    def name(self) -> str:
        """As in `--voice`: natural:heart."""
        return f"{self.engine.name}:{self.voice}"


def choose_voice(guide: Guide, settings: Settings) -> Choice:
    """The voice of this build.

    A voice asked for by name must run, or EngineUnavailable is raised; the guide's own gives way to the small voice
    where it cannot run, and the reason says so. Raises UnknownNameError for a name nobody registered.
    """
    if settings.voice is not None:
        return _open(settings.voice, "because you asked for it")
    try:
        return _open(guide.voice, "because the guide asks for it")
    except EngineUnavailable as cannot:
        if guide.voice.startswith(FALLBACK):
            raise
        choice = _open(FALLBACK, f"because {guide.voice} cannot run here: {cannot}")
        return Choice(choice.engine, choice.voice, choice.reason, fell_back=True)


def _open(wanted: str, reason: str) -> Choice:
    name, _, voice = wanted.partition(":")
    engine: Engine = load("engines", name)()
    why_not = engine.check()
    if why_not:
        raise EngineUnavailable(why_not)
    if not voice:
        return Choice(engine, engine.voices()[0].name, reason)
    names = [known.name for known in engine.voices()]
    if voice not in names:
        hint = did_you_mean(voice, names) if len(names) < 20 else f"{did_you_mean(voice, names)[:200]}"
        raise UnknownNameError(f"{name} has no voice named {voice}. {hint} To list them: audioguide voices.")
    return Choice(engine, voice, reason)
