"""N116: numbers that are broken: 0,125 mg, 5,000-7.500, 1.0.5 mg, 1?5 mcg, 3.5><5.0, at 25:30. Each blocks.

Whatever one of these would be said as, it may be a thousand times too much: the writer is asked to look at the paper.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.units import ATOM
from audioguide.language.en.spoken.words import BLANK, DASH, cardinal

_UNITED = rf"(?=(?:{BLANK}?|-)(?:{ATOM}|%|units?|tab\w*|cap\w*|puffs?|drops?)(?![^\W_]))"
_VALUES = (
    r"(?:INR|Hb|Hgb|HbA1c|Creat\w*|TSH|pH|[Tt]emp\w*|[Gg]luc\w*|BM|[Ww]t|[Ww]eight|BMI|CRP|Urea|Lactate|Potassium|K\+?"
    r"|Na\+?|[Bb]ilirubin|[Aa]lbumin|PSA|LDL|HDL|Chol\w*)"
)
_CUE = (
    r"(?:\b(?:at|by|until|till|before|after|@|time|attend|arrive|appt|appointment|slot|clinic|due):?\s"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s|\b[0-3]?[0-9](?:st|nd|rd|th)?\s?[a-z]{3,9}(?:\s20[0-9]{2})?,?\s)\Z"
)
SHAPE = Shape(
    rf"(?<![\w.,/:-])(?P<comma>0,[0-9]{{3,4}}(?![0-9,])|0,[0-9]{{1,2}}{_UNITED})(?!\.[0-9])"
    rf"|(?<![\w.,/:-])(?P<valued>[0-9]{{1,2}},[0-9]{{1,2}})(?![\w,/:%-]|\.[0-9])"
    rf"|(?<![\w.,/:-])(?P<mixed>[0-9]{{1,3}},[0-9]{{3}}{DASH}[0-9]{{1,3}}\.[0-9]{{3}}"
    rf"|[0-9]{{1,3}}\.[0-9]{{3}}{DASH}[0-9]{{1,3}},[0-9]{{3}})(?![\w,]|\.[0-9])"
    rf"|(?<![\w.,/:-])(?P<points>[0-9]+(?:\.[0-9]+){{2,3}}|[0-9]+\.\.[0-9]+|[0-9]+\.[0-9]+,[0-9]+"
    rf"|[0-9]+(?:,[0-9]{{1,2}}){{2}}){_UNITED}"
    rf"|(?<![\w./:?&=#-])(?P<asked>[0-9]+(?:[.,][0-9]+)?\?+[0-9]+(?:[.,][0-9]+)?)(?![\w/=&])"
    rf"|(?<![\w./:-])(?P<facing>[0-9]+(?:\.[0-9]+)?{BLANK}?(?:><|<>|=<>|≥≤|≤≥){BLANK}?[0-9]+(?:\.[0-9]+)?)(?![\w.]\d)"
    rf"|(?<![\w./:,-])(?P<hour>(?:2[5-9]|[3-9][0-9]):[0-5][0-9]|24:(?:0[1-9]|[1-5][0-9])|[01][0-9]:[6-9][0-9]"
    rf"|2[0-4]:[6-9][0-9]|(?:[0-9]:[6-9][0-9]|(?:1[3-9]|2[0-9]|[3-9][0-9]):[6-9][0-9])(?=\s?[ap]\.?m))(?![\w:,]|\.[0-9])",
    hint=begins_like(Shape(r"[0-9]+\s?[.,?<>=≥≤:][0-9.?<>≥≤\s]")),
)
COMMA = "“{0}” has a comma where English has a point. Write {1}.{2} if that is meant."
BROKEN = "“{0}” is no whole number as it stands. Look at the paper, and write the number."
HOUR = "“{0}” is no time of day. Look at the paper, and write the time."
_VALUED = Shape(rf"\b{_VALUES}(?:\s(?:was|is|of|now))?[ :=]{{1,2}}\Z")
_TIMED = Shape(_CUE, re.IGNORECASE)
_PARTS_OF_ALL = 100
"""What a mixture of two adds up to: diluted at 30:70."""


def say(match: re.Match[str]) -> Doubtful | None:
    """Its numbers one by one, and the question. None for a list, a mixture or the number of a part."""
    text, start, written = match.string, match.start(), match[0]
    if match["comma"] or match["valued"]:
        if match["valued"] and not _VALUED.search(text, max(0, start - 20), start):
            return None
        whole, _, decimals = written.partition(",")
        return Doubtful(cardinal(f"{whole}.{decimals}"), COMMA.format(written, whole, decimals), blocks=True)
    numbers = re.findall("[0-9]+", written)
    if match["hour"] and not text[match.end() :].lstrip().startswith(("am", "pm", "a.m", "p.m")):
        mixture = sum(map(int, numbers)) == _PARTS_OF_ALL
        if mixture or not _TIMED.search(text, max(0, start - 24), start):
            return None
    return Doubtful(", ".join(map(cardinal, numbers)), (HOUR if match["hour"] else BROKEN).format(written), blocks=True)


BROKEN_NUMBERS = SpokenRule("N116", "numbers that are broken", "9", SHAPE, say)
