"""N123: what a note leaves short beside its number: CRT <2s, MCV 76 fl, 5 m/s, 2 ppd, Wk 1:, prev 3.1, am 380, wedge #.

Each is said only where its number or its company makes it sure.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import letters
from audioguide.language.en.spoken.words import BLANK, DASH, cardinal

_TESTS = (
    r"(?:K|Na|Cl|Cr|Creat|Ur|Urea|Hb|Hgb|Plt|Plts|WCC|WBC|CRP|ESR|Ca|Mg|Gluc|Alb|Bili|ALT|AST|ALP|GGT|HCO3|Lac|pH|eGFR"
    r"|INR)"
)
_BROKEN_PART = (
    r"(?:the|his|her|your|L|R|Lt|Rt|left|right|distal|proximal|mid\w*|neck|head|shaft|base|[1-5](?:st|nd|rd|th)|radi\w+|ulna"
    r"|tibia|fibula|femur|humerus|ankle|wrist|hip|clavicle|ribs?|pelvis|scaphoid|patella|thumb|finger|toe|spine|[CTL][0-9])\b"
)
"""Behind "# of" that counts nothing."""
SHAPE = Shape(
    rf"(?<![\w.,/:-])(?P<low>[0-9]+(?:\.[0-9]+)?)(?:{DASH}(?P<high>[0-9]+(?:\.[0-9]+)?))?s(?![\w'’/-])"
    rf"|(?<![\w.,/-])(?P<speed>[0-9]+(?:\.[0-9]+)?){BLANK}?m/s(?![\w/²^])"
    rf"|(?<![\w.,/-])(?P<cells>[0-9]+(?:\.[0-9]+)?){BLANK}?fl(?![\w/])"
    rf"|(?<=[0-9½¼¾]{BLANK})(?P<packs>ppd)(?![\w/-])|(?<=[0-9½¼¾])(?P<packs2>ppd)(?![\w/-])"
    rf"|(?<![0-9]{BLANK})(?P<week>[Ww]k)\.?(?={BLANK}[0-9]{{1,2}}(?:[:,;)]|{BLANK}?[-–]|\Z|{BLANK}[a-z]))"
    rf"|(?P<before>[Pp]rev)\.?(?=:?{BLANK}[<>]?[0-9])"
    rf"|(?P<half>[ap]m)(?=:?{BLANK}[0-9]{{2,3}}(?![0-9:/]|{BLANK}?(?:mg|mcg|ml)))"
    rf"|(?P<side>[LR])(?={BLANK}[0-9]{{1,3}}{BLANK}?(?:mins?|m[lL])(?![^\W_]))"
    rf"|(?<=[0-9])(?P<row>{BLANK}/{BLANK})(?={_TESTS}:?{BLANK}[<>]?[0-9])"
    rf"|(?<={BLANK})(?P<broken>#)(?=[,.;)]|\Z|{BLANK}\("
    rf"|{BLANK}of{BLANK}{_BROKEN_PART}|{BLANK}(?:with|seen|noted|to|at|on|in|through|post|after|from|and|not|non|no|but|R|L|Rt|Lt|right|left)\b)"
    rf"|(?P<tabs>tabs?|caps?)(?={BLANK}(?:nocte|mane|[oO][dnDmM]|[bB][dD]|[tTqQ][dD][sS]"
    rf"|[bB][iI][dD]|[tTqQ][iI][dD]|po|prn|daily|at|in|every|once|twice)\b)"
    r"|(?P<named>BP|PR|RR|HR|RBS|FBS|PPBS|GRBS|LMP|EDD|DOB|INR)[-–](?=[0-9])"
    rf"|(?<![\w.,/-])(?P<most>[0-9]{{1,2}})/24{BLANK}?h(?:rs?|ours)?(?![\w/])",
    hint=begins_like(
        Shape(
            rf"[0-9][0-9.]*(?:s|\s?m/s|\s?fl|/24|{DASH}[0-9.]+s)|ppd|[Ww]k|[Pp]rev|[ap]m|[LR]\s[0-9]|\s/\s"
            r"|#|tab|cap|[A-Z]{2,4}[-–][0-9]"
        )
    ),
)
_TIMED = Shape(
    r"(?i)(?:[<>≤≥~]\s?|\b(?:APTT|PT|TT|CRT|cap refill|TUG|STS|QTc?|QRS|PR|hold|holds|rest|wait|for|count|every"
    r"|lasting|lasts|in|over|within|pause|plank|after|walk|stand|time):?\s(?:of |was |is )?)\Z"
)
_AGED = Shape(r"(?i)\b(?:her|his|their|the|mid|early|late|in)[ -](?:mid |early |late |mid-)?\Z")
"""Before a decade of a life."""
_RED = Shape(r"\bMCV[:=]?\s(?:was |is |of )?\Z")
_MEASURED = Shape(r"\b(?:PEFR?|PF|peak flows?|BP|BM|BMs|BG|BGL|CBG|weight|wt|HR|pulse|temp|glucose)\b", re.IGNORECASE)
_BONES = Shape(
    r"(?i)\b(?:wedge|compression|burst|hip|wrist|ankle|rib|ribs|[CTL][0-9]{1,2}|NOF|femur|femoral|tibia|tibial|fibula|radius|radial"
    r"|ulna|humerus|humeral|clavicle|scaphoid|colles|skull|pelvic|pubic|ramus|vertebral|metatarsal|metacarpal|patella|malleolus"
    r"|spiral|stress|avulsion|olecranon|phalanx|finger|toe|nasal|orbital|mandible|elbow|old|healed|healing"
    r"|smith['’]?s?|bennett['’]?s?|jones|barton['’]?s?|monteggia|galeazzi|pott['’]?s?"
    r"|salter[- ]harris|weber [abc]"
    r"|(?:type|garden|gustilo|sh|grade|stage|salter[- ]harris) (?:i{1,3}|iv|vi?|[1-6])[abc]?"
    r"|colles['’]|greenstick|hairline|buckle|torus|undisplaced|displaced|comminuted|transverse|oblique|open|closed"
    r"|impacted|fragility|pathological|periprosthetic|insufficiency|occult|intertroch\w*|subtroch\w*|supracondylar"
    r"|bimalleolar|trimalleolar|boxer['’]?s)\s\Z"
)
_PRESSURE = Shape(r"[0-9]{2,3}/[0-9]{2,3}(?![/0-9])")
_FEW = Shape(r"(?i)\b(?:one|two|three|four|half|a)\s(?:a\s)?\Z")


def say(match: re.Match[str]) -> str | None:
    """The words in full. None where something else may be meant."""
    text, start = match.string, match.start()
    if match["low"]:
        return _seconds(match)
    if match["speed"]:
        return f"{cardinal(match['speed'])} meters per second"
    if match["cells"]:
        known = _RED.search(text, max(0, start - 12), start)
        return f"{cardinal(match['cells'])} femtoliters" if known else None
    if match["half"]:
        pause = ", " if text[max(0, start - 2) : start - 1].isdecimal() else ""
        return f"{pause}{match['half'][0].upper()} M" if _MEASURED.search(text) else None
    if match["side"]:
        both = re.search(r"\bL [0-9]", text) and re.search(r"\bR [0-9]", text)
        return {"L": "left", "R": "right"}[match["side"]] if both else None
    if match["broken"]:
        return "fracture" if _BONES.search(text, max(0, start - 16), start) else None
    if match["named"] == "BP":
        return None if _PRESSURE.match(text, match.end()) else "B P"
    if match["named"]:
        return letters(match["named"])
    if match["tabs"]:
        return _tablets(match)
    if match["most"]:
        limited = re.search(r"(?i)\bmax\w*\.?:?\s\Z", text[max(0, start - 10) : start])
        return f"{cardinal(match['most'])} in twenty-four hours" if limited else None
    return _worded(match)


def _worded(match: re.Match[str]) -> str:
    if match["row"]:
        return ","
    if match["week"]:
        return "Week" if match["week"][0] == "W" else "week"
    if match["before"]:
        return "previously"
    one = re.search(r"(?:(?<![0-9./])1|[½¼¾]|1/2)\s?\Z", match.string[: match.start()]) is not None
    return "pack per day" if one else "packs per day"


def _tablets(match: re.Match[str]) -> str | None:
    if not _FEW.search(match.string, max(0, match.start() - 10), match.start()):
        return None
    return {"tab": "tablet", "tabs": "tablets", "cap": "capsule", "caps": "capsules"}[match["tabs"]]


def _seconds(match: re.Match[str]) -> str | None:
    """A number whose "s" stands for seconds: with a point, in a range that rises, or behind what is timed."""
    text, start, low, high = match.string, match.start(), match["low"], match["high"]
    if high:
        if float(low) >= float(high) or _AGED.search(text, max(0, start - 14), start):
            return None
        return f"{cardinal(low)} to {cardinal(high)} seconds"
    timed = _TIMED.search(text, max(0, start - 24), start)
    if "." not in low and (not timed or low.endswith("0") or len(low) > len("999")):
        return None
    return f"{cardinal(low)} second{'' if low == '1' else 's'}"


NOTE_UNITS = SpokenRule(
    "N123",
    "what a note leaves short beside its number",
    "9Aa*",
    SHAPE,
    say,
    frozenset({"ppd", "wk", "prev", "am", "pm", "tab", "tabs", "cap", "caps"}),
    "pPwWaLRtcBHGFEDI",
)
