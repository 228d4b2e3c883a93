"""Files where anything may lie: opened only where they are files, read whole and not too large, and their hashes."""

from __future__ import annotations

import hashlib
import os
import stat
from contextlib import suppress
from pathlib import Path

_BLOCK = 1 << 18
"""Bytes that are read at once."""
ONLY_A_FILE = 0
"""Flags of every opening: no link is followed, no pipe waited for. Those that a system does not have are none there."""
for _name in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):
    ONLY_A_FILE |= getattr(os, _name, 0)


def read(file: Path, most: int, *, touch: bool = False, own: bool = False) -> bytes | None:
    """What a file holds; None where there is no file, or one over `most` bytes, or one that may not be read.

    touch: note in its time that it was wanted, where that is permitted. own: None, too, where it is another user's.
    """
    try:
        handle = os.open(file, os.O_RDONLY | ONLY_A_FILE)
    except OSError:
        return None
    try:
        known = os.fstat(handle)
        if not stat.S_ISREG(known.st_mode) or known.st_size > most or (own and not _ours(known)):
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


def _ours(known: os.stat_result) -> bool:
    return not hasattr(os, "geteuid") or known.st_uid == os.geteuid()


def sha256(file: Path) -> str:
    """SHA-256 of a file, read in blocks, as hexadecimal digits. Raises OSError."""
    digest = hashlib.sha256()
    # As `hashlib.file_digest`, which clears a block of 256 kB for every file: most of a guide's have a few thousand.
    with file.open("rb", buffering=0) as opened:
        block = bytearray(min(_BLOCK, max(1, os.fstat(opened.fileno()).st_size)))
        view = memoryview(block)
        while size := opened.readinto(block):
            digest.update(view[:size])
    return digest.hexdigest()


def copied(file: Path, copy: Path, known: str) -> bool:
    """Copy a file; whether the copy has the SHA-256 `known`. What becomes of the file later is then no matter.

    Raises OSError.
    """
    digest = hashlib.sha256()
    with file.open("rb") as source, copy.open("wb") as out:
        while block := source.read(1 << 18):
            digest.update(block)
            out.write(block)
    return digest.hexdigest() == known
