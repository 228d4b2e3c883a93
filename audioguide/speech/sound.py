"""How a guide sounds: what all its sentences share, whether a whole guide is built or one word is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioguide.engines.base import lengths_of, takes_phonemes
from audioguide.engines.lengths import Lengths
from audioguide.model import Guide, Pauses
from audioguide.speech.code_fingerprint import code_fingerprint
from audioguide.speech.lexicon import Lexicon
from audioguide.speech.pacing import speech_rate
from audioguide.speech.synthesis import Manner

if TYPE_CHECKING:
    from audioguide.speech.voice import VoiceChoice  # which reads guides: a worker has no use for it

CLIP_CODE = ("engines/*.py", "audio/pcm.py", "audio/tempo.py", "speech/synthesis.py", "model/speech.py")
"""Code that decides a clip's samples."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What every sentence of a guide shares."""

    manner: Manner
    """Its rate is that of a plain text; each sentence of a guide has its own: see `sentence_rates`."""
    adapter: str
    """The engine's class, "package.module:Class": a worker need not look for it among all installed packages."""
    sample_rate: int
    """Hz"""
    gain: float
    """Linear, of every clip."""
    pace: int
    """Words a minute asked, pauses included."""
    pauses: Pauses
    lengths: Lengths
    """How the voice shares its time among sentences."""
    lexicon: Lexicon
    """As the engine hears it: Lexicon.heard_by."""
    sends_text: bool
    """True where the text leaves this machine."""


def sound_of(guide: Guide, choice: VoiceChoice, lexicon: Lexicon) -> Sound:
    """How `guide` sounds by the chosen voice, which hears the lexicon in its own way."""
    engine = choice.engine
    rate = speech_rate(guide.pace, guide.pauses)
    manner = Manner(engine.name, engine.version(), choice.voice, rate, guide.language, code_fingerprint(*CLIP_CODE))
    return Sound(
        manner,
        f"{type(engine).__module__}:{type(engine).__qualname__}",
        engine.sample_rate(choice.voice),
        engine.gain(choice.voice),
        guide.pace,
        guide.pauses,
        lengths_of(engine, choice.voice),
        lexicon.heard_by(takes_phonemes(engine, choice.voice)),
        engine.sends_text_off_device,
    )
