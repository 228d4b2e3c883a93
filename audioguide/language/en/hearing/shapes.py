"""Other ways to write the same: what stands in another order, or in other marks, than it is said.

"$5.50" is said as "5 dollars and 50 cents" is. Each turns a `written.plain` text into another, and adds a reading of
it: nothing is taken away from those that are there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from audioguide.language.en.hearing import (
    charts,
    clinic,
    coins,
    labels,
    letter_words,
    note_places,
    note_scraps,
    notes,
    orders,
    short_names,
    strokes,
    told,
)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_COINS = {"$": ("dollars", "cents"), "£": ("pounds", "pence"), "€": ("euros", "cents"), "¥": ("yen", "sen")}
_DAYS, _YEARS = 31, 100


def readings(text: str, before: str = "") -> Iterator[str]:
    """The text and the other ways to write it, each once. before: the word in front of it, in small letters."""
    seen = [text]
    yield text
    for shape, other in _shapes():
        for known in tuple(seen):
            for said in other(shape, known, before) if shape.search(known) else ():
                if said not in seen and len(seen) < _MOST:
                    seen.append(said)
                    yield said


_EXPIRY = re.compile(r"\b(?:exp\b|expir|use by|best before|best-before)", re.IGNORECASE)
_MOST = 48
"""Readings of one stretch: more are not tried."""


def _as(*forms: str) -> Callable[..., Iterable[str]]:
    return _of_clinic(clinic.as_written(*forms))


def _year_first(shape: re.Pattern[str], text: str, before: str) -> Iterator[str]:
    yield shape.sub(lambda found: f"{_month(found[3])} {int(found[4])}¶{found[1]}", text)


def _year_month(shape: re.Pattern[str], text: str, before: str) -> Iterator[str]:
    yield shape.sub(lambda found: f"{_month(found[2])} {found[1]}", text)


def _ungrouped(shape: re.Pattern[str], text: str, before: str) -> Iterator[str]:
    yield shape.sub(lambda found: re.sub(r"\s", "", found[0]), text)


def _digits_date(shape: re.Pattern[str], text: str, before: str) -> Iterator[str]:
    """One order alone where the other is impossible; where both are possible, none is taken for granted."""

    def said(found: re.Match[str], century: str = "") -> str:
        first, second, year = int(found[1]), int(found[2]), found[3]
        year = century + year if len(year) == _SHORT else year
        if first <= 12 and (second > 12 or first == second):
            return f"{_month(found[1])} {second}¶{year}"
        if second <= 12 < first:
            return f"{_month(found[2])} {first}¶{year}"
        return found[0]

    yield shape.sub(said, text)
    yield shape.sub(lambda found: said(found, "20"), text)
    yield shape.sub(lambda found: f"{found[1]}¶{found[2]}¶{found[3]}", text)
    yield shape.sub(lambda found: f"{found[1]}¶{found[2]}¶{_whole_year(found[3])}", text)
    yield shape.sub(lambda found: said(found, "19"), text)


def _whole_year(year: str) -> str:
    return year if len(year) > _SHORT else f"{'20' if year < _TURN else '19'}{year}"


_SHORT, _TURN, _LATE = 2, "40", "50"
"""Figures of a short year, the first that may be of the last century, and the first that hardly is of this one."""


def _day_of_month(shape: re.Pattern[str], text: str, before: str) -> Iterator[str]:
    if _EXPIRY.search(f"{before} {text}"):
        return

    def said(found: re.Match[str]) -> str:
        month, day = int(found[1]), int(found[2])
        return f"{_month(found[1])} {day}" if 1 <= month <= 12 < day <= _DAYS or month == day else found[0]

    yield shape.sub(said, text)
    yield shape.sub(lambda found: f"{found[1]}‖{found[2]}", text)


def _month_year(shape: re.Pattern[str], text: str, before: str) -> Iterator[str]:
    def said(found: re.Match[str]) -> str:
        short = len(found[2]) == _SHORT
        year = f"{'19' if short and found[2] >= _LATE else '20' if short else ''}{found[2]}"
        return f"{_month(found[1])} {year}"

    yield shape.sub(said, text)


def _month(number: str) -> str:
    month = int(number)
    return clinic.MONTHS[month - 1] if 1 <= month <= 12 else number


def _day_first(shape: re.Pattern[str], text: str, before: str) -> Iterator[str]:
    yield shape.sub(lambda found: f"{found[2].capitalize()} {re.sub(LEADING, '', found[1])}¶", text)


LEADING = r"\b0(?=\d)"


def _money(shape: re.Pattern[str], text: str, before: str) -> Iterator[str]:
    def said(found: re.Match[str]) -> str:
        coins, cents = _COINS[found["sign"] or found["sign2"]]
        low, high, scale = found["low"] or found["low2"], found["high"] or "", found["scale"] or ""
        small = re.fullmatch(r"(.*)[.,](\d\d)", low) if not high and not scale else None
        if small is not None:
            tail = f" ∧ {int(small[2])} {cents}" if int(small[2]) else ""
            return f" {small[1]} {coins}{tail} "
        return f" {low}{'-' + high if high else ''} {_SCALES.get(scale, scale)} {coins} "

    yield shape.sub(said, text)


_SCALES = {"M": "million", "m": "million", "bn": "billion", "B": "billion", "k": "thousand", "K": "thousand"}


def _thousands(shape: re.Pattern[str], text: str, before: str) -> Iterator[str]:
    yield shape.sub(lambda found: str(int(found[1].replace(",", "")) * 1000) + " ", text)


def _scaled(shape: re.Pattern[str], text: str, before: str) -> Iterator[str]:
    scale = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
    yield shape.sub(lambda found: str(int(found[1].replace(",", "")) * scale[found[2].lower()]), text)


def _of_clinic(other: Callable[[re.Pattern[str], str], Iterator[str]]) -> Callable[..., Iterable[str]]:
    return lambda shape, text, before: other(shape, text)


_NOTED = (
    *clinic.SHAPES,
    *coins.SHAPES,
    *notes.SHAPES,
    *orders.SHAPES,
    *labels.SHAPES,
    *charts.SHAPES,
    *strokes.SHAPES,
    *note_scraps.SHAPES,
    *note_places.SHAPES,
    *short_names.SHAPES,
    *letter_words.SHAPES,
    *told.SHAPES,
)
_SHAPES: tuple[tuple[str, Callable[[re.Pattern[str], str, str], Iterable[str]], bool], ...] = (
    *((shape, _of_clinic(other), flagged) for shape, other, flagged in _NOTED),
    (r"\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\b", _year_first, False),
    (r"\b(\d{4})-(\d{2})\b(?!-)", _year_month, False),
    (r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})\b", _digits_date, False),
    (r"\b(0?[1-9]|1[0-2])/(\d{4}|\d{2})\b(?!/|[.,]\d)", _month_year, False),
    (r"\b(\d{1,2})/(\d{1,2})\b(?!/|[.,]\d)", _day_of_month, False),
    (rf"\b(\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:-|to)\s?\d{{1,2}}(?:st|nd|rd|th)?)?)(?:-| of | )({_MONTH})-?",
     _day_first, True),
    (rf"(?:(?P<sign>[$£€¥])\s?(?P<low>\d+,\d\d(?!\d)|{_NUMBER})(?:\s?-\s?[$£€¥]?\s?(?P<high>{_NUMBER}))?"
     rf"|(?P<low2>{_NUMBER})\s?(?P<sign2>[£€¥$]))(?:\s?(?P<scale>million|billion|thousand|bn|[MBkKm])\b)?",
     _money, False),
    (r"(?<![\d.,])(\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+)(?![\d])", _ungrouped, False),
    (r"(?<![\d.,])(\d+),(\d{1,2})(?![\d,])", _as(r"\1.\2"), False),
    (r"(?<![\d.,])(\d+(?:,\d{3})*)\s?[kK](?![^\W_])", _thousands, False),
    (r"(?<![\d.,])(\d+(?:,\d{3})*)[ -]?(hundred|thousand|million|billion|trillion)(?![^\W_])", _scaled, True),
    (r"(?<![\d:.])([0-2]?\d)[:.]([0-5]\d)(?=\s?[ap]\.?\s?m\b)", _as(r"\1:\2"), True),
    (r"(\d)(?<!x 10)(?<!x10)[eE]([-+]?\d)", _as(r"\1x10^\2"), False),
    (r"(?<=10)\*(?=\d)", _as("^"), False),
    (r"\^(\d+)\s?([A-Z][a-z]?)(?![^\W_])", _as(r"\2 \1"), False),
    (r"([^\W\d_]+)\((s|es|ren)\)", _as(r"\1 or \1\2"), False),
    (r"\bs/he\b", _as("she or he"), False),
    (r"(?<![^\W_])x\s?(\d+)(?!\d)", _as(r"\1 x"), True),
    (r"\[ ?\]", _as("☐"), False),
    (r"\[[xX]\]", _as("☑"), False),
    (r"\b(\d{1,2})\s?(?:hrly|hourly)\b", _as(r"every \1 hours"), True),
    (r"\b(tabs?|caps?|supps?|puffs?)\s([ivx]+|\d+)\b", _as(r"\2 \1"), True),
    (r"(?<=CA )(\d+)\.(\d+)|(?<=CA)(\d+)\.(\d+)", _as(r"\1\3-\2\4"), False),
    (r"(\d)-(\d+[/⁄]\d+)", _as(r"\1 \2"), False),
    (r"\b(\d{2,3})([A-Z][a-z]?)-(?=[A-Z])", _as(r"\2 \1 "), False),
    (r"\bper os\b", _as("by mouth"), True),
    (r"\bet al\b\.?", _as("and others"), True),
    (r"\b0?(\d{1,2}):00\s?(?=min)", _as(r"\1 "), False),
    (r"\b00?:0?(\d{1,2})\s?min(?:ute)?s?\b", _as(r"\1 sec", r"\1 second"), False),
    (r"\b0?(\d{1,2}):0?(\d{1,2})\s?min(?:ute)?s?\b", _as(r"\1 min \2 sec"), False),
    (r"(?<!\d)([01]?\d|2[0-3])h([0-5]\d)\b(?!\s?m)", _as(r"\1:\2"), False),
    (r"(\d)\s?h\s?(\d\d)\b(?!\s?m)", _as(r"\1 h \2 min"), False),
)  # fmt: skip
"""(what is written, its other readings, whether large and small letters are one)."""


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], Callable[[re.Pattern[str], str, str], Iterable[str]]], ...]:
    """Compiled only where something is not heard as it is written: most of a guide is."""
    return tuple((re.compile(shape, re.IGNORECASE if flagged else 0), other) for shape, other, flagged in _SHAPES)
