"""V16: how fast a built guide is, by its own times: each chapter beside the pace asked, and sentences that run away.

From guide.json alone and by counts of its own: nothing here knows how a sentence came to its rate. What is named is a
warning, never an error: a voice of a third party may be as it is, and an older build was made by other rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audioguide.errors import OutputError
from audioguide.language.base import Language, language_of
from audioguide.model import ChapterTimeline, Cue, Finding, Timeline
from audioguide.timeline import FILE_NAME, read_chapters, read_head

CODE = "V16"
NEAR = 0.05
"""Of the words a minute asked: how far a chapter may be off."""
SLOWEST, FASTEST = 2.5, 4.6
"""Syllables a second of any sentence at USUAL words a minute; wider in proportion at another pace."""
USUAL = 135
FEW_WORDS = 4
"""A sentence of so many is too short to have a pace."""
FEW_IN_CHAPTER = 40
"""Words under which a chapter is too short to be judged."""
MOST = 12
"""Sentences named; a guide that is wrong all through needs no more."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class ChapterPace:
    """One chapter as it sounds, pauses between its sentences included, silence at its ends left out."""

    number: int
    words_a_minute: float


@dataclass(frozen=True, slots=True)
class GuidePace:
    """A whole guide."""

    asked: int
    """Words a minute."""
    chapters: tuple[ChapterPace, ...]
    findings: tuple[Finding, ...]
    """Chapters that are off, and sentences that are too fast or too slow."""


def pace_of(folder: Path) -> GuidePace | None:
    """The pace of a built guide; None where its guide.json cannot be read, which `verify` says by itself."""
    file = folder / FILE_NAME
    chapters: list[ChapterPace] = []
    named: list[str] = []
    try:
        line = read_head(file).timeline
        for chapter in read_chapters(file):
            if chapter.cues and line.sample_rate > 0:
                pace = ChapterPace(chapter.number, _words_a_minute(chapter, line.sample_rate))
                chapters.append(pace)
                named += [*_off(chapter, pace, line), *_sentences(chapter, line, language_of(line.language))]
    except OutputError:
        return None
    if len(named) > MOST:
        named[MOST:] = [f"There are {len(named) - MOST} more such places."]
    return GuidePace(
        line.pace, tuple(chapters), tuple(Finding(CODE, "warning", str(file), 0, message) for message in named)
    )


def _words_a_minute(chapter: ChapterTimeline, sample_rate: int) -> float:
    seconds = (chapter.cues[-1].end - chapter.cues[0].start) / sample_rate
    return 60 * sum(_words(cue) for cue in chapter.cues) / seconds if seconds > 0 else 0.0


def _words(cue: Cue) -> int:
    return len(_WORD.findall(cue.spoken))


def _off(chapter: ChapterTimeline, pace: ChapterPace, line: Timeline) -> Iterator[str]:
    long_enough = sum(_words(cue) for cue in chapter.cues) >= FEW_IN_CHAPTER
    if long_enough and abs(pace.words_a_minute / line.pace - 1) > NEAR:
        yield f"Chapter {chapter.number} is said at {pace.words_a_minute:.0f} words a minute; {line.pace} were asked."


def _sentences(chapter: ChapterTimeline, line: Timeline, language: Language) -> Iterator[str]:
    """Sentences that are hurried or dragged, and notices, figures and safety lines that are faster than the mean."""
    counted = [
        (cue, language.reading.syllables(cue.spoken), (cue.end - cue.start) / line.sample_rate) for cue in chapter.cues
    ]
    length = sum(seconds for _, _, seconds in counted)
    mean = sum(syllables for _, syllables, _ in counted) / length if length > 0 else 0.0
    slowest, fastest = SLOWEST * min(1, line.pace / USUAL), FASTEST * max(1, line.pace / USUAL)
    for cue, syllables, seconds in counted:
        if _words(cue) <= FEW_WORDS or not syllables or seconds <= 0:
            continue
        speed = syllables / seconds
        told = f"Sentence {cue.id}, “{_beginning(cue.text)}”, is said at {speed:.1f} syllables a second"
        if speed > fastest or speed < slowest:
            yield f"{told}; {slowest:.1f} to {fastest:.1f} can be followed."
        elif _weighty(cue) and speed > mean:
            yield f"{told}, faster than its chapter, {mean:.1f}, and must not be missed."


def _weighty(cue: Cue) -> bool:
    """A notice or the state of review, which come before the first paragraph; a safety line; a figure of a fact."""
    if cue.paragraph == 0:
        return cue.kind in ("signpost", "status")
    return cue.kind == "safety" or (cue.kind in ("fact", "definition") and re.search(r"\d", cue.text) is not None)


def _beginning(text: str) -> str:
    words = text.split()
    return text if len(words) <= 6 else f"{' '.join(words[:6])}…"
