"""Lines that a printer or a program broke, joined again; a hyphen at a line's end stays only where the word has one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_HYPHENS = "-\u2010\u00ad"
_LEFT = re.compile(rf"([^\W\d_]+)[{_HYPHENS}]$")
_RIGHT = re.compile(r"[^\W\d_]+")
KNOWN, COMMON, EVERYDAY = 1.0, 3.0, 4.3
"""Zipf frequencies: 1 = once in a hundred million words, 7 = "the". Measured on words of leaflets: "longterm" is as
frequent as "micrograms", but "long" and "term" are everyday words and "grams" is not."""


def join_lines(lines: Iterable[str], heard: frozenset[str] = frozenset()) -> str:
    """One line. `heard` = words of the document, lower case, some with hyphens: they decide before any word list."""
    pieces: list[str] = []
    for line in (line.strip() for line in lines):
        last = pieces[-1] if pieces else ""
        if not line:
            continue
        if last and last[-1] in _HYPHENS and len(last) > 1 and not last[-2].isspace():
            pieces[-1] = last[:-1] + _kept_hyphen(last, line, heard)
        elif pieces:
            pieces.append(" ")
        pieces.append(line)
    return "".join(pieces)


def _kept_hyphen(left: str, right: str, heard: frozenset[str]) -> str:
    """The hyphen between two lines, or nothing where it only parted a word."""
    if left[-1] == "\u00ad":
        return ""
    before, after = _LEFT.search(left[-60:]), _RIGHT.match(right)
    if not before or not after or not after.group()[0].islower():
        return "-"
    return "-" if keeps_hyphen(before.group(1).lower(), after.group().lower(), heard) else ""


def keeps_hyphen(left: str, right: str, heard: frozenset[str]) -> bool:
    """True where "long-" and "term" are one word with a hyphen, False where "medi-" and "cine" are one without."""
    if left + right in heard:
        return False
    if f"{left}-{right}" in heard:
        return True
    whole, half = _known(left + right), min(_known(left), _known(right))
    if whole >= COMMON:
        return False
    return half >= EVERYDAY or (whole < KNOWN and half >= COMMON)


@lru_cache(maxsize=4096)
def _known(word: str) -> float:
    from wordfreq import zipf_frequency

    return zipf_frequency(word, "en")


def words_heard(text: str) -> frozenset[str]:
    """Words of a document, with their hyphens, that do not stand at the end of a line."""
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?!-?\w|-)", text.lower()))
