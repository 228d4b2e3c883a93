"""What a quantity shares with those beside it: one unit for a row of numbers, one number for a year and its months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from audioguide.language.base.meaning import CLOCK, NUMBERED, Quantity
from audioguide.language.en.meaning.amounts import token
from audioguide.language.en.meaning.tokens import Word

Placed = tuple[int, int, Quantity]
"""First word, word behind the last, and the quantity."""
_JOINTS = frozenset((",", "and", "or", "to", "x", "by", "/", "over"))
_NUMBERED = frozenset(("stage", "grade", "phase", "type", *NUMBERED))


def shared(found: Sequence[Word], row: Sequence[Placed]) -> list[Placed]:
    """The row with the unit of a neighbour where one has none, and with parts of one span added up."""
    out: list[Placed] = list(row)
    for at in range(len(out) - 2, -1, -1):  # "0, 30, 60 and 120 minutes": the last one's unit is everyone's.
        out[at] = _lent(found, out[at], out[at + 1], out[at])
    for at in range(1, len(out)):  # "Stage 1 or 2", "8 mm by 6"
        before, here = out[at - 1], out[at]
        if before[2].dimension in _NUMBERED or _joint(found, before, here) in ("x", "by"):
            out[at] = _lent(found, before, before, here)
    return _added(found, _bounded(found, out))


def _bounded(found: Sequence[Word], row: Sequence[Placed]) -> list[Placed]:
    """Both numbers of "140/90 or more" and "at least 140/90" are bounded by it."""
    out = list(row)
    for at, (one, other) in enumerate(pairwise(row)):
        if _joint(found, one, other) in ("/", "over") and one[2].limit != other[2].limit:
            limit = one[2].limit or other[2].limit
            out[at : at + 2] = [(*both[:2], replace(both[2], limit=limit)) for both in (out[at], out[at + 1])]
    return out


def _joint(found: Sequence[Word], one: Placed, other: Placed) -> str:
    """The word between two neighbours; empty where there is more, or none."""
    between = [word.text for word in found[one[1] : other[0]]]
    return between[0] if len(between) == 1 and between[0] in _JOINTS else ""


def _lent(found: Sequence[Word], first: Placed, giver: Placed, taker: Placed) -> Placed:
    """The taker with the giver's unit, where it has none and one word joins the two."""
    second = giver if giver is not first else taker
    quantity, unit = taker[2], giver[2]
    lends = unit.dimension not in ("number", "share", "times", "frequency", "age", CLOCK) and not quantity.counted
    joint = _joint(found, first, second)
    if quantity.dimension != "number" or not lends or not joint or not unit.written:
        return taker
    if joint == "," and (quantity.low != quantity.high or unit.written < quantity.written):
        return taker  # "Between two and five, one dose": a row of numbers goes up.
    factor = unit.low / unit.written
    same = replace(
        quantity, low=quantity.low * factor, high=quantity.high * factor, dimension=unit.dimension, role=unit.role
    )
    return taker[0], taker[1], same


_APART = frozenset(("number", "times", "frequency", "age", CLOCK, *_NUMBERED))
"""Dimensions whose neighbours are no two ends of one range, or are read as one already."""


def _ranges(found: Sequence[Word], one: Placed, other: Placed) -> bool:
    """ "Ten days to two weeks", "between six weeks and three months": each end has its own unit."""
    joint = token(found, one[1]) if other[0] == one[1] + 1 else ""
    between = joint == "and" and token(found, one[0] - 1) == "between"
    low, high = one[2], other[2]
    alone = low.low == low.high and high.low == high.high and low.per == high.per
    same = low.dimension == high.dimension and low.dimension not in _APART
    moves = token(found, one[0] - 1) == "from" and low.dimension != "time"  # "Raised from 5 mg to 10 mg"
    return (joint in ("to", "-", "–") or between) and same and not moves and alone and low.low < high.low


def _follows(found: Sequence[Word], one: Placed, other: Placed) -> bool:
    """ "Days one and two" are a run of days."""
    numbered = one[2].dimension in NUMBERED and one[2].dimension == other[2].dimension
    return numbered and _joint(found, one, other) == "and" and other[2].low == one[2].high + 1


def _added(found: Sequence[Word], row: Sequence[Placed]) -> list[Placed]:
    """ "3 years 4 months" and "1 hour and 30 minutes" are each one span."""
    out: list[Placed] = []
    for one in row:
        last = out[-1] if out else None
        if last is not None and _ranges(found, last, one):
            out[-1] = (last[0], one[1], replace(last[2], high=one[2].high, limit=last[2].limit or one[2].limit))
            continue
        if last is not None and _follows(found, last, one):
            out[-1] = (last[0], one[1], replace(last[2], high=one[2].high))
            continue
        both = last is not None and last[2].dimension == one[2].dimension == "time" and last[2].low > one[2].high
        if (
            last is not None
            and both
            and (one[0] == last[1] or (one[0] == last[1] + 1 and token(found, last[1]) == "and"))
        ):
            whole = replace(last[2], low=last[2].low + one[2].low, high=last[2].high + one[2].high)
            out[-1] = (last[0], one[1], whole)
        else:
            out.append(one)
    return out
