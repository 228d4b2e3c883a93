"""The numbers themselves, in figures or words: single, in a range, as parts of a whole, as chances, as times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from audioguide.language.en.meaning.tokens import Word
from audioguide.language.en.meaning.units import units
from audioguide.language.en.reading.words import SMALL, TENS

_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_MANIFOLD = {"doubles": 2.0, "doubled": 2.0, "doubling": 2.0, "triples": 3.0, "tripled": 3.0, "trebles": 3.0}
"""Verbs that say how many times as much."""
_PARTS = {"half": 0.5, "halves": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25}
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_FINE = {"fifth": 0.2, "sixth": 1 / 6, "eighth": 0.125, "tenth": 0.1, "twentieth": 0.05, "hundredth": 0.01}
"""Parts that are places in a row too: they are parts in front of "of", or behind a number as "fifths"."""
_FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_NUMBERED = frozenset("stage chapter part step grade phase type day week month level room number page".split())
"""What a number behind it numbers; "day 1" is no length of time."""
_ROMAN = {"i": 1.0, "ii": 2.0, "iii": 3.0, "iv": 4.0}
_HUNDREDS = {"hundred": 100.0, "thousand": 1000.0}
_CROWD = frozenset(
    "people them women men patients adults children those persons person woman man patient child adult".split()
)
_ONE_OF = frozenset(("in", "of", "out"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range, and the word behind it."""

    low: float
    high: float
    dimension: str
    """share or times, where the words themselves say so; empty where a unit is still to come."""
    end: int
    digits: bool


def token(found: Sequence[Word], at: int) -> str:
    """The word at a place; empty outside."""
    return found[at].text if 0 <= at < len(found) else ""


def numbered(before: str) -> str:
    """What a number behind this word numbers: stage, age, chapter; empty where it counts."""
    if before in ("age", "aged", "ages"):
        return "age"
    word = before.removesuffix("s")
    return word if word in _NUMBERED else ""


@cache
def fractions() -> dict[str, float]:
    """Words for finer parts, one or several: a tenth, three tenths."""
    return {word + end: part for word, part in _FINE.items() for end in ("", "s")}


def behind_strength(found: Sequence[Word], at: int) -> int:
    """The place of what is counted behind its strength: tablet of "one 20 mg tablet"; 0 for none."""
    low, end = _value(found, at)
    end += token(found, end) == "-"
    if low is None or units().get(token(found, end), ("", 0))[0] not in ("mass", "volume"):
        return 0
    return end + 1 if units().get(token(found, end + 1), ("", 0))[0] in _COUNTED else 0


_COUNTED = frozenset("tablets capsules patches sachets puffs sprays doses drops".split())


def amount(found: Sequence[Word], at: int) -> Amount | None:
    """The number that begins at a place; None where none does."""
    word = found[at].text
    kind = numbered(token(found, at - 1))
    if kind == "stage" and word in _ROMAN:
        return Amount(_ROMAN[word], _ROMAN[word], "stage", at + 1, digits=True)
    if word == "once" and token(found, at + 1) not in ("a", "per", "daily", "every", "each", "weekly", "in", "or"):
        return None
    if word in _TIMES or word in _MANIFOLD:
        many = {**_TIMES, **_MANIFOLD}[word]
        return Amount(many, many, "times", at + 1, digits=False)
    if word == "double" and token(found, at + 1) in ("dose", "doses"):
        return Amount(2.0, 2.0, "number", at + 2, digits=False)
    if (lone := _one_or_two(found, at)) is not None:
        return lone
    if word == "both":
        return None
    low, end = _value(found, at)
    if low is None:
        return None
    high, end = _range_end(found, at, end, low)
    share, after = _share(found, end)
    if share:
        return Amount(low * share, high * share, "share", after, digits=True)
    if word == "one" and high == low and end == at + 1 and not kind and not _counts(found, end):
        return None
    if low < 1 and not found[at].text[0].isdigit() and _of_people(found, end):
        return Amount(low * 100, high * 100, "share", end, digits=False)
    return Amount(low, high, "", end, found[at].text[0].isdigit())


_TELLS = frozenset("is means equals contains has holds".split())


def _counts(found: Sequence[Word], at: int) -> bool:
    """ "One tablet" counts; "one unit is 10 ml" tells what a unit is."""
    if token(found, at + 1) in _TELLS and at + 2 < len(found) and _value(found, at + 2)[0] is not None:
        return False
    return _measured(found, at)


def _measured(found: Sequence[Word], at: int) -> bool:
    return token(found, at) in units() or behind_strength(found, at) > 0


def _of_people(found: Sequence[Word], at: int) -> bool:
    return any(token(found, place) in _CROWD for place in range(at, at + 3))


def _value(found: Sequence[Word], at: int) -> tuple[float | None, int]:
    """A single number and the word behind it: 10, ten, twenty-five, two and a half, a quarter of, half a."""
    if (part := _part(found, at)) is not None:
        return part
    word = token(found, at)
    whole: float | None = None
    end = at + 1
    if word[:1].isdecimal() and _FIGURE.fullmatch(word):
        whole = float(word.replace(",", ""))
    elif word in TENS:
        whole = float(TENS[word])
        unit = end + (token(found, end) == "-")
        if 0 < SMALL.get(token(found, unit), 0) < 10:
            whole, end = whole + SMALL[token(found, unit)], unit + 1
    elif word in SMALL:
        whole = float(SMALL[word])
    elif word in _HUNDREDS:
        whole = _HUNDREDS[word]
    if whole is None:
        return None, at
    if token(found, end) in _HUNDREDS:
        whole, end = whole * _HUNDREDS[token(found, end)], end + 1
    if (token(found, end), token(found, end + 1), token(found, end + 2)) == ("and", "a", "half"):
        whole, end = whole + 0.5, end + 3
    if token(found, end) in _SIGNS and found[end].start == found[end - 1].end:
        whole, end = whole + _SIGNS[token(found, end)], end + 1
    return whole, end


def _part(found: Sequence[Word], at: int) -> tuple[float, int] | None:
    """Parts of a whole: half, a quarter of, two thirds, a tenth of; None where none begins here."""
    word, after = token(found, at), token(found, at + 1)
    fine = fractions() if token(found, at + 2) == "of" else {}
    if word in SMALL and after in fine:
        return SMALL[word] * fine[after], _past(found, at + 2)
    if word in _SIGNS:
        return _SIGNS[word], at + 1
    parts = at + 1 + (after == "-")
    if word in SMALL and (part := _PARTS.get(token(found, parts))) and (part != 0.5 or word == "one"):
        return SMALL[word] * part, _past(found, parts + 1)
    if word in _PARTS and word != "third":
        return _PARTS[word], _past(found, at + 1)
    if word == "a" and after in {**fine, **_PARTS, "dozen": 12.0} and not after.endswith("s"):
        return {**fine, **_PARTS, "dozen": 12.0}[after], _past(found, at + 2)
    return None


def _one_or_two(found: Sequence[Word], at: int) -> Amount | None:
    """ "A day or two", as a range whose unit stands inside it."""
    if (
        token(found, at) not in ("a", "an", "one", "first", "next", "last")
        or token(found, at + 2) != "or"
        or not _measured(found, at + 1)
    ):
        return None
    high, end = _value(found, at + 3)
    if high is None or high != 2 or _measured(found, end):
        return None
    dimension, factor = units()[token(found, at + 1)]
    return Amount(factor, high * factor, dimension, end, digits=False)


def _past(found: Sequence[Word], at: int) -> int:
    """Behind "of", "an" and the like, that stand between a part and its unit."""
    while token(found, at) in ("of", "a", "an", "the", "-"):
        at += 1
    return at


def _range_end(found: Sequence[Word], at: int, end: int, low: float) -> tuple[float, int]:
    """The upper end of "6 to 8" or "between 3 and 15", and the word behind; the number itself where it is alone."""
    joint = token(found, end)
    between = token(found, at - 1) == "between" and joint == "and"
    apart = joint == "or" and numbered(token(found, at - 1))
    if (joint in ("to", "-", "–", "or") and not apart) or between:
        high, after = _value(found, end + 1)
        if high is not None and high > low and not (joint == "or" and high - low != 1):
            return high, after
    return low, end


_BASES = (100.0, 1000.0, 10_000.0, 100_000.0, 1_000_000.0)
"""What a share may be of where it is said with per: "52 per 1000"."""


def _share(found: Sequence[Word], at: int) -> tuple[float, int]:
    """What makes percent of the number: 1 of "percent", 25 of "in 4"; 0 where it is no share."""
    if token(found, at) in ("percent", "%"):
        return 1.0, at + 1
    if (token(found, at), token(found, at + 1)) == ("per", "cent"):
        return 1.0, at + 2
    if token(found, at) == "per":
        whole, behind = _value(found, at + 1)
        if whole in _BASES:
            return 100 / whole, behind
    end = at
    while token(found, end) in _BETWEEN:
        end += 1
    if (
        end == at
        or token(found, end - 1) not in (*_ONE_OF, "every", "each", "a")
        or not _ONE_OF.intersection(w.text for w in found[at:end])
    ):
        return 0.0, at
    base, after = _value(found, end)
    if base is None or base < 2 or token(found, after) in _NO_BASE:
        return 0.0, at
    return 100 / base, after


_CASES = frozenset(
    "case cases times time babies baby pregnancies pregnancy births birth operations couples couple girls boys users "
    "smokers mothers families tests results lumps cancers".split()
)
_BETWEEN = _CROWD | _CASES | frozenset(("out", "in", "of", "every", "each", "a"))
_NO_BASE = frozenset(
    "minute minutes hour hours day days week weeks month months year years ml mg tablets pills".split()
)
