"""English number words read back into numbers: a small reader of its own, which knows nothing of who said them.

A number is what an ear takes for one: as many words as can go on ("one hundred fifty"), and tens and ones only where
a hyphen joins them, since that is how they are said in one breath.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NTHS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_SMALL = {word: value for value, word in enumerate(_ONES)}
_TEN = {word: 10 * value for value, word in enumerate(_TENS, 2)}
_NTH = {word: value for value, word in enumerate(_NTHS)}
_NTH_TEN = {f"{word[:-1]}ieth": value for word, value in _TEN.items()}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_DECADES = {f"{word[:-1]}ies": value for word, value in _TEN.items()} | {"tens": 10}
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    form: value for word, value in (_NTH | _NTH_TEN).items() if value > 2 for form in (word, f"{word}s")
} | {"hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000}  # fmt: skip
_HUNDREDS = frozenset(("hundred", "hundredth", "hundreds"))
WORDS = frozenset(
    {*_SMALL, *_TEN, *_NTH, *_NTH_TEN, *_SCALES, *_DECADES, *_PARTS, *_HUNDREDS, "oh", "point"}
    | {f"{word}{end}" for word in _SCALES for end in ("s", "th")}
)
"""Every word that may be part of a number."""
CERTAIN = WORDS - {"point", "second", "oh", "half", "tens", "quarter", "quarters", "third", "first"}
"""Those that are always one."""


class Said(NamedTuple):
    """One number as it is said."""

    digits: str
    """As it would be written: "125", "2.5", ".5"."""
    end: int
    """The token behind it."""
    nth: bool = False
    """A place in an order: "third"."""
    decade: bool = False
    """Tens of years: "nineties", "two thousands"."""


def said_at(tokens: Sequence[str], at: int) -> Said | None:
    """The whole number or decimal that begins at a token, as far as it goes; None where there is none."""
    if at < len(tokens) and tokens[at] == "point":
        tenths, end = _tenths(tokens, at + 1)
        return Said(f".{tenths}", end) if tenths else None
    whole = _whole(tokens, at)
    if whole is None or whole.nth or whole.decade or whole.end >= len(tokens) or tokens[whole.end] != "point":
        return whole
    tenths, end = _tenths(tokens, whole.end + 1)
    return Said(f"{whole.digits}.{tenths}", end) if tenths else whole


def piece_at(tokens: Sequence[str], at: int) -> Said | None:
    """A number below a hundred that begins at a token, or the "oh" of "nineteen oh five"."""
    if at < len(tokens) and tokens[at] == "oh":
        return Said("0", at + 1)
    return _below_hundred(tokens, at)


def part_at(tokens: Sequence[str], at: int) -> tuple[int, int] | None:
    """What a part is of, and the token behind it: 4 for "quarters"."""
    value = _PARTS.get(tokens[at]) if at < len(tokens) else None
    return (value, at + 1) if value is not None else None


def values(tokens: Sequence[str]) -> Iterator[str]:
    """Every number that is said, in order, as digits."""
    at = 0
    while at < len(tokens):
        said = said_at(tokens, at)
        if said is not None:
            yield said.digits
        at = said.end if said is not None else at + 1


def _tenths(tokens: Sequence[str], at: int) -> tuple[str, int]:
    """The digits behind "point", one by one or as a number below a hundred: "four point ten" of a version."""
    digits, first = "", at
    while at < len(tokens) and (tokens[at] == "oh" or _SMALL.get(tokens[at], 10) < 10):
        digits += "0" if tokens[at] == "oh" else str(_SMALL[tokens[at]])
        at += 1
    small = _below_hundred(tokens, first) if not digits else None
    return (small.digits, small.end) if small is not None and not small.nth else (digits, at)


def _below_hundred(tokens: Sequence[str], at: int) -> Said | None:
    if at >= len(tokens):
        return None
    word = tokens[at]
    for table, nth, decade in ((_SMALL, False, False), (_NTH, True, False), (_NTH_TEN, True, False)):
        if word in table:
            return Said(str(table[word]), at + 1, nth, decade)
    if word in _DECADES:
        return Said(str(_DECADES[word]), at + 1, decade=True)
    if word not in _TEN:
        return None
    joined = tokens[at + 2] if at + 2 < len(tokens) and tokens[at + 1] == "-" else ""
    for table, nth in ((_SMALL, False), (_NTH, True)):
        if 0 < table.get(joined, 0) < 10:
            return Said(str(_TEN[word] + table[joined]), at + 3, nth)
    return Said(str(_TEN[word]), at + 1)


def _whole(tokens: Sequence[str], at: int) -> Said | None:
    """Hundreds, thousands and more, each smaller than the one before."""
    total, limit, end = 0, 10**15, at
    last: Said | None = None
    while True:
        part = _below_thousand(tokens, end)
        if part is None:
            break
        word = tokens[part.end] if part.end < len(tokens) and not (part.nth or part.decade) else ""
        scale = _SCALES.get(word.removesuffix("th").removesuffix("s"), 0)
        if not scale:
            if int(part.digits) >= limit or (last is not None and part.digits == "0"):
                break
            return Said(str(total + int(part.digits)), part.end, part.nth, part.decade)
        if scale >= limit:
            break
        total, limit, end = total + int(part.digits) * scale, scale, part.end + 1
        last = Said(str(total), end, word.endswith("th"), word.endswith("s"))
        if last.nth or last.decade:
            break
    return last


def _below_thousand(tokens: Sequence[str], at: int) -> Said | None:
    small = _below_hundred(tokens, at)
    if small is None or small.nth or small.decade or small.digits == "0":
        return small
    word = tokens[small.end] if small.end < len(tokens) else ""
    if word not in _HUNDREDS:
        return small
    hundreds, end = int(small.digits) * 100, small.end + 1
    if word != "hundred":
        return Said(str(hundreds), end, word == "hundredth", word == "hundreds")
    rest = _below_hundred(tokens, end)
    if rest is None or rest.digits == "0":
        return Said(str(hundreds), end)
    return Said(str(hundreds + int(rest.digits)), rest.end, rest.nth, rest.decade)


def all_heard(tokens: Sequence[str]) -> frozenset[str]:
    """Every number that can be heard: as it is said, and of pieces that follow one another, as a year or a code is."""
    found = set(values(tokens))
    at = 0
    while at < len(tokens):
        told, end = "", at
        while (piece := piece_at(tokens, end)) is not None and len(told) < _LONGEST:
            told, end = told + piece.digits, piece.end
            found.add(told)
        at += 1
    found |= {part for token in tokens if token in _PARTS for part in (str(_PARTS[token]), "1")}
    return frozenset(found)


_LONGEST = 12
"""Digits that are said in pieces."""
