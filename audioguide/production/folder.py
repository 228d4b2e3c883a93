"""The output folder: built beside the old one, then swapped; replaced whole or not at all."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from audioguide.errors import OutputError

AT_FDCWD = -100
RENAME_EXCHANGE = 2
OURS = "guide.json"


@contextmanager
def replaced_whole(folder: Path) -> Iterator[Path]:
    """A staging folder beside `folder` that takes its place when the block ends well, and is deleted when it does not.

    Raises OutputError where there is no permission or no space, or where `folder` holds something that is not ours.
    """
    refuse_strangers(folder)
    staging = folder.with_name(f".{folder.name}.new-{os.getpid()}")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        staging.mkdir()
        yield staging
        _swap(staging, folder)
    except OSError as refused:
        raise OutputError(
            f"The guide could not be written to {folder}: {refused.strerror or refused}. "
            "What was there before is untouched. Free some space or mend the permission, then build again."
        ) from refused
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def refuse_strangers(folder: Path) -> None:
    """Raise OutputError for a folder that exists, is not empty and was not written by us, or that cannot be one."""
    above = next(parent for parent in folder.absolute().parents if parent.exists())
    if not above.is_dir():
        raise OutputError(f"{above} is a file and was left untouched. Choose another place with --output.")
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise OutputError(f"{folder} is not a folder. Move it away, or choose another place with --output.")
    if folder.exists() and any(folder.iterdir()) and not (folder / OURS).is_file():
        raise OutputError(
            f"{folder} holds files that audioguide did not write, so it was not replaced. "
            "Move it away, or choose another place with --output."
        )


def _swap(staging: Path, folder: Path) -> None:
    if not folder.exists():
        staging.rename(folder)
    elif not _exchange(staging, folder):
        # Without an atomic exchange there is a moment with no folder; `_sweep` of the next build puts the old one back.
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


def _sweep(folder: Path) -> None:
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
