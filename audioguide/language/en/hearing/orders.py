"""Other ways to write what orders write: hours in four figures, dates with points, short years, flags, primary, w/c.

As `clinic`, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re

from audioguide.language.en.hearing.clinic import MONTH_NAME, MONTHS, Other, as_written

_FIRST = {"1": "primary", "2": "secondary"}
_FLAGS = {"L": "low", "H": "high"}
_NEW = "40"
"""The first short year of the last century."""


def _ranked(found: re.Match[str]) -> str:
    return _FIRST[found[1]]


def _flagged(found: re.Match[str]) -> str:
    return _FLAGS[found[0]]


def _whole_year(found: re.Match[str]) -> str:
    return f"{found[1]} {'20' if found[2] < _NEW else '19'}{found[2]}"


def _dated(found: re.Match[str]) -> str:
    return f"{found[3]} {found[1]}¶{'20' if found[4] < _NEW else '19'}{found[4]}"


def _sharp(found: re.Match[str]) -> str:
    """Beside a pinhole, each 6/9 is a sharpness of sight."""
    return re.sub(r"\b(6|20)/(\d{1,3})\b", r"\1¶\2", found[0])


def _commencing(found: re.Match[str]) -> str:
    return f"week commencing {found[1]}{MONTHS[int(found[3]) - 1]} {int(found[2])}"


SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (rf"\b({MONTH_NAME})\s?'(\d\d)\b", as_written(_whole_year), True),
    (r"(\b\d{1,2}[./]\d{1,2}[./](?:20)?\d\d,? (?:at |@ ?)?)([012]?\d)\.([0-5]\d)(?![\d.])",
     as_written(r"\1\2:\3"), False),
    (rf"(\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH_NAME}(?: (?:20)?\d\d)?,? (?:at |@ ?)?)([012]?\d)\.([0-5]\d)(?![\d.])",
     as_written(r"\1\2:\3"), True),
    (rf"\b(\d{{1,2}})([-/])({MONTH_NAME})\2(\d\d)\b", as_written(_dated), True),
    (r"\s?\(\s?\?\s?\)", as_written(" uncertain"), False),
    (r"(?<=\d)\s?\.{2,3}\s?(?=\d)", as_written("-"), False),
    (r"#\s?(?=[A-Za-z1-5])", as_written("fracture "), False),
    (r"\brtn\b", as_written("return"), True),
    (r"\bFR(?=:? ?\d)", as_written("fluid restriction"), False),
    (r"(?<=[bmtdgs] |[sld],)\bd ?(?=\d{1,2} ?- ?\d)", as_written("days "), True),
    (r"\b(mg|tabs?|ml|mcg|units|caps?) n\b", as_written(r"\1 nocte"), False),
    (r"\bAD\b", as_written("in the right ear"), False),
    (r"\bAS\b", as_written("in the left ear"), False),
    (r"\bAU\b", as_written("in both ears"), False),
    (r"\bcc:?(?= [DMPGp])", as_written("copy to"), True),
    (r"[Δ∆]", as_written("change", "delta"), False),
    (r"(\d+)'(?= lock)", as_written(r"\1 minute"), False),
    (r"(?<=ockout )(\d+)'", as_written(r"\1 min"), False),
    (r"\bph\b(?= (?:6|20)/)", as_written("pinhole"), True),
    (r".*\b(?:ph|pinhole)\b.*", as_written(_sharp), True),
    (r"(\d\.\d\d) ?/? ?([+-]\d\.\d\d ?)x ?0?(?=\d{1,3}\b)", as_written(r"\1 \2 axis "), True),
    (r"↔", as_written("unchanged"), False),
    (r"(\d)\.([0-5][05])(?= ?- ?\d)", as_written(r"\1:\2"), False),
    (r"(- ?[0-2]?\d)\.([0-5][05])\b", as_written(r"\1:\2"), False),
    (r"\b([12])°(?=\s[a-z])", as_written(_ranked), True),
    (r"\bw/c((?: [a-z]{3,9})? )(1[3-9]|2\d|3[01])/(0?[1-9]|1[0-2])\b(?!/)", as_written(_commencing), True),
    (r"\bw/c(?=[ :])", as_written("week commencing"), True),
    (r"(?<=\d[)\]] )[LH]\b|(?<=\d[)\]])[LH]\b", as_written(_flagged), False),
)  # fmt: skip
"""As those of `clinic`."""
