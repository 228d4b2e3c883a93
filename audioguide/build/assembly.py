"""Clips -> a chapter's sound and its cues: silence, sentence, silence; integer frames throughout, so nothing drifts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from audioguide.errors import EngineError
from audioguide.model import Clip, Cue, Rate, Sentence, Span, Spoken, WordMark

Say = Callable[[str, dict[str, str], Rate], Clip]
"""Spoken form, lexicon entries and rate -> clip."""


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A sentence ready to be said."""

    sentence: Sentence
    spoken: Spoken
    lexicon: dict[str, str]
    """Pronunciations of this sentence's words."""
    pause: int
    """Milliseconds of silence after it."""
    rate: Rate
    respelled: Spoken | None = None
    """What the engine is given where it is not the spoken form itself: words as aliases of the lexicon spell them."""

    @property
    def said(self) -> Spoken:
        """What the engine is given."""
        return self.respelled or self.spoken


class ChapterSound:
    """A chapter as blocks of PCM, made one sentence at a time; `cues` is complete once `blocks` is used up."""

    def __init__(self, lines: Sequence[SpokenLine], say: Say, sample_rate: int, lead_in: int, tail: int) -> None:
        self.lines = lines
        self.say = say
        self.sample_rate = sample_rate
        self.lead_in = lead_in
        self.tail = tail
        self.cues: list[Cue] = []
        self.frames = 0
        """Samples given out so far."""

    def blocks(self) -> Iterator[bytes]:
        """16-bit mono PCM, sentence by sentence. Raises EngineError when a clip has another sample rate."""
        yield self._silence(self.lead_in)
        for line in self.lines:
            clip = self.say(line.said.spoken, line.lexicon, line.rate)
            if clip.sample_rate != self.sample_rate:
                raise EngineError(
                    f"The voice gave {clip.sample_rate} Hz instead of {self.sample_rate}: {line.sentence.text}"
                )
            self.cues.append(_cue(line, clip, self.frames))
            self.frames += clip.frames
            yield clip.pcm
            if line.pause:
                yield self._silence(line.pause)
        yield self._silence(self.tail)

    def _silence(self, milliseconds: int) -> bytes:
        frames = milliseconds * self.sample_rate // 1000
        self.frames += frames
        return bytes(2 * frames)


def _cue(line: SpokenLine, clip: Clip, start: int) -> Cue:
    sentence = line.sentence
    return Cue(
        id=sentence.id,
        paragraph=sentence.paragraph,
        kind=sentence.kind,
        text=sentence.text,
        spoken=line.spoken.spoken,
        facts=sentence.facts,
        terms=sentence.terms,
        start=start,
        end=start + clip.frames,
        words=words_in_time(line.said, clip.marks, start),
        clip=clip.sha256,
    )


def words_in_time(spoken: Spoken, marks: Sequence[WordMark], offset: int) -> tuple[tuple[int, int, int, int], ...]:
    """(char_start, char_end, start, end) for each written word that sounds: code points of the text, frames.

    A written word's time is that of all spoken words it is said with: "4" has the time of "four", "August 10, 2023"
    that of five words. Where an engine marks two words as one ("do not"), they share its time by their length, so
    that no word, and no "not", is without a place. offset: frames before the clip.
    """
    timed: list[tuple[list[Span], int, int]] = []
    for span, heard in _heard(spoken.spans, marks):
        if heard:
            timed.append(([span], offset + heard[0].start, offset + heard[-1].end))
        elif timed:
            timed[-1][0].append(span)
    return tuple(word for spans, start, end in timed for word in _shared(spans, start, end))


def _heard(spans: Sequence[Span], marks: Sequence[WordMark]) -> Iterator[tuple[Span, list[WordMark]]]:
    """Each span with the marks that begin in it."""
    starts = [mark.char_start for mark in marks]
    for span in spans:
        first = bisect_left(starts, span.spoken_start)
        last = bisect_left(starts, span.spoken_end)
        yield span, list(marks[first:last])


def _shared(spans: list[Span], start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """Spans that sound as one, each with its part of the time."""
    letters = sum(span.spoken_end - span.spoken_start for span in spans)
    passed = 0
    for span in spans:
        length = span.spoken_end - span.spoken_start
        begin = start + (end - start) * passed // letters
        passed += length
        yield span.text_start, span.text_end, begin, start + (end - start) * passed // letters
