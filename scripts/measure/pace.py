"""Pace and length of built guides: scripts/measure/run pace DIR [DIR ...]

Pace: words of the spoken form a minute of chapter audio, sentence pauses included, lead-in and tail left out. Speed of
a sentence: its syllables over its own seconds, for those of over four words alone. Careful lines are notices, the
state of review, safety lines and figures; each should have at most the mean of its chapter. Bars: a chapter within 5
percent of the words a minute asked, a sentence between 2.5 and 4.6 syllables a second, no careful line over the mean.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from audioguide.language.base import language_of
from audioguide.model import ChapterTimeline, Cue
from audioguide.timeline import FILE_NAME, read_chapters, read_head

NEAR, SLOWEST, FASTEST, FEW = 5.0, 2.5, 4.6, 4
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


@dataclass(frozen=True)
class Said:
    """One sentence."""

    cue: Cue
    words: int
    syllables: int
    seconds: float

    @property
    def speed(self) -> float:
        """Syllables a second."""
        return self.syllables / self.seconds

    @property
    def careful(self) -> bool:
        """Whether it may not be missed."""
        if self.cue.paragraph == 0:
            return self.cue.kind != "title"
        figure = self.cue.kind in ("fact", "definition") and any(map(str.isdigit, self.cue.text))
        return self.cue.kind == "safety" or figure


def main(folders: list[Path]) -> int:
    """Print every chapter of each guide, then what is over. Returns the exit code."""
    missed = 0
    for folder in folders:
        line = read_head(folder / FILE_NAME).timeline
        words = 0
        said = whole = 0.0
        for chapter in read_chapters(folder / FILE_NAME):
            heard = sentences(chapter, line.sample_rate, line.language)
            spoken = (chapter.cues[-1].end - chapter.cues[0].start) / line.sample_rate
            count = sum(one.words for one in heard)
            words, said, whole = words + count, said + spoken, whole + chapter.frames / line.sample_rate
            missed += told(chapter.number, heard, count, spoken, line.pace)
        pace = 60 * words / said
        print(
            f"{folder.name}, {line.engine}: {pace:.1f} words a minute, asked {line.pace}, "
            f"off {100 * (pace / line.pace - 1):+.1f} percent; {words} words, {whole / 60:.1f} minutes in all"
        )
    print(f"Missed bars: {missed}.")
    return 1 if missed else 0


def sentences(chapter: ChapterTimeline, sample_rate: int, language: str) -> list[Said]:
    """Each sentence with what is counted of it."""
    syllables = language_of(language).reading.syllables
    return [
        Said(cue, len(_WORD.findall(cue.spoken)), syllables(cue.spoken), (cue.end - cue.start) / sample_rate)
        for cue in chapter.cues
    ]


def told(number: int, heard: list[Said], count: int, spoken: float, asked: int) -> int:
    """Print one chapter; gives the number of bars that it missed."""
    mean = sum(one.syllables for one in heard) / sum(one.seconds for one in heard)
    long = [one for one in heard if one.words > FEW and one.syllables]
    off = 100 * (60 * count / spoken / asked - 1)
    careful = [one for one in long if one.careful]
    speeds = [one.speed for one in long]
    print(
        f"Chapter {number}: {count} words, {60 * count / spoken:.1f} words a minute, off {off:+.1f} percent, "
        f"{spoken / 60:.1f} minutes; syllables a second {mean:.2f}, sentences {min(speeds):.2f} to {max(speeds):.2f}, "
        f"{len(careful)} careful ones at most {max((one.speed for one in careful), default=0.0):.2f}"
    )
    wrong = [one for one in long if not SLOWEST <= one.speed <= FASTEST or (one.careful and one.speed > mean)]
    for one in wrong:
        print(f"    {one.speed:.2f}: {one.cue.id} {one.cue.text}")
    return len(wrong) + (abs(off) > NEAR)


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]]))
