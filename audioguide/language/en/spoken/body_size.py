"""N96: height and weight as the British write them: 12 st 7 lb -> twelve stone seven pounds, 5ft 6in, waist 34 in."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal, near

_ROUGH = Shape(r"[0-9]{1,3}(?:\.[0-9])?[\"″]|[0-9]{1,3}(?:\.[0-9]+|½)?\s?-?(?:st|ft|in|foot|feet)\b|[4-7]['’′][0-9]")
_STOP = r"(?:\.(?=\s[a-z0-9]|[,;)]))?"
_THING = r"(?:waist|chest|hips?|inseam|scar|wound|incision|catheter|needle|tube|collar|cut|mass|lump|tumou?r|bruise)\b"
SHAPE = Shape(
    rf"(?<![\w./,-])(?P<stone>[0-9]{{1,2}}){BLANK}?st\b{_STOP}(?:,?{BLANK}?(?P<pounds>1[0-3]"
    rf"|[0-9])(?P<lb>{BLANK}?lbs?\b{_STOP}|(?![\w/]|[.,-][0-9])))?"
    rf"|(?<![\w./,-])(?P<feet>[1-9]){BLANK}?(?:ft|feet|foot)\b\.?{BLANK}?(?P<inches>1[01]|[0-9])(?P<half>½|\.5)?"
    rf"{BLANK}?(?:ins?|inch(?:es)?)\b(?!{BLANK}(?:tall|long|wide|high)\b){_STOP}"
    rf"|(?<![\w/,-])(?P<length>[0-9]{{1,3}}(?:\.[0-9]+)?)(?P<blank>{BLANK}?)in(?=(?P<thing>{BLANK}{_THING}))?(?![^\W_]"
    rf"|{BLANK}(?!{_THING})(?:[0-9]|[a-z])|\.[a-z]|\.{BLANK}[a-z0-9])"
    rf"|(?<![\w/,.-])(?P<joined>[0-9]{{1,3}})-in(?={BLANK}[a-z])|(?<![\w/,.-])(?P<tall>[4-7])['’′](?P<more>1[01]"
    rf"|[0-9])(?![\w\"”″'’′½.])"
    rf"|(?<![\w./'’′-])(?P<mark>[0-9]{{1,3}}(?:\.[0-9])?)[\"″](?![\w\"]|{BLANK}?[x×]{BLANK}?[0-9.½¼¾/ ]{{1,5}}[\"″])",
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
    if match["mark"]:
        return None if match.string.count('"', 0, match.start()) % 2 else f"{cardinal(match['mark'])} inches"
    if match["joined"]:
        return f"{cardinal(match['joined'])}-inch"
    if match["tall"]:
        return f"{cardinal(match['tall'])} feet {cardinal(match['more'])}"
    if match["blank"] and not match["thing"] and not _MEASURED.search(near(match, 40)):
        return None
    if match["thing"]:
        return f"{cardinal(match['length'])} inch"
    return f"{cardinal(match['length'])} {'inch' if match['length'] == '1' else 'inches'}"


def _stone(match: re.Match[str]) -> str | None:
    stone, pounds = match["stone"], match["pounds"]
    ordinal = stone[-1] == "1" and stone != "11"
    if not pounds and (ordinal or not (stone == "11" or _WEIGHED.search(near(match, 60)))):
        return None
    said = f"{cardinal(stone)} stone"
    if not pounds:
        return said
    return f"{said} {cardinal(pounds)}" + ((" pound" if pounds == "1" else " pounds") if match["lb"] else "")


BODY_SIZE = SpokenRule("N96", "stones, feet and inches", "9", SHAPE, say)
