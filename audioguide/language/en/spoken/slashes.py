"""N65: numbers that a slash joins, where nothing tells what they are: a pause between, and a question to the writer."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.dose import THING
from audioguide.language.en.spoken.range import SEWN, SUTURE
from audioguide.language.en.spoken.units import ATOM, unit
from audioguide.language.en.spoken.words import BLANK, NUMBER, cardinal, near

SHAPE = Shape(
    rf"(?<![\w.])(?P<numbers>{NUMBER}(?:/{NUMBER})+)(?:(?P<join>{BLANK}|-|)(?P<unit>{ATOM}))?(?![^\W_]"
    rf"|(?<=[1-3]/[2-4])[-–][0-9](?![0-9/]))",
    hint=needs("/"),
)
LISTED = Shape(r"\b(?:strengths?|doses|dosages|sizes|tablets?|capsules?|months|weeks|days|years)\b", re.IGNORECASE)
"""With one of these about, the slash parts the items of a list."""
OBJECT = Shape(r"10\.[0-9]{4,}/")
"""The number of a paper."""
DOUBT = (
    "“{0}” may be two strengths, a score, a ratio or a date. Write the words between its numbers, such as “out of”, "
    "“and” or “to”."
)


def say(match: re.Match[str]) -> str | Doubtful:
    """The numbers with a pause between, so that two are never heard as one, and their unit."""
    if OBJECT.match(match["numbers"]):
        return " slash ".join(cardinal(number) for number in match["numbers"].split("/"))
    if SUTURE.fullmatch(match["numbers"].replace("/", "-")) and SEWN.match(match.string, match.end()):
        return f"{cardinal(match['numbers'].partition('/')[0])}-oh"
    said = ", ".join(cardinal(number) for number in match["numbers"].split("/"))
    if match["unit"]:
        one = match["join"] == "-" or THING.match(match.string, match.end()) is not None
        said = f"{said}{'-' if match['join'] == '-' else ' '}{unit(match['unit'], one)}"
    if LISTED.search(near(match, 40)):
        return said
    return Doubtful(said, DOUBT.format(match[0]), blocks=True)


SLASHES = SpokenRule("N65", "numbers joined by a slash", "9", SHAPE, say)
