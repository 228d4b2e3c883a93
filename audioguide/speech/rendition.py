"""One word or sentence as a guide would say it, to hear or to keep: the same rules, lexicon, voice and level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from audioguide import swapping
from audioguide.audio.wav import wav
from audioguide.engines.base import sounds_of
from audioguide.errors import OutputError, UsageError
from audioguide.model import Guide, Span, Spoken
from audioguide.speech import Lexicon, speak
from audioguide.speech.clip_cache import ClipCache
from audioguide.speech.sound import sound_of
from audioguide.speech.synthesis import Synthesizer
from audioguide.speech.voice import VoiceChoice

FORMATS = (".wav", ".mp3")
LONGEST_STEM = 40
"""Characters of a file name made from the text."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """What was said, and how."""

    spoken: Spoken
    heard: str
    """What the engine was given: the spoken form, or with other spellings in it."""
    sounds: str
    """IPA that the voice said; empty where its engine does not tell."""
    entries: dict[str, str]
    """Entries of the lexicon that were used: word -> IPA or other spelling."""
    pcm: bytes
    """16-bit mono, levelled."""
    sample_rate: int
    cache_trouble: str = ""
    """Why the clip could not be kept, as sentences; empty where it was."""

    @property
    def seconds(self) -> float:
        """Length."""
        return len(self.pcm) / 2 / self.sample_rate


def say(text: str, guide: Guide, choice: VoiceChoice, lexicon: Lexicon, cache: Path, as_is: bool = False) -> Rendition:
    """Say `text` in the manner of `guide`. as_is: the text is a spoken form already.

    Raises UsageError where there is nothing to say, EngineError where the voice cannot say it.
    """
    if not any(character.isalnum() for character in text):
        raise UsageError('There is no word to say. Give one in quotes: audioguide say "tamoxifen"')
    sound = sound_of(guide, choice, lexicon)
    spoken = _as_is(text) if as_is else speak(text, guide.language)
    heard = sound.lexicon.respelled(spoken).spoken
    used = sound.lexicon.used_in(heard)
    synthesizer = Synthesizer(choice.engine, sound.manner, ClipCache(cache), sound.sample_rate)
    clip = synthesizer.say(heard, used)
    return Rendition(
        spoken,
        heard,
        sounds_of(choice.engine, heard, choice.voice, used),
        used | sound.lexicon.respelled_words(spoken.spoken),
        b"".join(_levelled(clip.pcm, sound.gain)),
        clip.sample_rate,
        synthesizer.cache.trouble,
    )


def free_file(folder: Path, text: str) -> Path:
    """A WAV file named after the text that is not there yet: tamoxifen.wav, else tamoxifen-2.wav."""
    words = "-".join(re.findall(r"[^\W_]+", text.lower()))
    stem = words[:LONGEST_STEM].rpartition("-")[0] or words[:LONGEST_STEM] if len(words) > LONGEST_STEM else words
    names = (f"{stem}.wav" if number == 1 else f"{stem}-{number}.wav" for number in range(1, 10_000))
    free = next((folder / name for name in names if not (folder / name).exists()), None)
    if free is None:
        raise OutputError(f"There are too many files named after {stem} here. Name one with --output.")
    return free


def checked_file(file: Path, replace: bool) -> Path:
    """The file asked for. Raises UsageError for a format we do not write, OutputError where something is there."""
    if file.suffix.lower() not in FORMATS:
        raise UsageError(f"--output is {file}; its name must end in .wav or .mp3.")
    if file.is_dir() or (file.exists() and not replace):
        raise OutputError(f"{file} is there already. Name another file, or replace it with --replace.")
    return file


def save(said: Rendition, file: Path, title: str) -> None:
    """Write the file whole or not at all. Raises OutputError, AudioError."""
    content = _mp3(said, title) if file.suffix.lower() == ".mp3" else wav(said.pcm, said.sample_rate)
    try:
        swapping.write(file, content)
    except OSError as refused:
        raise OutputError(f"{file} could not be written: {refused.strerror}. Name another with --output.") from refused


def _levelled(pcm: bytes, gain: float) -> Iterator[bytes]:
    from audioguide.audio.loudness import Leveller

    return Leveller(gain).level([pcm])


def _mp3(said: Rendition, title: str) -> bytes:
    from audioguide.audio import id3, mp3

    with TemporaryDirectory() as folder:
        frames, out = Path(folder, "frames"), BytesIO()
        with frames.open("wb") as bare:
            stream = mp3.encode([said.pcm], said.sample_rate, bare)
        mp3.write(out, id3.tag(id3.text("TIT2", title)), [(stream, frames)])
        return out.getvalue()


def _as_is(text: str) -> Spoken:
    spoken = " ".join(text.split())
    return Spoken(spoken, spoken, (Span(0, len(spoken), 0, len(spoken)),))
