"""N37: signs before a number: < 1 cm -> less than one centimeter, ≥65, p=0.03, ± 2, ~50, approx. 50."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule

SIGNS = {
    "<": "less than", ">": "greater than", "≤": "at most", "<=": "at most", "=<": "at most", "≦": "at most",
    "⩽": "at most", "≥": "at least", ">=": "at least", "=>": "at least", "≧": "at least", "⩾": "at least",
    "±": "plus or minus", "+/-": "plus or minus", "+/−": "plus or minus", "+/–": "plus or minus", "~": "about",
    "≈": "about",
    "∼": "about", "≅": "about", "=": "equals", "≠": "is not equal to", "<<": "much less than",
    ">>": "much greater than",
    "&lt;": "less than", "&gt;": "greater than",
}  # fmt: skip
WRITTEN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_ROUGH = Shape(r"[&+<>=≤≦⩽≥≧⩾±~≈∼≅≠]|[Aa]pprox|[Cc]a\.")
SHAPE = Shape(
    rf"(?P<sign>{WRITTEN})(?=\s?[-+−–]?[$£€]?\.?[0-9½¼¾⅓⅔]|\s?(?:or)\b)|(?P<about>[Aa]pprox\.?"
    rf"|[Cc]a\.)(?=\s?[$£€~]?[0-9½¼¾])",
    hint=begins_like(_ROUGH),
)


_NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
_COURSE = Shape(rf"(?<![\w.,/])(?:{_NUMBER}(?:\s>\s|>)){{2,}}{_NUMBER}(?![\w%])")
"""Values of one test, one after the other: 98 > 112 > 104."""
_PAIR = Shape(
    rf"(?<![\w.,/-])(?P<one>{_NUMBER})(?:\s(?P<wide>[<>])\s|(?P<tight>[<>]))(?P<other>{_NUMBER})(?![\w%/:-]|\.[0-9])"
)
FALSE = "“{0}” is not so. It may be a value that changed, or a slip: write the words, such as “{1}, then {2}”."


def say(match: re.Match[str]) -> str | Doubtful:
    """What the sign says; "then" within a course of values; a doubt that blocks for what cannot be."""
    text, start = match.string, match.start()
    if match["sign"] == ">" and any(chain.start() < start < chain.end() for chain in _COURSE.finditer(text)):
        return ", then"
    for pair in _PAIR.finditer(text) if match["sign"] in ("<", ">") else ():
        if pair.start() < start < pair.end() and not _holds(pair):
            return Doubtful(SIGNS[match["sign"]], FALSE.format(pair[0], pair["one"], pair["other"]), blocks=True)
    if match["about"]:
        return "approximately" if match["about"][0] in "Aa" else "about"
    return SIGNS[match["sign"]]


def _holds(pair: re.Match[str]) -> bool:
    """Whether the one number is as much more or less than the other as the sign says."""
    one, other = (float(pair[name].replace(",", "")) for name in ("one", "other"))
    return one < other if "<" in pair[0] else one > other


COMPARISON = SpokenRule("N37", "signs before a number", "*aA", SHAPE, say, frozenset({"approx", "ca"}))
