"""N39: No. 5, #5 and NHS no. on file -> number; "no." that denies is no number, and one that may do either is asked."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.counted import COUNTED

SHAPE = Shape(
    r"(?P<of>N[o]\.?(?= of\b|\s?[A-Z]{1,3}-?[0-9]{3})"
    r"|no\.(?=\s[A-Z]{1,3}-?[0-9]{3}))|(?:(?P<many>[Nn]os\.|##)|#(?!:)|№|N[o°º]\.|N[°º]"
    r"|no\.)\s?(?=(?P<number>[0-9][0-9,.]*|[A-Z]{1,4}-?[0-9]{2,}))|(?P<bare>#)(?=:)"
    r"|(?<=[A-Za-z]\s)(?P<named>[Nn]os?\.)(?=:|,?\s(?:on|in|at|is|as|above|below|overleaf|from|to|with|not|and|or|for|if)\b)"
)
_OWNED = Shape(
    r"(?i)\b(?:hospital|nhs|chi|medicare|phone|tel|telephone|mobile|fax|contact|patient|lab|laboratory|ref|reference"
    r"|account|acct|policy|case|file|claim|order|invoice|receipt|room|ward|bed|bay|batch|lot|serial|passport|card"
    r"|registration|reg|licen[cs]e|member(?:ship)?|specimen|sample|request|job|model|part|page|flat|house|bus|ticket"
    r"|bleep|pager|extension|mrn|id|chart|record|unit|insurance|national insurance|ni|h&c)\s\Z"
)
"""What has a number of its own, so that "no." behind it denies nothing."""
NAMED = "“{0}” may be short for number, or deny. Write “number”, or “no” without its point."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """ "number". None for "No." with something counted behind: it may deny."""
    if match["named"]:
        said = "numbers" if match["named"][-2] == "s" else "number"
        if _OWNED.search(match.string, max(0, match.start() - 24), match.start()):
            return said
        return Doubtful(said, NAMED.format(match[0]), blocks=True)
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
