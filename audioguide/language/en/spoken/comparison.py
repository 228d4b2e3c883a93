"""N37: signs before a number: < 1 cm -> less than one centimeter, ≥65, p=0.03, ± 2, ~50, approx. 50."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule

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


def say(match: re.Match[str]) -> str:
    """What the sign says."""
    if match["about"]:
        return "approximately" if match["about"][0] in "Aa" else "about"
    return SIGNS[match["sign"]]


COMPARISON = SpokenRule("N37", "signs before a number", "*aA", SHAPE, say, frozenset({"approx", "ca"}))
