"""N20: a range joined by a dash: 3-15 -> three to fifteen, 1–2 tablets -> one to two tablets, from 3-2 tablets."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken import amounts
from audioguide.language.en.spoken.counted import NOUNS
from audioguide.language.en.spoken.words import BLANK, digits

HOURS = Shape(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? \Z|\b(?:[Oo]pen|[Hh]ours:?) \Z")
"""Behind a day, 8-5 is eight to five, though it does not rise."""
FALLS = Shape(
    r"\b(?:from|f[ae]ll(?:s|en|ing)?|drop\w*|down|reduc\w+|decreas\w+|taper\w*|wean\w*|lower\w*|cut|step\w*|went|goes"
    r"|settl\w+|com\w+ down|resolv\w+|temp\w*"
    r"|improv\w+|declin\w+|INR|HbA1c|A1C|TSH|ESR|CRP|PSA|CEA|WBC|Hb|Hgb|eGFR|BNP|ALT|AST|LDL|BMI|HR|RR|weight|wt|sats"
    r"|SpO2|pressures?|levels?|counts?|doses?|weeks?|days?|months?|ages?|aged|range"
    r"|between)\b[^.;0-9]{0,30}\Z",
    re.IGNORECASE,
)
"""What makes "to" of the dash in 3-2."""
COUNTED = Shape(
    rf"{BLANK}(?:{'|'.join(NOUNS)}|puffs|sprays|times|day|week|month|year|hour|tabs|caps|drops|units|sachets|patches)\b"
)
NEVER = Shape(r"24[-–]7|[0-9]{5}.[0-9]{4}")
"""All day long, and a ZIP code."""
PAGES = Shape(r"[0-9]:\Z")
"""Before the pages of a paper: 357:1741-5."""
SUTURE = Shape(r"[1-9][0-9]?-0\Z")
SEWN = Shape(
    r"\W{0,2}(?:[a-z]+ )?(?:sutures?|stitch\w*|nylon|silk|vicryl|prolene|monocryl|ethilon|pds|catgut|chromic|thread)\b",
    re.IGNORECASE,
)
TELEPHONE = Shape(r"[2-9][0-9]{2}-[0-9]{3}[1-9]")
"""Seven digits that hardly end a range."""
CALLED = "“{0}” may be a telephone number or a range. Write “call” before it, or “to” between its numbers."
DOUBT = "“{0}” may be a range that falls, a result, or two numbers. Write “to” or “and” between them."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """Both ends with "to" between. Where they fall and nothing says that they do, a pause, and a doubt that blocks."""
    low, high = match["low"], match["high"]
    if high is None or re.match(r"0[0-9]", low):
        return None
    text, start = match.string, match.start()
    if HOURS.search(text, max(0, start - 20), start) and len(low + high) <= 4:
        return f"{amounts.amount(low)} to {amounts.amount(high)}"
    said = amounts.said(match)
    if TELEPHONE.fullmatch(match[0]) and not COUNTED.match(text, match.end()):
        return Doubtful(digits(low) + ", " + digits(high), CALLED.format(match[0]), blocks=True)
    if said is None or amounts.rising(low, high):
        return said
    if NEVER.fullmatch(match[0]) or PAGES.search(text, max(0, start - 2), start):
        return None
    if SUTURE.fullmatch(match[0]) and SEWN.match(text, match.end()):
        return f"{amounts.amount(low)}-oh"
    if FALLS.search(text, max(0, start - 45), start) or COUNTED.match(text, match.end()):
        return said
    return Doubtful(said.replace(" to ", ", "), DOUBT.format(match[0]), blocks=True)


RANGE = SpokenRule(
    "N20",
    "ranges",
    "9*",
    Shape(rf"(?<![0-9][-–/.])(?=[0-9.{amounts.VULGAR}]){amounts.RANGE}(?![\w/+]|[-–—−][0-9]|[.,:][0-9])"),
    say,
)
