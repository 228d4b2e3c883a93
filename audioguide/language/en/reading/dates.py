"""Dates in a sentence, as numbers that sort: 20230810, 202308 where the day is not said, 2023 for a year alone."""

from __future__ import annotations

import re

from audioguide.language.base.questions.chances import NUMERIC_DATE

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_NAMES = "|".join(_MONTHS)
_DAY = r"(?P<{}>[0-3]?\d)(?:st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b(?P<month>{_NAMES}) (?:the )?{_DAY.format('day')}(?:,? (?P<year>[12]\d{{3}}))?\b",
        rf"\b{_DAY.format('day')} (?:of )?(?P<month>{_NAMES})(?:,? (?P<year>[12]\d{{3}}))?\b",
        rf"\b(?P<month>{_NAMES}),? (?P<year>[12]\d{{3}})\b",
        r"\b(?P<year>[12]\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b",
        r"\b(?P<month>[01]?\d)/(?P<day>[0-3]?\d)/(?P<year>[12]\d{3})\b",
        r"\b(?:in|since|of|until|from|year) (?P<year>(?:19|20)\d{2})\b",
    )
)
NUMERIC = NUMERIC_DATE
_HINT = re.compile(rf"\d|{_NAMES}")


def hint(text: str) -> bool:
    """True where `text` may hold a date."""
    return bool(_HINT.search(text))


def take(text: str) -> tuple[list[tuple[float, int, int]], str]:
    """The dates of `text` as (number, start, end), and `text` with spaces in their place, as long as before.

    A numeric date such as 08/10/2023 is read month first, as the source's country writes it; rule R12 forbids it aloud.
    """
    found: list[tuple[float, int, int]] = []
    for form in _FORMS:
        for match in form.finditer(text):
            start = match.start("year") if "month" not in form.groupindex else match.start()
            found.append((_number(match.groupdict()), start, match.end()))
            text = text[:start] + " " * (match.end() - start) + text[match.end() :]
    return found, text


def _number(parts: dict[str, str | None]) -> float:
    year, month, day = (parts.get(key) for key in ("year", "month", "day"))
    months = 0 if month is None else int(month) if month.isdecimal() else _MONTHS.index(month) + 1
    value = int(year or 0)
    if months:
        value = value * 100 + months
    return float(value * 100 + int(day)) if day else float(value)
