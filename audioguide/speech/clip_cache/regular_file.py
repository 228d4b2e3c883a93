"""Files in a folder where anything may lie: read only where they are files, written whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from audioguide.speech.clip_cache.held_file import LOCKS, ONLY_A_FILE, held

UNFINISHED = ".unfinished-"
"""Begins the name of a file that is being written, in the folder where it will stand."""


def read(file: Path, most: int, touch: bool = True) -> bytes | None:
    """What a file holds; None where there is no file, or one over `most` bytes, or one that may not be read.

    A link is not followed, a pipe not waited for. touch: note in its time that it was wanted, where that is permitted.
    """
    try:
        handle = os.open(file, os.O_RDONLY | ONLY_A_FILE)
    except OSError:
        return None
    try:
        known = os.fstat(handle)
        if not stat.S_ISREG(known.st_mode) or known.st_size > most:
            return None
        if touch:
            with suppress(OSError):
                os.utime(handle if os.utime in os.supports_fd else file)
        with os.fdopen(handle, "rb", buffering=0, closefd=False) as opened:
            return opened.read(known.st_size) or b""
    except OSError:
        return None
    finally:
        os.close(handle)


def write(file: Path, parts: Sequence[bytes]) -> None:
    """Replace a file, a link or a pipe by a whole file. Raises OSError; what stood there before then stands."""
    beside = file.with_name(f"{UNFINISHED}{os.urandom(8).hex()}")
    try:
        with held(beside) as handle:
            with os.fdopen(handle, "wb", closefd=False) as out:
                out.writelines(parts)
            if LOCKS:
                beside.replace(file)
        if not LOCKS:  # an open file cannot be renamed there
            beside.replace(file)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
