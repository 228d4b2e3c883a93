"""N96: height and weight as the British write them: 12 st 7 lb -> twelve stone seven pounds, 5ft 6in, waist 34 in."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal, near

_ROUGH = Shape(r"[0-9]{1,3}(?:\.[0-9]+|½)?\s?(?:st|ft|in|foot|feet)\b")
_STOP = r"(?:\.(?=\s[a-z0-9]|[,;)]))?"
SHAPE = Shape(
    rf"(?<![\w./,-])(?P<stone>[0-9]{{1,2}}){BLANK}?st\b{_STOP}(?:,?{BLANK}?(?P<pounds>[0-9]{{1,2}}){BLANK}?lbs?\b{_STOP})?"
    rf"|(?<![\w./,-])(?P<feet>[1-9]){BLANK}?(?:ft|feet|foot)\b\.?,?{BLANK}?(?P<inches>1[01]|[0-9])(?P<half>½|\.5)?"
    rf"{BLANK}?(?:ins?|inch(?:es)?)\b(?!{BLANK}(?:tall|long|wide|high)\b){_STOP}"
    rf"|(?<![\w/,-])(?P<length>[0-9]{{1,3}}(?:\.[0-9]+)?)(?P<blank>{BLANK}?)in(?![^\W_]|{BLANK}(?:[0-9]|[a-z])|\.[a-z])",
    hint=begins_like(_ROUGH),
)
_WEIGHED = Shape(r"\b(?:weigh\w*|weight|wt|kg|lbs?|lost|gained|heavy|BMI|target)\b", re.IGNORECASE)
_MEASURED = Shape(
    r"\b(?:waist|hips?|height|ht|tall|chest|collar|inseam|leg|length|long|wide|cm|ft|bust)\b", re.IGNORECASE
)


def say(match: re.Match[str]) -> str | None:
    """Both units in full. None where "st" makes an ordinal or a street and "in" is a word."""
    if match["stone"]:
        return _stone(match)
    if match["feet"]:
        feet = f"{cardinal(match['feet'])} {'foot' if match['feet'] == '1' else 'feet'}"
        half = {"½": " and one half", ".5": " point five"}.get(match["half"] or "", "")
        one = match["inches"] == "1" and not half
        return f"{feet} {cardinal(match['inches'])}{half} {'inch' if one else 'inches'}"
    if match["blank"] and not _MEASURED.search(near(match, 40)):
        return None
    return f"{cardinal(match['length'])} {'inch' if match['length'] == '1' else 'inches'}"


def _stone(match: re.Match[str]) -> str | None:
    stone, pounds = match["stone"], match["pounds"]
    ordinal = stone[-1] == "1" and stone != "11"
    if not pounds and (ordinal or not (stone == "11" or _WEIGHED.search(near(match, 60)))):
        return None
    said = f"{cardinal(stone)} stone"
    return f"{said} {cardinal(pounds)} {'pound' if pounds == '1' else 'pounds'}" if pounds else said


BODY_SIZE = SpokenRule("N96", "stones, feet and inches", "9", SHAPE, say)
