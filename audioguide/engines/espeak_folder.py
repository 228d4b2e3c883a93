"""Where espeak's library and voices are, and a short folder through which the library can reach them fast.

espeak keeps its folder in a buffer of 160 bytes, and reads every voice file before it finds one by name: about as
long as a sentence takes. A temporary folder of links has a short name, and the voice where espeak looks first.
"""

from __future__ import annotations

import atexit
import importlib.util
import tempfile
from functools import cache
from pathlib import Path

from audioguide.errors import EngineUnavailable
from audioguide.model import Voice

MOST_PATH_BYTES = 120
"""espeak adds file names to its folder's name, within 160 bytes."""


@cache
def library_and_voices() -> tuple[Path, Path]:
    """(the shared library, the folder of voices) of the package espeakng-loader.

    Raises EngineUnavailable where either is missing: espeak ends the whole process when its tables are not there.
    """
    spec = importlib.util.find_spec("espeakng_loader")
    if spec is None or spec.origin is None:
        raise EngineUnavailable("The package espeakng-loader is not installed. Run scripts/build again.")
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


class LinkedFolder:
    """A temporary folder that espeak takes for its own; gone when the process ends."""

    def __init__(self, voices: Path) -> None:
        """Raises EngineUnavailable where no temporary folder can be made, or only one with a name too long."""
        self._voices = voices
        try:
            self._folder = tempfile.TemporaryDirectory(prefix="ag-")
            atexit.register(self._folder.cleanup)
            self.path = Path(self._folder.name)
            (self.path / "voices").mkdir()
            for entry in voices.iterdir():
                if entry.name != "voices":
                    (self.path / entry.name).symlink_to(entry)
        except OSError as refused:
            raise EngineUnavailable(f"espeak needs a temporary folder: {refused.strerror}.") from refused
        if len(bytes(self.path)) > MOST_PATH_BYTES:
            raise EngineUnavailable(f"The name of the temporary folder is too long for espeak: {self.path}.")

    def add(self, voice: str) -> None:
        """Put a voice where espeak looks first. Raises EngineUnavailable for a voice it does not have."""
        link = self.path / "voices" / voice
        if link.is_symlink():
            return
        if voice not in voice_files(self._voices):
            raise EngineUnavailable(f"espeak has no voice named {voice}. See: audioguide voices")
        link.symlink_to(voice_files(self._voices)[voice][0])


def _said_name(file: Path) -> str:
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        key, _, value = line.partition(" ")
        if key == "name":
            return value.strip()
    return file.name
