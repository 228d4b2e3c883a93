"""N121: what a dash or a mark makes of a number: T-2h -> T minus two hours, 6-<12, 30" hold, 9-25th, Wt ↑ 1.5 kg.

Also two measures of one kind about a stroke: BP 150s/90s, *2/*17.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.units import unit
from audioguide.language.en.spoken.words import BLANK, DASH, cardinal, ordinal, plural

_SPANS = {"h": "hour", "hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute", "d": "day", "days": "day",
          "w": "week", "wk": "week", "wks": "week"}  # fmt: skip
_HELD = (
    "hold|holds|rest|rests|stretch|stretches|plank|sprint|sprints|pause|pauses|balance|sets?|each|on|off|relax|squeeze"
)
SHAPE = Shape(
    rf"(?<![\w.-])(?P<t>T){DASH}(?P<before>[0-9]{{1,3}}){BLANK}?"
    rf"(?P<span>{'|'.join(sorted(_SPANS, key=len, reverse=True))})(?![\w/-])"
    rf"|(?<![\w.,/-])(?P<from>[0-9]{{1,3}}){BLANK}?{DASH}{BLANK}?<{BLANK}?(?P<under>[0-9]{{1,3}})(?![\w/]|[.,][0-9])"
    rf"|(?<![\w.,/-])(?P<seconds>[0-9]{{1,3}})[\"”″](?={BLANK}(?:{_HELD})(?![^\W_]))"
    rf"|(?<![\w.,/-])(?P<low>[0-9]{{1,2}}){DASH}(?P<high>[0-9]{{1,2}})(?:st|nd|rd|th)(?={BLANK}(?:per)?cent?ile|{BLANK}%ile)"
    rf"|(?P<weighed>[Ww]eight|[Ww]t){BLANK}(?P<way>[↑↓]){BLANK}?(?P<change>[0-9]{{1,3}}(?:\.[0-9]+)?){BLANK}?(?P<unit>kg|lbs?|g)(?![^\W_])"
    rf"|(?<![\w./-])(?P<wide>[2-9]){BLANK}?[xX×]{BLANK}?(?P<long>[2-9])['’]?s(?![\w/-])"
    r"|(?<![\w.,/-])(?P<fold>[0-9]+(?:\.[0-9]+)?)[xX×](?P<limit>ULN|LLN)(?![\w])"
    r"|K(?P<days>[1-9][0-9]?)/(?P<every>2[0-9]|3[0-5])(?![\w/])"
    r"|(?<![\w./-])(?P<upper>1?[0-9][0-9])s/(?P<lower>1?[0-9][0-9])s(?![\w/])"
    r"|\*(?P<one>[0-9]{1,3})/\*(?P<other>[0-9]{1,3})(?![\w/])"
    r"|(?<=\*)(?P<allele>[0-9]{2,3}):(?P<protein>[0-9]{2,3})(?![\w/])",
    hint=begins_like(
        Shape(
            rf"T{DASH}[0-9]|K[0-9]{{1,2}}/|[0-9]{{1,3}}\s?(?:{DASH}\s?[<0-9]|[\"”″]|s/|[xX×])|[Ww](?:eigh)?t\s[↑↓]|\*[0-9]|[0-9]{{2,3}}:[0-9]"
        )
    ),
)
CHANGED = "“{0}” may be a change by so much, or to it. Write “up by” or “up to”, and the like."
_BY = Shape(rf"{BLANK}(?:since|in\b|over|this|from|per|/|after|last)")
_SMALL = 10
"""Kilograms that a weight may change by, and none that a grown person weighs."""


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The words; a question for a weight that changed to or by so much."""
    if match["t"]:
        many = "" if match["before"] == "1" else "s"
        return f"T minus {cardinal(match['before'])} {_SPANS[match['span']]}{many}"
    if match["from"]:
        return f"{cardinal(match['from'])} to less than {cardinal(match['under'])}"
    if match["seconds"]:
        return f"{cardinal(match['seconds'])} seconds"
    if match["low"]:
        return f"{ordinal(int(match['low']))} to {ordinal(int(match['high']))}"
    if match["weighed"]:
        return _weighed(match)
    if match["fold"]:
        return f"{cardinal(match['fold'])} times {' '.join(match['limit'])}"
    if match["days"]:
        return f"K {cardinal(match['days'])} over {cardinal(match['every'])}"
    if match["wide"]:
        return f"{cardinal(match['wide'])} by {plural(cardinal(match['long']))}"
    if match["upper"]:
        return f"{_tens(match['upper'])} over {_tens(match['lower'])}"
    if match["one"]:
        return f"star {cardinal(match['one'])}, star {cardinal(match['other'])}"
    return f"{cardinal(match['allele'])}, {cardinal(match['protein'])}"


def _weighed(match: re.Match[str]) -> str | Doubtful:
    way = "up" if match["way"] == "↑" else "down"
    said = f"weight {way} {cardinal(match['change'])} {unit(match['unit'], match['change'] == '1')}"
    if float(match["change"]) < _SMALL or _BY.match(match.string, match.end()):
        return said
    return Doubtful(said, CHANGED.format(match[0]), blocks=True)


def _tens(written: str) -> str | None:
    """ "150" -> "one fifties", "90" -> "nineties"."""
    if len(written) == len("90"):
        return plural(cardinal(written))
    return f"{cardinal(written[0])} {plural(cardinal(written[1:])) if written[1:] != '00' else 'hundreds'}"


SHORT_SPANS = SpokenRule(
    "N121", "what a dash or a mark makes of a number", "9A*a", SHAPE, say, frozenset({"wt", "weight"}), "TWwK"
)
