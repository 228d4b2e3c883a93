"""N108: a price or an amount, and what it is for: 80p/hr -> per hour, £9.65/item, 3 g/24 h, $8.7K/family, 2 Gy/fx."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import cardinal

_EACH = {
    "hr": "hour", "hrs": "hour", "h": "hour", "wk": "week", "mo": "month", "mth": "month", "yr": "year",
    "min": "minute", "d": "day",
    "dose": "dose", "tab": "tablet", "tablet": "tablet", "cap": "capsule", "capsule": "capsule", "puff": "puff",
    "serving": "serving", "sachet": "sachet", "feed": "feed", "meal": "meal", "bag": "bag", "bottle": "bottle",
    "L": "liter", "l": "liter", "g": "gram",
    "ind": "individual", "fam": "family", "fx": "fraction", "pp": "person", "pt": "patient",
} | {word: word for word in (
    "rep set side leg "
    "visit person trip night session scan item family individual hour day week month year member patient use mile copy"
).split()}  # fmt: skip
_LONG = {"h": "hour", "d": "day", "w": "week", "mi": "minute", "mt": "month", "mo": "month"}
SHAPE = Shape(
    rf"/ ?(?:(?P<each>{'|'.join(sorted(_EACH, key=len, reverse=True))})"
    r"|(?P<count>[0-9]{1,2}) ?(?P<long>hrs?|hours?|h|days?|d|wks?|weeks?|mins?|minutes?|mths?|months?))(?![^\W_])"
)
_PRICED = Shape(
    r"(?:[0-9][0-9.,]*\s?[kKpP\"”″]?|[0-9][kK]\s[a-z]{3,}|[0-9]\s?[A-Za-z]{1,8}|[0-9] [A-Z]{2,6}"
    r"|[0-9 ](?:[a-z]{3,12}|IU|mg|mcg|m[lL]|L|g"
    r"|kcal|kJ)\)|[$£€][0-9.,]+\s[a-z-]+|\b(?:PO|IV|APAP|fluids?"
    r"|doses?|units?))\Z"
)
"""An amount or a price, before what it is for."""
_SPAN = Shape(r"[0-9]\s?h(?:rs?|ours?)?(?: on)?\Z")
"""12 h on/12 h off are two spans, and no rate."""


def say(match: re.Match[str]) -> str | None:
    """ "per" and what it is for. None where no amount stands before."""
    text, start = match.string, match.start()
    if match["count"] and _LATER.search(text, max(0, start - 3), start):
        return f"over {_counted(match)}"
    if match["count"] and _FRACTIONS.search(text, max(0, start - 14), start):
        return f"over {_counted(match)}"
    if _MEASURED.search(text, max(0, start - 40), start) and (match["count"] or match["each"] in _TAKEN | _TIMED):
        return f"per {_counted(match)}"
    if not _PRICED.search(text, max(0, start - 20), start) or _SPAN.search(text, max(0, start - 10), start):
        return None
    return f"per {_counted(match)}"


_LATER = Shape(r"[0-9]%\Z")
_FRACTIONS = Shape(r"(?:#|\bfractions?|\bfx|\bf)\s?\Z")
"""Of radiation, given over so many weeks."""
_MEASURED = Shape(
    r"[0-9]\s?(?:m?c?g|mcg|[µμ]g|m?[lL]|mmol|kcal|kJ|cal|units?|IU|%|L)\s(?:(?:of|fluid|sodium|salt|sugar|protein|carbs?|fat"
    r"|fibre|fiber|potassium|alcohol|water|restriction|oral|free|added|total|caffeine|iron|calcium|phosphate|energy"
    r"|[A-Z][A-Za-z0-9]{1,4}|[a-z]{4,14}(?:ol|in|ine|ate|ide|one|um))\s?){1,3}\Z"
)
"""An amount of something, before what holds it or the time it is for."""
_TIMED = frozenset("day night hr hrs h hour week wk".split())
_TAKEN = frozenset("L l g dose tab tablet cap capsule puff serving sachet feed meal bag bottle".split())


def _counted(match: re.Match[str]) -> str:
    if match["each"]:
        return _EACH[match["each"]]
    return f"{cardinal(match['count'])} {_span(match['long'])}{'' if match['count'] == '1' else 's'}"


def _span(written: str) -> str:
    return _LONG.get(written[:1]) or _LONG[written[:2]]


RATES = SpokenRule("N108", "what a price or an amount is for", "*", SHAPE, say)
