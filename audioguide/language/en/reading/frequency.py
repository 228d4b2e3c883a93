"""How common an English word is, by wordfreq: 3 on the Zipf scale is once in a million words, 6 once in a thousand.

Its files are read by themselves, no further than the question asks: to load the package, with its tables of all the
world's languages, takes longer than a whole check.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_LEAST = 3.0
"""All words above it stand in the small file, and some that are just as common."""
_MOST = 9.0
"""Of the first band; each is a hundredth less."""


def is_common(word: str, zipf: float) -> bool:
    """True for a word with this Zipf frequency or a higher one."""
    if not _whole(word):
        return frequency(word) >= zipf
    known = _list("small").of(word.lower(), _LEAST)
    if known is None and zipf <= _LEAST:
        known = _list("large").of(word.lower(), zipf)
    return known is not None and known >= zipf


def frequency(word: str) -> float:
    """The Zipf frequency of a word to a hundredth; 0 for one that is hardly ever met."""
    if _whole(word):
        return _list("large").of(word.lower(), 0) or 0.0
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, "en"))


def _whole(word: str) -> bool:
    """A word of letters alone is looked up as it is; wordfreq takes any other apart first: "m²", "well-known"."""
    return word.isascii() and word.isalpha()


class _List:
    """A file of wordfreq, with a list of words for each hundredth, from 9 downwards; read as far as it is asked for."""

    def __init__(self, file: Path) -> None:
        self._known: dict[str, float] = {}
        self._unread = _bands(file)
        self._least = _MOST + 1

    def of(self, word: str, least: float) -> float | None:
        """The Zipf frequency of a word in lower case; None where it is below `least`, or in no list."""
        known = self._known
        while word not in known and self._least > least:
            self._least, words = next(self._unread, (0.0, []))
            known.update(dict.fromkeys(words, self._least))
        return known.get(word)


def _bands(file: Path) -> Iterator[tuple[float, list[str]]]:
    from msgpack import Unpacker

    with gzip.open(file) as packed:
        unpacked = Unpacker(packed, raw=False)
        count = unpacked.read_array_header()
        unpacked.skip()  # It says which form the file has.
        for band in range(count - 1):
            yield (_MOST * 100 - band) / 100, unpacked.unpack()


@cache
def _list(size: str) -> _List:
    package = find_spec("wordfreq")
    return _List(Path(str(package.origin if package else "")).with_name("data") / f"{size}_en.msgpack.gz")
