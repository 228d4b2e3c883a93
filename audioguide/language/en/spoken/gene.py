"""N44: names of letters and digits: BRCA1 -> B R C A one, KRAS G12C -> K R A S G twelve C, B12 -> B twelve.

A number right behind such a name gets a pause, or the two would be heard as one: D3 1,000 -> D three, one thousand.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import name, name_number

SHAPE = Shape(
    r"(?P<half>[Tt]1/2)(?![\d/])"
    r"|(?P<name>[A-Z]{1,7}\d{1,4}(?:\.\d{1,3}(?!\d))?(?:(?:[A-Z]{1,3}\d{1,3}){1,4}|[A-Z]{1,3}|(?:del|ins|dup|fs"
    r"|[a-z]))?)"
    r"(?P<more>(?:/\d{1,2})+(?![\d/]))?(?P<owner>['’]?s)?(?![A-Za-z0-9])"
    r"|(?P<line>(?:BA|BQ|XBB|JN|KP|EG|XE|B|P)(?:\.\d{1,2}){1,4})(?!\w)"
    r"|(?P<virus>HPV) (?=6/|[1-9]\d)(?P<types>\d{1,2}(?:/\d{1,2})+)(?![\d/])"
    r"|(?:(?<=[A-Z]\d)|(?<=[₀-₉])|(?<=\d\d)|(?<=\d[ac])|(?<=-\d)) (?=\d)",
    re.ASCII,
)
_NAME_BEHIND = Shape(
    r"(?:(?<![\w$£€#/.,-])|(?<=O2/))[fp]?(?:[A-Z][A-Za-z]{0,6}-?[A-Z]?(?:\d{1,3}|[₀-₉]{1,2})[ac]?|CA[ -]\d\d-\d)$",
    re.ASCII,
)


def say(match: re.Match[str]) -> str | None:
    """Letters one by one, numbers as names say them; for the blank between two numbers, a pause."""
    if match[0] == " ":
        return "," if _NAME_BEHIND.search(match.string[max(0, match.start() - 10) : match.start()]) else None
    if match["half"]:
        return "T one half"
    if match["line"]:
        return name(match["line"])
    if match["virus"]:
        return "H P V " + " and ".join(name_number(number) for number in match["types"].split("/"))
    more = "".join(f" and {name_number(number)}" for number in (match["more"] or "").split("/")[1:])
    return name(match["name"]) + more + ("'s" if match["owner"] else "")


GENE = SpokenRule("N44", "names of letters and digits", "Aa*", SHAPE, say)
