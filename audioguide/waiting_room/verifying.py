"""Guides are verified in a process of its own: the memory it takes is given back, and playing is never disturbed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from audioguide.errors import ContentError
from audioguide.waiting_room.admission import VerifiedGuide, choice_of
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.watch import folders, verified_guide

_PATIENCE = 3600.0
"""Seconds in which even a slow machine has verified a long guide."""


def verify(folder: Path, chapters: Sequence[int]) -> str:
    """What is wrong with a built folder, as a sentence for the operator; empty where nothing is.

    chapters: numbers of those whose sound is looked at.
    """
    command = [sys.executable, "-m", "audioguide", "verify", str(folder), "--json"]
    command += [word for number in chapters for word in ("--chapter", str(number))]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_PATIENCE, check=False,
            preexec_fn=_politely if os.name == "posix" else None,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as problem:
        return f"it could not be verified: {problem}."
    if done.returncode not in (0, ContentError.exit_code):
        return f"it could not be verified: {' '.join(done.stderr.split())}"
    findings = [finding for finding in json.loads(done.stdout) if finding["severity"] == "error"]
    if not findings:
        return ""
    first = findings[0]
    more = f" There are {len(findings)} errors in all: audioguide verify {folder}" if len(findings) > 1 else ""
    return f"it is not as it was built. {Path(first['file']).name}: {first['message']}{more}"


def _politely() -> None:
    os.nice(10)


def verified_guides(configuration: Configuration, named: tuple[Path, ...], output: Path) -> list[VerifiedGuide]:
    """Every guide of a room, verified."""
    there = folders(configuration, named, output)
    return [verified_guide(folder, verify, choice_of(configuration, str(folder))) for folder in there]
