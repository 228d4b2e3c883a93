"""Which voice speaks, and why: the one asked for on this run, else the guide's own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audioguide.engines.base import KIND, Engine, resolved, sends_to
from audioguide.errors import EngineUnavailable, UnknownNameError, UsageError
from audioguide.model import Guide
from audioguide.plugins import did_you_mean, guarded, make
from audioguide.script.guide import read_voice
from audioguide.settings import Settings

FALLBACK = "pyttsx3"
"""Runs wherever the package is installed, and keeps the text on this machine."""


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """A voice that can run here."""

    engine: Engine
    voice: str
    reason: str
    """Why this one, as the end of a sentence: "because the guide asks for it"."""

    @property
    def name(self) -> str:
        """As in `--voice`: natural:heart."""
        return f"{self.engine.name}:{self.voice}"


def choose_voice(guide: Guide, settings: Settings) -> VoiceChoice:
    """The voice of this build.

    Asked for on this run or by the guide, it must run, or EngineUnavailable is raised: a guide that was made for a
    voice and heard in it is never spoken by a worse one unless somebody says so. Raises UnknownNameError for a name
    nobody registered, UsageError for a voice that would send the text away where that was not allowed.
    """
    allowed = guide.allow_online or settings.allow_online
    if settings.voice is not None:
        return _open(settings.voice, allowed, "because you asked for it")
    try:
        return _open(guide.voice, allowed, "because the guide asks for it")
    except EngineUnavailable as cannot:
        other = (
            "" if guide.voice.startswith(FALLBACK) else f" To hear it in another voice all the same: --voice {FALLBACK}"
        )
        raise EngineUnavailable(
            f"It asks for the voice {guide.voice}, which cannot run here. {cannot}{other}"
        ) from cannot


def refuse_voice_asked_for(settings: Settings) -> None:
    """Raise as `choose_voice` does where the voice asked for on this run could speak no guide at all."""
    if settings.voice is not None:
        _open(settings.voice, True, "")


def text_goes_to(folder: Path, settings: Settings) -> str:
    """Where a build of the guide in `folder` will send its text, as the end of a sentence; empty where it will not.

    Known before anything is read but guide.toml, so that a person can be told in time. Raises ScriptError,
    UnknownNameError.
    """
    own, allowed = read_voice(folder)
    if not (allowed or settings.allow_online):
        return ""
    name, _, voice = (settings.voice or own).partition(":")
    try:
        engine: Engine = make(KIND, name)
        with guarded(KIND, name):
            return sends_to(engine, voice) if engine.sends_text_off_device and not engine.check() else ""
    except EngineUnavailable:
        return ""


def _open(wanted: str, allowed: bool, reason: str) -> VoiceChoice:
    name, _, voice = wanted.partition(":")
    engine: Engine = make(KIND, name)
    with guarded(KIND, name):
        return VoiceChoice(engine, _voice_of(engine, name, voice, allowed), reason)


def _voice_of(engine: Engine, name: str, voice: str, allowed: bool) -> str:
    """The voice of an engine, its own choice where none is asked for; raises as `choose_voice` does."""
    if engine.sends_text_off_device and not allowed:
        raise UsageError(
            f"The voice {name} would send the text of the guide to {sends_to(engine, voice)}. Nothing was sent. "
            "To allow that for this run, add --allow-online. "
            "To allow it for the guide, write this line at the top of its guide.toml: allow_online = true"
        )
    full = resolved(engine, voice) if voice else None
    if full is not None:
        return full
    why_not = engine.check()
    if why_not:
        raise EngineUnavailable(why_not)
    if not voice:
        return engine.voices()[0].name
    names = [known.name for known in engine.voices()]
    if voice not in names:
        hint = did_you_mean(voice, names) if len(names) < 20 else f"{did_you_mean(voice, names)[:200]}"
        raise UnknownNameError(f"{name} has no voice named {voice}. {hint} To list them: audioguide voices.")
    return voice
