"""N119: numbers that name a lot, a place or a person: lot 7F431B, PL 12345/0067, ending in 8876, Bed 3/4, Rm 12-104.

They count nothing, so each figure is said by itself, with a pause where the writer parts them. A stroke between beds
may be either of two or the one within the other: it blocks.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.words import BLANK, DASH, cardinal, digits

_PARTED = r"[ /.\u00a0\u2010-\u2015\u2212-]"
SHAPE = Shape(
    rf"(?<![\w./-])(?P<code>(?:#(?=[A-Z0-9]*[-/]))?(?=[A-Z0-9/-]*[0-9])(?=[A-Z0-9/-]*[A-Z])[A-Z0-9]{{2,14}}(?:[-/][A-Z0-9]{{1,10}}){{0,3}})(?![\w/-]|\.[0-9])"
    rf"|(?<![\w.,/-])(?P<groups>[0-9]{{2,8}}(?:{_PARTED}[0-9]{{1,7}}){{1,4}})(?![\w/]|[.,:-][0-9])"
    rf"|(?<![\w.,/-])(?P<ending>[0-9]{{3,6}})(?![\w/]|[.,:-][0-9])"
    r"|(?<![\w-])(?P<chain>(?=[A-Z0-9])(?=[a-zA-Z0-9-]*[0-9])(?=[a-zA-Z0-9-]*[a-zA-Z])[a-zA-Z0-9](?:-[a-zA-Z0-9]){3,})(?![\w-])"
    rf"|(?<![\w.,/-])(?P<place>[0-9]{BLANK}?/{BLANK}?[0-9]{{1,3}}|[0-9]{DASH}[0-9]{{3,4}})(?![\w/]|[.,:-][0-9])",
    hint=begins_like(Shape(r"#[A-Z0-9]|[A-Z][A-Z/-]{0,6}[0-9]|[0-9](?:[A-Z0-9]|\s?/|-[0-9A-Za-z])|[A-Z]-[a-zA-Z0-9]-")),
)
_CODED = Shape(
    r"(?i)\b(?:lot|batch|serial|s/n|sn|b/n|bn|ref|reference|model|sample|specimen|accession|licen[cs]e|policy|barcode|part|study|case|order"
    r"|job|claim|invoice|device|kit|asset|form|file|protocol|ticket|docket|catalog\w*|cat|p\.?o\.? ?box|iban"
    r"|product|item|pack|vial)"
    r"(?:\s(?:no\b\.?|number|code|id))?\s?[.:#]{0,2}\s?\Z"
)
_PERSONAL = Shape(
    r"(?:\b(?:medicare|nhs|mrn|chi|ihi|nhi|dva|urn|hospital|policy|member(?:ship)?|account|acct|passport|insurance|claim"
    r"|card|patient|customer|case|lab|laboratory|path(?:ology)?|histo(?:logy)?|cytology|specimen|sample|biopsy|slide|film"
    r"|request|visit|episode|encounter|record|file|chart|report|accession|receipt|ticket|job|reference|ref|order|invoice|licen[cs]e|provider|prescriber|concession|pension)"
    r"\s?(?:(?:no|id|ref|num|card)\b\.?|number|#)\s?(?:is\s)?[:#]{0,2}\s?"
    r"|\b(?-i:PL|PLGB|EU|PA|MA|AUST R|AUST L|DIN|ARTG)\s"
    r"|\b(?:medicare|nhs|mrn)[:#]?\s)\Z",
    re.IGNORECASE,
)
"""Before the number of a person, a card or a licence."""
_ENDS = Shape(
    r"(?i)\b(?:ending(?: in| with)?|last (?:three|four|[34]) digits(?: are| of|:)?|digits"
    r"|(?-i:AUST [RL]|ARTG|NPI|PIN))\s\Z"
)
_TEXTED = Shape(r"(?i)\b(?:(?:text|sms)\b[^.;]{1,24}\bto\s(?=[0-9]{4}(?![0-9]))|(?:txt)\b[^.;]{1,24}\bto\s)")
"""Before the short number to which a word is sent; N22 knows those of five and six figures."""
_BEDDED = Shape(
    r"\b(?:[Bb]ed|BED|[Bb]ay|BAY|[Cc]ubicle|[Cc]hair|[Rr]oom|ROOM|Rm|[Tt]heatre|[Ll]ocker|[Pp]od|[Ff]lat|[Uu]nit|[Gg]ate"
    r"|[Ww]ard|[Ff]loor|[Ll]evel|[Bb]lock|[Dd]esk|[Dd]oor)s?\s\Z"
)
_ONE = Shape(r"\b(?:[Bb]ed|[Bb]ay|[Rr]oom|ROOM|Rm|[Ss]uite|[Uu]nit|[Ff]lat|[Dd]oor|[Dd]esk)\.?\s\Z")
"""One place, so that the dash behind it is no span."""
_SPLIT = Shape(r"[A-Za-z]|[0-9]|[^A-Za-z0-9]+")
_SEVERAL = Shape(r"[ /.\u00a0\u2010-\u2015\u2212-]")
BEDS = "“{0}” may be the one or the other, or one within another. Write the words, such as “bed 3 of bay 4”."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """Letters and figures one by one. None where no word in front says that this is a code."""
    text, start = match.string, match.start()
    if match["code"]:
        if not _CODED.search(text, max(0, start - 24), start):
            return None
        return f"number {_spelled(match[0][1:])}" if match[0][0] == "#" else _spelled(match[0])
    if match["chain"]:
        return ", ".join(digits(part) if part.isdecimal() else part.upper() for part in match["chain"].split("-"))
    if match["ending"]:
        sent = _TEXTED.search(text, max(0, start - 34), start + 5)
        short = _ENDS.search(text, max(0, start - 24), start) or (sent is not None and sent.end() == start)
        return digits(match["ending"]) if short else None
    return _grouped(match)


_REFERENCE = Shape(r"(?i)\bref\w*\.?:?\s\Z")
_HOURS = Shape(rf"(?:[01][0-9]|2[0-4])[0-5][0-9]{DASH}(?:[01][0-9]|2[0-4])[0-5][0-9]")
_LONG_CODE = Shape(r"[0-9]{4}|(?<![0-9])0[0-9]")
_DASHED = Shape(rf"^[0-9]+(?:[/-][0-9]+)+$|{DASH}")
_PAIR = Shape(rf"([0-9]{{1,3}}){BLANK}?/{BLANK}?([0-9]{{1,3}})\Z")
_WING = Shape(rf"([0-9]{{1,2}}){DASH}([0-9]{{3,4}})\Z")


def _grouped(match: re.Match[str]) -> str | Doubtful | None:
    text, start = match.string, match.start()
    coded = match["groups"] and _DASHED.search(match["groups"]) and _CODED.search(text, max(0, start - 24), start)
    if (
        coded
        and _REFERENCE.search(text, max(0, start - 12), start)
        and (not _LONG_CODE.search(match["groups"]) or _HOURS.fullmatch(match["groups"]))
    ):
        return None  # The range in which a value should lie, or hours of a day.
    if coded or (match["groups"] and _PERSONAL.search(text, max(0, start - 30), start)):
        return ", ".join(digits(group) for group in _SEVERAL.split(match["groups"]))
    pair, wing = _PAIR.match(match[0]), _WING.match(match[0])
    if pair is not None and _BEDDED.search(text, max(0, start - 12), start):
        return Doubtful(f"{cardinal(pair[1])}, {cardinal(pair[2])}", BEDS.format(match[0]), blocks=True)
    if (
        wing is not None
        and _CODED.search(text, max(0, start - 24), start)
        and not _REFERENCE.search(text, max(0, start - 12), start)
    ):
        return f"{digits(wing[1])}, {digits(wing[2])}"
    if wing is None or not _ONE.search(text, max(0, start - 9), start):
        return None
    return f"{cardinal(wing[1])}, {digits(wing[2])}"


def _spelled(written: str) -> str:
    """ "AX-0047/2" -> "A X, zero zero four seven, two"."""
    said = [digits(part) if part.isdecimal() else part if part.isalpha() else "," for part in _SPLIT.findall(written)]
    return " ".join(said).replace(" ,", ",")


CODE_NUMBERS = SpokenRule(
    "N119", "numbers that name a lot, a place or a person", "9A*", SHAPE, say, firsts="#ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)
