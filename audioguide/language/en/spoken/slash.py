"""N72: the slash: and/or -> and or, he/she -> he or she, ER/PR -> E R, P R, nurse/doctor -> nurse slash doctor."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.slash_sides import beside

EITHER = frozenset(
    "he/she she/he him/her her/him his/her her/his his/hers he/him yes/no no/yes male/female female/male mother/father "
    "true/false man/woman men/women son/daughter mom/dad husband/wife himself/herself on/off pass/fail hot/cold "
    "left/right right/left boy/girl father/mother brother/sister parent/guardian spouse/partner morning/evening "
    "day/night am/pm with/without before/after positive/negative once/twice tablet/capsule tablets/capsules day/days "
    "child/adult family/friends increase/decrease crush/chew chew/crush".split()
)
"""Pairs of which only one can be meant."""
BOTH = frozenset("nausea/vomiting signs/symptoms bowel/bladder and/or".split())
SHAPE = Shape(
    r"(?P<andor>[Aa]nd ?/ ?[Oo]r|AND ?/ ?OR)\b"
    r"|(?P<either>[A-Za-z]{2,}/[a-z]{2,})(?![\w/-])|(?P<she>\(?[Ss]\)?/he)\b"
    r"|(?P<slash>/) ?"
)
_DOSED = Shape(r"[0-9]\s?(?:mg|mcg|µg|μg|g|mL|ml|units?|IU|%)\Z")
_DRUG = (
    "(?:in|ine|ol|one|ide|ate|il|an|am|en|um|lin|zole|prim|fen|lam|pam"
    "|statin|gliptin|vir|acid|zide|clav|artan|trine|xin|cillin|APAP|ASA|apap|hctz|HCTZ)"
)
_DRUG_BEFORE = Shape(rf"\b[A-Za-z]{{4,}}{_DRUG}\Z")
_DRUG_BEHIND = Shape(rf"[A-Za-z]*{_DRUG}\b(?=,?\s(?:[a-z]+\s)?[0-9][0-9.]*(?:\s?(?:mg|mcg|g|micrograms?|%)|[/-][0-9]))")
"""Two drugs in one, whose strengths follow."""
_DRUG_DOSED = Shape(r"[A-Za-z]{4,}\s[0-9]")
_ONE_OF = Shape(
    r"\b(?:not|n['’]t|never|avoid|no|without|if|any|call|ring|phone|tell|ask|contact|see|circle|choose|tick|delete"
    r"|either|or"
    r"|bring|your|inform|speak to|with)\b[^.;:!?]{0,45}\Z",
    re.IGNORECASE,
)
_CHOSEN = Shape(r"[^.;]{0,30}\((?:circle|delete|tick|choose|underline)\b", re.IGNORECASE)
_NAME = r"(?:[A-Z]{1,7}\d{0,3}|Δ[A-Z]\d{1,4}|[A-Z]\d{1,2}[a-z]?|HER2|[A-Z][a-z][A-Z]|[IVX]+[A-C]?)"
_WAY = Shape(r"(?:po|iv|im|sc|pr|sl|ng)(?![^\W_])", re.IGNORECASE)
_WAY_BEHIND = Shape(r"(?<![^\W_])(?:po|iv|im|sc|pr|sl|ng)\Z", re.IGNORECASE)
"""Ways of giving a drug: by mouth or into a vein."""
_LEFT = Shape(rf"(?:(?<!\w){_NAME}|{_NAME}/{_NAME})['’]?s?(?:[-+−]|-?(?:positive|negative|neg|pos))?\s?$")
_AMOUNT_LEFT = Shape(r"\b[A-Z]{2,5} [0-9]{1,5}\Z")
_AMOUNT_RIGHT = Shape(r"[A-Z]{2,5} [0-9]")
"""Two names with an amount each: EPA 460/DHA 380."""
_RIGHT = Shape(rf"{_NAME}(?![a-z])|free T\d")


def say(match: re.Match[str]) -> str | None:
    """ "or" for pairs that exclude each other, a pause between names, else the word slash."""
    if match["andor"]:
        return match["andor"][0] + "nd or" if match["andor"][0] == "a" else "and or"
    if match["she"]:
        return "she or he"
    return _either(match) if match["either"] else _slash(match)


def _either(match: re.Match[str]) -> str | None:
    """ "and" or "or" between two words of which it is known."""
    first, second = match["either"].split("/")
    if f"{first}/{second}".lower() not in EITHER | BOTH or re.search(r"[\w/-]$", match.string[: match.start()]):
        return None
    if first.lower() == "am" and not re.search(r"[0-9]\s?\Z", match.string[: match.start()]):
        return "A M or P M"
    return f"{first} {'and' if f'{first}/{second}'.lower() in BOTH else 'or'} {second}"


def _slash(match: re.Match[str]) -> str:
    behind = match.string[max(0, match.start() - 20) : match.start()]
    if _WAY_BEHIND.search(behind) and _WAY.match(match.string, match.end()):
        return "or"
    if re.search(r"[0-9]%$", behind) and re.match(r"[0-9.]+%", match.string[match.end() :][:8]):
        return "with"
    text, end = match.string, match.end()
    if behind[-1:].isdecimal() and text[end : end + 1] in ("+", "-", "−", "–"):
        return ","  # The sphere and the cylinder of a lens.
    if (
        re.search(r"\b[A-Z]{1,3}[0-9]{1,2}\Z", behind)
        and text[end : end + 2].isalpha()
        and text[end : end + 2].islower()
    ):
        return ","
    if _AMOUNT_LEFT.search(behind) and _AMOUNT_RIGHT.match(text, end):
        return ","
    if _LEFT.search(behind) and _RIGHT.match(text, end):
        return ","
    if (_DOSED.search(behind) and _DRUG_DOSED.match(text, end)) or (
        _DRUG_BEFORE.search(behind) and _DRUG_BEHIND.match(text, end)
    ):
        return "with"
    return beside(match, behind) or _between_words(match, behind)


def _between_words(match: re.Match[str], behind: str) -> str:
    text, end = match.string, match.end()
    if re.search(r"[0-9]p\Z", behind) and text[end : end + 1] in "£0123456789":
        return "or"
    if not (behind[-1:].isalpha() and text[end : end + 1].isalpha()):
        return "slash"
    if _ONE_OF.search(text, max(0, match.start() - 60), match.start()) or _CHOSEN.match(text, end):
        return "or"
    return "slash"


SLASH = SpokenRule("N72", "the slash", "Aa*", SHAPE, say)
