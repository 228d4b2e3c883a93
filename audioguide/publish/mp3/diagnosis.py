"""What is wrong with sentences that do not sound as they should: asked only where something is.

The chapter is decoded once more, and each of its sentences is looked for all through it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from audioguide.model import ChapterTimeline, Cue
from audioguide.publish.built import BuiltGuide, one_line
from audioguide.publish.mp3.sound_search import Search
from audioguide.publish.sentence_levels import (
    MOST,
    SILENCE,
    STEP,
    Levels,
    differences,
    expected_levels,
    grid,
    slots_of,
    together,
)

_NEAR_MS = 150
"""How far from where a sentence should begin another one may begin and still stand in its place."""
_SAME_SHIFT_MS = 15
_AROUND_S = 2
"""Seconds."""
_FEWEST_SLOTS = 6
"""Of a sentence that is known again by its beginning: 0.4 seconds."""
_WORDS = 6
"""Of a sentence, in a message."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one sentence."""

    place: int
    """Of the sentence in its chapter."""
    message: str = ""
    shift: int | None = None
    """Milliseconds by which it is late, or early where that is negative; None where that is not what is wrong."""


def diagnosed(built: BuiltGuide, chapter: ChapterTimeline, wrong: Sequence[int], begin: int, end: int) -> list[str]:
    """A message for each sentence that is wrong; one for those in a row that are late, or early, by the same.

    chapter: as it should be in its file, whichever that is, from sample `begin` to `end` of it.
    """
    rate = built.timeline.sample_rate
    # A little more on either side: what was moved over the edge of a chapter of the whole file is found there.
    search = Search(built.folder / chapter.file, rate, max(0, begin - _AROUND_S * rate), end + _AROUND_S * rate)
    if len(wrong) > 1 and (other := _other_chapter(built, chapter, search, begin)):
        return [other]
    doctor = _Diagnosis(built, chapter, search, frozenset(wrong))
    faults = [doctor.fault(place) for place in wrong]
    messages = list(_told(chapter, [fault for fault in faults if fault is not None]))
    return [*messages, *doctor.said_again(begin)]


def named(chapter: ChapterTimeline, cue: Cue) -> str:
    """A sentence as a person finds it: its id, its first words, its chapter."""
    words = one_line(cue.text).split()
    first = " ".join(words[:_WORDS]) + (" ..." if len(words) > _WORDS else "")
    return f'{cue.id}, "{first}", of chapter {chapter.number}'


def _other_chapter(built: BuiltGuide, chapter: ChapterTimeline, search: Search, begin: int) -> str:
    """Whether there stands another chapter's sound."""
    for other in built.chapters():
        if other.id == chapter.id or len(other.cues) < 2:
            continue
        levels = [(_expected(cue, search.rate), begin + cue.start) for cue in other.cues]
        found = [search.at(expected, start) for expected, start in levels if expected is not None]
        if found and sum(apart <= MOST for apart in found) * 2 > len(found):
            return (
                f"In place of chapter {chapter.number} it has the sound of chapter {other.number} ({other.file}). "
                f"Its first sentence should be {named(chapter, chapter.cues[0])}."
            )
    return ""


def _expected(cue: Cue, rate: int) -> Levels | None:
    return expected_levels(cue.fingerprint, slots_of(cue.end - cue.start, rate))


class _Diagnosis:
    def __init__(self, built: BuiltGuide, chapter: ChapterTimeline, search: Search, wrong: frozenset[int]) -> None:
        self.built, self.chapter, self.search, self.wrong = built, chapter, search, wrong
        self.rate = search.rate
        self.expected = [_expected(cue, self.rate) for cue in chapter.cues]
        self.found = [search.places(levels) if levels is not None else [] for levels in self.expected]
        """Where in the file each sentence sounds, in samples."""

    def fault(self, place: int) -> Fault | None:
        """What is wrong with the sentence at a place that is wrong; None where it was told with another one."""
        here, late = self._who(place), self._shift(place)
        if here is not None and self._begins(place, here):
            other = named(self.chapter, self.chapter.cues[here])
            return Fault(place, f"and sentence {other}, are swapped.") if here > place else None
        if here is not None:
            other = named(self.chapter, self.chapter.cues[here])
            twice = "" if here in self.wrong else " a second time"
            rest = f" It comes {_by(late)} instead." if late is not None else " It is missing itself."
            return Fault(place, f"is not in its place: sentence {other}, is said there{twice}.{rest}")
        if late is not None:
            return Fault(place, shift=late)
        return Fault(place, self._stranger(place) or self._part(place))

    def said_again(self, begin: int) -> Iterator[str]:
        """Sentences that are right in their place and sound once more where no sentence should begin."""
        near = _NEAR_MS * self.rate // 1000
        starts = [cue.start for cue in self.chapter.cues]
        for place, cue in enumerate(self.chapter.cues):
            for at in self.found[place] if place not in self.wrong else ():
                if all(abs(at - start) > near for start in starts):
                    seconds = (at - begin) / self.rate
                    yield f"Sentence {named(self.chapter, cue)}, is said a second time, {seconds:.1f} seconds into it."

    def _who(self, place: int) -> int | None:
        """Which other sentence of the chapter begins where this one should."""
        text = self.chapter.cues[place].spoken
        others = (n for n, cue in enumerate(self.chapter.cues) if n != place and cue.spoken != text)
        return next((other for other in others if self._begins(other, place)), None)

    def _begins(self, one: int, place: int) -> bool:
        """Whether a sentence begins where the one at `place` should: whole, or as much of it as there is room for."""
        start, near = self.chapter.cues[place].start, _NEAR_MS * self.rate // 1000
        if any(abs(at - start) <= near for at in self.found[one]):
            return True
        return self._fills(self.expected[one], place)

    def _fills(self, expected: Levels | None, place: int) -> bool:
        own = self.expected[place]
        room = min(len(expected), len(own)) if expected is not None and own is not None else 0
        if expected is None or room < _FEWEST_SLOTS:
            return False
        return self.search.at(expected[:room], self.chapter.cues[place].start) <= MOST

    def _shift(self, place: int) -> int | None:
        """Milliseconds by which it is late, where it sounds at all."""
        start = self.chapter.cues[place].start
        if not self.found[place]:
            return None
        nearest = min(self.found[place], key=lambda at: abs(at - start))
        return round((nearest - start) * 1000 / self.rate)

    def _stranger(self, place: int) -> str:
        """Whether a sentence of another chapter is said in its place."""
        for other in self.built.chapters():
            for one in other.cues if other.id != self.chapter.id else ():
                if one.spoken != self.chapter.cues[place].spoken and self._fills(_expected(one, self.rate), place):
                    return f"is not in its place: sentence {named(other, one)}, is said there."
        return ""

    def _part(self, place: int) -> str:
        """What can be said where only its own fingerprint tells."""
        expected = self.expected[place]
        heard = self.search.levels(self.chapter.cues[place].start, len(expected) if expected is not None else 0)
        if expected is None or not len(heard):
            return "is missing: the sound ends before it."
        if heard.max() <= SILENCE:
            return "is missing: there is silence in its place."
        apart = together(differences(expected, heard))
        first = int(np.argmax(apart > MOST)) if (apart > MOST).any() else 0
        slot_ms = 1000 * grid(self.rate).step / self.rate
        whole = len(expected) * slot_ms / 1000
        less = heard[first + 1 :] <= expected[first + 1 : len(heard)] + STEP
        if first and less.all():
            return f"is cut short: of its {whole:.1f} seconds only the first {(first + 1) * slot_ms / 1000:.1f} sound."
        if first * slot_ms > 250:
            return (
                f"does not sound as it was built: from {first * slot_ms / 1000:.1f} of its {whole:.1f} seconds on "
                "something else sounds. Other words, another voice, or noise?"
            )
        return (
            "does not sound as it was built: something else sounds in its place. Other words, another voice, or noise?"
        )


def _told(chapter: ChapterTimeline, faults: Sequence[Fault]) -> Iterator[str]:
    """Sentences in a row that are moved alike are told together."""
    runs: list[list[Fault]] = []
    for fault in faults:
        if runs and _alike(runs[-1][-1], fault):
            runs[-1].append(fault)
        else:
            runs.append([fault])
    for run in runs:
        first = named(chapter, chapter.cues[run[0].place])
        shift = run[0].shift
        if shift is None:
            yield f"Sentence {first}, {run[0].message}"
        elif len(run) == 1:
            yield f"Sentence {first}, is at another place: it comes {_by(shift)}."
        else:
            ids = ", ".join(chapter.cues[fault.place].id for fault in run)
            yield f"{len(run)} sentences are at another place, from {first}: they come {_by(shift)}: {ids}."


def _alike(before: Fault, after: Fault) -> bool:
    if before.shift is None or after.shift is None or after.place != before.place + 1:
        return False
    return abs(before.shift - after.shift) <= _SAME_SHIFT_MS


def _by(shift: int) -> str:
    return f"{abs(shift):,} milliseconds too {'late' if shift > 0 else 'early'}"
