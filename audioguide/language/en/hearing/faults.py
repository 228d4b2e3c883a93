"""What a stretch that does not say what is written has wrong, for a finding that a writer can act on."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from audioguide.language.base.hearing import Fault, Misheard
from audioguide.language.en.hearing import numbers, units
from audioguide.language.en.hearing.matching import CLOSED, tokens
from audioguide.language.en.hearing.written import plain

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_JOINTS = frozenset(
    "over with than less more about least most plus minus times note notes each from through until into number equals "
    "equal dash slash point positive negative percent squared cubed square cubic ratio odds hundred".split()
)
"""Words that may be said for a sign, so that they prove nothing about the place."""
_ANCHOR = re.compile(r"[a-z]{4,}[,.;:]?")


@lru_cache(maxsize=16384)
def is_anchor(word: str) -> bool:
    """A plain word of four letters or more that is no number, unit, sign or short form."""
    if _ANCHOR.fullmatch(word) is None:
        return False
    bare = word.rstrip(",.;:")
    return bare not in numbers.WORDS and bare not in _JOINTS and bare not in units.names()


def of(written: str, heard: str) -> Misheard:
    """The first of its faults, the gravest before the others."""
    return Misheard(_fault(plain(written), tokens(written), tokens(heard)), written, heard)


def _fault(text: str, words: tuple[str, ...], heard: tuple[str, ...]) -> Fault:
    if ("slash" in heard and "slash" not in words) or _said_sign(words, heard):
        return "unsaid"
    if _closed(words) != _closed(heard):
        return "small word"
    figures = [found.replace(",", "") for found in _NUMBER.findall(text)] + list(numbers.values(words))
    told = list(numbers.values(heard))
    if len(told) < len(figures) and _run_together(figures, told):
        return "fused"
    if Counter(figures) != Counter(told):
        return "number"
    named = units.names()
    symbols = {words for symbol in re.findall(r"[^\W\d_]+|°[CF]", text) for words in units.by_symbol().get(symbol, ())}
    wanted = {word for phrase in symbols for word in phrase}
    if any(word in named and word not in wanted and word not in words for word in heard):
        return "unit"
    if "minus" in heard and "minus" not in words:
        return "minus"
    if re.search(r"\d\s?[-/]\s?\d", text) and _side_by_side(heard):
        return "fused"
    return "word"


def _closed(words: tuple[str, ...]) -> Counter[str]:
    return Counter(word for word in words if word in CLOSED or word.endswith("n't"))


def _said_sign(words: tuple[str, ...], heard: tuple[str, ...]) -> bool:
    pairs = list(pairwise(heard))
    return ("number", "sign") in pairs and "sign" not in words


def _side_by_side(heard: tuple[str, ...]) -> bool:
    """True where two numbers follow one another without a word or a pause."""
    at, last = 0, -1
    while at < len(heard):
        said = numbers.said_at(heard, at)
        if said is not None and last == at:
            return True
        at = last = said.end if said is not None else at + 1
        if said is None:
            last = -1
    return False


def _run_together(figures: list[str], told: list[str]) -> bool:
    """True where a number is heard that two neighbours make: 100 and 50 as 150, 20 and 5 as 25."""
    for one, other in pairwise(figures):
        if "." not in one + other and {str(int(one) + int(other)), one + other} & set(told):
            return True
    return False
