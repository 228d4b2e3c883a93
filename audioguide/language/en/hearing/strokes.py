"""Other ways to write what a stroke joins: numbers of emergency, how often a day, a day of a month.

As `clinic`, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re

from audioguide.language.en.hearing.clinic import MONTHS, Other, as_written

_EMERGENCY = r"(?:112|999|911|111|000|101|995|119|988|1122|108|102)"


def _called(found: re.Match[str]) -> str:
    """Digit by digit, as they are dialed."""
    return " or ".join(" ".join(number) for number in re.findall(r"\d+", found[0]))


def _on_day(found: re.Match[str]) -> str:
    one, other = int(found[1]), int(found[2])
    day, month = (one, other) if one > len(MONTHS) else (other, one)
    return f"{MONTHS[month - 1]} {day}" if 0 < month <= len(MONTHS) < day else found[0]


SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (rf"(?<![\w/.]){_EMERGENCY}(?:\s?/\s?{_EMERGENCY})+\b", as_written(_called), False),
    (r"\b([1-9])/(\d{1,2})(?=\s?(?:times|x|hourly|hrly)\b)", as_written(r"\1 to \2"), False),
    (r"(?:(?<=[a-z:] )|(?<=EDD )|(?<=LMP )|(?<=DOB ))(\d{1,2})/(\d{1,2})\b(?![/\d])", as_written(_on_day), False),
)  # fmt: skip
"""As those of `clinic`."""
