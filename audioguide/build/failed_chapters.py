"""Chapters that were given up: at which sentence, where it stands, and what became of the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audioguide.build.endings import Remedy
from audioguide.errors import EngineError
from audioguide.model import Guide


@dataclass(frozen=True, slots=True)
class FailedChapter:
    """A chapter that was given up, at the sentence that stopped it."""

    number: int
    """Of the chapter."""
    line: int
    """Of the chapter file; 0 for a generated sentence, or for none."""
    reason: str
    """Begins with what the engine could not do."""
    remedy: Remedy = "words or voice"


_REMEDIES: dict[Remedy, str] = {
    "memory": "close other programs or build with --jobs 1",
    "words or voice": "change these lines or choose another voice",
}


def given_up(guide: Guide, failed: Sequence[FailedChapter]) -> EngineError:
    """The error that ends a build: each sentence with its place."""
    told = []
    for failure in sorted(failed, key=lambda failure: failure.number):
        file = guide.chapters[failure.number - 1].file
        place = f"{file}, line {failure.line}" if failure.line else file
        told.append(f"{place}: {failure.reason.rstrip('.')}.")
    wanted = {failure.remedy for failure in failed}
    asked = " and ".join(what for remedy, what in _REMEDIES.items() if remedy in wanted)
    then = f"{asked[:1].upper()}{asked[1:]}, then build again." if asked else "Build again."
    chapters = "1 chapter was" if len(told) == 1 else f"{len(told)} chapters were"
    return EngineError(
        f"{' '.join(told)} {chapters} given up, and the guide was not built; what stood before is untouched. "
        f"All that was said is kept. {then}"
    )
