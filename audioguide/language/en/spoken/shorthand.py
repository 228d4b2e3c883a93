"""N58: notes of the ward: w/ -> with, s/p -> status post, 62 y/o -> sixty-two year old, Rx -> prescription."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.names import letters
from audioguide.language.en.spoken.words import cardinal

SLASHED = {
    "w/o": "without", "s/p": "status post", "b/c": "because", "h/o": "history of", "r/o": "rule out",
    "n/a": "not applicable",
    "f/u": "follow-up", "y/o": "year old", "w/in": "within", "w/out": "without", "n/v": "nausea and vomiting",
    "s/s": "signs and symptoms", "w/wo": "with and without",
    "w/w": "weight by weight", "w/v": "weight by volume", "v/v": "volume by volume", "r/v": "review",
    "c/w": "consistent with", "p/w": "presents with", "w/u": "workup",
}  # fmt: skip
LETTERED = {
    "Rx": "prescription", "Dx": "diagnosis", "Hx": "history", "Sx": "symptoms", "Fx": "fracture", "Px": "prognosis",
    "FHx": "family history", "PMHx": "past medical history", "DDx": "differential diagnosis",
    "RX": "prescription", "DX": "diagnosis", "HX": "history",
}  # fmt: skip
_ROUGH = Shape(r"[a-z]{1,2}/|pts?\b|y\.?o|[a-z]{1,3}x|[0-9]{1,3}[- ]?y", re.IGNORECASE)
SHAPE = Shape(
    rf"(?P<slashed>{'|'.join(sorted(SLASHED, key=len, reverse=True))})(?![\w/])"
    r"|(?<!/)(?P<care>c/o)(?![\w/])|(?P<discharge>d/c(?:['’]?d)?)(?![\w/])|(?P<with>w/) ?(?![a-z]\b|/)"
    rf"|(?P<lettered>{'|'.join(sorted(LETTERED, key=len, reverse=True))}|Tx)(?P<many>s)?(?![\w.]\w|\w|['’]d)"
    r"|(?P<patient>(?-i:[Pp]t)(?P<patients>s)?)(?=\s(?:c/o|is|was|has|had|are|were|have|reports?|reported|presents?"
    r"|presented"
    r"|denies|denied|states|stated|with|will|who|may|seen|admitted|feels?|complains?|advised|aware|discharged|takes?"
    r"|understands?|to be|to have|to see|to continue|to take|to return|on (?:warfarin|aspirin|insulin|oxygen"
    r"|[a-z]+ine?\b))\b)"
    r"|(?P<age>y\.o\.?|yo)(?![\w@])|(?P<years>\d{1,3})[- ]?(?:y/o|y\.o\.?|yo)(?![\w/])",
    re.IGNORECASE,
    hint=begins_like(_ROUGH),
)
_DC = "“{}” may mean discharged or discontinued. Write the word."
_TX = "“Tx” may mean treatment, transplant, or a stage. Write the word."


_UNCOUNTED = Shape(
    r"(?i)(?:\b(?:vit(?:amin)?\.? ?[A-Z][0-9]{0,2}|hb|wbc|crp|esr|tsh|inr|egfr|psa|ferritin|folate|b12|bm|bp|sats"
    r"|temp|result|level|levels?"
    r"|cultures?|weight|wt|ht|bmi|urine|bloods?)|(?-i:[A-Z][A-Za-z]*[A-Z0-9]))[:=]? \Z"
)
"""What is measured, and has no value here."""
_TAKEN_OUT = Shape(
    r"(?i) (?:of |all |remaining |the |alternate |alt |L |R |left |right |skin |wound |NG |urinary |chest |pacing "
    r"|surgical |central |PICC )*"
    r"(?:sutures?|stitch\w*|clips?|staples?|drains?|catheters?|cath|foley|IDC|packs?|packing|cast|plaster|POP|backslab"
    r"|splint|stents?|wires?|k-?wires?|cannulas?|cannulae|venflon|lines?|pins?|tubes?|NGT?|pessary|coil|IUC?D|implant|implanon"
    r"|nexplanon|metalwork|screws?|plates?|dressings?|steri-?strips?|sling|collar|brace|TWOC|epidural|PCA|port|tampon|gauze)\b"
)
"""What is taken out or off; nobody rules it out."""
_NAMED_COMPLAINT = Shape(r"(?i)\b(?:no|nil|any|denies|without) \Z")
_OPEN_DAYS = Shape(r"(?i)\b(?:closed|open|hours)\b|\bM/|[TW]/|\bM[-–]F\b")
_DRAINED = Shape(r"\b(?:JP|drains?|cc|m[lL]|output|discharge|serous)\b")


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The words in full; a doubt where only the writer knows."""
    if match["years"]:
        return f"{cardinal(match['years'])} year old"
    if match["slashed"]:
        return _slashed(match)
    if match["care"]:
        if re.match(r"\s(?:Dr|Mrs?|Ms|[A-Z][a-z]|[A-Z]\. ?[A-Z])", match.string[match.end() :]):
            return "care of"
        named = _NAMED_COMPLAINT.search(match.string, max(0, match.start() - 10), match.start())
        return "complaints of" if named and not match.string[match.end() :].strip(" .;,") else "complains of"
    if match["discharge"]:
        return (
            Doubtful("D C", _DC.format(match[0])) if match[0][-1] in "cC" else Doubtful("D C D", _DC.format(match[0]))
        )
    if match["patient"]:
        return "patients" if match["patients"] else "patient"
    if match["with"]:
        return "with"
    if match["age"]:
        return "year old" if re.search(r"\d[ -]?$", match.string[: match.start()][-3:]) else None
    return _lettered(match)


def _slashed(match: re.Match[str]) -> str:
    if match["slashed"] == "S/S" and _OPEN_DAYS.search(match.string):
        return "Saturday and Sunday"
    if match["slashed"] == "B/C" or (match["slashed"] == "s/s" and _DRAINED.search(match.string)):
        return " ".join(match["slashed"][::2].upper())  # A culture of blood; of blood and serum.
    if match["slashed"].lower() == "n/a" and _UNCOUNTED.search(match.string, max(0, match.start() - 24), match.start()):
        return "N A"  # Of a value: it may not be there, or not apply.
    if match["slashed"].lower() == "r/o" and _TAKEN_OUT.match(match.string, match.end()):
        return "removal of"
    return SLASHED[match["slashed"].lower()]


_CAPITALS = frozenset(("RX", "DX", "HX"))
_OF_NUMBER = Shape(r"[ -]?[0-9]{4,}(?![\w/])")
"""Behind the letters of an identifier: HX 40718."""
_FILED = Shape(
    r"(?i)\b(?:member|policy|account|acct|claim|case|file|group|hospital|insurance|patient|reference|ref|serial|batch|lot"
    r"|id|mrn|licen[cs]e|registration|reg|model|ticket|invoice|order|uhid|passport)"
    r"(?:\.|:|#|,| |\b(?:number|no\.?|id|code|is)\b){1,6}\Z"
)
"""Before an identifier that is no prescription's."""
_OF_MANY = Shape(r":?\s?#?[0-9]{1,2}\s?(?:/|of|out of)\s?[0-9]{1,2}(?![0-9/])")
"""So many fractions of radiation: Fx 12/33."""


def _lettered(match: re.Match[str]) -> str | Doubtful | None:
    written = match["lettered"]
    number = _OF_NUMBER.match(match.string, match.end()) if written in _CAPITALS else None
    if number is not None:
        filed = _FILED.search(match.string, max(0, match.start() - 30), match.start())
        if filed or (written != "RX" and len(number[0].strip(" -")) > len("2019")):
            return letters(written)
    if written == "Tx":
        return Doubtful("T X", _TX)
    if written == "Fx" and _OF_MANY.match(match.string, match.end()):
        return "fraction"
    if written == "Px":
        return _px(match)
    if written not in LETTERED or (written == "DX" and re.search(r"Oncotype\s$", match.string[: match.start()][-10:])):
        return None
    return LETTERED[written]


_PX = "“Px” may be the patient, or what is to be expected. Write the word."
_PX_DOES = Shape(
    r"(?:['’]s)?\s(?:DNA|c/o|is|was|has|had|seen|declin\w+|attend\w*|reports?|reported|advised|aware|unwell|rang|called|states?|says"
    r"|feels?|wants?|wishes|will|can|cannot|admitted|discharged|asked|asks|denies|denied|presents?|presented|takes|taking|on\b|with\b)"
)
_PX_IS = Shape(
    r"(?i):?\s(?:good|poor|guarded|fair|excellent|grave|unknown|uncertain|favou?rable|months|years|<|>|~|[0-9])|:\s"
)


def _px(match: re.Match[str]) -> str | Doubtful:
    if _PX_DOES.match(match.string, match.end()):
        return "patient"
    return "prognosis" if _PX_IS.match(match.string, match.end()) else Doubtful("P X", _PX, blocks=True)


SHORTHAND = SpokenRule("N58", "notes of the ward", "9aA", SHAPE, say, frozenset({"yo", "pt", "pts"}))
