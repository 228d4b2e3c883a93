"""N126: Rx that is a treatment and no prescription: Dx tonsillitis, Rx penicillin; BM 3.4, Rx 15 g glucose."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.lists import LISTS, any_of

SHAPE = Shape(r"Rx(?![\w#-])")
_FOUND = Shape(r"(?:\b(?:Dx|DDx|Sx|Imp|Impression|Ix|O/E|Plan|Diagnosis|HPC|PC)\b|[Δ∆])[^?!]*\Z", re.IGNORECASE)
_NOTED = Shape(r"[a-zA-Z]{2},\s\Z")
_RESPONDED = Shape(
    r"(?i)\b(?:response to|respon\w+ to|completed|finished|started|during|despite|failed|further|on|no|without|after"
    r"|since|previous|past|s/p) \Z"
)
_CARE = Shape(
    lambda: (
        rf":?\s(?:{any_of(LISTS.entries('treatments'))})\b"
        r"|\s(?:given(?! for\b)|completed|started|failed|commenced|continued)\b"
    )
)
_LISTED = Shape(r"\s[a-z]{4,}(?!\w)(?<!only)(?<!refill)(?<!refills)(?<!card)(?<!number)(?<!label)(?<!ready)(?<!sent)")


_MEASURED = Shape(
    r"(?:\b(?:BMs?|CBG|BG|BSL|[Hh]ypo\w*|[Gg]lucose|[Tt]emp\w*|[Pp]yrexi\w*|[Ff]ever|BP|[Ss]ats|SpO2|HR|RR|GCS|[Pp]ain|PEWS|NEWS2?|MEWS"
    r"|K|Na|Hb|Ca|Mg|PO4|INR|lactate)\b[^;.?!]{0,3}(?:(?:was|of|is|at)\s)?[<>↑↓]?\s?[0-9][0-9./]*\s?(?:mmol/L|%|°?C|mmHg|g/L)?[^;.?!A-Z]{0,14})\Z"
)
"""A value, behind which stands what was done about it."""
_AILING = Shape(
    lambda: (
        rf"(?i)\b(?:{any_of(LISTS.entries('diseases'))}|UTI|LRTI|URTI|CAP|HAP|DVT|PE|AKI|sepsis|hypo|hyper)[,:;]?\s\Z"
    )
)
_FED = Shape(
    r"(?i):?\s[0-9]+\s?(?:g|ml|mls|x)?\s?(?:of )?(?:CHO|carbs?|carbohydrates?|glucose|glucogel|gluco\w+|dextrose"
    r"|sugar|jelly|juice"
    r"|lucozade|dextro\w*|oxygen|O2)\b"
)
"""What nobody fetches with a slip."""
_FETCHED = Shape(r"(?i)\s(?:for|only|refill\w*|number|no\b|card|label|ready|sent|slip|pad|#)")


_MEDICATED = Shape(
    r"(?i)\s(?:given|written|issued|provided|done|sent|left)\s(?:for|to)\s(?:(?:an?|some|oral|iv|short|more|new|his|her|their)\s)*"
    r"(?:abx|antibiotics?|analgesia|analgesics?|steroids?|pain(?:killers?)?|medicines?|meds|inhalers?|creams?|ointment|drops|tablets|pharmac\w+|chemist|patient|pt|mum|dad|parents?|carer|[a-z]+(?:cillin|mycin|cycline|olone|zole|prim|oxacin|statin|pril|sartan|olol|formin))\b"
)
"""What a slip is given for, or to whom."""


def say(match: re.Match[str]) -> str | None:
    """ "treatment" behind what was found, or before what is no medicine to fetch. None for a prescription."""
    text, start, end = match.string, match.start(), match.end()
    if _MEDICATED.match(text, end):
        return None
    before = text[max(0, start - 60) : start]
    known = _FOUND.search(before) or _RESPONDED.search(before[-16:]) or _CARE.match(text, end)
    measured = _MEASURED.search(before) or _AILING.search(before)
    if (measured or _FED.match(text, end)) and not _FETCHED.match(text, end):
        return "treatment"
    noted = _NOTED.search(before) and _LISTED.match(text, end)
    return "treatment" if known or noted else None


TREATMENT = SpokenRule("N126", "Rx for a treatment", "A", SHAPE, say, firsts="R")
