"""N48: Roman numerals where they number: Stage IIIA -> Stage three A, stages I-III, factor VIII; not IV drip."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import cardinal, ordinal

_ROMAN = r"(?=[IVXLivxl])(?:XL|X{0,3}|xl|x{0,3})(?:IX|IV|V?I{0,3}|ix|iv|v?i{0,3})"
_ONE = rf"{_ROMAN}(?:[A-Ea-e][1-3]?)?"
_ROUGH = Shape(r"[-\u2013/]?[IVXLivxl]")
SHAPE = Shape(
    rf"(?P<first>{_ONE})(?:(?P<sep> ?[-\u2013/] ?)(?P<last>{_ONE}))?(?![A-Za-z0-9]|['’][a-z])"
    rf"|(?<=[0-9])(?P<zero>[-\u2013/])(?P<after>{_ONE})(?![A-Za-z0-9])",
    hint=begins_like(_ROUGH),
)
LEADS = (
    "stages?|grades?|types?|class(?:es)?|phases?|levels?|factors?|nerves?|parts?|chapters?|volumes?|vol\\.|books?|acts?"
    "|world war|war|sections?|appendix|figures?|fig\\.|tables?|categor(?:y|ies)|schedules?|sched\\.|sch\\."
    "|groups?|zones?|figo|nyha"
    "|ann arbor|dukes['’]?|leads?|mobitz|angiotensin|collagen|title|article|annex|tiers?|steps?|le fort|bethesda"
    "|fitzpatrick|cn|clark|mhc|hla|complex|degree|ccs|asa|brackmann|mallampati|gustilo|bclc|okuda|items?|modules?|rai"
    "|salter-harris|isup|versions?"
    "|cranial nerves?|photosystem|topoisomerase|diabetes|axis|cycle"
    "|segs?\\.?|segments?|lobules?|wards?|beds?|bays?|rooms?|theatres?|gr\\.?|cat\\.?"
    "|dorsal interosse\\w+|brodmann area"
    "|antithrombin|bipolar|mucopolysaccharidosis|men|mps|gsd|ssri|deficit|lisfranc|frykman|garden|neer|ucs|forrest|hinchey"
    "|child-pugh|killip|todani|siewert|stanford|debakey|trial|hypersensitivity|bismuth|lauge-hansen|weber|tscherne"
    "|schatzker|pauwels|kellgren(?:-lawrence)?|wagner|rutherford|fontaine|ucsf|cin|vin|vain|ain|pin"
)
_BEHIND = Shape(
    rf"(?i:\b(?:{LEADS}))[\s:\u00a0]\s*"
    rf"(?:(?:{_ONE}|\d[A-Da-d]?)(?:\s?(?:,|/|[-\u2013]|\bto\b|\bthrough\b|\band\b|\bor\b|&|\bversus\b|\bvs\.?)\s?)+)*$"
)
_I_SPEAKS = Shape(
    r"['’]|\s(?:am|was|have|had|feel|felt|think|thought|will|would|can|could|do|did|want|need|know|take|took|went|got"
    r"|saw|asked|never|always|still|must|should|may|might|hope|wish|like|love|found|told|said|say|see|remember|don"
    r"|\w+ed)\b"
)
_KINGS = Shape(
    r"\b(?:King|Queen|Pope|Prince|Princess|Emperor|Empress|Tsar|Kaiser|Sultan|Duke)\s(?:[A-Z][a-z]+\s){1,2}$"
    r"|\b(?:Elizabeth|John Paul|Henry|Charles|George|William|Edward|Louis|Pius|Benedict|Richard|James)\s$"
)
_PERSON = Shape(
    r"\b(?:(?:[Pp]atient|[Pp]t|[Nn]ame|Mr|Mister|Dr|Re|RE|[Rr]esident|[Cc]lient|[Ff]or)[.:]?\s(?:[A-Z][a-z]+\s){2}"
    r"|(?:James|John|Robert|Michael|William|David|Richard|Joseph|Thomas|Charles|Christopher|Daniel|Matthew|Anthony"
    r"|Mark|Donald|Steven|Paul|Andrew|Joshua|Kenneth|Kevin|Brian|George|Edward|Ronald|Timothy|Jason|Jeffrey|Ryan|Jacob"
    r"|Gary|Nicholas|Eric|Jonathan|Stephen|Larry|Justin|Scott|Brandon|Benjamin|Samuel|Gregory|Frank|Alexander|Raymond"
    r"|Patrick|Jack|Dennis|Jerry|Henry|Peter|Walter|Arthur|Albert|Harold|Carl|Louis|Roger|Lawrence|Philip|Harry)"
    r"\s(?:[A-Z]\.?\s)?[A-Z][a-z'’]+,?\s)\Z"
)
"""A person, who bears the name of a father."""
_VEIN = Shape(
    r" (?:drips?|fluids?|lines?|infusions?|antibiotics?|access|push|bolus|cannulas?|catheters?|contrast|sites?"
    r"|bags?|pumps?"
    r"|medications?|medicines?|drugs?|morphine|fentanyl|steroids?|iron|sedation|saline|potassium|hydration|doses?"
    r"|injections?)\b"
)
_LOUDNESS = Shape(r"(?:I{1,3}|V)/VI\Z")
"""A murmur of the heart is graded out of six."""
_LED = Shape(rf"(?i:\b(?:{LEADS}))\s\Z")
"""In "stage IV vs. IV drip" the second is a way into a vein; right behind "stage" it is a stage."""
_CLEAR = frozenset({"II", "III", "VII", "VIII", "XII", "XIII"})
"""Behind a name these are numbers: no short form is written so."""
_NAMED = Shape(r"(?:[A-Z][a-z]+|[a-z]{4,}|[A-Z]{2,5}|[a-z]\)|[A-Z]\))\s$")
_WORD = Shape(r"\b[A-Za-z]?[a-z]{4,}\s$")
_CODED = Shape(r"[-–][0-9]")
_PART = Shape(r"([IVXL]+)([A-E]?)([1-3]?)", re.IGNORECASE)
_VALUE = {"I": 1, "V": 5, "X": 10, "L": 50}


def say(match: re.Match[str]) -> str | None:
    """The number in words, its letter behind it. None where no word before says that something is numbered."""
    text, start = match.string, match.start()
    behind = text[max(0, start - 60) : start]
    if match["zero"]:
        return (
            f"{_joint(match['zero'], behind)}{_number(match['after'])}"
            if re.search(rf"(?i:{LEADS})\s[\d ,]+$", behind)
            else None
        )
    if _KINGS.search(behind) and match["first"].isupper() and not match["last"]:
        return f"the {ordinal(_value(match['first']))}"
    if match["last"] and _LOUDNESS.match(match[0]) and match["first"].isupper():
        return f"{_number(match['first'])} out of {_number(match['last'])}"
    if match["first"] in ("II", "III", "IV") and not match["last"] and _PERSON.search(behind):
        return f"the {ordinal(_value(match['first']))}"
    if match["first"] in _CLEAR and not match["last"] and _NAMED.search(behind):
        return _number(match["first"])
    if match["first"] in ("VI", "IX", "XI") and not match["last"] and _WORD.search(behind):
        return _number(match["first"])
    if match[0] == "x" or (match["first"] == "X" and _CODED.match(text, match.end())):
        return None  # A mark in a box, and room X-2.
    if not _BEHIND.search(behind) or match[0] in "Ll" or (match["first"] == "I" and _I_SPEAKS.match(text, match.end())):
        return None
    if match[0] == "IV" and _VEIN.match(text, match.end()) and not _LED.search(behind):
        return None
    said = _number(match["first"])
    if match["last"]:
        joint = "out of " if _LOUDNESS.match(match[0]) else _joint(match["sep"].strip(), behind)
        said += f" {joint}{_number(match['last'])}"
    return said


def _joint(mark: str, behind: str) -> str:
    """A dash is "to"; a slash is "or", but a phase I/II trial is both."""
    if mark != "/":
        return "to "
    if re.search(r"(?i)phase\s$", behind):
        return ""
    return "or "


def _number(written: str) -> str:
    """ "IIIC2" -> "three C two"."""
    part = _PART.fullmatch(written)
    if part is None:
        return written
    words = (cardinal(str(_value(part[1]))), part[2].upper(), cardinal(part[3]) if part[3] else "")
    return " ".join(word for word in words if word)


def _value(roman: str) -> int:
    values = [_VALUE[letter] for letter in re.match(r"[IVXL]+", roman.upper())[0]]  # type: ignore[index]
    return sum(-one if one < max(values[place:]) else one for place, one in enumerate(values))


_SMALL = frozenset("i ii iii iv v vi vii viii ix x xi xii".split()) | {
    f"{number}{letter}" for number in ("ii", "iii", "iv") for letter in "abc"
}
ROMAN = SpokenRule("N48", "Roman numerals that number", "Aa*", SHAPE, say, _SMALL, "IVXLivxl")
