"""Times of the day in every way they are written and said: 0830 hrs, 8.30 am, half past eight, ten at night, noon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audioguide.language.base.meaning import CLOCK, Quantity
from audioguide.language.en.meaning.amounts import token
from audioguide.language.en.meaning.tokens import Word
from audioguide.language.en.reading.words import SMALL, TENS

_HALF_DAY, _DAY = 720, 1440
"""Minutes."""
_NAMED = {"noon": _HALF_DAY, "midday": _HALF_DAY, "midnight": 0}
_HALVES = {"am": 0, "pm": _HALF_DAY}
_PARTS = {"morning": 0, "afternoon": _HALF_DAY, "evening": _HALF_DAY}
_HOURLY = frozenset(("hrs", "hours", "hr", "h", "hour"))
FRONT = frozenset("at from by past until till before after between to around about".split())
"""Words in front of a time of the day."""
_JOINED = frozenset(("-", "–", "to", "and", "until", "till", ",", "or"))
_FOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_SET = re.compile(r"(\d{1,2})[.:]([0-5]\d)")
_ENDS = frozenset("and or to until till on every each the for in then but if when before after of with".split())
"""Words behind four figures that are a time: "at 2200 and"; a noun or a unit makes a count of them."""
_CENTURIES = ("19", "20")
_LAST_HOUR = 12
_EVE = 6 * 60
"""From here on an hour of the night is in front of midnight: one to five are behind it."""


def clock(found: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    """The time of the day that begins at a place, and the word behind it; None for what is none, or may count.

    Its value is in minutes from midnight; low and high are half a day apart where nobody says which half is meant.
    """
    if not found[at].text[0].isdigit() and found[at].text not in CLOCK_WORDS:
        return None
    read = _named(found, at) or _four(found, at) or _set(found, at) or _past(found, at) or _hour(found, at)
    if read is None:
        return None
    first, last, end = read
    return Quantity(first, last, CLOCK, "", 0, 0, written=first / 60, digits=found[at].text[0].isdigit()), end


_SPOKEN_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "5": 5, "10": 10, "20": 20}
CLOCK_WORDS = frozenset((*_NAMED, *SMALL, *_SPOKEN_MINUTES, "a"))
"""Words that a time may begin with, besides figures: most words are asked no more."""
Read = tuple[int, int, int]
"""Minutes from midnight, early and late, and the word behind."""


def _named(found: Sequence[Word], at: int) -> Read | None:
    """ "Noon", "12 noon"."""
    here = at + (token(found, at) in ("12", "twelve"))
    minutes = _NAMED.get(token(found, here))
    return None if minutes is None else (minutes, minutes, here + 1)


def _four(found: Sequence[Word], at: int) -> Read | None:
    """ "0200 hrs", "at 2200", "0830-1630"."""
    if not _FOUR.fullmatch(token(found, at)) or not _is_time(found, at):
        return None
    figures = token(found, at)
    minutes = int(figures[:2]) * 60 + int(figures[2:])
    return minutes, minutes, at + 1 + (token(found, at + 1) in _HOURLY)


def _is_time(found: Sequence[Word], at: int) -> bool:
    """Four figures with hrs behind them or a nought in front, or a row of which one has; or behind "at" and the like,
    where no noun follows. A year is none."""
    row = list(_row(found, at))
    if not all(_FOUR.fullmatch(token(found, place)) for place in row):
        return False
    if any(token(found, place)[0] == "0" or token(found, place + 1) in _HOURLY for place in row):
        return True
    first, behind = row[0], found[row[-1] + 1] if row[-1] + 1 < len(found) else None
    ended = behind is None or behind.is_mark or behind.text in _ENDS
    year = all(token(found, place).startswith(_CENTURIES) for place in row) and token(found, first - 1) != "at"
    return token(found, first - 1) in FRONT and ended and not year


def is_row(found: Sequence[Word], at: int) -> bool:
    """Times stand here, parted by commas or dashes, and no telephone number: "0830-1630", "0600, 1000 and 1400"."""
    row = [place for place in _row(found, at) if place >= at]
    return len(row) > 1 and _is_time(found, at) and all(int(token(found, place)[2:]) % _STEP == 0 for place in row)


_STEP = 5
"""Minutes between the times that people name in a row."""


def _row(found: Sequence[Word], at: int) -> Iterator[int]:
    """The places of figures that are joined to those of a place, itself among them."""
    first = at
    while token(found, first - 1) in _JOINED and _figures(found, first - 2):
        first -= 2
    yield first
    while token(found, first + 1) in _JOINED and _figures(found, first + 2):
        first += 2
        yield first


def _figures(found: Sequence[Word], at: int) -> bool:
    return token(found, at)[:1].isdigit()


def _set(found: Sequence[Word], at: int) -> Read | None:
    """ "8.30am", "14:05", "2 pm"; without either, a number with a point is an amount."""
    here, after = token(found, at), token(found, at + 1)
    parted = _SET.fullmatch(here)
    if not parted and not (here.isdecimal() and after in _HALVES):
        return None
    hour, minute = (int(parted[1]), int(parted[2])) if parted else (int(here), 0)
    if after in _HALVES and 0 < hour <= _LAST_HOUR:
        minutes = hour % _LAST_HOUR * 60 + minute + _HALVES[after]
        return minutes, minutes, at + 2
    whole = len(here) == len("08:30")  # "1:10" may be how a thing is diluted.
    timed = ":" in here and (whole or token(found, at - 1) in FRONT or after in _HOURLY or bool(_half(found, at + 1)))
    if not timed or hour * 60 >= _DAY:
        return None
    minutes = hour * 60 + minute
    either = 0 < hour <= _LAST_HOUR and len(here) < len("08:30")
    if either and _half(found, at + 1):
        return _with_half(found, at + 1, minutes)
    return minutes, minutes + _HALF_DAY * (either and hour < _LAST_HOUR), at + 1 + (after in _HOURLY)


def _past(found: Sequence[Word], at: int) -> Read | None:
    """ "Half past six", "twenty to three in the afternoon", "ten minutes past two"; "five to nine" may be a range."""
    here = at + (token(found, at) == "a")
    minutes = _SPOKEN_MINUTES.get(token(found, here), 0)
    way = here + 1 + (token(found, here + 1) == "minutes")
    hour = _hour_of(token(found, way + 1))
    if not minutes or not hour or token(found, way) not in ("past", "to") or (here > at and minutes != _QUARTER):
        return None
    if token(found, way) == "past":
        return _with_half(found, way + 2, hour * 60 + minutes)
    ranges = minutes < hour or token(found, at - 1) in ("from", "between")
    timed = bool(_half(found, way + 2)) or token(found, at - 1) == "at" or way > here + 1
    if minutes != _QUARTER and (not timed or (ranges and token(found, at - 1) != "at")):
        return None
    return _with_half(found, way + 2, hour * 60 - minutes)


_QUARTER = 15


def _hour_of(word: str) -> int:
    hour = SMALL.get(word, 0) or (int(word) if word.isdecimal() else 0)
    return hour if 0 < hour <= _LAST_HOUR and word not in TENS else 0


def _hour(found: Sequence[Word], at: int) -> Read | None:
    """ "Three in the afternoon" behind a word of time, "nine o'clock": "take two in the morning" counts tablets."""
    hour = _hour_of(token(found, at))
    if not hour:
        return None
    minutes = SMALL.get(token(found, at + 1), 0) or TENS.get(token(found, at + 1), 0)
    if minutes >= _FEWEST and _half(found, at + 2):
        return _with_half(found, at + 2, hour * 60 + minutes)
    said = token(found, at + 1) == "o'clock"
    behind = at + 1 + said
    if not said and not (token(found, at - 1) in FRONT and _half(found, behind)):
        return None
    return _with_half(found, behind, hour * 60)


_FEWEST = 10
"""Minutes that are said behind an hour without a nought: nine fifteen."""


def _half(found: Sequence[Word], at: int) -> str:
    """The part of the day that is named at a place: morning of "in the morning"; empty for none."""
    if (token(found, at), token(found, at + 1)) == ("at", "night"):
        return "night"
    inside = (token(found, at), token(found, at + 1)) == ("in", "the")
    return token(found, at + 2) if inside and token(found, at + 2) in _PARTS else ""


def _with_half(found: Sequence[Word], at: int, minutes: int) -> Read:
    """Minutes of either half of the day, in the half that the words behind say."""
    early, part = minutes % _HALF_DAY, _half(found, at)
    if not part:
        return early, early + _HALF_DAY, at
    if part == "night":
        late = early >= _EVE
        return early + _HALF_DAY * late, early + _HALF_DAY * late, at + 2
    return early + _PARTS[part], early + _PARTS[part], at + 3
