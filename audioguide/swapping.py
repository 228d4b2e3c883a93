"""A folder that is replaced whole or not at all: built beside the old one, then swapped."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def staging_beside(folder: Path) -> Path:
    """The name of the staging folder of this process."""
    return folder.with_name(f".{folder.name}.new-{os.getpid()}")


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


def sweep(folder: Path) -> None:
    """Clear away what builds that were killed left beside `folder`, and put back an old folder they had moved."""
    shape = re.compile(rf"\.{re.escape(folder.name)}\.(new|old)-(\d+)\Z")
    for left in folder.parent.iterdir():
        found = shape.match(left.name)
        if found is None or _alive(int(found[2])):
            continue
        if found[1] == "old" and not folder.exists():
            left.rename(folder)
        else:
            shutil.rmtree(left, ignore_errors=True)


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
