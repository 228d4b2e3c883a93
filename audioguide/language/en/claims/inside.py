"""A label or a cell inside a sentence: it began a line of its own, and its capitals were those of a line."""

from __future__ import annotations

import re

from audioguide.language.en.reading import nouns
from audioguide.language.en.reading.clause_words import IMPERATIVES
from audioguide.language.en.reading.frequency import is_common
from audioguide.language.en.reading.readability import is_easy
from audioguide.language.en.reading.words import FUNCTION_WORDS, listed

EVERYDAY = 4.2
"""Zipf frequency from which on a word is hardly a name."""
_NAMES = listed(
    "i i'm i've monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december english british american african asian european indian chinese french "
    "german spanish christian jewish muslim christmas easter god john mary"
)
_WORD = re.compile(r"[A-Z][a-z]+(?:['’][a-z]+)?(?![\w’'])")
_LATER = re.compile(r"(?<=[\s(/-])[A-Z][a-z]+(?:['’][a-z]+)?(?![\w’'])")


def inside(text: str) -> str:
    """The text with a small letter in front where it is no name; all its words so where each has a capital."""
    first = _WORD.match(text)
    if first is None or not _is_ordinary(first[0]):
        return text
    text = first[0].lower() + text[first.end() :]
    words = re.findall(r"[A-Za-z][\w'’]*", text)[1:]
    small = [word for word in words if word[0].islower()]
    if len(small) == len(words) or any(word not in FUNCTION_WORDS for word in small):
        return text
    return _LATER.sub(lambda found: _small(found[0]), text)


def _small(word: str) -> str:
    return word.lower() if _is_small(word) or _is_ordinary(word) else word


def _is_small(word: str) -> bool:
    """A word that ties a title together, "may" too, which alone may be the month."""
    return len(word) > 1 and word.lower() in FUNCTION_WORDS


def _is_ordinary(word: str) -> bool:
    low = word.lower().replace("’", "'")
    if low in _NAMES:
        return False
    everyday = low in FUNCTION_WORDS or low in IMPERATIVES or is_easy(low) or nouns.is_noun(low)
    return everyday or is_common(low, EVERYDAY)
