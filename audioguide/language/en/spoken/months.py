"""Names of months and days, whole and short."""

from __future__ import annotations

from collections.abc import Iterable

from audioguide.language.base.shape import Shape, begins_like, needs
from audioguide.language.en.spoken.words import BLANK

NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SHORT = {name[:3]: name for name in NAMES} | {"Sept": "September"}
DAYS = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday", "Thur": "Thursday",
    "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip
POINT = rf"(?:\.(?![\"”’']*(?:\s*\Z|{BLANK}[A-Z])))?"
"""Of a short name; one that may end the sentence is left to it."""


def _any_of(short: Iterable[str], whole: Iterable[str]) -> str:
    ordered = sorted({*short, *whole}, key=lambda name: (-len(name), name))
    return rf"(?:{'|'.join(ordered)})(?![^\W_]){POINT}"


MONTH = _any_of([*SHORT, *(name.upper() for name in SHORT)], [*NAMES, *(name.upper() for name in NAMES)])
"""A month beside a number."""
_DAY = _any_of(DAYS, DAYS.values())
_JOIN = rf"(?:{BLANK}?[-–—/&]{BLANK}?|,?{BLANK}(?:and{BLANK}|or{BLANK})?)"
_ABBREVIATED = "|".join(sorted({*SHORT, *DAYS} - {"May"}, key=len, reverse=True))
NAMED = needs(*sorted({part for name in (*NAMES, *DAYS.values()) for part in (name[:3], name[:3].upper())}))
"""A hint for shapes with a month or a day in them."""
_MONTHS = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_LONE = Shape(
    rf"(?:{'|'.join(sorted({name[:3] for name in DAYS}))})|(?<=[-–—])|(?<=[a-z] ){_MONTHS}"
    rf"|[A-Za-z]{{3,9}}\.?{BLANK}?[-–—.,;)]|[A-Za-z]{{3,5}}\."
)
ALONE = Shape(
    rf"(?:{_ABBREVIATED})\.(?=[,;)]|{BLANK}[a-z0-9(]|{BLANK}?[-–])"
    rf"|(?<=\bin ){_MONTHS}(?![^\W_.'’-])|(?<=\bsince ){_MONTHS}(?![^\W_.'’-])|(?<=\buntil ){_MONTHS}(?![^\W_.'’-])"
    rf"|(?<=\blast ){_MONTHS}(?![^\W_.'’-])|(?<=\bnext ){_MONTHS}(?![^\W_.'’-])|(?<=\bby ){_MONTHS}(?![^\W_.'’-])"
    rf"|(?<=\bfrom ){_MONTHS}(?![^\W_.'’-])|(?<=\btill ){_MONTHS}(?![^\W_.'’-])|(?<=\bdue ){_MONTHS}(?![^\W_.'’-])"
    rf"|(?P<day>{_DAY})|{MONTH}(?={BLANK}?[-–—]{BLANK}?{MONTH})|(?<=[-–—]){MONTH}",
    hint=begins_like(_LONE),
)
"""A short name with its point, unless it ends the sentence, where it may be a person's; and names that a dash joins."""
BESIDE = Shape(rf"{_JOIN}{_DAY}")
BEHIND = Shape(rf"{_DAY}{_JOIN}\Z")
"""A day without a point is one beside another: Sat and Sun are words."""


def month(written: str) -> str:
    """The whole name: "Aug." -> "August"."""
    name = written.rstrip(".").title()
    return SHORT.get(name, name)


def has_day(number: int, day: int) -> bool:
    """Whether a month, from 1, exists and has a day."""
    return 1 <= number <= 12 and 1 <= day <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[number - 1]
