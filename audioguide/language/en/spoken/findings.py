"""N102: signs of a finding: +ve -> positive, -ve, ?latex -> query latex, ↑ to 10 -> increase to ten, 2° burn."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal, ordinal

_MARKS = frozenset("+＋-–−‐‑?↑↓Øā(")
_DEGREES = ("°", "º", "˚", "1-2-1", "1:1 ")


def _may_begin(text: str, place: int) -> bool:
    mark, after = text[place], text[place + 1 : place + 2]
    if mark.isdecimal():
        return any(part in text for part in _DEGREES)
    return mark in _MARKS or (mark == "p" and after == " ") or after == "\u0304" or (mark == "M" and after == "N")


_ARROWED = r"(?:to|by)\b"
_GRADED = (
    r"(?:burns?|tears?|AV|A-V|heart|block|sprain|prolapse|relatives?|lacerat\w+|perineal|degree|scald|HB|AVB"
    r"|frostbite|strain)\b"
)
SHAPE = Shape(
    r"(?P<bar>[pcsa]\u0304|ā)(?![^\W_])|(?P<past>p)(?=\s(?:MN|midnight|meals?|food|breakfast|lunch|dinner|supper)\b)|(?P<midnight>MN)(?![^\W_])|(?P<none>Ø)(?=\s[a-z])|(?P<found>(?:\([+\-–−]\)|[+＋\-–−‐‑])\s?['’]?ve)(?![^\W_])"
    r"|(?<![\w?!)\]\"”])\?(?P<asked>(?=[A-Za-z0-9]))"
    rf"|(?P<turn>[↑↓]){BLANK}?(?P<way>{_ARROWED})"
    rf"|(?<=[0-9%LldhHg)]{BLANK})(?P<behind>[↑↓]{{1,2}})(?={BLANK}?(?:[,;.)]|$))|(?P<before>[↑↓])(?={BLANK}?[0-9])"
    rf"|(?P<nth>[1-4])(?:st|nd|rd|th)?{BLANK}?[°º˚]{BLANK}?(?=(?P<thing>{_GRADED}))"
    rf"|(?P<due>2)[°º˚](?={BLANK}to\b)|(?P<hourly>[0-9]{{1,2}})[°º˚]ly(?![^\W_])|(?P<onetoone>1-2-1"
    rf"|1:1)(?={BLANK}(?:support|session|care|meeting|nursing|appointment|advice|help|chat|obs|observation)s?\b)",
    hint=_may_begin,
)
_VALUE = Shape(r"(?:[0-9]\s?[A-Za-z/%]{0,9}[0-9]?|[)\]])\s?\Z")
_NAMED = Shape(r"(?<![^\W_])(?:[A-Z][A-Za-z0-9]{0,5}[+-]?|[A-Z][a-z]{3,})\s?\Z")
"""A test whose value follows."""
_DOSE = Shape(r"\s?[0-9][0-9.,]*\s?(?:mg|mcg|g|units?|iu|IU|ml|mL|tab(?:let)?s?|puffs?)(?![^\W_]|/)")
_ANGLED = Shape(r"\s?[0-9]+\s?°")
_BARE_DOSE = Shape(
    r"\s?[0-9][0-9.,]*(?=\s(?i:od|bd|bds|tds|tid|qds|qid|bid|qd|daily|nocte|mane|q[0-9]|once|twice|on\b|om\b|prn))"
)
_BARRED = {"p": "after", "c": "with", "s": "without", "a": "before", "ā": "before"}
_UNTIL = Shape(r"(?i)(?:\b(?:12|after|until|till?|from|at|before|past|by|p)|p\u0304)\s\Z")
"""Before MN, the middle of the night."""
DOUBT = "“{0}” may be a change to the amount, or by it. Write “increase to”, “reduce by” or the like."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """What was found, asked or changed, in words; a doubt for an arrow before a dose."""
    if match["bar"]:
        return _BARRED[match["bar"][0]]
    if match["past"]:
        return "after"
    if match["midnight"]:
        return "midnight" if _UNTIL.search(match.string, max(0, match.start() - 8), match.start()) else None
    if match["none"]:
        return "no"
    if match["found"]:
        return "positive" if match["found"].lstrip("(")[0] in "+＋" else "negative"
    if match["asked"] is not None:
        return "query"
    if match["turn"]:
        return f"{'increase' if match['turn'] == '↑' else 'decrease'} {match['way']}"
    if match["before"]:
        return _valued(match, match["before"][0] == "↑")
    if match["behind"]:
        return _flagged(match)
    return _counted(match)


def _flagged(match: re.Match[str]) -> str | None:
    """High or low, behind a value; behind a word, an arrow tells how that has changed, and is none of this."""
    if not _VALUE.search(match.string, max(0, match.start() - 16), match.start()):
        return None
    way = "high" if match["behind"][0] == "↑" else "low"
    return f"very {way}" if len(match["behind"]) > 1 else way


def _counted(match: re.Match[str]) -> str:
    if match["nth"]:
        said = ordinal(int(match["nth"]))
        return f"{said}" if match["thing"] == "degree" else f"{said}-degree"
    if match["due"]:
        return "secondary"
    if match["hourly"]:
        return f"{cardinal(match['hourly'])}-hourly"
    return "one to one"


def _valued(match: re.Match[str], high: bool) -> str | Doubtful | None:
    text = match.string
    dose = _DOSE.match(text, match.end())
    if dose is not None:
        return Doubtful("up" if high else "down", DOUBT.format(match[0] + dose[0]), blocks=True)
    if _ANGLED.match(text, match.end()):
        return None
    if text.startswith("%", match.end()) or re.match(r"\s?[0-9.]+\s?%", text[match.end() :][:9]):
        return None
    bare = _BARE_DOSE.match(text, match.end())
    if bare is not None:
        return Doubtful("up" if high else "down", DOUBT.format(match[0] + bare[0]), blocks=True)
    named = _NAMED.search(text, max(0, match.start() - 9), match.start())
    return f"{'high' if high else 'low'} at" if named else None


FINDINGS = SpokenRule("N102", "signs of a finding", "9Aa*", SHAPE, say, firsts="ØMpcsaā")
