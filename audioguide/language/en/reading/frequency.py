"""How common an English word is, by wordfreq: 3 on the Zipf scale is once in a million words, 6 once in a thousand.

The words from 3 on stand in a small file of that package, which is read by itself: to load the package, with its tables
of all the world's languages, takes longer than a whole check.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_LEAST = 3.0
"""All words above it stand in the small file, and some that are just as common."""


def is_common(word: str, zipf: float) -> bool:
    """True for a word, in lower case, with this Zipf frequency or a higher one."""
    known = _everyday().get(word)
    if known is not None:
        return known >= zipf
    # A word of letters alone is looked up as it is; wordfreq takes any other apart first: "m²", "well-known".
    looked_up = word.isascii() and word.isalpha()
    return (zipf <= _LEAST or not looked_up) and frequency(word) >= zipf


def frequency(word: str) -> float:
    """The Zipf frequency of a word to a hundredth; 0 for one that is hardly ever met."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, "en"))


@cache
def _everyday() -> dict[str, float]:
    """A list for each hundredth, from 9 downwards."""
    from msgpack import load

    package = find_spec("wordfreq")
    file = Path(str(package.origin if package else "")).with_name("data") / "small_en.msgpack.gz"
    with gzip.open(file) as packed:
        _, *bands = load(packed, raw=False)
    return {word: (900 - band) / 100 for band, words in enumerate(bands) for word in words}
