"""The room's own sounds are made ahead: no voice is loaded by anything that plays, this alone makes sound."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from audioguide import swapping
from audioguide.errors import EngineError, OutputError, UsageError
from audioguide.language.base import primary
from audioguide.language.base.language_table import own_name
from audioguide.model import Guide, Source, Timeline
from audioguide.settings import Settings
from audioguide.timeline import FILE_NAME, read_head
from audioguide.waiting_room import sounds
from audioguide.waiting_room.announcing import key_of, spoken_in
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
    said: dict[str, str] = field(default_factory=dict)
    """Text of an announcement -> the voice that says it."""
    unsaid: dict[str, str] = field(default_factory=dict)
    """Text of an announcement -> why its sound could not be made."""


@dataclass(frozen=True, slots=True)
class ToSay:
    """An announcement to be made."""

    key: str
    language: str
    text: str


def prepare_sounds(
    heads: Iterable[Timeline], output: Path, settings: Settings, to_say: Sequence[ToSay] = ()
) -> Prepared:
    """Make the chime, the name of each language by the voice of a guide in it, and the announcements likewise.

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
    said, unsaid = dict[str, str](), dict[str, str]()
    for one in to_say:
        try:
            content, said[one.text] = _spoken_announcement(first.get(one.language), one, settings)
        except (EngineError, UsageError) as cannot:
            unsaid[one.text] = str(cannot)
        else:
            made[one.key] = (f"{one.key}.wav", content, one.text)
    try:
        # The list holds each file's hash: of two at once, one would list what the other wrote.
        with locked(folder, "audioguide waiting-room prepare"):
            _write(folder, made)
    except OSError as refused:
        raise OutputError(f"{folder} could not be written: {refused.strerror}.") from refused
    return Prepared(folder, voices, missing, said, unsaid)


def _name_of(language: str) -> str:
    own = own_name(language)
    if not own:
        raise UsageError("its own name is not in our list")
    return own


def _spoken_name(head: Timeline, name: str, settings: Settings) -> tuple[bytes, str]:
    """(WAV, voice) of one name, see `_sound`.

    Raises EngineError, UsageError where neither can.
    """
    manner = Guide("name", "", head.language, Source("", "", ""), (), pace=head.pace, voice=_own_voice(head))
    return _sound(name, manner, settings, as_is=True)


def _spoken_announcement(head: Timeline | None, one: ToSay, settings: Settings) -> tuple[bytes, str]:
    """The same of an announcement, in its spoken form. Raises UsageError too where that is in doubt."""
    from audioguide.speech import lost, speak
    from audioguide.speech.ear import misheard, why

    spoken = speak(one.text, one.language)
    doubts = [doubt.message for doubt in spoken.doubts if doubt.blocks]
    doubts += [f"“{shape}” would not be heard in full. Write it in words." for shape in lost(spoken, one.language)]
    doubts += [why(wrong) for wrong in misheard(spoken.text, spoken.spoken, one.language)]
    if doubts:
        raise UsageError(doubts[0])
    language = head.language if head is not None else one.language
    voice = _own_voice(head) if head is not None else _small_voice(one.language)
    manner = Guide("announcement", "", language, Source("", "", ""), (), voice=voice)
    return _sound(one.text, replace(manner, pace=head.pace) if head is not None else manner, settings)


def _own_voice(head: Timeline) -> str:
    return f"{head.engine}:{head.voice}"


def _small_voice(language: str) -> str:
    from audioguide.speech.voice import FALLBACK

    return f"{FALLBACK}:{primary(language)}"


def _sound(text: str, manner: Guide, settings: Settings, as_is: bool = False) -> tuple[bytes, str]:
    """(WAV, voice) of a text with a breath after it: in a guide's manner, else by the small voice."""
    from audioguide.audio.pcm import silence
    from audioguide.audio.wav import wav
    from audioguide.speech import lexicon_for, rendition
    from audioguide.speech.voice import choose_voice

    try:
        choice = choose_voice(manner, settings)
    except (EngineError, UsageError):
        choice = choose_voice(replace(manner, voice=_small_voice(manner.language)), settings)
    spoken = rendition.say(text, manner, choice, lexicon_for(manner.language), settings.cache, as_is)
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


def to_say(configuration: Configuration) -> list[ToSay]:
    """The announcements of a configuration."""
    pairs = [(one, spoken_in(configuration, one)) for one in configuration.announcements]
    return [ToSay(key_of(configuration, one), language, one.text) for one, language in pairs]


def heads(configuration: Configuration, named: tuple[Path, ...], output: Path) -> list[Timeline]:
    """What the guides of a room say of themselves; those that are none are left out."""
    there = folders(configuration, named, output)
    return [read_head(folder / FILE_NAME).timeline for folder in there if (folder / FILE_NAME).is_file()]
