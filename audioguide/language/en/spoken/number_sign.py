"""N39: No. 5 and #5 -> number five; "no." that denies is no number."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.counted import COUNTED

SHAPE = Shape(
    r"(?P<of>N[o]\.?(?= of\b|\s?[A-Z]{1,3}-?[0-9]{3})"
    r"|no\.(?=\s[A-Z]{1,3}-?[0-9]{3}))|(?:(?P<many>[Nn]os\.|##)|#(?!:)|№|N[o°º]\.|N[°º]"
    r"|no\.)\s?(?=(?P<number>[0-9][0-9,.]*|[A-Z]{1,4}-?[0-9]{2,}))|(?P<bare>#)(?=:)"
)


def say(match: re.Match[str]) -> str | None:
    """ "number". None for "No." with something counted behind: it may deny."""
    if match["of"]:
        opens = match["of"].endswith(".") or not match.string[: match.start()].strip()
        return "number" if match["of"].endswith(".") and opens else None
    if match["bare"]:
        return "number"
    if match[0][0] in "Nn" and match[0][-1:].isspace():
        if "." not in match[0] and match[0][1] == "o":
            return None
        if COUNTED.match(match.string, match.end("number")):
            return None
    return "numbers" if match["many"] else "number"


NUMBER_SIGN = SpokenRule("N39", "the number sign", "*Aa", SHAPE, say, frozenset({"no", "nos"}))
