"""The command line: one file a verb, imported only when it is called, so that help is instant."""

from __future__ import annotations

import sys


def main() -> None:
    """Entry point of the `audioguide` command."""
    from audioguide.cli.root import run

    sys.exit(run(sys.argv[1:]))
