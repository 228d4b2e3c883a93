"""Marks, figures and single letters that have a meaning where they stand, and leave no word of it.

The kinds are rows of data/scraps.tsv: what is written, and what may not be heard for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from audioguide.language.base.hearing import Misheard
from audioguide.language.en.hearing.lists import LISTS

_ALONE = re.compile(
    r" ([cdfghjlmnopqrstuvwyz])(?= [a-zA-Z]|[.,;](?: |$)|$)(?<=[A-Za-z,] .)"
    r"(?<!cytochrome .)(?<!vitamin .)(?<!hepatitis .)"
    r"(?<!type .)(?<!letter .)(?<!protein .)(?<!gene .)(?<!ring .)(?<!short .)(?<!long .)(?<!alpha .)(?<!beta .)"
    r"(?<!factor .)(?<!type, .)"
)
"""A small letter by itself, which is no word: the s of "14s", the d of "w/d"."""
_EXCUSED = re.compile(
    r"[x×] ?\d+s\b|\b[a-z]\s?[=≠<>≤≥±]|[=≠] ?[a-z]\b|^\(?[a-z]\)|\b(?:t|r|inv|ins|del|dup)\(|\([pqr]\)|[Cc]hromosome"
    r"|\(a\).*\(b\)|[pq] arm|\by\+|\d[pq](?:\d|-)|\b[a-z]\. [a-z]{4}"
)
"""Packs of ten (2 x 10s), equations, changes of a chromosome and names of microbes have letters of their own."""
_MARKS = re.compile(
    r"[0-9½¼¾⅛⅜⅝⅞øØɐ-˿ᴀ-ᶿ℀-⅏]|[RL] |OD|TTS|MWF|TTh|[MTWFS][a-z]{0,4}/|[rR]/[oO] "
    r"|[VX]I|I[IX]|Feb|Apr|Aug|Sept|Oct|Nov|Dec|Tues|Thur|Weds|q|[xX] |O[USR]|A[SDU]|\b[cpqs] |St"
    r"|[-−–]\s*(?:[,;.)/]|\Z)|[-−] [A-Z]\w*[+−-]"
)
"""What each of the kinds below begins with."""


def of(text: str, heard: str) -> Iterator[Misheard]:
    """Each mark or letter that is left, with what is heard for it."""
    alone = _ALONE.search(heard)
    if alone is not None and f"“{alone[1]}”" not in text and _EXCUSED.search(text) is None:
        yield Misheard("unsaid", alone[1], alone[0])
    if _SHORT.search(text) is not None:
        yield from _turned(text, heard)
    if _MARKS.search(text) is None:
        return
    for shape, spoken in _kinds():
        found = shape.search(text)
        if found is not None:
            said = _left(shape, spoken, text, heard)
            if said:
                yield Misheard("unsaid", found[0].strip(), said)


def _left(shape: re.Pattern[str], spoken: re.Pattern[str], text: str, heard: str) -> str:
    """What is heard that may not be; of a kind with a group, only where it begins with one of those letters."""
    if not shape.groups:
        said = spoken.search(heard)
        return said[0] if said is not None else ""
    letters = {found[1] for found in shape.finditer(text)}
    return next((said[0] for said in spoken.finditer(heard) if said[0][0] in letters), "")


_SHORT = re.compile(
    r"(?<![A-Z] )\b(BE|ON|IS|IF|ME|SO|WE|HE|AS)\b(?=[;)]|\.?\s*\Z"
    r"|\s(?:[A-Z]{2}\b|Ab\b|[\d(<>=]|(?:grade|score|stage)\b))"
)
"""Small words in capitals where a short form would stand: drops BE, tablets ON, HE grade 2."""


def _turned(text: str, heard: str) -> Iterator[Misheard]:
    """A short form that is heard as the small word it looks like; not in a line that is all in capitals."""
    if text.isupper():
        return
    for found in _SHORT.finditer(text):
        word = found[1].lower()
        told = re.compile(rf"\b{word}\b")
        if len(told.findall(heard)) > len(told.findall(text)) + len(re.findall(rf"\b{word.capitalize()}\b", text)):
            yield Misheard("unsaid", found[1], word)


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """(what is written, what may not be heard for it)."""
    return tuple((re.compile(shape), re.compile(spoken)) for shape, spoken in LISTS.rows("scraps"))
