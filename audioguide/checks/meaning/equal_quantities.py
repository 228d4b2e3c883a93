"""When two quantities are one in whatever form they are said, and when one may be made of others."""

from __future__ import annotations

import math
from collections.abc import Sequence

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
    SHARE,
    TELEPHONE,
    TIME,
    TIMES,
    Quantity,
)

BASE = 100.0
SAID_ALOUD = 12
"""Most things that a telling counts in words: "here are three signs"."""
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
    if one.dimension == other.dimension:
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
        whole = first.low == 1 and span.dimension == TIME
        return whole and close(first.high * MINUTES[f"{first.dimension}s"], span.high)  # "Weeks one to six", six weeks.
    if {one.dimension, other.dimension} == {AGE, TIME}:
        years, span = (one, other) if one.dimension == AGE else (other, one)
        return close(years.low * MINUTES["years"], span.low)
    loose = {one.dimension, other.dimension} == {SHARE, NUMBER} and counts_are_percent
    return loose and close(one.low, other.low) and close(one.high, other.high)


def _is_first(numbered: Quantity, span: Quantity) -> bool:
    """ "Weeks one to six" are the first six weeks."""
    unit = f"{numbered.dimension}s"
    return unit in MINUTES and numbered.low == 1 and close(numbered.high * MINUTES[unit], span.high)


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
    if quantity.dimension == TIMES:
        return not any(one.dimension in (TIMES, FREQUENCY) for one in known)
    counts = {one.written for one in heard if 1 < one.written <= SAID_ALOUD and one is not quantity}
    alike = [one for one in known if one.dimension == quantity.dimension and one.dimension in DIVIDED]
    return any(close(count * quantity.low, one.low) for count in counts for one in alike)


def makes_share(number: Quantity, beside: Sequence[Quantity], heard: Sequence[Quantity]) -> bool:
    """ "Of 1,000 women, 5": told as a share, "one in two hundred"."""
    shares = [one.low for one in heard if one.dimension == SHARE]
    bare = [one.low for one in beside if one.dimension == NUMBER and one.low == one.high and one.low]
    own = number.low
    return own > 0 and any(
        close(100 * own / other, one) or close(100 * other / own, one) for other in bare for one in shares
    )


def is_always(quantity: Quantity) -> bool:
    """Seven days a week, 24 hours a day: it says no more than every day, and all day."""
    return bool(quantity.per) and quantity.dimension == TIME and close(quantity.low, MINUTES.get(f"{quantity.per}s", 0))


def is_period(quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """The 24 of "23 hours out of 24", where the source says how many a day."""
    parts = {"day": 24.0, "week": 7.0, "hour": 60.0, "year": 12.0}
    return quantity.dimension in (NUMBER, TIME) and any(parts.get(one.per) == quantity.written for one in known)


def as_ends(quantity: Quantity, known: Sequence[Quantity], heard: Sequence[Quantity]) -> bool:
    """ "From 5 mg to 10 mg" told as "from 5 to 10 mg", or the other way round."""
    if quantity.low != quantity.high:
        return _has_ends(quantity, known)
    ranges = [one for one in known if one.low != one.high and one.dimension == quantity.dimension]
    return any(quantity.low in (one.low, one.high) and _has_ends(one, heard) for one in ranges)


def _has_ends(whole: Quantity, single: Sequence[Quantity]) -> bool:
    alone = [one.low for one in single if one.low == one.high and one.dimension == whole.dimension]
    return whole.low in alone and whole.high in alone


def parted(share: Quantity, known: Sequence[Quantity]) -> bool:
    """ "Of every ten people, nine are": a share told as its two numbers."""
    bare = [one.low for one in known if one.dimension == NUMBER and one.low == one.high and one.low]
    return any(close(100 * one / whole, share.low) for one in bare for whole in bare if one < whole)
