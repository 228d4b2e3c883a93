"""Other ways to write what its neighbors tell: dose 2/3, both dates of a span, a month behind its year, 0.4th, %ile.

As `clinic`, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re

from audioguide.language.en.hearing.clinic import MONTH_NAME, MONTHS, Other, as_written

_STATES = {"ON": "Ontario", "OR": "Oregon", "IN": "Indiana", "ME": "Maine", "HI": "Hawaii"}
_CALLS = r"(?:112|999|911|111|000|101|995|119|988|1122|108|102)"
_DATE = r"(\d{1,2})/(\d{1,2})(?:/((?:20)?\d\d))?"


def _dialed(found: re.Match[str]) -> str:
    """Digit by digit, with "or" for each stroke."""
    return " or ".join(" ".join(number) for number in found[0].split("/"))


def _spanned(found: re.Match[str]) -> str:
    """Both dates in the order that one of them shows."""
    pairs = [(int(found[1]), int(found[2])), (int(found[5]), int(found[6]))]
    day_first = any(one > len(MONTHS) for one, _ in pairs)
    if not day_first and not any(other > len(MONTHS) for _, other in pairs):
        return found[0]
    days = [(other, one) if day_first else (one, other) for one, other in pairs]
    if any(not 0 < month <= len(MONTHS) for month, _ in days):
        return found[0]
    years = [f"¶{year if len(year) > len('26') else f'20{year}'}" if year else "" for year in (found[3], found[7])]
    first, last = (f"{MONTHS[month - 1]} {day}{year}" for (month, day), year in zip(days, years, strict=True))
    return f"{first} {found[4]} {last}"


def _month_first(found: re.Match[str]) -> str:
    month = int(found[2])
    return f"{MONTHS[month - 1]} {found[1]}" if 0 < month <= len(MONTHS) else found[0]


def _hour(found: re.Match[str]) -> str:
    """ "0000 hrs" and "09.40 hrs": the hour with its zero, then its minutes."""
    return " ".join(found[1]) + f" {found[2]} hours" if found[2] != "00" else f"{int(found[1])} hundred hours"


SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (r"(\b(?:dose|jab|shot|injection|booster|vaccine|vaccination|inj)[.:]? ?#?)(\d{1,2})/(\d{1,2})\b(?!/)",
     as_written(r"\1\2 of \3"), True),
    (r"^(\d{1,2})/(\d{1,2})\b(?!/)", as_written(r"\1 of \2"), False),
    (rf"(?<=[A-Za-z]/){_CALLS}(?:/{_CALLS})*\b", as_written(_dialed), False),
    (rf"\b{_CALLS}(?=\s?/\s?[A-Z])", as_written(_dialed), False),
    (rf"\b{_DATE}\s?(-|to|until|till?)\s?{_DATE}\b", as_written(_spanned), False),
    (r"\b(20\d\d)/(0?[1-9]|1[0-2])\b(?!/)", as_written(_month_first), False),
    (r"\b(\d+)\.(\d(?:th|st|nd|rd))\b", as_written(r"\1 point \2"), False),
    (r"\b(\d{2,3}m)([A-Z][a-z])\b", as_written(r"\2 \1"), False),
    (r"(\d) ?% ?pred\b", as_written(r"\1% predicted"), False),
    (r"\b(\d{2,3})-(\d{2})(?= [A-Z])", as_written(r"\1, \2"), False),
    (r"\b([A-Z]\d{1,2})-(\d{2,4})\b", as_written(r"\1, \2"), False),
    (r"__/__/(?:20)?__\b|__/__/20(?=__)", as_written("__/__/____"), False),
    (r"(?<=as mark )(\d)/(?=\d)|^(\d)/(?=\d{3}°)", as_written(lambda found: f"{found[1] or found[2]} or "), False),
    (r"(\d)\"?-(\d{1,2})\"", as_written(r"\1 to \2 seconds"), False),
    (r"\b(\d{1,3}[A-Z])/(\d{1,4})(?= [A-Z])", as_written(r"\1, \2"), False),
    (r"\b(ON|OR|IN|ME|HI)\b", as_written(lambda found: _STATES[found[1]]), False),
    (r"\bCo\b\.?(?= [A-Z])", as_written("county"), False),
    (r"\bS/S\b", as_written("Saturday and Sunday"), False),
    (r"\b([Tt]ram|[Bb]us|[Rr]oute|[Bb]uses|[Ss]ervice)(s?) (\d{1,3})/(\d{1,3})\b", as_written(r"\1\2 \3 or \4"), False),
    (r"\b[cC]/-(?= )", as_written("care of "), False),
    (r"(?<=\d)(cm|m|km|ft|kg|lbs?|st) ?/ ?(?=\d)", as_written(r"\1, "), False),
    (r"(?<=\d) (cm|m|km|ft|kg|lbs?|st) ?/ ?(?=\d)", as_written(r" \1, "), False),
    (r"\b24/7/365\b", as_written("24¶7¶365"), False),
    (r"%iles?\b", as_written("percentile"), True),
    (r"\bx ?10\((\d{1,2})\)", as_written(r"x10^\1 "), False),
    (r"[□▢◻⬜]", as_written("☐"), False),
    (r"(?<=[a-z] )>(?= [A-Z][a-z])", as_written(", then"), False),
    (r"(?<=[a-z]) > (?=[A-Z][a-z])", as_written(", then "), False),
    (r"\b[Nn]o\.?:\s?(?=[A-Z]{0,3}-?\d)", as_written("number "), False),
    (r"\b(0\d)\.?([0-5]\d)(?=\s?(?:hrs|hours)\b) ?(?:hrs|hours)", as_written(_hour), False),
    (rf"\b(\d{{1,2}} {MONTH_NAME}) ([23]\d)\b(?![\d.,/:-]*\d)", as_written(r"\1 20\2"), True),
    (r"(?<=\d)\s?'(?=[\s,.;)]|$)", as_written(" minutes", " minute"), False),
    (r"(?<=\d)\s?\"(?=\s?/\s?(?:rep|set|side)\b)", as_written(" seconds"), False),
    (r"(°[CF])/(?=\d)", as_written(r"\1 or "), False),
    (r"(?<=[a-z])\s?/\s?(?=\d{2,3}\s?(?:g|ml|mL)\b)", as_written(" per "), False),
    (r"(?<=\d\+)/(?=\d+\s?(?:h|hrs?|days?)\b)", as_written(" per "), False),
    (r"(?<=\))/(?=\d)", as_written(" or "), False),
    (r"\b((?:Mr|Mrs|Ms|Miss|Dr|Mx)\.?)/(?=(?:Mr|Mrs|Ms|Miss|Dr|Mx)\b)", as_written(r"\1 or "), False),
    (r"\bc\.c\.(?= [A-Z])", as_written("copy to"), False),
    (r"\b(\d{1,2}-\d{1,2})/40\b", as_written(r"\1 weeks"), False),
    (r"\b(\d{1,2})\s?x\s?(?=\d{1,3}\s?-\s?\d)", as_written(r"\1 times "), False),
    (r"\bsection? (\d+)\(([a-z])\)", as_written(r"section \1, \2"), True),
    (r"\b[Ss]ect?\.? ?(\d+)\(([a-z])\)", as_written(r"section \1, \2"), False),
)  # fmt: skip
"""As those of `clinic`."""
