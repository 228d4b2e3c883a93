"""N70: footnote marks are announced: patients¹ -> patients note one, [3] -> note three, † -> note dagger."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, holds
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import cardinal

_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹"
UNITS = frozenset("cm mm km dm nm ft in mi yd".split())
"""A power behind these is a square or a cube."""
MARKS = {"*": "star", "†": "dagger", "‡": "double dagger"}
_NOTED = Shape(r"[^ -~]|[a-z][.,]\d|[\[*]")
SHAPE = Shape(
    rf"(?P<word>[A-Z]?[a-z]+(?:['’-][a-z]+)*)?(?:(?<=[^\W\d_]{{2}})|(?<=[A-Z]\d)"
    rf"|(?<=[)\]”\"’'.,;:!?%]))(?P<super>[{_SUPER}]{{1,6}}(?:[,⁻⁾–-][{_SUPER}]{{1,6}}){{0,9}})(?![⁺⁻\w])"
    r"|(?<=[a-z]{3}[.,])(?P<plain>\d{1,2})(?=\s*$|\s+[A-Z])"
    r"|\[(?P<bracket>\d{1,3}(?:\s?[,\u2013-]\s?\d{1,3})*)\](?!\s?[LH](?![^\W_]))"
    r"|(?<=\S)(?P<mark>[*†‡]{1,3})(?=[\s.,;:)!?]|$)|(?<![^\s(])(?P<first>[*†‡])(?=\s)",
    hint=holds(_NOTED),
)
BULLETS = Shape(r"(?:\A\s*|[:;.,]\s+)\*\s[^*=]+\s\*\s")
"""More than one of them begin the items of a list; between numbers they multiply."""
_DIGITS = str.maketrans(_SUPER + "⁻–", "0123456789--")


def say(match: re.Match[str]) -> str | None:
    """ "note" and which. None for the closing star of *a word in stars*; no sound for stars that list."""
    written = match["super"] or match["plain"] or match["bracket"]
    if written is None:
        mark = match["mark"] or match["first"]
        if match["first"] == "*" and BULLETS.search(match.string):
            return ""
        if mark[0] == "*" and match["mark"] and re.search(r"(?<!\w)\*+\w[^*]*$", match.string[: match.start()]):
            return None
        return "note " + " ".join(MARKS[one] for one in mark)
    numbers = re.findall(r"\d+|[,-]", written.translate(_DIGITS))
    said = " ".join({"-": "to", ",": "and"}.get(part) or cardinal(part) for part in numbers)
    word = match["word"] + " " if match["word"] else ""
    if match["word"] in UNITS:
        return None
    blank = " " if match.string[max(0, match.start() - 1) : match.start()] in set('"”’') else ""
    return f"{blank}{word}note{'s' if len(numbers) > 1 else ''} {said}"


FOOTNOTE = SpokenRule("N70", "footnote marks", "9Aa*", SHAPE, say)
