"""How common a word is in a language, from the lists that wordfreq brings, read without all that it can do besides.

Importing wordfreq and asking it once takes half a second on a slow machine; a chapter needs the commoner words of one
file. What is no plain word is asked of wordfreq itself.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

RAREST = 3.0
"""Zipf frequency, one in a million words: what is rarer counts as 0, since no rule asks further."""
_MOST = 9.0
"""Zipf frequency of a word that is all of a text."""
_STEPS = 100
"""To one of Zipf; each list of the file is one step rarer than the one before it."""
_PLAIN = re.compile(r"[a-z]{2,}(?:'[a-z]+)?|[a-z]")
"""What wordfreq takes for one word; it parts "y'all"."""


def zipf(word: str, language: str) -> float:
    """The Zipf frequency of a lower-case word, from 3 to 9; 0 for a rarer one. language: "en"."""
    known = _common(language).get(word, 0.0)
    if known or _PLAIN.fullmatch(word):
        return known
    from wordfreq import zipf_frequency

    found = float(zipf_frequency(word, language))
    return found if found >= RAREST else 0.0


@cache
def _common(language: str) -> dict[str, float]:
    import msgpack

    lists = msgpack.loads(gzip.decompress(_file(language).read_bytes()), raw=False)[1:]
    rarest = int((_MOST - RAREST) * _STEPS)
    return {word: round(_MOST - step / _STEPS, 2) for step in range(rarest + 1) for word in lists[step]}


def _file(language: str) -> Path:
    """The larger list of a language. Raises ModuleNotFoundError without wordfreq, and FileNotFoundError for no list."""
    spec = find_spec("wordfreq")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("wordfreq is not installed", name="wordfreq")
    folder = Path(spec.origin).parent / "data"
    files = [folder / f"{size}_{language}.msgpack.gz" for size in ("large", "small")]
    found = next((file for file in files if file.is_file()), None)
    if found is None:
        raise FileNotFoundError(f"wordfreq has no list of {language}")
    return found
