"""N21: a dash between two quantities with their own units is "to": 10 mg–20 mg, 5%-10%, 8 a.m.-5 p.m., Mon-Fri."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.amounts import AMOUNT, value
from audioguide.language.en.spoken.months import DAYS, MONTH
from audioguide.language.en.spoken.units import UNITS
from audioguide.language.en.spoken.words import BLANK, DASH

_DAY = rf"(?:{'|'.join(sorted({*DAYS, *DAYS.values()}, key=len, reverse=True))})\b\.?"
QUANTITY = Shape(
    rf"(?:[0-9]{BLANK}?(?:%|¢|°{BLANK}?[CF]?|st|nd|rd|th|[ap]\.?m\.?|[kKM]|million|billion"
    rf"|(?P<unit>[A-Za-zµμ][\w/²³]{{0,15}}))"
    rf"|[$£€]{BLANK}?[0-9.,]+|{_DAY}{BLANK}[0-9]{{1,2}}(?:st|nd|rd|th)?|{MONTH}(?:{BLANK}?['’‘]?[0-9]{{1,2}})?(?:,?{BLANK}[12][0-9]{{3}})?|{_DAY}|noon|midnight"
    rf"|[0-9]['’]?s|(?<![0-9/])[0-9]{{1,2}}/[0-9]{{1,2}}/(?:[0-9]{{4}}|[0-9]{{2}})){BLANK}?\Z",
    re.IGNORECASE,
)
AFTER = rf"(?=[-+−]?[$£€]?{AMOUNT}|{MONTH}|{_DAY}|noon|midnight)"

_PRESSURE_BEFORE = Shape(rf"(?<![0-9])[0-9]{{2,3}}/[0-9]{{2,3}}{BLANK}?\Z")
_PRESSURE_BEHIND = Shape(r"[0-9]{2,3}/[0-9]{2,3}(?![0-9/])")
_SOLID = r"(?:mg|mcg|µg|μg|micrograms?|g|units?|iu|IU)"
_STRENGTH = Shape(
    rf"[0-9]{BLANK}?(?:{_SOLID}|%)(?:{BLANK}?(?:/|per|in){BLANK}?[0-9.]*{BLANK}?(?:m[lL]|dose|tab\w*|cap\w*|puff))?{BLANK}?\Z"
    rf"|[0-9]{BLANK}?(?:/|in|per){BLANK}?[0-9.]+{BLANK}?m[lL]{BLANK}?\Z"
)
"""How strong a medicine is, behind which a dash only parts what is to be taken."""
_GIVEN = Shape(
    rf"{AMOUNT}(?:{BLANK}?[-–]{BLANK}?{AMOUNT})?{BLANK}?(?:(?:of{BLANK})?an?{BLANK})?(?:m[lL]s?|tab(?:let)?s?|cap(?:sule)?s?|puffs?|drops?|sachets?"
    rf"|sprays?|spoon\w*|patch(?:es)?|supp\w*)\b"
)


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The word "to"; a pause between a strength and what is to be taken. None where no quantity stands before."""
    text, start = match.string, match.start()
    if _PRESSURE_BEFORE.search(text, max(0, start - 9), start) and _PRESSURE_BEHIND.match(text, match.end()):
        return "to"
    if _STRENGTH.search(text, max(0, start - 30), start) and _GIVEN.match(text, match.end()):
        return ","
    taken = _SIG.match(text, match.end()) if len(match[0]) > 1 else None
    if taken is not None and _FORMED.search(text, max(0, start - 36), start):
        if match[0][0] == "—" or value(taken[1]) <= _FEW or _FORM.search(text, max(0, start - 12), start):
            return ","
        return Doubtful(",", DOUBT.format(text[:start].split()[-1], taken[1]), blocks=True)
    if _THIRD_BEFORE.search(text, max(0, start - 40), start) or _THIRD_BEHIND.search(text, max(0, start - 14)):
        return ","
    if _BLOOD.match(text, match.end()):
        return ","
    before = QUANTITY.search(text, max(0, start - 30), start)
    known = before and (
        before["unit"] is None
        or before["unit"].split("/")[0] in UNITS
        or _MONTH.fullmatch(before["unit"])
        or before["unit"].lower() in _TWELVE
        or before["unit"] in DAYS  # 9-5 Mon-Fri
    )
    return "to" if known else None


_BLOOD = Shape(
    rf"[0-9]{{1,2}}{BLANK}?(?:u|U|units?){BLANK}(?:of{BLANK})?(?:p?RBCs?|PRBCs?|PRCs?|blood|FFP|platelets|plts)\b"
)
"""What is given for a value, and no end of a range with it."""
_DOSE = rf"[0-9]{{1,3}}(?:\.[0-9])?{BLANK}?(?:units?|[uU]|IU|iu|mg|mcg|g|m[lL]|tabs?|puffs?)(?![^\W_])"
_THIRD_BEFORE = Shape(rf"{_DOSE}{BLANK}?{DASH}{BLANK}?{_DOSE}{BLANK}?\Z")
_THIRD_BEHIND = Shape(rf"{_DOSE}{BLANK}?{DASH}{BLANK}?{_DOSE}{BLANK}?{DASH}{BLANK}?{_DOSE}")
"""Three amounts and more in a row are doses of the day: 6u-8u-6u. A range has two ends."""
_SIG = Shape(
    rf"({AMOUNT}){BLANK}?(?:(?i:od|om|on|bds?|tds|qds|tid|qid|bid|qd|nocte|mane|prn|stat|po|daily|nightly|hrly|weekly)\b|at{BLANK}(?:night|bedtime)"
    rf"|in{BLANK}the{BLANK}(?:morning|evening)|once|twice|(?:three|four|[1-6]){BLANK}times|every|each|with{BLANK}(?:food|meals)|when{BLANK})"
)
"""How many, and how often: with no unit, so no end of a range of strengths."""
_FORMED = Shape(
    rf"(?:[0-9]{BLANK}?(?:{_SOLID}|%)(?:{BLANK}?/{BLANK}?[0-9.]*{BLANK}?(?:m[lL]|dose|puff))?(?:{BLANK}(?:tab\w*|cap\w*|MR|SR|XL|EC|sachets?|inhaler))*"
    rf"|(?:[0-9]/[0-9.]+|[5-9]|[0-9]{{2,}}){BLANK}?(?:tab\w*|cap\w*)){BLANK}\Z"
)
_FORM = Shape(
    r"(?i)[0-9]\s?(?:m?c?g|[µμ]g|micrograms?|units?|%)[^;.]{0,4}\s(?:tab|cap)[a-z]*\s\Z|/[0-9.]+\s(?:tab|cap)[a-z]*\s\Z"
)
"""A strength and its form: what follows is no other strength."""
_FEW = 4
"""Tablets at a time; beyond it a number may be the end of a range."""
DOUBT = "A dash before “{1}” may be a range up to it, or part what is taken from “{0}”. Write “to”, or a comma."

_TWELVE = frozenset(("noon", "midnight", "midday"))
_MONTH = Shape(MONTH)
_ROUGH = Shape(r"[-\u2010-\u2015\u2212]")
DASH_TO = SpokenRule(
    "N21", "a dash between two quantities", "*", Shape(rf"{DASH}{BLANK}?{AFTER}", hint=begins_like(_ROUGH)), say
)
