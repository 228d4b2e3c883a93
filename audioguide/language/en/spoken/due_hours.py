"""Hours with a point that can be no number: next dose due 06.00, daily at 18.00, from 7.30 till 9."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.en.spoken.words import BLANK

DUE = Shape(
    r"(?i)\b(?:due|dose|ate|eaten|drank|drink|start(?:ed|s)?|finish(?:ed|es)?|stopped|given|taken|bloods|seen|arrived"
    r"|theatre|nbm|meal|pain relief|paracetamol|ibuprofen|next|last|review|call|obs|feed|repeat|check|urine|voided"
    r"|left)"
    r"(?: (?:at|is|was|due|from|until|by|dose|given|taken|feed))?[ :]{1,2}\Z"
)
"""What is at an hour: next dose due 06.00."""
_TILL = Shape(r"\s(?:till?|until)\s[0-9]")
_AT_CLOCK = Shape(r"(?i)(?:\b(?:at|by|until|till|from|before|after)|@) ?\Z")
_ENDED = Shape(
    r"\s*(?:[,;)]|\.?\s*\Z|\.\s[A-Z]|\s(?:and|then|or|on|daily|every|each|with|for|today|tomorrow|tonight|sharp|to)\b)"
)
_TESTED = Shape(
    r"\b(?:INR|pH|Hb|HbA1c|TSH|K|Na|CRP|PSA|BMs?|CBG|HR|BMI|weight|wt|levels?|results?|glucose|lactate|value|urea)\b"
)
"""With one of these about, even what begins with a zero may be its value."""
_SURE_HOUR = 12
"""From the hour after noon, or with a zero before the hour, a point with two figures behind it parts minutes."""
MEASURED = Shape(rf"{BLANK}?(?:m?c?g|m[lL]|mmol|%|kg|cm|mm|units?)(?![^\W_])|{BLANK}?/")


def is_due(match: re.Match[str]) -> bool:
    """Whether it can be no number of something: 06.00 or 22.00 behind what happens at an hour, with no unit."""
    text, start = match.string, match.start()
    written = match["hour"]
    if not (written[0] == "0" or int(written) > _SURE_HOUR) or match["half"] or match["hours"] or len(written) < 2:
        return False
    if match["minute"][-1] not in "05" or written == "24":
        return False
    if MEASURED.match(text, match.end()) or _TESTED.search(text):
        return False
    if DUE.search(text, max(0, start - 24), start) is not None:
        return True
    at = _AT_CLOCK.search(text, max(0, start - 8), start)
    return (
        at is not None
        and (written[0] == "0" or int(written) > _SURE_HOUR)
        and _ENDED.match(text, match.end()) is not None
    )


def lasts_till(match: re.Match[str]) -> bool:
    """Whether an hour's end follows: from 7.30 till 9."""
    text, start = match.string, match.start()
    if _TILL.match(text, match.end()) is None or _TESTED.search(text):
        return False
    return _AT_CLOCK.search(text, max(0, start - 8), start) is not None
