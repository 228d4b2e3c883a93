"""When two times of the day are one, and when a bare number may be one: "from nine till half past four"; and when a
numbered day is how long something takes."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.language.base.meaning import CLOCK, MINUTES, NUMBER, TIME, Quantity

_HALF_DAY = 720
_HOURS = 24
_FIGURES = 100
"""What stands in front of the minutes of 0830 is so often in it."""


def same_time(one: Quantity, other: Quantity) -> bool:
    """One of two is a time of the day, and the other is the same minute or a number that may be it."""
    if one.dimension == other.dimension:
        return bool({one.low, one.high} & {other.low, other.high})
    number, time = (one, other) if other.dimension == CLOCK else (other, one)
    return number.dimension == NUMBER and number.low == number.high and _may_be(number.low, time)


def are_times(quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """A number or the ends of a range may be times that are known: "between two and four"."""
    times = [one for one in known if one.dimension == CLOCK]
    return quantity.dimension == NUMBER and all(
        any(_may_be(end, one) for one in times) for end in (quantity.low, quantity.high)
    )


def instead(quantity: Quantity, known: Sequence[Quantity], heard: Sequence[Quantity]) -> bool:
    """Another time of the day than every one that is known, where one of those is heard nowhere."""
    times = [one for one in known if one.dimension == CLOCK]
    return quantity.dimension == CLOCK and any(not any(_alike(one, other) for other in heard) for one in times)


def _alike(one: Quantity, other: Quantity) -> bool:
    return CLOCK in (one.dimension, other.dimension) and (same_time(one, other) or are_times(other, [one, one]))


def _may_be(number: float, time: Quantity) -> bool:
    """9, 8.30 and 2200 may be written for a time; of the first two, which half of the day is not asked."""
    if number >= _FIGURES:
        hour, minute = divmod(number, _FIGURES)
        return hour * 60 + minute in (time.low, time.high)
    minutes = round(number // 1 * 60 + number % 1 * _FIGURES)
    return number <= _HOURS and minutes % _HALF_DAY == time.low % _HALF_DAY


def as_days(span: Quantity, heard: Sequence[Quantity]) -> bool:
    """What comes after three or four days comes on day three or four; what lasts so long, or comes again, does not."""
    if span.dimension != TIME or span.role in ("lasting", "recurring"):
        return False
    days = {one.low * MINUTES.get(f"{one.dimension}s", 0) for one in heard}
    return span.low in days and span.high in days
