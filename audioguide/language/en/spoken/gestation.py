"""N100: weeks of a pregnancy and ages in two units: 39+2 weeks -> thirty-nine weeks and two days, 28w3d."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal, near

_PREGNANT = Shape(
    r"(?i)\b(?:pregnan\w*|gestation\w*|born|birth\w*|labou?r|deliver\w*|svd|lscs|c-?section|G[0-9]P[0-9]|scan|uss"
    r"|antenatal"
    r"|maternity|midwi\w+|fetal|foetal|fetus|edd|lmp|booking|booked|folic|anomaly|dating|nt|sfh|membranes|induc\w+|iol"
    r"|preterm|term"
    r"|srom|prom|pprom|twins?|ctg|vbac|lscs|nvd|ceph|palp|fmf|fhr|anc|baby|neonat\w*|primip\w*|multip\w*|para|gravida"
    r"|obstetric\w*|O?GTT|anti-?D|pertussis|kicks?|EFW|growth|viability|combined test|AFI|SROM|IOL)\b|\bG[0-9]\s?P[0-9]"
)
_UNITS = {"y": "year", "m": "month", "w": "week", "d": "day", "h": "hour", "/40": "week"}
_ROUGH = Shape(r"[0-9]{1,2}\s?(?:[+⁺/.–-]|\s?[ymwd]|\s?w(?:ee)?ks?|\s?yrs?)")
SHAPE = Shape(
    rf"(?<![\w./+-])(?P<weeks>[1-4]?[0-9]){BLANK}?\+{BLANK}?(?P<days>[0-6])(?P<named>{BLANK}?(?:/40|weeks?\b"
    rf"|wks?\b(?:\.(?=\s[a-z0-9]))?|/52))?(?![\w/]|[.,][0-9])"
    rf"|(?<![\w./-])(?P<one>[0-9]{{1,2}}){BLANK}?(?P<first>[ywm]|yrs?"
    rf"|wks?){BLANK}?(?P<two>[0-9]{{1,2}}){BLANK}?(?P<second>[mwd]|mths?|mos?|days?)(?![^\W_])"
    r"|(?<![\w./+-])(?P<fortieths>[1-9]|[1-3][0-9]|4[0-3])(?:[-–](?P<last>[1-3]?[0-9]|4[0-3]))?/40(?![\w/]|[.,%][0-9]"
    r"|%)",
    hint=begins_like(_ROUGH),
)
_AT = Shape(r"(?i)(?:@|\bat)\s?\Z")
_MARKED = Shape(r"(?i)\b(?:scor\w+|marks?|points?|quiz|test|exam|questionnaire|rated|MMSE|MoCA|scale|graded)\b")
"""With one of these about, at 28/40 is so many out of forty."""
_SUM = Shape(r"\s?(?:=|\+)")
_BIGGER = {("y", "m"), ("y", "w"), ("y", "d"), ("w", "d"), ("m", "w"), ("m", "d")}


def say(match: re.Match[str]) -> str | None:
    """Both numbers with their units. None for a sum, and where nothing speaks of a pregnancy."""
    if match["one"]:
        units = match["first"][0], match["second"][0]
        if units not in _BIGGER:
            return None
        return f"{_many(match['one'], _UNITS[units[0]])} {_many(match['two'], _UNITS[units[1]])}"
    if match["fortieths"]:
        at = _AT.search(match.string, max(0, match.start() - 4), match.start()) and not _MARKED.search(near(match))
        if not at and not _PREGNANT.search(near(match)):
            return None
        last = match["last"]
        return (
            f"{cardinal(match['fortieths'])} to {cardinal(last)} weeks" if last else _many(match["fortieths"], "week")
        )
    weeks = int(match["weeks"])
    named = match["named"]
    if _SUM.match(match.string, match.end()) or not 4 <= weeks <= 43 or not (named or (_PREGNANT.search(near(match)))):
        return None
    return f"{_many(match['weeks'], 'week')} and {_many(match['days'], 'day')}"


def _many(number: str, unit: str) -> str:
    return f"{cardinal(str(int(number)))} {unit}{'' if int(number) == 1 else 's'}"


GESTATION = SpokenRule("N100", "weeks and days, years and months", "9", SHAPE, say)
