"""How much, how often and how long, in one measure for all units of a dimension."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Limit = Literal["", "at most", "at least", "under", "over", "nearly"]
"""How a quantity bounds: no more than, no less than, less than, more than, or about."""
SpanRole = Literal["", "within", "lasting", "after", "before", "recurring", "from", "to", "starting"]
"""What a span of time is to its claim, by the word in front of it. lasting: for 5 days. recurring: every 5 days."""
Anchor = Literal["", "before", "after"]
"""What stands behind a span: "15 minutes before breakfast"."""
TIME, FREQUENCY, SHARE, NUMBER, TIMES, AGE = "time", "frequency", "share", "number", "times", "age"
TELEPHONE, CLOCK, DATE = "telephone", "clock", "date"
"""Dimensions that rules know by name. A share is of 100; a frequency is how often, `Quantity.per` what.
A clock is a time of the day, in minutes from midnight; low and high are half a day apart where either is meant. A date
is a day of the year, 100 for each month and one for each day."""
DIVIDED = frozenset(("mass", "volume", TIME))
"""Dimensions of what a telling may give in its parts."""
PERIODS = frozenset(("hour", "day", "week", "month", "year"))
"""Of `Quantity.per`: those of time."""
NUMBERED = frozenset(("chapter", "part", "step", "page", "day", "week", "month", "level", "room"))
"""Dimensions of what a number only numbers: the guide's own parts, and days and places, also said as first, second."""
MINUTES = {"hours": 60.0, "days": 1_440.0, "weeks": 10_080.0, "months": 43_830.0, "years": 525_960.0}
"""Units of time in the base unit of `Quantity`; 12 months are a year, and 4 weeks are no month."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much, how often or how long, in one measure for all units of a dimension: 1 g and 1000 mg are equal."""

    low: float
    high: float
    """In the base unit of the dimension; both the same but for a range."""
    dimension: str
    """time | clock | frequency | mass | volume | length | share | times | age | stage | number, or a word of dosing
    that is nobody else's: units, tablets, puffs. number: no unit was said. frequency: how often, `per` what."""
    said: str
    start: int
    end: int
    limit: Limit = ""
    role: SpanRole = ""
    anchor: Anchor = ""
    per: str = ""
    """What it is for each of: day, hour, kg; empty = nothing was said."""
    counted: str = ""
    """The concept of the noun behind a bare number; empty where none is known."""
    written: float = 0
    """The number as it is written, before its unit is reckoned with: a bare number may leave the unit unsaid."""
    digits: bool = False
    """Written in figures: a bare number in words may count what the telling says, "two things"."""
