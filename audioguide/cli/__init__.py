"""The command line: one file a verb, imported only when it is called, so that help is instant."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Entry point of the `audioguide` command."""
    from audioguide.cli.root import run

    # A verb makes much that it keeps to its end; to look through it again and again takes a tenth of its time.
    gc.set_threshold(200_000, 20, 50)
    # Where numpy is loaded it would begin a thread for each processor, and those wait by spinning.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.exit(run(sys.argv[1:]))
