"""N134: a stroke between two tests with one value is a ratio: FEV1/FVC 0.58 -> F E V one over F V C, AST/ALT ratio."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK

_ABOVE = (
    r"FEV[-_]?[1₁]|RV|[TD]LCO|AST|ALT|SGOT|LH|FSH|TC|[Cc]hol(?:esterol)?|CHOL|LDL|TG|A|P|U|E|C|I|N|H|T|K|Na|Pa?O2|PaO₂|SpO2|SpO₂|S"
    r"|[Pp]rot(?:ein)?|[Aa]lb(?:umin)?|BUN|[Uu]rea|[Aa]po ?B|CD4|κ|[Kk]appa|sFlt-?1|FVC|PEF|LA|RV|LV|cup|[Ww]aist"
)
_BELOW = (
    r"FVC|S?VC|TLC|VA|ALT|AST|SGPT|FSH|LH|HDL|LDL|TG|G|C|Cr|F|A|D|E|L|T|K|Na|FiO2|FiO₂|FIO2|[Cc]reat(?:inine)?"
    r"|[Aa]po ?A-?1?|CD8"
    r"|λ|[Ll]ambda|PlGF|Ao|LV|RV|[Dd]isc|[Hh]ip"
)
_CUT = {
    "chol": "cholesterol", "Chol": "cholesterol", "alb": "albumin", "Alb": "albumin",
    "prot": "protein", "Prot": "protein",
}  # fmt: skip
"""Tests cut short before the stroke."""
SHAPE = Shape(
    rf"(?P<cut>{'|'.join(_CUT)})?/(?=(?P<below>{_BELOW})(?![\w/'’])(?P<behind>{BLANK}(?P<ratio>[Rr]atio)\b|{BLANK}?[:=]?{BLANK}?[<>≤≥]?{BLANK}?[0-9]+(?:\.[0-9]+)?%?(?![0-9/]))?)",
    hint=begins_like(Shape(r"(?:[CcAaPp][a-z]{2,4})?/(?:[A-ZHhLlCcAaDd]|λ)")),
)
_TESTED = Shape(rf"(?<![\w/])(?P<above>{_ABOVE})\Z")
_LETTERS = frozenset("A/G P/C P/F S/F U/C E/A C/D I/E N/L H/L κ/λ".split())
"""Of the pairs of single letters, those that are ratios: A/E is a department."""
_BREATH = frozenset("FVC VC SVC TLC VA".split())
"""What is breathed out: nothing else is written with a stroke before it."""


def say(match: re.Match[str]) -> str | None:
    """ "over" before a value, "to" before the word ratio. None where each has a value of its own."""
    stroke = match.start("below") - 1
    above = _TESTED.search(match.string, max(0, stroke - 14), stroke)
    cut = f"{_CUT[match['cut']]} " if match["cut"] else ""
    if above is None or above["above"] == match["below"]:
        return None
    pair = f"{above['above']}/{match['below']}"
    if len(pair) == len("A/G") and pair not in _LETTERS:
        return None
    if match["ratio"]:
        return f"{cut}to"
    return f"{cut}over" if match["behind"] or match["below"] in _BREATH else None


TEST_RATIOS = SpokenRule("N134", "ratios of two tests", "Aa*", SHAPE, say, firsts="/CcAaPp")
