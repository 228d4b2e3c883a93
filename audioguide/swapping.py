"""A folder or a file that is replaced whole or not at all: made beside the old one, then put in its place."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from contextlib import suppress
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def staging_beside(target: Path) -> Path:
    """The name of what this process makes to take the place of `target`."""
    return target.with_name(f".{target.name}.new-{os.getpid()}")


def write(file: Path, content: bytes, sure: bool = False) -> None:
    """Replace a file whole: whoever is killed, and whoever reads meanwhile, is left with the old one or the new.

    sure: come back when it is on the disk, so that a power cut cannot take it. Raises OSError; then the old one stands.
    """
    staging = staging_beside(file)
    try:
        with staging.open("wb") as out:
            out.write(content)
            if sure:
                out.flush()
                os.fsync(out.fileno())
        staging.replace(file)
    except OSError:
        with suppress(OSError):
            staging.unlink()
        raise
    if sure:
        _keep_name(file.parent)


def _keep_name(folder: Path) -> None:
    """The new name, too, must outlive a power cut. Where a system cannot do that, the old file is what outlives it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def swap(staging: Path, folder: Path) -> None:
    """Put `staging` in the place of `folder`; the old one is then at `staging`, or gone."""
    if not folder.exists():
        staging.rename(folder)
    elif not _exchange(staging, folder):
        # Without an atomic exchange there is a moment with no folder; `sweep` of the next build puts the old one back.
        old = folder.with_name(f".{folder.name}.old-{os.getpid()}")
        folder.rename(old)
        staging.rename(folder)
        shutil.rmtree(old, ignore_errors=True)


def _exchange(first: Path, second: Path) -> bool:
    """Swap two folders in one step, where the system can (Linux, renameat2)."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = (AT_FDCWD, os.fsencode(first), AT_FDCWD, os.fsencode(second))
    return bool(renameat2(*paths, RENAME_EXCHANGE) == 0)


def sweep(target: Path) -> None:
    """Clear away what processes that were killed left beside `target`, and put back an old folder they had moved."""
    shape = re.compile(rf"\.{re.escape(target.name)}\.(new|old)-(\d+)\Z")
    for left in target.parent.iterdir():
        found = shape.match(left.name)
        if found is None or _alive(int(found[2])):
            continue
        if found[1] == "old" and not target.exists():
            left.rename(target)
        elif left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def _alive(process: int) -> bool:
    """Whether a process with this number runs; our own number is a leftover of an earlier life."""
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
