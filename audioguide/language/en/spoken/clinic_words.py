"""N107: words cut short in notes and labels: crm -> cream, susp, mths, btwn, req'd, Vit K, Rm 4B -> room four B.

Only what can be nothing else; what may be two words stays as it is written.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.lists import LISTS
from audioguide.language.en.spoken.words import BLANK

SURE = LISTS.pairs("cut_short")
"""In small letters or with a capital; no word, and nothing else in a clinic."""
STOPPED = {
    "freq": "frequency", "tab": "tablet", "tabs": "tablets", "intol": "intolerance",
}  # fmt: skip
"""Only with a full stop that ends no sentence."""
PLACES = {
    "Rm": "room", "Lvl": "level", "Fl": "floor", "Bldg": "building", "Ste": "suite", "Flr": "floor", "Blk": "block",
    "Vit": "vitamin", "vit": "vitamin", "Wd": "ward", "Grp": "group", "Mbr": "member",
}  # fmt: skip
"""Before a number or a single letter."""
ROADS = {
    "Rd": "road", "Ln": "lane", "La": "lane", "Ct": "court", "Cres": "crescent", "Gdns": "gardens", "Hwy": "highway",
    "Pk": "park", "Terr": "terrace", "Sq": "square", "Ave": "avenue", "Grn": "green", "Ctr": "center",
}  # fmt: skip
"""Behind the name of a street."""
POSTS = {
    "Mgr": "manager", "Asst": "assistant",
}  # fmt: skip
"""Behind or before a name."""
MARKED = {
    "imp": "impression", "cat": "category", "gr": "grade", "ix": "investigations", "mx": "management",
    "rec": "recommendation", "recs": "recommendations", "ind": "indication", "dir": "directions", "dirs": "directions",
    "ingr": "ingredients", "ingred": "ingredients", "contra": "contraindications", "prep": "preparation",
    "presc": "prescription", "sig": "directions",
    "pharm": "pharmacy", "ex": "examination", "exam": "examination", "ref": "reference",
    "comp": "complications", "allerg": "allergies", "occ": "occupation", "soc": "social history",
    "med": "medicine", "ext": "extension", "addr": "address", "obs": "observations",
    "wt": "weight", "ht": "height", "temp": "temperature", "abd": "abdomen", "resp": "respiratory", "gen": "general",
    "extr": "extremities", "cardio": "cardiovascular", "gastro": "gastrointestinal",
}  # fmt: skip
"""Before a colon that opens what it names; with a point, only those that number: Cat. 3, Gr. II."""
USES = {
    "ext": "external",
    "int": "internal",
    "vag": "vaginal",
    "rect": "rectal",
    "top": "topical",
    "ophth": "ophthalmic",
}
"""For which use, on a label: EXT. USE ONLY."""
PRODUCTS = {
    "Tab": "tablet", "Cap": "capsule", "Syp": "syrup", "Syr": "syrup", "Inj": "injection", "Oint": "ointment",
    "Susp": "suspension",
}  # fmt: skip
"""Before the name of what is sold in this form: Tab. Ecosprin 75."""
BIRTHS = {"Em": "emergency", "El": "elective", "Elec": "elective", "Emerg": "emergency"}
FORMS = {
    "tabs": "tablets", "tab": "tablet", "caps": "capsules", "cap": "capsule", "amps": "ampules", "cr": "cream",
    "lot": "lotion", "sol": "solution", "gtts": "drops", "supp": "suppository", "pess": "pessary",
}  # fmt: skip
"""Behind a strength: 5mg tabs."""
_STOP = r"(?:\.(?![\"”’')]*(?:\s*$|\s[A-Z])))?"


def _any_of(words: dict[str, str], either_case: bool = False) -> str:
    """The longest first; either_case: the first letter may be a capital."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(
        (f"[{word[0]}{word[0].upper()}]" if either_case else re.escape(word[0]))
        + re.escape(word[1:]).replace("'", "['’]")
        for word in ordered
    )


WEEK = "“{0}” may be week commencing, or a wheelchair. Write the words."
_FIRST = frozenset({"w/c", "d/w"}) | frozenset(
    key.lower()
    for table in (SURE, STOPPED, PLACES, ROADS, POSTS, FORMS, MARKED, USES, BIRTHS, ("s", "mod", "syp"))
    for key in table
)
_TOKEN = Shape(r"[A-Za-z]+(?:['’/-][a-z0-9]+)?")


def _may_begin(text: str, place: int) -> bool:
    token = _TOKEN.match(text, place)
    if token is None:
        return False
    word = token[0].replace("’", "'").lower()
    before_hyphen, _, _ = word.partition("-")
    return word in _FIRST or before_hyphen in _FIRST


SHAPE = Shape(
    lambda: (
        rf"(?<![0-9])(?P<sure>{_any_of(SURE, True)})(?![\w'’/]|-[a-z]|\.\w){_STOP}"
        rf"|(?P<talk>[dD]/[wW])(?![\w'’/]|\.\w)"
        rf"|(?P<week>[wW]/[cC])(?![\w'’/]|\.\w)"
        rf"|(?P<stopped>{_any_of(STOPPED, True)})\.(?=[,:;)]|\s[a-z0-9(])"
        rf"|(?P<place>{_any_of(PLACES)})\.?{BLANK}(?=[0-9][\w.-]*|[A-Z][0-9.]{{0,5}}(?![a-z])|[A-Z][.][0-9])"
        rf"|(?<=[0-9](?:st|nd|rd|th){BLANK})(?P<storey>[Ff]lr?)\.?(?![\w'’])"
        rf"|(?P<road>{_any_of(ROADS)})(?:\.(?![\"”’')]*(?:\s*$|\s[A-Z]))|(?=,|\s|$))"
        rf"|(?P<post>{_any_of(POSTS)})(?![\w'’]){_STOP}"
        rf"|(?P<marked>{_any_of(MARKED, True)})(?=:\s|\.:\s|\s[-–]\s)(?:\.)?"
        rf"|(?P<numbers>[Cc]at|[Gg]r)\.?{BLANK}(?=[1-5](?![0-9.,/]|\s?(?:mg|mcg|g|kg|m[lL]|tab|cap|hr|day|week))[a-d]?(?![^\W_])|I{{1,3}}V?\b|IV\b)"
        rf"|(?P<use>(?i:{_any_of(USES)}))\.?{BLANK}(?=(?i:use)\b)"
        rf"|(?:^|(?<=[,;+]{BLANK}))(?P<product>Tab|Cap|Syp|Syr|Inj|Oint|Susp)\.{BLANK}(?=[A-Z][a-z]{{2}})"
        rf"|^(?P<packed>Tabs?|Caps?)\.?{BLANK}(?=[A-Za-z-]{{4,}}{BLANK}[0-9])"
        rf"|(?P<moderate>[Mm]od)\.?{BLANK}(?=(?:to{BLANK}sev|[A-Z]{{2,4}}\b|pain|risk|effusion|size|dose|severe|stenosis|LV|oedema|edema))"
        rf"|(?P<section>s)\.?{BLANK}?(?=[0-9]{{1,3}}[A-Z]?\b)"
        rf"|(?P<birth>{_any_of(BIRTHS)})\.?{BLANK}(?=(?:LSCS|CS|LUSCS|C-section|section|caesarean|cesarean)\b)"
        rf"|(?P<form>{_any_of(FORMS, True)})(?![\w'’/-]){_STOP}"
    ),
    hint=_may_begin,
)
_DATE = Shape(
    r"[:\s]{1,2}(?:the\s)?(?:[0-9]|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.I,
)
_STREET = Shape(
    r"(?:\b[0-9]+[A-Z]?,?\s(?:[A-Z](?:[a-z'’][\w'’.]*|\.)\s){1,3}|\b[A-Z][a-z]+['’]s\s|,\s(?:[A-Z][a-z]+\s){1,2}"
    r"|\b(?:on|at|off|in|along)\s(?:[A-Z][a-z'’]+\s){1,2})\Z"
)
_STRENGTH = Shape(
    rf"(?:[0-9]{BLANK}?-?(?:mg|mcg|[µμ]g|g|micrograms?|units?|MG|%)|[0-9]/[0-9.]+|(?:mg|mcg)/[0-9.]*(?:mg|mcg)){BLANK}"
    rf"(?:[a-z]{{2,}}{BLANK})?\Z"
)


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The word in full. None where nothing shows which is meant."""
    text, start = match.string, match.start()
    if match["sure"]:
        return SURE[match["sure"].replace("’", "'").lower()]
    if match["talk"] or match["week"]:
        return _talk(text, start) if match["talk"] else _week(match)
    if match["stopped"]:
        return STOPPED[match["stopped"].lower()]
    if match["place"]:
        return PLACES[match["place"]]
    if match["storey"] or match["section"]:
        return "floor" if match["storey"] else _section(text)
    if match["marked"] or match["numbers"] or match["use"]:
        return _named(match)
    if match["product"] or match["packed"]:
        return PRODUCTS[match["product"]] if match["product"] else FORMS[match["packed"].lower()]
    if match["moderate"]:
        return "moderate"
    if match["birth"]:
        return BIRTHS[match["birth"]]
    if match["road"]:
        return ROADS[match["road"]] if _STREET.search(text, max(0, start - 40), start) else None
    if match["post"]:
        return POSTS[match["post"]]
    return _form(match)


_TASK = Shape(
    r"(?i)\b(?:(?:please|pls|plz|kindly)\s(?!note|be aware|see|find)(?:[^,.;:?!]{1,40}\s(?:and|&)\s)?"
    r"|(?:to|will|must|should|can you|could you|let us|let['’]s)\s)\Z"
)
_TALK = Shape(r"(?i)\b(?:for|after|following|pending|awaiting|await|until|needs?|require[sd]?)\s\Z")
_PLAN = Shape(r"(?i)\b(?:plan|action|actions|to do|todo|jobs?|tasks?|next)(?::\s?|\s[-–]\s)\Z")
TALK = "“{0}” may be a task, or be done. Write “discuss with” or “discussed with”."


def _talk(text: str, start: int) -> str | Doubtful:
    """Whom somebody has spoken to, or is asked to speak to."""
    before = text[max(0, start - 70) : start]
    if _TASK.search(before):
        return "discuss with"
    if _TALK.search(before):
        return "discussion with"
    if _PLAN.search(before):
        return Doubtful("discuss with", TALK.format("d/w"), blocks=True)
    return "discussed with"


def _week(match: re.Match[str]) -> str | Doubtful:
    dated = _DATE.match(match.string, match.end())
    return "week commencing" if dated else Doubtful("W C", WEEK.format(match[0]), blocks=True)


def _form(match: re.Match[str]) -> str | None:
    """The form of a medicine behind its strength; a lot with a number is no lotion."""
    text, start, form = match.string, match.start(), match["form"].lower()
    if form == "lot" and _LOT.match(text, match.end()):
        return None
    return FORMS[form] if _STRENGTH.search(text, max(0, start - 24), start) else None


_LOT = Shape(r"(?i)[ .:#]{0,3}(?:no\.?|number)?[ .:#]{0,3}[A-Z-]{0,4}[0-9]")
"""The number of a lot."""


def _section(text: str) -> str | None:
    return "section" if _LAW.search(text) else None


_LAW = Shape(r"\b(?:MHA|Act|CTO|detained|sectioned|Mental Health)\b")


def _named(match: re.Match[str]) -> str | None:
    """What a colon or a number shows to be named. None for a word that opens no note: "a cat: ..."."""
    if match["use"]:
        return USES[match["use"].lower()]
    written = match["marked"] or match["numbers"]
    if match["marked"] and match.string[match.end() : match.end() + 1] == " " and match.string[: match.start()].strip():
        return None
    if match["marked"] and not (written[0].isupper() or len(written) < 3 or written == "ref"):
        return None
    if match["numbers"] and written[0].islower() and "." not in match[0]:
        return None
    return MARKED[written.lower()]


_SMALL = frozenset({"d/w"}) | frozenset(
    key
    for key in (*SURE, *STOPPED, *FORMS, *PLACES, *MARKED, *USES, "s", "mod", "syp")
    if key.islower() and "/" not in key
)
CLINIC_WORDS = SpokenRule("N107", "words cut short in notes and labels", "aA", SHAPE, say, _SMALL)
