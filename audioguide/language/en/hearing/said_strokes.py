"""A stroke that is heard by its name, where a sentence would have it in words or in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.language.base.hearing import Misheard
from audioguide.language.en.hearing import numbers, units
from audioguide.language.en.hearing.lists import LISTS

_ENDS = frozenset("on off sp".split())
"""Words beside a stroke that must be heard as a sentence would have them: on/off, 2 sp/nostril."""
_BETWEEN = re.compile(r"(?<!\bon )(?<!\boff )([\w'’-]+)(?<!\bon)(?<!\boff),? slash ([\w'’-]+)")
_FIRST = re.compile(r"[^-]+")
_NAMED = re.compile(r"slash (?:[a-z]+-)?[a-z]+,")
"""46,XX/47,XXX and 17-hydroxylase/17,20-lyase: a number and a comma begin another name."""
_LOCANTS = re.compile(r"/\d{1,2},\d")
"""17-hydroxylase/17,20-lyase: places in a molecule."""
_CODED = re.compile(r"\b\d{2,4}/[A-Z]{1,4}/\d{2,}\b")
"""The number of a study or a case: its strokes are said."""


def of(text: str, heard: str) -> Iterator[Misheard]:
    """A stroke beside a number, a unit or a single small letter is never "slash"; in an address it is."""
    if (
        " dot " in heard
        or _NAMED.search(heard)
        or _LOCANTS.search(text)
        or text.count("/") == text.count(" / ")
        or _CODED.search(text)
    ):
        return
    for found in _BETWEEN.finditer(heard):
        for word in (found[1], found[2]):
            small = _FIRST.match(word.lower())[0]  # type: ignore[index]
            if (
                small in numbers.WORDS
                or small in LISTS.words("rate_words")
                or (small in units.names() and small not in LISTS.words("body_units"))
                or small in _ENDS
                or (len(word) == 1 and word.islower())
            ):
                yield Misheard("unsaid", "/", found[0])
                return
