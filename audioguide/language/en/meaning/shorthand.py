"""The shorthand of prescriptions: tds is three times a day, 5/7 behind "for" is five days."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.language.base.meaning import FREQUENCY, MINUTES, TIME, Quantity
from audioguide.language.en.meaning.amounts import Amount, token
from audioguide.language.en.meaning.tokens import Word

DAILY = {"bd": 2, "bid": 2, "tds": 3, "tid": 3, "qds": 4, "qid": 4}
"""Latin short forms, as pharmacists' lists have them -> times a day. Not "od", which is an eye too."""
_SPANS = {"7": "days", "52": "weeks", "12": "months"}
"""What a number over one of these counts: seven days, 52 weeks and 12 months make the next unit."""


def times(found: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    """How often a short form says that something is taken, and the word behind it; None for any other word."""
    often = DAILY.get(token(found, at))
    return (Quantity(often, often, FREQUENCY, "", 0, 0, per="day"), at + 1) if often else None


def span(found: Sequence[Word], at: int) -> Amount | None:
    """ "For 5/7", "for 2/52": how long; None where the fraction is one."""
    unit = _SPANS.get(token(found, at + 2), "")
    if not unit or token(found, at - 1) != "for" or token(found, at + 1) != "/" or not token(found, at).isdecimal():
        return None
    long = float(token(found, at)) * MINUTES[unit]
    return Amount(long, long, TIME, at + 3, digits=True)
