"""A file that somebody holds while they are at it, so that others see whether they still live.

Held by a lock of the system's, which ends with the process, however that ends, and which other machines on a shared
disk see too. Where there are none, what is older than a day is nobody's any more.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from audioguide.regular_files import ONLY_A_FILE

try:
    import fcntl
except ImportError:  # Windows
    LOCKS = False
else:
    LOCKS = True

_FORGOTTEN = 86_400.0
"""Seconds after which a file is nobody's where no lock can tell; no build takes so long."""
_BEGINNING = 60.0
"""Seconds for which an empty file may be one whose maker has not come to hold it."""


@contextmanager
def held(file: Path) -> Iterator[int]:
    """Make a new file and hold it to the end of the block: its handle, to write to. Raises OSError.

    Nobody takes it for abandoned once something stands in it.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL | ONLY_A_FILE, 0o666)
    try:
        if LOCKS:
            # Whoever looks whether it is abandoned holds it for a moment only.
            with suppress(OSError):
                fcntl.flock(handle, fcntl.LOCK_EX)
        yield handle
    finally:
        os.close(handle)


def abandoned(file: Path) -> bool:
    """Whether nobody holds a file that was made to be held; False where that cannot be known."""
    try:
        handle = os.open(file, os.O_RDWR | ONLY_A_FILE)
    except OSError:
        return False
    try:
        known = os.fstat(handle)
        age = time.time() - known.st_mtime
        if not stat.S_ISREG(known.st_mode) or (known.st_size == 0 and age < _BEGINNING):
            return False
        return _free(handle) or age > _FORGOTTEN
    finally:
        os.close(handle)


def _free(handle: int) -> bool:
    """Whether a lock says that nobody holds it."""
    if not LOCKS:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
