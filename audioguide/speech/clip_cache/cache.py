"""Clips on disk, found by their keys and kept under them."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from audioguide import regular_files
from audioguide.model import Clip
from audioguide.speech.clip_cache import whole_file
from audioguide.speech.clip_cache.entry import LARGEST, pack, unpack
from audioguide.speech.clip_cache.shelves import file_of


class ClipCache:
    """The clips of a folder; whatever is wrong with an entry, it counts as absent and is replaced by the next clip."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.trouble = ""
        """Why a clip could not be kept, as sentences for the user; empty where every one was."""

    def find(self, key: str, engine: str) -> Clip | None:
        """The clip that was kept under this key; None = there is none that is whole.

        key: SHA-256 in hexadecimal. engine: name and version of the one that would make it. Raises nothing.
        """
        held = None if self._led_away(key) else regular_files.read(file_of(self.folder, key), LARGEST, touch=True)
        entry = unpack(held, key, engine) if held is not None else None
        return entry.clip if entry is not None else None

    def keep(self, key: str, engine: str, clip: Clip, small: bool = True) -> None:
        """Keep a clip for `find`, in the place of whatever stands there. Raises nothing: see `trouble`.

        small: pack its samples without loss, which takes processor time.
        """
        refused = self._put(key, engine, clip, small)
        if refused is not None and not self.trouble:
            self.trouble = self._told(refused, file_of(self.folder, key))

    def _put(self, key: str, engine: str, clip: Clip, small: bool) -> OSError | None:
        """Write an entry; gives what was refused."""
        parts = pack(key, engine, clip, small)
        file = file_of(self.folder, key)
        if parts is None:
            return None
        try:
            if self._led_away(key):
                return NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(file.parent))
            try:
                whole_file.write(file, parts)
            except FileNotFoundError:
                file.parent.mkdir(parents=True, exist_ok=True)
                whole_file.write(file, parts)
        except OSError as refused:
            return refused
        return None

    def _led_away(self, key: str) -> bool:
        """Whether a link stands where the shelf should be. The cache's own folder may be one, as its user likes."""
        with suppress(OSError):
            return file_of(self.folder, key).parent.is_symlink()
        return False

    def _told(self, refused: OSError, file: Path) -> str:
        if isinstance(refused, IsADirectoryError):
            return f"A clip could not be kept, since a folder stands in its place: {file}. Move that folder away."
        return (
            f"Clips could not be kept in {self.folder}: {refused.strerror or refused}. Nothing is lost, but the next "
            "time their sentences are said anew. Free some space or mend the permission, or name another folder in "
            "AUDIOGUIDE_CACHE."
        )
