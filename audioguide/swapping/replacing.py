"""A folder or a file that is replaced whole or not at all: made beside the old one, then put in its place."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from audioguide.swapping.staging import hold, leftovers, staging_name

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def write(file: Path, content: bytes, sure: bool = False) -> None:
    """Replace a file whole: whoever is killed, and whoever reads meanwhile, is left with the old one or the new.

    sure: come back when it is on the disk, so that a power cut cannot take it. Raises OSError; then the old one stands.
    """
    while not _written(file, content, sure):
        pass
    if sure:
        _keep_name(file.parent)


def _written(file: Path, content: bytes, sure: bool) -> bool:
    """False where another process cleared the new file away before it was held."""
    staging = staging_name(file)
    try:
        with staging.open("xb") as out:
            if hold(out.fileno()) and os.fstat(out.fileno()).st_nlink == 0:
                return False
            out.write(content)
            out.flush()
            if sure:
                os.fsync(out.fileno())
            if sys.platform != "win32":
                # Held until it has its name; Windows does not rename what is open.
                staging.replace(file)
        if sys.platform == "win32":
            staging.replace(file)
    except OSError:
        with suppress(OSError):
            staging.unlink()
        raise
    return True


def _keep_name(folder: Path) -> None:
    """The new name, too, must outlive a power cut. Where a system cannot do that, the old file is what outlives it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def swap(staging: Path, folder: Path) -> Path | None:
    """Put `staging` in the place of `folder`. Gives the place of the old one, for the caller to clear away.

    Raises OSError; then the old one stands.
    """
    if not folder.exists():
        staging.rename(folder)
        return None
    if _exchange(staging, folder):
        return staging
    # Without an atomic exchange there is a moment with no folder; `sweep` of the next build puts the old one back.
    old = staging_name(folder, "old")
    folder.rename(old)
    try:
        staging.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    return old


def _exchange(first: Path, second: Path) -> bool:
    """Swap two folders in one step, where the system can (Linux, renameat2)."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = (AT_FDCWD, os.fsencode(first), AT_FDCWD, os.fsencode(second))
    return bool(renameat2(*paths, RENAME_EXCHANGE) == 0)


def delete(left: Path) -> None:
    """Delete a file or a folder with all that is in it, as far as that can be done."""
    if left.is_dir() and not left.is_symlink():
        shutil.rmtree(left, ignore_errors=True)
    else:
        left.unlink(missing_ok=True)


def sweep(target: Path, clear: Callable[[Path], None] = delete) -> None:
    """Clear away what processes that were killed left beside `target`, and put back an old folder they had moved.

    clear: deletes one thing that was left. What a process may still be at, here, in a container or on another machine
    that shares the disk, is left alone. Raises OSError.
    """
    for left in leftovers(target):
        if left.old and not target.exists():
            left.path.rename(target)
        else:
            clear(left.path)
