"""What of each chapter waits in the staging folder until the guide is written: its spoken lines, frames and cues.

On disk, so that no process holds more than one chapter's, however many there are. The folder is ours alone, and so are
the pickles in it.
"""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from pathlib import Path

from audioguide.build.assembly import SpokenLine
from audioguide.build.plan import ChapterPlan, lines_of
from audioguide.characters import cleaned
from audioguide.model import Cue
from audioguide.speech.sound import Sound


def lines_once(plan: ChapterPlan, sound: Sound, staging: Path) -> tuple[SpokenLine, ...]:
    """A chapter's lines in their spoken form: made where this build has not made them yet, read back where it has.

    Only the parent makes any: the rules take longer to load than a chapter's lines to make.
    """
    if has_lines(staging, plan.stem):
        return read_lines(staging, plan.stem)
    lines = lines_of(plan, sound)
    _lines_file(staging, plan.stem).write_bytes(pickle.dumps(lines, pickle.HIGHEST_PROTOCOL))
    return lines


def has_lines(staging: Path, stem: str) -> bool:
    """Whether `lines_once` has made them."""
    return _lines_file(staging, stem).exists()


def read_lines(staging: Path, stem: str) -> tuple[SpokenLine, ...]:
    """The lines that `lines_once` has made."""
    lines: tuple[SpokenLine, ...] = pickle.loads(_lines_file(staging, stem).read_bytes())
    return lines


def write_cues(staging: Path, stem: str, cues: Sequence[Cue]) -> None:
    """Put a chapter's cues aside, free of what may not leave the house: once, for every publication that reads them."""
    _cues_file(staging, stem).write_bytes(pickle.dumps(cleaned(tuple(cues)), pickle.HIGHEST_PROTOCOL))


def read_cues(staging: Path, stem: str) -> tuple[Cue, ...]:
    """The cues this build put aside."""
    cues: tuple[Cue, ...] = pickle.loads(_cues_file(staging, stem).read_bytes())
    return cues


def frames_file(staging: Path, stem: str) -> Path:
    """Where a chapter's bare MPEG frames wait."""
    return staging / f".{stem}.frames"


def remove(staging: Path, stem: str) -> None:
    """Leave nothing of a chapter but what is published."""
    for file in (_lines_file(staging, stem), _cues_file(staging, stem), frames_file(staging, stem)):
        file.unlink(missing_ok=True)


def _lines_file(staging: Path, stem: str) -> Path:
    return staging / f".{stem}.lines"


def _cues_file(staging: Path, stem: str) -> Path:
    return staging / f".{stem}.cues"
