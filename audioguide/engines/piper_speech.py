"""A text as a piper model says it: espeak's phonemes, those of the lexicon put in, sound, and when each word sounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

from audioguide.audio import pcm
from audioguide.engines.packing import pack
from audioguide.engines.phoneme_words import espeak_letters, owners
from audioguide.engines.sharing import by_letters
from audioguide.engines.trim import trimmed
from audioguide.engines.words import words
from audioguide.errors import EngineError
from audioguide.model import Clip, WordMark

MOST_CHARACTERS = 300
"""Of one stretch of text, so that words are found again among few phonemes."""
INNER_EDGE_MS = 150
"""Silence kept on either side of a cut between two runs of the model."""


class Model(Protocol):
    """What of a model is needed here: see PiperModel."""

    def phonemes(self, text: str) -> list[list[str]]:
        """The phonemes of each sentence of `text`."""
        ...

    def knows(self, phoneme: str) -> bool:
        """Whether it can say `phoneme`."""
        ...

    def run(self, phonemes: Sequence[str], length: float) -> tuple[bytes, list[int]]:
        """(sound, ends of the phonemes in samples, or none)"""
        ...


@dataclass
class ModelRun:
    """The phonemes of one run of the model."""

    phonemes: list[str] = field(default_factory=list)
    own: list[int | None] = field(default_factory=list)
    """For each phoneme the index of its word in the text."""


def said(model: Model, text: str, length: float, sample_rate: int, lexicon: dict[str, str]) -> Clip:
    """The clip of `text`, sounds `length` times as long as the model was trained. Raises EngineError."""
    places = words(text)
    rows = [row for start, end in pack(text, MOST_CHARACTERS) for row in _rows(model, text, start, end, lexicon)]
    if places and not rows:
        raise EngineError("this piper voice finds nothing here that it can say.")
    if not rows:
        return Clip(pcm.silence(50, sample_rate), sample_rate)
    firsts = [0, *(min(word for word in row.own if word is not None) for row in rows[1:]), len(places)]
    sound, marks = b"", dict[int, tuple[int, int]]()
    for row, around in zip(rows, pairwise(firsts), strict=True):
        heard, ends = model.run(row.phonemes, length)
        times = _times(row, places, around, ends, pcm.edges(heard))
        heard, removed = pcm.trim(heard, sample_rate, INNER_EDGE_MS)
        offset = len(sound) // 2 - removed
        for word, (start, end) in times.items():
            marks[word] = (marks.get(word, (start + offset, 0))[0], end + offset)
        sound += heard
    placed = (WordMark(*places[word], *marks[word]) for word in sorted(marks))
    return trimmed(sound, sample_rate, placed)


def _rows(model: Model, text: str, start: int, end: int, lexicon: dict[str, str]) -> list[ModelRun]:
    """A row for each sentence between `start` and `end` that has a word."""
    inside = [n for n, (begin, behind) in enumerate(words(text)) if begin < end and start < behind]
    written = [text[max(begin, start) : min(behind, end)] for n in inside for begin, behind in [words(text)[n]]]
    alone = [[phoneme for part in model.phonemes(word) for phoneme in part] for word in written]
    sentences = model.phonemes(text[start:end]) if inside else []
    own = iter(owners([phoneme for sentence in sentences for phoneme in sentence], alone))
    given = dict(_given(model, written, lexicon))
    rows = [_row(sentence, own, given) for sentence in sentences]
    for row in rows:
        row.own = [None if word is None else inside[word] for word in row.own]
    return [row for row in rows if any(word is not None for word in row.own)]


def _row(sentence: Sequence[str], own: Iterator[int | None], given: dict[int, list[str]]) -> ModelRun:
    """The phonemes of a sentence, those of the lexicon in place of the words'. `given` is used up."""
    row = ModelRun()
    replaced = None
    for phoneme in sentence:
        word = next(own)
        if word is not None and word in given:
            new, replaced = given.pop(word), word
        else:
            new = [] if word is not None and word == replaced else [phoneme]
        row.phonemes += new
        row.own += [word] * len(new)
    return row


def _given(model: Model, written: Sequence[str], lexicon: dict[str, str]) -> Iterator[tuple[int, list[str]]]:
    """(index of a word, its phonemes) for each word of an entry; an entry may be a phrase.

    A phrase whose pronunciation has another number of words is said by its first word alone.
    """
    lower = [word.lower() for word in written]
    for entry, ipa in lexicon.items():
        parts, given = entry.split(), ipa.split()
        letters = [_from_lexicon(model, entry, part) for part in given] or [_from_lexicon(model, entry, "")]
        if len(given) != len(parts):
            letters = [[letter for part in letters for letter in part], *([] for _ in parts[1:])]
        for first in range(len(lower) - len(parts) + 1):
            if lower[first : first + len(parts)] == parts:
                yield from zip(range(first, first + len(parts)), letters, strict=True)


def _from_lexicon(model: Model, entry: str, ipa: str) -> list[str]:
    letters = espeak_letters(ipa)
    strange = sorted({letter for letter in letters if not model.knows(letter)})
    if strange or not letters:
        sounds = " ".join(strange) or "any sound"
        raise EngineError(f'lexicon.pls gives "{entry}" as /{ipa}/, and this piper voice has no {sounds}.')
    return letters


def _times(
    row: ModelRun,
    places: Sequence[tuple[int, int]],
    around: tuple[int, int],
    ends: Sequence[int],
    heard: tuple[int, int],
) -> dict[int, tuple[int, int]]:
    """Samples from and to which the words from around[0] up to around[1] sound.

    heard: the first audible sample, and behind the last. A word without phonemes of its own shares the time of the one
    before it; without `ends` all share what is heard.
    """
    known = sorted({word for word in row.own if word is not None}) if ends else []
    # A word cut by the edge of a stretch is in two rows.
    first = min([around[0], *known])
    until = max([around[1], first + 1, *(word + 1 for word in known)])
    times: dict[int, tuple[int, int]] = {}
    for turn, (word, following) in enumerate(pairwise([first, *known[1:], until])):
        at = [place for place, owner in enumerate(row.own) if known and owner == known[turn]]
        start = max(ends[at[0]], heard[0]) if turn else heard[0]
        end = min(ends[at[-1] + 1], heard[1]) if at else heard[1]
        times |= zip(range(word, following), by_letters(places[word:following], start, end - start), strict=True)
    return times
