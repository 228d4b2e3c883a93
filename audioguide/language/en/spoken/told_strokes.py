"""N138: strokes that their neighbors tell: dose 2/3 given -> two of three, p. 4/12, GP/111, if <3/12, week of 7/20.

Also months of a list (2/12, 4/12), both pressures of a breathing machine, and dates from 30/11 to 14/12, of which one
shows the order of the other.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.months import NAMES, has_day
from audioguide.language.en.spoken.open_strokes import EMERGENCY
from audioguide.language.en.spoken.words import cardinal, digits, ordinal, year

_DATE = r"[0-9]{1,2}/[0-9]{1,2}(?:/(?:20)?[0-9]{2})?"
_ENDED = r"(?![\w/%+-]|[.,:][0-9])"
_ROAD = (
    r",?\s(?:[0-9]+[A-Za-z]?\s)?(?:[A-Z][a-z'’]+\s){1,3}(?:St|Rd|Ave|Av|Ln|Dr|Pde|Tce|Ter|Cres|Ct|Cl|Pl|Way|Hwy|Blvd"
    r"|Gr|Street"
    r"|Road|Avenue|Lane|Drive|Parade|Terrace|Crescent|Court|Close|Place|Grove|Gardens|Square)\b"
)
"""Behind the numbers of a flat and of its house."""
SHAPE = Shape(
    rf"(?:(?<=[A-Za-z]/)|(?<=[A-Za-z] / ))(?P<calls>{EMERGENCY}(?:/{EMERGENCY})*)(?![\w/-]|[.,:][0-9])"
    rf"|(?<![\w/.,-])(?P<called>{EMERGENCY})(?=\s?/\s?[A-Z][A-Z&]+(?![\w/]))"
    rf"|(?<![\w/.,-])(?P<date>{_DATE})(?=\s?[-–]\s?{_DATE}{_ENDED}|\s(?:to|until|till?)\s{_DATE}{_ENDED})"
    rf"|(?<=[0-9])(?P<until>\s?[-–]\s?)(?={_DATE}{_ENDED})"
    rf"|(?:(?<=[-–])|(?<=[-–]\s)|(?<=to\s)|(?<=il\s)|(?<=ill\s))(?P<last>{_DATE}){_ENDED}"
    rf"|(?<![\w/.,-])(?P<flat>[0-9]{{1,3}}[A-Z])/(?P<house>[0-9]{{1,4}})(?={_ROAD})"
    r"|(?<![\w/.,-])(?P<always>24/7/365)(?![\w/])"
    r"|(?<![\w/.,-])(?P<one>[0-9]{1,3})/(?P<other>[0-9]{1,3})(?![\w/%+-]|[.,:][0-9])",
    hint=begins_like(
        Shape(
            r"[0-9]{1,3}[A-Z]?\s?/\s?[0-9A-Z]|(?:111|999|911|112|000|101|995|119|988|1122|108|102)(?![\w.])"
            r"|\s?[-–]\s?[0-9]{1,2}/"
        )
    ),
)
_PART_OF = Shape(
    r"(?i)\b(?:p|pg|pp|page|sheet|slide|part|step|visit|session|cycle|treatment|appt|appointment|form|copy|fraction"
    r"|bottle|bag"
    r"|card|leaflet|lesson|module|class|refill|film|question|parcel|box|pack|chapter|course week|wk|week|day|round"
    r"|infusion|attempt|item|label|vial|lap|set)\.?:?\s?#?\Z"
)
"""Before one of so many; where it may be one or two of them, nothing is sure."""
_PAGED = Shape(r"(?i)\b(?:p|pg|page|sheet|slide|part|form|card|leaflet|box|question|module|lesson)\.?:?\s?#?\Z")
"""What has any number of parts; a cycle 3/12 may have so many months."""
_DOSED = Shape(r"(?i)\b(?:dose|jab|shot|injection|booster|vaccine|vaccination|inj)\.?:?\s?#?\Z")
_VACCINE = Shape(
    r"(?i)\b(?:MMRV?|vaccin\w*|imms?|immuni[sz]\w*|jabs?|DTaP\w*|DTP\w*|Tdap|Men ?(?:B|C|ACWY)|meningoc\w*|PCV\w*"
    r"|PPV\w*|rota\w*"
    r"|boosters?|6-in-1|COVID\w*|hep(?:atitis)? ?[AB]|HPV|gardasil|shingrix|zoster|shingles|pfizer|moderna|rabies"
    r"|typhoid|varicella|twinrix|engerix|bexsero|lot|batch|IPV|HiB|BCG|polio)\b"
)
_GIVEN = Shape(
    r"\s*(?:[,;.)]|\Z|[-–—:]\s|\s(?:given|due|on|at|in|done|today|complete\w*|received|booked|was|is|and|had)\b)"
)
_BREATHED = Shape(r"(?i)\b(?:bi-?pap|bi-?level|niv|vpap|ipap/epap)(?: at| of| on|:)?\s\Z")
_BUSES = Shape(r"(?i)\b(?:tram|bus|buses|route|service|platform)s?(?: nos?\.?)?\s\Z")
_GAS = Shape(r"(?i)\b(?:gas mark|gas)\s\Z")
_SCORED = Shape(
    r"(?i)\b(?:frailty|CFS|rockwood|barthel|waterlow|braden|norton|MUST|AMTS?|4AT|GDS|GAD-?7|mRS|QoL|IPSS)\b[^.;0-9]{0,12}\Z"
)
_LESS = Shape(r"(?:[<>≤≥]|\b(?:under|over|than|up to|aged?|if|from|until|least))\s?\Z")
_SPANS = {"7": "day", "52": "week", "12": "month"}
_LISTED = Shape(r"[0-9]{1,2}/(?P<of>12|52)(?:(?:,|,? and|,? &)\s[0-9]{1,2}/(?P=of)){1,}(?![0-9/])")
_WEEK_OF = Shape(r"(?i)\b(?:week|wk|w/c|w/b|w/e)(?: of| beginning| commencing| starting| ending|)\s\Z")
_FROM_NOW = Shape(r"\s(?:from (?:now|today|discharge|surgery|birth)|pre-?op\w*|post-?op\w*|before|prior|apart|after)\b")
_UP_TO = Shape(r"(?i)\b(?:up to|next (?:test|INR|bloods?|check|dose|visit|review)(?: is| in| due)?:?)\s\Z")
_DAYS = 31
_MONTHS = 12


def say(match: re.Match[str]) -> str | None:
    """The words. None where nothing beside the stroke tells what it is."""
    if match["calls"] or match["called"]:
        calls = (match["calls"] or match["called"]).split("/")
        return " or ".join(digits(number) for number in calls)
    if match["flat"]:
        return f"{cardinal(match['flat'][:-1])} {match['flat'][-1]}, {cardinal(match['house'])}"
    if match["always"]:
        return "twenty-four seven three sixty-five"
    if match["date"] or match["last"] or match["until"]:
        return _of_span(match) or _pair(match)
    return _pair(match)


def _pair(match: re.Match[str]) -> str | None:
    text, start = match.string, match.start()
    above, _, below = match[0].partition("/")
    if not (above.isdecimal() and below.isdecimal()):
        return None
    one, other = int(above), int(below)
    before = max(0, start - 32)
    if _BREATHED.search(text, before, start):
        return f"{cardinal(above)} over {cardinal(below)}"
    if _BUSES.search(text, before, start):
        return f"{cardinal(above)} or {cardinal(below)}"
    if _GAS.search(text, before, start):
        return f"{cardinal(above)} or {cardinal(below)}"
    if one <= other:
        both = (one, other) == (1, 2)
        spans = below in ("7", "12", "24", "52") and not _PAGED.search(text, before, start)
        if not (both or spans) and above[0] != "0" and _PART_OF.search(text, before, start):
            return f"{cardinal(above)} out of {cardinal(below)}"
        if _SCORED.search(text, before, start):
            return f"{cardinal(above)} out of {cardinal(below)}"
        told = _DOSED.search(text, before, start) and _GIVEN.match(text, match.end())
        if told and one and not both and other <= _MONTHS and _VACCINE.search(text):
            return f"{cardinal(above)} of {cardinal(below)}"
    return _street(match, above, below) or _dated(match, above, below) or _lasting(match, above, below) or _week(match)


_NEXT = Shape(
    r"(?i)\b(?:next|since|starts?|started|until|EDD|LMP|due|out|rev\.?|booked|appt|op|home|stopped|given)[: ]{1,2}\Z"
)
_STREET = Shape(_ROAD)
_CLOSED = Shape(r"(?i)\b(?:clos(?:ed|es)|open|holidays?|hols|bank hol\w*|xmas|christmas|new year\w*)\b[^.;]{0,30}\Z")


def _street(match: re.Match[str], above: str, below: str) -> str | None:
    """Unit 4/12 Bay Parade: a flat and its house."""
    return f"{cardinal(above)}, {cardinal(below)}" if _STREET.match(match.string, match.end()) else None


def _dated(match: re.Match[str], above: str, below: str) -> str | None:
    """17/08, whose month has its zero, and the holidays on which something is shut: of one order only."""
    days = _orders(match[0])
    zeroed = below[0] == "0" and int(above) > _MONTHS
    text, start = match.string, match.start()
    shut = _CLOSED.search(text, max(0, start - 44), start) is not None
    due = int(above) > _MONTHS and _NEXT.search(text, max(0, start - 12), start) is not None
    known = len(days) == 1 and (above, below) != ("24", "7") and (zeroed or shut or due)
    return _told(days[0]) if known else None


def _lasting(match: re.Match[str], one: str, of: str) -> str | None:
    """ "<3/12", "3/12 from today", "2/12, 4/12 and 6/12" of a vaccine: months, weeks or days."""
    text, start = match.string, match.start()
    if of not in _SPANS or not one.strip("0") or one[0] == "0":
        return None
    said = f"{cardinal(one)} {_SPANS[of]}{'' if one == '1' else 's'}"
    less = of != "7" and text[start - 1 : start] in tuple("<>≤≥") and _LESS.search(text, max(0, start - 12), start)
    up_to = _UP_TO.search(text, max(0, start - 24), start) and (of != "12" or "p to" in text[max(0, start - 8) : start])
    if less or up_to or _FROM_NOW.match(text, match.end()):
        return said
    listed = next((one for one in _LISTED.finditer(text) if one.start() <= start < one.end()), None)
    return said if listed is not None and _VACCINE.search(text) else None


def _week(match: re.Match[str]) -> str | None:
    """ "week of 7/20": a day of a month, in the one order in which it can be one."""
    if not _WEEK_OF.search(match.string, max(0, match.start() - 20), match.start()):
        return None
    days = _orders(match[0])
    return _told(days[0]) if len(days) == 1 else None


def _orders(written: str) -> list[tuple[int, int, str]]:
    """(month, day, year) of each order in which it is a date; one where both are the same."""
    one, other, *rest = re.split(r"[/.]", written)
    whole = rest[0] if rest else ""
    found = [(int(one), int(other)), (int(other), int(one))]
    return list(dict.fromkeys((month, day, whole) for month, day in found if has_day(month, day)))


def _told(day: tuple[int, int, str]) -> str:
    whole = day[2] if len(day[2]) != len("26") else f"20{day[2]}"
    return f"{NAMES[day[0] - 1]} {ordinal(day[1])}{f', {year(int(whole))}' if whole else ''}"


_SPAN = Shape(rf"(?<![\w/.,-])({_DATE})(\s?[-–]\s?|\s(?:to|until|till?)\s)({_DATE}){_ENDED}")


def _of_span(match: re.Match[str]) -> str | None:
    """A date of a span, or what joins both; one of them is sure, so that the other is written in the same order."""
    span = next((one for one in _SPAN.finditer(match.string) if one.start() <= match.start() < one.end()), None)
    if span is None:
        return None
    orders = [_orders(span[1]), _orders(span[3])]
    sure = next((date for date, found in zip((span[1], span[3]), orders, strict=True) if len(found) == 1), None)
    if sure is None or not all(orders) or (all(len(found) == 1 for found in orders) and sure.count("/") > 1):
        return None
    if match["until"]:
        return "to"
    day_first = int(sure.partition("/")[0]) > _MONTHS
    one, other, *rest = match[0].split("/")
    month, day = (int(other), int(one)) if day_first else (int(one), int(other))
    return _told((month, day, rest[0] if rest else "")) if has_day(month, day) else None


TOLD_STROKES = SpokenRule("N138", "strokes that their neighbors tell", "9*", SHAPE, say, firsts="-")
