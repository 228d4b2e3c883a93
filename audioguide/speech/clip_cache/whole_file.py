"""Files of the cache, written whole or not at all, whatever lies in their place."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from audioguide.speech.clip_cache.held_file import LOCKS, held

UNFINISHED = ".unfinished-"
"""Begins the name of a file that is being written, in the folder where it will stand."""


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
