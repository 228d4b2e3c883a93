"""N19: telephone numbers: 1-800-422-6237 -> one, eight hundred, four two two, six two three seven."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import DASH, cardinal, digits

_GAP = rf"(?:[ \u00a0.]|{DASH})"
AMERICAN = rf"(?:\+?1{_GAP}?)?(?:\([0-9]{{3}}\){_GAP}?|[0-9]{{3}}{_GAP})[0-9]{{3}}{_GAP}[0-9]{{4}}"
VANITY = (
    rf"(?:1{_GAP})?8[0-9]{{2}}{_GAP}(?:[0-9]{{1,3}}{_GAP})?(?:[A-Z]{{3,}}|(?<=-)[A-Z]{{2}}(?=-[A-Z]{{2}})|(?<=-)[A-Z][a-z]{{3,}})"
    rf"(?:{_GAP}[A-Z]{{2,}})*(?:{_GAP}[0-9]{{1,4}}(?![0-9]))?"
)
ABROAD = (
    rf"\+[0-9]{{1,3}}(?!\.[0-9])"
    rf"(?:{_GAP}?\(0\)(?:{_GAP}?[0-9]{{1,8}})?)?(?:{_GAP}\(?[0-9]{{1,8}}\)?){{2,6}}|\+[0-9]{{8,15}}"
)
BRITISH = (
    rf"00 ?(?=[1-9](?:[ ()-]{{0,2}}[0-9]){{7,13}}(?![0-9.,]))[1-9][0-9]{{0,2}}(?:[ -]?\(?[0-9]{{1,8}}\)?){{2,6}}"
    rf"|\(?0[0-9]\)?{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}"
    rf"|\(?0[0-9]{{2,4}}\)?{_GAP}[0-9]{{3,4}}(?:{_GAP}[0-9]{{3,4}})?|0[0-9]{{4}}{_GAP}[0-9]{{5,6}}"
    rf"|0[0-9]{{3}}(?: [0-9]{{2}}){{2,3}}(?! ?[0-9])"
    rf"|0[1-9](?: [0-9]{{2}}){{4}}(?! ?[0-9])"
    rf"|1[38]00{_GAP}[0-9]{{3}}{_GAP}[0-9]{{3}}"
)
LOCAL = (
    rf"[0-9]{{3}}{_GAP}[0-9]{{4}}|[0-9]{{10}}|(?P<called>[2-9][0-9]{{3}}[ -][0-9]{{4}}|[6-9][0-9]{{4}}[ -][0-9]{{5}}"
    r"|[1-9][0-9](?: [0-9]{2}){3}|[2-9][0-9]{2} [0-9]{3} [0-9]{3})"
)
"""Only behind a word such as "call": elsewhere 200-1500 is a range."""
_ROUGH = Shape(
    r"\+|\(?[0-9][0-9() \u00a0.\u2010-\u2015\u2212-]{5}"
    r"|(?:1[ \u00a0.\u2010-\u2015\u2212-])?8[0-9]{2}[ \u00a0.\u2010-\u2015\u2212-]"
)
SHAPE = Shape(
    rf"(?<![\w$£€.])(?:{VANITY}|{AMERICAN}|{ABROAD}|{BRITISH}|(?P<local>{LOCAL}))"
    r"(?![0-9]|-[0-9]|[.,:/][0-9]| ?(?:hrs|hours|h)\b)"
    r"(?:,? ?(?:extension|[Ee]xt\.?|x) ?(?P<extension>[0-9]{1,6})(?![0-9]))?",
    hint=begins_like(_ROUGH),
)
OWN = Shape(r"555.[0-9]{4}|[0-9]{3}-0[0-9]{3}\Z")
"""No range: it begins as made-up numbers do, or its second half begins with a zero."""
CALLED = Shape(r"\b(?:call|dial|phone|text|tel|telephone|fax|reach|contact|ring|number|pager|hotline)\b", re.IGNORECASE)
_RUNG = Shape(
    r"(?i)\b(?:call|dial|phone|text|txt|sms|tel|telephone|fax|ring|mobile|mob|cell|whatsapp|ph|hotline|helpline"
    r"|(?:our|my|contact|phone|direct) number)"
    r"\b\.?(?: (?:us|me|them|him|her|back|on|at|to|the|our|ward|clinic|reception|desk|nurses?"
    r"|team|line|number|no\.?|is)\b)*[:.]? \Z"
)
"""Right before a number in the groups of other countries, which elsewhere are years, or counts."""
_GROUP = Shape(r"\+|[0-9]+|[A-Za-z]+")


def say(match: re.Match[str]) -> str | None:
    """Group by group, digit by digit; 800 as "eight hundred", a word on the keys as the word."""
    if (
        match["local"]
        and not match["called"]
        and not OWN.match(match["local"])
        and not CALLED.search(match.string, max(0, match.start() - 120), match.start())
    ):
        return None
    if match["called"] and not _RUNG.search(match.string, max(0, match.start() - 40), match.start()):
        return None
    end = match.start("extension") if match["extension"] else match.end()
    written = re.sub(r"(?:,? ?(?:extension|[Ee]xt\.?|x) ?)\Z", "", match.string[match.start() : end])
    groups = _GROUP.findall(re.sub(r"(?<![0-9])1?([0-9]{3})([0-9]{3})([0-9]{4})(?![0-9])", _parted, written))
    said = ", ".join(_group(group, place) for place, group in enumerate(groups) if group != "+")
    said = re.sub(r"(?<=[a-z]), (?=!)", " ", said).replace("!", "")
    said = f"plus {said}" if groups[0] == "+" else said
    return f"{said}, extension {digits(match['extension'])}" if match["extension"] else said


def _parted(run: re.Match[str]) -> str:
    """Ten or eleven digits without gaps, in the American groups."""
    return f"{'1 ' if len(run[0]) == 11 else ''}{run[1]} {run[2]} {run[3]}"


def _group(group: str, place: int) -> str:
    if group.isalpha():
        return group.lower()
    if len(group) == 3 and group.endswith("00") and group[0] != "0" and place < 3:
        return cardinal(group)
    return digits(group)


PHONE = SpokenRule("N19", "telephone numbers", "9*", SHAPE, say)
