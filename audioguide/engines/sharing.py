"""Word marks where an engine gives no times: a stretch of sound shared among its words by their letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate


def by_letters(places: Sequence[tuple[int, int]], start: int, length: int) -> Iterator[tuple[int, int]]:
    """(first sample, the one behind the last) of each word of `places`, which sound from `start` for `length` samples.

    An estimate: a word's time goes by its letters, and pauses inside the stretch are not known.
    """
    ends = list(accumulate(end - begin for begin, end in places))
    for before, behind in zip([0, *ends], ends, strict=False):
        yield start + before * length // ends[-1], start + behind * length // ends[-1]
