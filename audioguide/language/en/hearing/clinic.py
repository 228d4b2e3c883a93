"""Other ways to write what labels, letters and notes of clinics write: strengths, fractions, spans, sig words, genes.

As `shapes`, which asks them first, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from audioguide.language.en.hearing.lists import LISTS

Other = Callable[[re.Pattern[str], str], Iterator[str]]
"""(shape, text) -> its other readings."""
_SPANS = {"52": "week", "12": "month", "7": "day", "24": "hour"}
NUMBER = r"\d+(?:\.\d+)?"
_CLOCK = r"\b([0-2]?\d)\.([0-5]\d)"
COUNTED = rf"\s+(?:[a-z]+\s+)?(?:{'|'.join(LISTS.entries('counted'))})\b"
"""Behind a share: those who, or that, were counted. They are no length of time."""
HOURED = rf"\b(?:at|by|from|until|till|before|after|to) {_CLOCK[2:]}(?=\s?(?:hrs?|hours)\b)"
"""A time of day with a point, in hours: "at 14.30 hrs"."""
EXPIRING = r"(?i)\bexp\w*\W{1,3}(?:date\W{1,3})?"
"""What says that a month and a year follow."""
MONTHS = "January February March April May June July August September October November December".split()
MONTH_NAME = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
THREADS = r"(?i:suture|vicryl|prolene|monocryl|nylon|silk|catgut|pds|ethilon)s?\b"
"""Threads of a wound, behind their size: 5-0."""
_CHANGES = {"del": "deletion", "dup": "duplication", "ins": "insertion"}


def _lasting(found: re.Match[str], plural: str) -> str:
    before = {"x": "for ", "X": "for ", "q": "every ", "Q": "every "}.get((found["times"] or "").strip(), "")
    return f"{before}{found['low']} {_SPANS[found['of']]}{'' if found['low'] == '1' else plural}"


def _several(found: re.Match[str]) -> str:
    """ "6/52" as 6 weeks; "x 5/7" as for 5 days."""
    return _lasting(found, "s")


def _one(found: re.Match[str]) -> str:
    """ "6/52" as 6 week, before what lasts so long."""
    return _lasting(found, "")


def _changed(found: re.Match[str]) -> str:
    return f"{found[1]} {_CHANGES[found[2]]} {' '.join(found[3])}"


def as_written(*forms: str | Callable[[re.Match[str]], str]) -> Other:
    """The text with what is found written in another form, or in several: as `re.sub` takes them."""

    def other(shape: re.Pattern[str], text: str) -> Iterator[str]:
        yield from (shape.sub(form, text) for form in forms)

    return other


def _apothecary(found: re.Match[str]) -> str:
    """ "iss" as 1 1/2, and "iij" as 3: the last i is a j."""
    many = len(found[0]) - (2 if found[0].endswith("ss") else 0)
    return f"{many} 1/2" if found[0].endswith("ss") else str(many)


_OF_DAY = "(?:[1-68]|10|12|16|18|20|24|36|48|72)"
"""Hours after which something is done or has run in."""
SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (rf"\b([a-z]{{4,}}[-/][a-z]{{4,}}\s+)({NUMBER})-({NUMBER})(?=\s?m?c?g\b)", as_written(r"\1\2 with \3"), True),
    (r"(Gy\s?(?:/|\bin\b)\s?\d+)\s?(?:#|fx\b)", as_written(r"\1 fractions"), False),
    (rf"\b(\d{{1,2}})-0(?=\s+{THREADS})", as_written(r"\1¶oh"), True),
    (rf"(?<![\d/.,-])(?P<times>(?<![^\W_])(?:x\s?|q))?(?P<low>\d{{1,2}}(?:-\d{{1,2}})?)/(?P<of>52|12|7|24)(?![\d/])(?!{COUNTED})",
     as_written(_several, _one), False),
    (r"(\b(?:vision|acuity|sight|eyes?|VA)\b[^.;\d]{0,16})(\d{1,2})/(\d{1,3})\b", as_written(r"\1\2¶\3"), True),
    (rf"(?<![\d/.,])(\d+)/(\d+)(?={COUNTED})", as_written(r"\1¶out of \2"), False),
    (rf"{_CLOCK}(?=\s?(?:to|-|and|until|or)\s?\d{{1,2}}(?:[.:][0-5]\d)?\s?[ap]\.?m\b)", as_written(r"\1:\2"), True),
    (rf"(\b(?:at|by|from|until|till|before|after|to) ){_CLOCK}(?=\s?(?:hrs?|hours)\b)", as_written(r"\1\2:\3"), False),
    (rf"{_CLOCK}(?=\s?(?:noon|midnight)\b)", as_written(r"\1:\2"), True),
    (r"\b(\d{1,2})\s?-\s?(\d{1,2})[ -]?(?:hrly|hourly)\b", as_written(r"every \1-\2 hours"), True),
    (r"\b(\d{1,2})-(?:hrly|hourly)\b", as_written(r"every \1 hours"), True),
    (r"(?<![^\W_])x\s?(\d+)\s?-\s?(\d+)(?![\d/])", as_written(r"\1-\2 x"), True),
    (r"\b(?:alt|alternis) ?\.? ?die(?:b|bus|s)?\b|\bdieb alt\b|\balt\. die[bs]?\b",
     as_written("every other day"), True),
    (r"\balt\.? noct(?:e|is)?\b", as_written("alternate nights"), True),
    (r"\bomn(?:i|\.)? die\b", as_written("every day"), True),
    (r"\bomn(?:i|\.)? noct(?:e|is)?\b", as_written("every night"), True),
    (r"\bomni mane\b", as_written("every morning"), True),
    (r"\bbis (?:in )?die\b", as_written("twice a day"), True),
    (r"\bter (?:in )?die\b", as_written("three times a day"), True),
    (r"\bquater (?:in )?die\b", as_written("four times a day"), True),
    (r"\bT°(?!\w)", as_written("temperature"), False),
    (r"\bi{1,3}(?:ss|j)\b", as_written(_apothecary), False),
    (rf"((?:\b(?:over|every|in|for|next|last|past|within|after|per|each|q)|[/+])\s?)({_OF_DAY}(?:-{_OF_DAY})?)\s?°(?!\s?[CF]\b|\w)",
     as_written(r"\1\2 hours", r"\1\2 hour"), True),
    (r"(?<=x)(\s?)10[eE](\d)", as_written(r"\g<1>10^\2"), False),
    (r"(\d[ACGT]+)>([ACGT]+)\b", as_written(r"\1 to \2"), False),
    (r"\b(c\.\d+)_(\d+)", as_written(r"\1 to \2"), False),
    (r"(\d)(del|dup|ins)([ACGT]*)(?![a-z])", as_written(_changed), False),
    (r"\bex(?=\d)", as_written("exon "), False),
    (rf"({EXPIRING})({MONTH_NAME})[ /-]?([2-4]\d)\b(?![ ,]+\d)".replace("(?i)", ""), as_written(r"\1\2 20\3"), True),
)  # fmt: skip
"""(what is written, its other readings, whether large and small letters are one)."""
