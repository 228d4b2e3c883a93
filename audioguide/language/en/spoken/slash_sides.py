"""What the sides of a stroke tell: GP/111, Mr/Mrs, 5 g sugar/100 g, 6+/24 h, Wed/month, 25 g (F)/38 g (M). For N72."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape

_CALLS = Shape(r"(?:112|999|911|111|000|101|995|119|988|1122|108|102)(?![0-9])")
_CALLED = Shape(r"(?<![0-9])(?:112|999|911|111|000|101|995|119|988|1122|108|102)\Z")
_BOUND = Shape(r"[<>≤≥]\s?[0-9.]+\Z")
_BOUND_BEHIND = Shape(r"[A-Z][A-Za-z]{1,4}\s?[<>≤≥]")
"""One limit or the other: HR <50/SBP <100."""
_DEGREES = Shape(r"[0-9]\s?°\s?[CF]\Z")
_TITLED = Shape(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\Z")
_TITLE = Shape(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)(?![a-z])")
_FOOD = Shape(r"[0-9]\s?(?:g|mg|mcg|kcal|kJ|units?)\s(?:of\s)?[a-z]+\Z")
_HELD = Shape(r"[0-9]{2,3}\s?(?:g|ml|mL)(?![^\W_])")
_MORE = Shape(r"[0-9]\+\Z")
_TIME = Shape(r"[0-9]{1,2}\s?(?:h|hrs?|hours?|days?|d)(?![^\W_])")
_SIGNED = Shape(
    r"[0-9]\s?(?:g|mg|kg|L|ml|kcal|units?)\s?\((?:F|M|women|men|girls|boys|female|male)\)\Z"
    r"|[$£€][0-9.,]+ ?\([a-z]+\)\Z"
)
_SIGNED_BEHIND = Shape(r"[$£€][0-9]|[0-9.]+\s?(?:g|mg|kg|L|ml|kcal|units?)\s?\(")
"""So much for her, so much for him."""
_WEEKDAY = Shape(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?\Z")
_SPAN = Shape(r"(?:month|week|year)(?![a-z])")
_DAILY = Shape(r"(?i)\b(?:daily|weekly|nightly|monthly|a day|a week)\Z")


def beside(match: re.Match[str], behind: str) -> str | None:
    """ "or" or "per", by what stands on both sides; None where they do not tell. behind: what is before the stroke."""
    text, end = match.string, match.end()
    if _CALLS.match(text, end) or _CALLED.search(behind):
        return "or" if behind[-1:].isalnum() and text[end : end + 1].isalnum() else None
    titled = _TITLED.search(behind) and _TITLE.match(text, end)
    often = _DAILY.search(behind) and text[end : end + 1].isdecimal()
    bounded = _BOUND.search(behind) and _BOUND_BEHIND.match(text, end)
    scales = bounded or (_DEGREES.search(behind) and text[end : end + 1].isdecimal())
    if titled or often or scales or (_SIGNED.search(behind) and _SIGNED_BEHIND.match(text, end)):
        return "or"
    if (_FOOD.search(behind) and _HELD.match(text, end)) or (_MORE.search(behind) and _TIME.match(text, end)):
        return "per"
    return "per" if _WEEKDAY.search(behind) and _SPAN.match(text, end) else None
