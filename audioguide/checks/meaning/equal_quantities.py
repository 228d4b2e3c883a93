"""When two quantities are one in whatever form they are said, and when one may be made of others."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from audioguide.checks.meaning.passage import Passage
from audioguide.checks.meaning.times_of_day import same_time
from audioguide.language.base.meaning import (
    AGE,
    CLOCK,
    DIVIDED,
    FREQUENCY,
    MINUTES,
    NUMBER,
    NUMBERED,
    PERIODS,
    SHARE,
    TELEPHONE,
    TIME,
    TIMES,
    Quantity,
)

BASE = 100.0
SAID_ALOUD = 12
"""Most things that a telling counts in words: "here are three signs"."""
_DOSES = "doses"
"""Of `Quantity.dimension`: two doses a day are given twice a day."""
_GIVEN = frozenset(("sprays", "puffs", "drops", _DOSES))
"""Dimensions of what is given by doing it once."""
_TINY = 1e-3


def equal(one: Quantity, other: Quantity, counts_are_percent: bool = False) -> bool:
    """True for the same quantity, whatever its form: 10 and ten, 1 g and 1000 mg, 1 in 4 and 25 in 100.

    A bare number is equal to what is written with the same number: "set it to four" leaves the litres unsaid.
    """
    if one.per and other.per and one.per != other.per:
        return False
    if TELEPHONE == one.dimension == other.dimension:
        return one.low == other.low
    if CLOCK in (one.dimension, other.dimension):
        return same_time(one, other)
    if {one.dimension, other.dimension} == {FREQUENCY, TIME}:
        return _comes_as_often(one, other)
    return _same_amount(one, other, counts_are_percent)


def _same_amount(one: Quantity, other: Quantity, counts_are_percent: bool) -> bool:
    """Of what is no telephone number, no time of the day and nothing that comes again."""
    if SHARE == one.dimension == other.dimension and _rounded(one, other):
        return True
    if TIMES in (one.dimension, other.dimension) and {one.dimension, other.dimension} & _GIVEN:
        return close(one.written, other.written)  # "Spray twice" is "two sprays".
    if one.dimension == other.dimension or (one.per and {one.dimension, other.dimension} == {FREQUENCY, _DOSES}):
        return close(one.low, other.low) and close(one.high, other.high)
    bare = NUMBER in (one.dimension, other.dimension)
    if bare and close(one.written or one.low, other.written or other.low):
        return True
    if bare and SHARE in (one.dimension, other.dimension) and min(one.low, other.low) < 1:
        return close(100 * min(one.low, other.low), max(one.low, other.low))  # "Half of people", "it helps half".
    if {one.dimension, other.dimension} == {AGE, NUMBER}:
        return close(one.low, other.low) and close(one.high, other.high)  # "Children under two", "aged two and over".
    if (
        numbered := [q for q in (one, other) if f"{q.dimension}s" in MINUTES and q.dimension in NUMBERED]
    ) and bare is False:
        first, span = numbered[0], other if numbered[0] is one else one
        whole = first.low in (1, first.high) and span.dimension == TIME
        return whole and close(first.high * MINUTES[f"{first.dimension}s"], span.high)  # "Weeks one to six", six weeks.
    if {one.dimension, other.dimension} == {AGE, TIME}:
        years, span = (one, other) if one.dimension == AGE else (other, one)
        return close(years.low * MINUTES["years"], span.low)
    loose = {one.dimension, other.dimension} == {SHARE, NUMBER} and counts_are_percent
    return loose and close(one.low, other.low) and close(one.high, other.high)


def _comes_as_often(one: Quantity, other: Quantity) -> bool:
    """ "Every six months" and "twice a year"; within a day they are not the same: doses have to lie apart."""
    often, span = (one, other) if one.dimension == FREQUENCY else (other, one)
    long = span.role == "recurring" and span.low >= MINUTES["weeks"] and f"{often.per}s" in MINUTES
    return long and close(often.low * span.low, MINUTES[f"{often.per}s"])


def _rounded(one: Quantity, other: Quantity) -> bool:
    """ "Two out of three" is 67 in 100: what is no whole number in 100 is told as the nearest one."""
    fine, whole = sorted((one, other), key=lambda q: q.low == round(q.low))
    ends = ((fine.low, whole.low), (fine.high, whole.high))
    exact = fine.low == round(fine.low) or whole.low != round(whole.low) or whole.low < 1
    return not exact and all(abs(a - b) <= _HALF for a, b in ends)


_HALF = 0.5
_DAY = 24
"""Hours, in which whole days are counted where a thing never ends."""


def close(one: float, other: float) -> bool:
    """The same, but for rounding."""
    return math.isclose(one, other, rel_tol=_TINY)


def is_reckoned(quantity: Quantity, passage: Passage) -> bool:
    """It may be made of what is told: how many times a thing is done of which each time is named, two
    doses of half a gram of one gram, or the rest of a share."""
    heard = [one for clause in passage.told for one in clause.quantities]
    known = [
        one
        for one in (q for clause in passage.recorded for q in clause.quantities)
        if any(equal(one, q) for q in heard)
    ]
    if any(one.dimension == SHARE and close(BASE - one.low, quantity.low) for one in known):
        return quantity.dimension in (SHARE, NUMBER)
    if quantity.dimension == SHARE and parted(
        quantity, [one for clause in passage.recorded for one in clause.quantities]
    ):
        return True
    if quantity.per in PERIODS and any(_is_rate(quantity, one, span) for one in known for span in known):
        return True
    if quantity.dimension == TIMES:
        return not any(one.dimension in (TIMES, FREQUENCY) for one in known)
    counts = {one.written for one in heard if 1 < one.written <= SAID_ALOUD and one is not quantity}
    alike = [one for one in known if one.dimension == quantity.dimension and one.dimension in DIVIDED]
    return any(close(count * quantity.low, one.low) for count in counts for one in alike)


def _is_rate(rate: Quantity, count: Quantity, span: Quantity) -> bool:
    """ "12 sessions over 6 weeks" are two a week."""
    if span.dimension != TIME or count.dimension == TIME or not span.low:
        return False
    return close(rate.low * span.low, count.low * MINUTES[f"{rate.per}s"])


def is_apart(quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """ "An hour after the café opens, at nine", where the café opens at eight: how far two known times are apart."""
    clocks = {end for one in known if one.dimension == CLOCK for end in (one.low, one.high)}
    apart = {abs(one - other) for one in clocks for other in clocks if one != other}
    hours = {one.low for one in known if one.dimension == NUMBER and one.low <= _DAY}
    apart |= {abs(one - other) * MINUTES["hours"] for one in hours for other in hours if one != other}
    return quantity.dimension == TIME and quantity.low in apart and quantity.low >= MINUTES["hours"] / 4


def is_nearly(quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """A span in another unit that people take for the same: a month for four weeks, a year for 50 weeks."""
    spans = [one for one in known if one.dimension == quantity.dimension == TIME]
    return any(
        _unit(one) != _unit(quantity)
        and abs(one.low - quantity.low) <= _NEARLY * one.low
        and abs(one.high - quantity.high) <= _NEARLY * one.high
        for one in spans
    )


def _unit(quantity: Quantity) -> float:
    return round(quantity.low / quantity.written, 3) if quantity.written else 0.0


def is_restated(quantity: Quantity, known: Sequence[Quantity], heard: Sequence[Quantity]) -> bool:
    """It says again, about, what is told exactly: "a month and a half, six weeks"."""
    same = [one for one in known if one.dimension == quantity.dimension and one.low == one.high]
    near = [one for one in same if abs(one.low - quantity.low) <= _NEARLY * one.low]
    return any(equal(one, other) for one in near for other in heard)


_NEARLY = 0.12


def makes_share(number: Quantity, beside: Sequence[Quantity], heard: Sequence[Quantity]) -> bool:
    """ "Of 1,000 women, 5": told as a share, "one in two hundred"."""
    shares = [one.low for one in heard if one.dimension == SHARE]
    bare = [one.low for one in beside if one.dimension == NUMBER and one.low == one.high and one.low]
    own = number.low
    return own > 0 and any(
        close(100 * own / other, one) or close(100 * other / own, one) for other in bare for one in shares
    )


def is_always(quantity: Quantity) -> bool:
    """Seven days a week, 24 hours a day, "(24 hours)": it says no more than every day, and all day."""
    if quantity.dimension == TIME and not quantity.role and not quantity.limit and quantity.written == _DAY:
        return close(quantity.low, MINUTES["days"])
    return bool(quantity.per) and quantity.dimension == TIME and close(quantity.low, MINUTES.get(f"{quantity.per}s", 0))


def is_period(quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """The 24 of "23 hours out of 24", where the source says how many a day."""
    parts = {"day": 24.0, "week": 7.0, "hour": 60.0, "year": 12.0}
    return quantity.dimension in (NUMBER, TIME) and any(parts.get(one.per) == quantity.written for one in known)


def as_ends(quantity: Quantity, known: Sequence[Quantity], heard: Sequence[Quantity]) -> bool:
    """ "From 5 mg to 10 mg" told as "from 5 to 10 mg", "ten days, or up to fourteen" as "10 to 14 days", and the other
    way round."""
    if quantity.low != quantity.high:
        return _has_ends(quantity, known)
    ranges = [one for one in known if one.low != one.high]
    return any(_is_end(quantity, one) and _has_ends(one, heard) for one in ranges)


def _has_ends(whole: Quantity, single: Sequence[Quantity]) -> bool:
    alone = [one for one in single if one.low == one.high]
    low, high = (replace(whole, low=end, high=end, written=_as_written(end, whole)) for end in (whole.low, whole.high))
    return all(any(_same_end(end, one) for one in alone) for end in (low, high))


def _is_end(single: Quantity, whole: Quantity) -> bool:
    ends = (replace(whole, low=end, high=end, written=_as_written(end, whole)) for end in (whole.low, whole.high))
    return any(_same_end(end, single) for end in ends)


def _same_end(end: Quantity, single: Quantity) -> bool:
    """A bare number may leave the unit unsaid."""
    bare = NUMBER in (end.dimension, single.dimension) and close(end.written, single.written)
    return bare or (end.dimension == single.dimension and close(end.low, single.low))


def _as_written(end: float, whole: Quantity) -> float:
    """An end of a range as the number that is written for it, before its unit is reckoned with."""
    return whole.written * end / whole.low if whole.low else end


def parted(share: Quantity, known: Sequence[Quantity]) -> bool:
    """ "Of every ten people, nine are": a share told as its two numbers."""
    bare = [one.low for one in known if one.dimension == NUMBER and one.low == one.high and one.low]
    return any(close(100 * one / whole, share.low) for one in bare for whole in bare if one < whole)
