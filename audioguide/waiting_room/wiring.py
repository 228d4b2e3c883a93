"""The waiting room, wired: what it plays is verified by a process of its own, its own sounds are made ahead.

No voice is loaded by anything that plays: `prepare` alone makes sound.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from audioguide import swapping
from audioguide.errors import ContentError, EngineError, OutputError, UsageError
from audioguide.model import Guide, Source, Timeline
from audioguide.settings import Settings
from audioguide.timeline import FILE_NAME, read_head
from audioguide.waiting_room import settings_file, sounds
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.stock import Shelf, choice_of
from audioguide.waiting_room.watch import folders, shelf

_PATIENCE = 3600.0
"""Seconds in which even a slow machine has verified a long guide."""
NAMES = {
    "ar": "العربية", "de": "Deutsch", "en": "English", "es": "Español", "fr": "Français", "hi": "हिन्दी",
    "it": "Italiano", "ja": "日本語", "ko": "한국어", "nl": "Nederlands", "pl": "Polski", "pt": "Português",
    "ru": "Русский", "so": "Soomaali", "sv": "Svenska", "tl": "Tagalog", "tr": "Türkçe", "uk": "Українська",
    "vi": "Tiếng Việt", "zh": "中文",
}  # fmt: skip
"""Each language by its own name, as it is said before a guide."""


def open_configuration(file: Path | None, named: tuple[Path, ...]) -> tuple[Configuration, Path | None]:
    """The configuration that holds, and its file. Raises UsageError for a folder that is none."""
    for folder in named:
        if not folder.is_dir():
            raise UsageError(f"There is no folder {folder}. Name a built guide, such as output/how-to-listen-en.")
    if file is None and Path(settings_file.FILE_NAME).is_file():
        file = Path(settings_file.FILE_NAME)
    configuration = settings_file.read(file) if file is not None else Configuration()
    return configuration, file


def verify(folder: Path) -> str:
    """What is wrong with a built folder, as a sentence; empty where nothing is.

    In a process of its own, so that the memory it takes is given back, and that playing is never disturbed.
    """
    command = [sys.executable, "-m", "audioguide", "verify", str(folder), "--json"]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_PATIENCE, check=False,
            preexec_fn=_politely if os.name == "posix" else None,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as problem:
        return f"it could not be verified: {problem}."
    if done.returncode not in (0, ContentError.exit_code):
        return f"it could not be verified: {' '.join(done.stderr.split())}"
    findings = [finding for finding in json.loads(done.stdout) if finding["severity"] == "error"]
    if not findings:
        return ""
    first = findings[0]
    more = f" There are {len(findings)} errors in all: audioguide verify {folder}" if len(findings) > 1 else ""
    return f"it is not as it was built. {Path(first['file']).name}: {first['message']}{more}"


def _politely() -> None:
    os.nice(10)


def shelves(configuration: Configuration, named: tuple[Path, ...], output: Path) -> list[Shelf]:
    """Every guide of a room, verified."""
    there = folders(configuration, named, output)
    return [shelf(folder, verify, choice_of(configuration, str(folder))) for folder in there]


# --- the room's own sounds --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was made."""

    folder: Path
    names: dict[str, str]
    """Language -> the voice that says its name."""
    missing: dict[str, str]
    """Language -> why its name could not be made."""


def prepare(heads: Iterable[Timeline], output: Path, settings: Settings, say: Callable[[str], None]) -> Prepared:
    """Make the chime and the name of each language by the voice of a guide in it.

    Raises OutputError where they cannot be written.
    """
    from audioguide.waiting_room.chime import chime

    first: dict[str, Timeline] = {}
    for head in heads:
        first.setdefault(head.language.split("-")[0].lower(), head)
    folder = output / sounds.FOLDER
    rate = next(iter(first.values())).sample_rate if first else 24_000
    made, voices, missing = {"chime": ("chime.wav", chime(rate), "")}, {}, {}
    for language, head in first.items():
        say(f"Saying the name of {language}.")
        try:
            content, voices[language] = _name(head, NAMES[language], settings)
        except KeyError:
            missing[language] = "its own name is not in our list"
        except (EngineError, UsageError) as cannot:
            missing[language] = str(cannot)
        else:
            made[language] = (f"{language}.wav", content, NAMES[language])
    try:
        _write(folder, made)
    except OSError as refused:
        raise OutputError(f"{folder} could not be written: {refused.strerror}.") from refused
    return Prepared(folder, voices, missing)


def _name(head: Timeline, name: str, settings: Settings) -> tuple[bytes, str]:
    """(WAV, voice) of one name, with a breath after it: by the guide's voice, else by the small one.

    Raises EngineError, UsageError where neither can.
    """
    from audioguide.audio.pcm import silence
    from audioguide.audio.wav import wav
    from audioguide.speech import lexicon_for, rendition
    from audioguide.speech.voice import FALLBACK, choose_voice

    own, small = f"{head.engine}:{head.voice}", f"{FALLBACK}:{head.language.split('-')[0].lower()}"
    manner = Guide("name", "", head.language, Source("", "", ""), (), pace=head.pace, voice=own)
    try:
        choice = choose_voice(manner, settings)
    except (EngineError, UsageError):
        choice = choose_voice(replace(manner, voice=small), settings)
    said = rendition.say(name, manner, choice, lexicon_for(head.language), settings.cache, as_is=True)
    pause = silence(900, said.sample_rate)
    return wav(said.pcm + pause, said.sample_rate), choice.name


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
