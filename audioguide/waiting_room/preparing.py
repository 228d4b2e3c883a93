"""The room's own sounds are made ahead: no voice is loaded by anything that plays, this alone makes sound."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from audioguide import swapping
from audioguide.errors import EngineError, OutputError, UsageError
from audioguide.language.base import primary
from audioguide.language.base.language_table import own_name
from audioguide.model import Guide, Source, Timeline
from audioguide.settings import Settings
from audioguide.timeline import FILE_NAME, read_head
from audioguide.waiting_room import sounds
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.watch import folders


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was made."""

    folder: Path
    names: dict[str, str]
    """Language -> the voice that says its name."""
    missing: dict[str, str]
    """Language -> why its name could not be made."""


def prepare_sounds(heads: Iterable[Timeline], output: Path, settings: Settings) -> Prepared:
    """Make the chime and the name of each language by the voice of a guide in it.

    Raises OutputError where they cannot be written.
    """
    from audioguide.swapping.lock import locked
    from audioguide.waiting_room.chime import chime

    first: dict[str, Timeline] = {}
    for head in heads:
        first.setdefault(primary(head.language), head)
    folder = output / sounds.FOLDER
    rate = next(iter(first.values())).sample_rate if first else 24_000
    made, voices, missing = {sounds.CHIME: (f"{sounds.CHIME}.wav", chime(rate), "")}, {}, {}
    for language, head in first.items():
        try:
            name = _name_of(language)
            content, voices[language] = _spoken_name(head, name, settings)
        except (EngineError, UsageError) as cannot:
            missing[language] = str(cannot)
        else:
            made[language] = (f"{language}.wav", content, name)
    try:
        # The list holds each file's hash: of two at once, one would list what the other wrote.
        with locked(folder, "audioguide waiting-room prepare"):
            _write(folder, made)
    except OSError as refused:
        raise OutputError(f"{folder} could not be written: {refused.strerror}.") from refused
    return Prepared(folder, voices, missing)


def _name_of(language: str) -> str:
    own = own_name(language)
    if not own:
        raise UsageError("its own name is not in our list")
    return own


def _spoken_name(head: Timeline, name: str, settings: Settings) -> tuple[bytes, str]:
    """(WAV, voice) of one name, with a breath after it: by the guide's voice, else by the small one.

    Raises EngineError, UsageError where neither can.
    """
    from audioguide.audio.pcm import silence
    from audioguide.audio.wav import wav
    from audioguide.speech import lexicon_for, rendition
    from audioguide.speech.voice import FALLBACK, choose_voice

    own, small = f"{head.engine}:{head.voice}", f"{FALLBACK}:{primary(head.language)}"
    manner = Guide("name", "", head.language, Source("", "", ""), (), pace=head.pace, voice=own)
    try:
        choice = choose_voice(manner, settings)
    except (EngineError, UsageError):
        choice = choose_voice(replace(manner, voice=small), settings)
    spoken = rendition.say(name, manner, choice, lexicon_for(head.language), settings.cache, as_is=True)
    pause = silence(900, spoken.sample_rate)
    return wav(spoken.pcm + pause, spoken.sample_rate), choice.name


def _write(folder: Path, made: dict[str, tuple[str, bytes, str]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    listed = {}
    for name, (file, content, text) in made.items():
        swapping.write(folder / file, content)
        rate, frames = _measure(content)
        digest = hashlib.sha256(content).hexdigest()
        listed[name] = {"file": file, "rate": rate, "frames": frames, "sha256": digest, "text": text}
    text = json.dumps({"sounds": listed}, ensure_ascii=False, indent=1) + "\n"
    swapping.write(folder / sounds.LIST, text.encode())


def _measure(content: bytes) -> tuple[int, int]:
    import wave
    from io import BytesIO

    with wave.open(BytesIO(content)) as file:
        return file.getframerate(), file.getnframes()


def heads(configuration: Configuration, named: tuple[Path, ...], output: Path) -> list[Timeline]:
    """What the guides of a room say of themselves; those that are none are left out."""
    there = folders(configuration, named, output)
    return [read_head(folder / FILE_NAME).timeline for folder in there if (folder / FILE_NAME).is_file()]
