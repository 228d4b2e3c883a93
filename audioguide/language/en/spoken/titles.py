"""N55: titles and places: Dr. Lee -> doctor Lee, 12 Oak Dr. -> Oak drive, St. Jude -> saint Jude."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import SHORT_STOP, STOP

TITLES = {
    "Mr": "mister", "Mrs": "missus", "Ms": "miz", "Prof": "professor", "Rev": "reverend", "Drs": "doctors",
    "Sen": "senator", "Gov": "governor", "Capt": "captain", "Sgt": "sergeant", "Lt": "lieutenant", "Hon": "honorable",
    "Mt": "mount", "Ft": "fort",
}  # fmt: skip
"""Before a name."""
BEHIND = {
    "Jr": "junior", "Sr": "senior", "Ave": "avenue", "Blvd": "boulevard", "Rd": "road", "Ln": "lane",
    "Hwy": "highway", "Apt": "apartment", "Ste": "suite", "Inc": "incorporated", "Ltd": "limited",
    "Corp": "corporation", "Co": "company", "Dept": "department", "Univ": "university", "Hosp": "hospital",
    "Bldg": "building", "Pkwy": "parkway", "Esq": "esquire", "Ctr": "center", "Assn": "association", "Pl": "place",
    "Ct": "court", "Sq": "square", "Natl": "national", "Intl": "international", "Dist": "district",
}  # fmt: skip
"""Behind a name, or in one."""
FREE = frozenset("Mr Mrs Ms Prof Jr Sr Drs Ave Blvd Apt Hwy Ltd Inc Pkwy Bldg Ctr".split())
"""Short forms that are clear without their full stop."""
_DRIVE = r"Dr(?=\.\s(?:The|This|These|It|They|We|If|When|Then|There|Call|Ask|Turn|Go|Please|Your|Our)\b)"
"""No name begins so: the stop behind the short form ends a sentence."""
SHAPE = Shape(
    rf"(?P<short>{_DRIVE}|(?:Dr|{'|'.join(TITLES)})(?P<before>{SHORT_STOP})|(?:St|{'|'.join(BEHIND)})(?P<stop>{STOP}))"
    r"(?=[\s,;:)’'.]|$)(?![\s]?[-\u2010])"
)
_NAME_NEXT = Shape(r"\.?\s(?:[A-Z][A-Za-z’'.]|[A-Z]\b)")
_BEHIND_NAME = Shape(r"[A-Z][\w'’]+,?\s\Z")
"""Behind a name, Sr. is senior; in front of one it is the sister of a ward."""
_COUNTY = Shape(
    r"\.?\s(?:Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Durham|Fermanagh|Galway|Kerry|Kildare|Kilkenny"
    r"|Laois|Leitrim|Limerick|Londonderry|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|Tipperary|Tyrone"
    r"|Waterford|Westmeath|Wexford|Wicklow)\b"
)
"""Behind it is the county."""
_STREET = Shape(
    r"(?:\b\d+[A-Z]?\s(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?(?:[A-Z][a-z]+\s){1,3}|\b\d+(?:st|nd|rd|th)\s"
    r"|\b(?:on|at|along|off)\s(?:[A-Z][a-z]+\s){1,2})$"
)


def say(match: re.Match[str]) -> str | None:
    """The full word, by what stands around it."""
    short, text = match["short"].rstrip("."), match.string
    behind, next_to = text[max(0, match.start() - 50) : match.start()], _NAME_NEXT.match(text, match.end())
    if short in {"Dr", "St"}:
        if _STREET.search(behind) or (not next_to and re.search(r"[A-Z][a-z’']+\s$", behind) and short == "St"):
            return "drive" if short == "Dr" else "street"
        if short == "Dr":
            named = re.search(r"[A-Z][a-z’']+\s$", behind) and re.match(r"\.?(?:,|$)", text[match.end() :])
            return "drive" if named and not next_to else "doctor"
        return "saint" if next_to else None
    if short == "Sr" and next_to and _BEHIND_NAME.search(behind) is None:
        return "sister"
    stopped = match["before"] or match["stop"] or text.startswith(".", match.end())
    if not stopped and short not in FREE:
        return None
    if short == "Co" and (next_to is None or _COUNTY.match(text, match.end())):
        return "county" if next_to else BEHIND[short]
    if short in TITLES:
        return TITLES[short] if next_to or short in FREE else None
    return BEHIND[short]


TITLE = SpokenRule("N55", "titles and places", "A", SHAPE, say)
