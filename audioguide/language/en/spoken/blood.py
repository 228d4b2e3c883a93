"""N45: blood groups: A+ -> A positive, type O- -> type O negative, AB Rh+ -> A B R H positive."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import MINUS, after, letters

SHAPE = Shape(
    rf"(?P<group>AB|[ABO])(?P<rhesus> ?Rh(?:D|\(D\))?)?"
    rf"(?:(?: (?=Rh)|(?<=[hD)]) ?)?)?(?P<sign>\+|{MINUS})(?=[\s,.;:/)?!]|$)",
)
CONTEXT = Shape(r"(?i)\b(?:blood|donors?|transfus\w+|rh|rhesus|red cells?|plasma|groups?|crossmatch\w*)\b")
SUSPENDED = Shape(r"(?:[,/]|\s(?:and|or|to)\b) ?(?:[A-Z]\w*-?(?:[,/] ?| )(?:and |or )?){0,3}?[A-Z]\w*-[a-z]")


def say(match: re.Match[str]) -> str | None:
    """The group and its sign. None where "A-" is but the first half of "A- and B-cell"."""
    text = match.string
    if match.start() and text[match.start() - 1] in "-/&'’":
        return (text[match.start() - 1] == "/" and _said(match)) or None
    if match["sign"] != "+" and (SUSPENDED.match(after(match)) or not (CONTEXT.search(text) or match["rhesus"])):
        return None
    if match["sign"] == "+" and re.search(r"(?i)vitamin |grade ", text[: match.start()]):
        return None
    return _said(match)


def _said(match: re.Match[str]) -> str:
    rhesus = " " + letters("RhD" if "D" in match["rhesus"] else "Rh") if match["rhesus"] else ""
    return f"{letters(match['group'])}{rhesus} {'positive' if match['sign'] == '+' else 'negative'}"


BLOOD = SpokenRule("N45", "blood groups", "A", SHAPE, say)
