"""N43: the HER receptors: HER2, HER-2, Her2/neu -> her two, her two, her two neu."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import HYPHEN
from audioguide.language.en.spoken.words import cardinal

SHAPE = Shape(
    rf"(?:HER|Her|her)(?:{HYPHEN}| (?=2(?:[ /]?neu\b|\b(?![.,:%/-]?\d|%)(?! (?:of|to|or|mg|people|\w+s\b)))))?"
    rf"(?P<number>[1-4])(?:(?P<neu>[ /]?{HYPHEN}?neu)|(?P<more>(?:/[1-4])+))?(?![\w])(?P<owner>['’]s)?",
    re.ASCII,
    hint=needs("HER", "Her", "her"),
)


def say(match: re.Match[str]) -> str | None:
    """ "her" and the number. None for a plain "her" before a count."""
    if " " in match[0].removesuffix("neu").rstrip() and match[0].startswith("her"):
        return None
    more = "".join(f" and {cardinal(number)}" for number in (match["more"] or "").split("/")[1:])
    said = f"her {cardinal(match['number'])}{more}{' neu' if match['neu'] else ''}"
    return said + ("'s" if match["owner"] else "")


HER2 = SpokenRule("N43", "HER receptors", "Aa", SHAPE, say, firsts="Hh")
