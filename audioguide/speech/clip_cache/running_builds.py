"""Which clips are in use: those made or wanted since the first of the running builds began, whoever runs it.

A build holds a file in the cache's folder while it runs (`held_file`). Times are the files' own, all by the clock of
the disk they lie on, so machines that share a disk need not agree on what time it is.
"""

from __future__ import annotations

import math
import os
import re
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from audioguide.speech.clip_cache.held_file import abandoned, held

_BUILD = re.compile(r"build-[0-9a-f]{16}\Z")


@contextmanager
def running(folder: Path) -> Iterator[None]:
    """Around a build: what it makes and finds in the cache is in use till the block ends.

    Where that cannot be written down nothing can be kept either, and the build goes on.
    """
    file = folder / f"build-{os.urandom(8).hex()}"
    try:
        with ExitStack() as until_the_end:
            with suppress(OSError):
                folder.mkdir(parents=True, exist_ok=True)
                os.write(until_the_end.enter_context(held(file)), b"%d\n" % os.getpid())
            yield
    finally:
        with suppress(OSError):
            file.unlink()


def in_use_since(folder: Path) -> float:
    """Since when what was touched is in use, epoch seconds by the disk's clock; infinity where no build runs.

    Clears away what builds left that were killed. Raises OSError.
    """
    began = math.inf
    for file in [one for one in folder.iterdir() if _BUILD.match(one.name)]:
        with suppress(OSError):
            known = file.stat(follow_symlinks=False)
            if abandoned(file):
                file.unlink()
            elif stat.S_ISREG(known.st_mode):
                began = min(began, known.st_mtime)
    return began
