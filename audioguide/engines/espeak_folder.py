"""Where espeak's library and voices are, and by what names the library can reach them."""

from __future__ import annotations

import importlib.util
import os
from functools import cache
from pathlib import Path

from audioguide.errors import EngineUnavailable
from audioguide.model import Voice
from audioguide.plugins import install_with

MOST_PATH_BYTES = 120
"""espeak keeps its folder's name in 160 bytes, and adds file names to it."""


@cache
def library_and_voices() -> tuple[Path, Path]:
    """(the shared library, the folder of voices) of the package espeakng-loader.

    Raises EngineUnavailable where either is missing: espeak ends the whole process when its tables are not there.
    """
    spec = importlib.util.find_spec("espeakng_loader")
    if spec is None or spec.origin is None:
        raise EngineUnavailable(
            f"The package espeakng-loader is not installed. Install it with: {install_with('espeakng-loader==0.2.4')}"
        )
    home = Path(spec.origin).parent
    library, voices = home / "libespeak-ng.so", home / "espeak-ng-data"
    needed = [library, *(voices / name for name in ("phontab", "phonindex", "phondata", "intonations"))]
    for file in needed:
        if not file.is_file():
            raise EngineUnavailable(f"espeak's file {file.name} is missing. Install espeakng-loader again.")
    return library, voices


@cache
def voice_files(voices: Path) -> dict[str, tuple[Path, str]]:
    """Name of a voice in lower case, such as en-us -> (its file, what it calls itself)."""
    found: dict[str, tuple[Path, str]] = {}
    for file in sorted((voices / "lang").rglob("*")):
        if file.is_file():
            found[file.name.lower()] = (file, _said_name(file))
    return found


def listed(engine: str, default: str, voices: Path) -> list[Voice]:
    """The voices as the contract wants them, the default first."""
    files = voice_files(voices)
    names = [default, *sorted(name for name in files if name != default)]
    return [Voice(engine, name, files[name][0].name, files[name][1]) for name in names if name in files]


@cache
def reachable(voices: Path) -> bytes:
    """The folder under a name that espeak's buffer can hold, for the life of this process.

    A longer one is reached through a number that Linux gives to the opened folder. Raises EngineUnavailable.
    """
    name = os.fsencode(voices.absolute())
    if len(name) <= MOST_PATH_BYTES:
        return name
    try:
        return b"/proc/self/fd/%d" % os.open(voices, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as refused:
        raise EngineUnavailable(f"espeak's folder {voices} cannot be opened: {refused.strerror}.") from refused


def known_to_espeak(voice: str, voices: Path) -> bytes:
    """The voice's file, by which espeak finds it without a second choice. Raises EngineUnavailable."""
    if voice not in voice_files(voices):
        raise EngineUnavailable(f"espeak has no voice named {voice}. See: audioguide voices")
    return os.fsencode(voice_files(voices)[voice][0].relative_to(voices / "lang"))


def _said_name(file: Path) -> str:
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        key, _, value = line.partition(" ")
        if key == "name":
            return value.strip()
    return file.name
