"""Other ways to write what orders write: hours in four figures, dates with points, short years, flags, primary, w/c.

As `clinic`, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.language.en.hearing.clinic import MONTH_NAME, Other, as_written

_FIRST = {"1": "primary", "2": "secondary"}
_FLAGS = {"L": "low", "H": "high"}
_NEW = "40"
"""The first short year of the last century."""


def _ranked(shape: re.Pattern[str], text: str) -> Iterator[str]:
    yield shape.sub(lambda found: _FIRST[found[1]], text)


def _flagged(shape: re.Pattern[str], text: str) -> Iterator[str]:
    yield shape.sub(lambda found: _FLAGS[found[0]], text)


def _whole_year(shape: re.Pattern[str], text: str) -> Iterator[str]:
    yield shape.sub(lambda found: f"{found[1]} {'20' if found[2] < _NEW else '19'}{found[2]}", text)


def _commencing(shape: re.Pattern[str], text: str) -> Iterator[str]:
    yield shape.sub(lambda found: f"week commencing {found[1]}{_MONTHS[int(found[3]) - 1]} {int(found[2])}", text)


_MONTHS = "January February March April May June July August September October November December".split()
SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (rf"\b({MONTH_NAME})\s?'(\d\d)\b", _whole_year, True),
    (r"(\b\d{1,2}[./]\d{1,2}[./](?:20)?\d\d,? (?:at |@ ?)?)([012]?\d)\.([0-5]\d)(?![\d.])", as_written(r"\1\2:\3"), False),
    (rf"(\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH_NAME}(?: (?:20)?\d\d)?,? (?:at |@ ?)?)([012]?\d)\.([0-5]\d)(?![\d.])",
     as_written(r"\1\2:\3"), True),
    (r"\b([12])°(?=\s[a-z])", _ranked, True),
    (r"\bw/c((?: [a-z]{3,9})? )(1[3-9]|2\d|3[01])/(0?[1-9]|1[0-2])\b(?!/)", _commencing, True),
    (r"\bw/c(?=[ :])", as_written("week commencing"), True),
    (r"(?<=\d[)\]] )[LH]\b|(?<=\d[)\]])[LH]\b", _flagged, False),
)  # fmt: skip
"""As those of `clinic`."""
