"""Words of an English document that its reader must know to put its text together."""

from __future__ import annotations

import re

from audioguide.language.en.reading.frequency import is_common

KNOWN, MET, COMMON, EVERYDAY = 1.0, 2.2, 3.0, 4.3
"""Zipf frequencies: 1 = once in a hundred million words, 7 = "the". Measured on words of leaflets: "longterm" is as
frequent as "micrograms", but "long" and "term" are everyday words and "grams" is not."""
_LENGTH = re.compile(r"(?<![^\W\d_])(?:m|cm|mm|dm|km|ft|in)$")
_ARTICLE = re.compile(r"(?:^|\W)an?\s+$", re.IGNORECASE)
_NOTE = re.compile(r"note \d{1,3}", re.IGNORECASE)


def names_note(text: str) -> bool:
    """True for "note 3"."""
    return bool(_NOTE.fullmatch(text))


def ends_in_length(text: str) -> bool:
    """True behind a metric unit of length, a foot or an inch."""
    return bool(_LENGTH.search(text))


def ends_in_article(text: str) -> bool:
    """True behind "a" and "an"."""
    return bool(_ARTICLE.search(text))


def keeps_hyphen(left: str, right: str) -> bool:
    """True where both halves are everyday words and the whole is rare, or the whole is no word at all."""
    if is_common(left + right, COMMON):
        return False
    if is_common(left, EVERYDAY) and is_common(right, EVERYDAY):
        return True
    return is_common(left, COMMON) and is_common(right, COMMON) and not is_common(left + right, KNOWN)


def joins_words(word: str) -> bool:
    """And, or, to: "pre- and postnatal"."""
    return word in ("and", "or", "to", "nor", "versus", "vs")


def is_word(word: str, rare: bool = False) -> bool:
    """True for a word that is met at all, or often."""
    return is_common(word, MET if rare else COMMON)


def both(first: str, second: str) -> str:
    """Two headings of one cell."""
    return f"{first} and {second}"
